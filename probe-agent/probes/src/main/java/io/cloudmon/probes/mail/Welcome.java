package io.cloudmon.probes.mail;

import java.util.List;

/**
 * How a mail server received the probe.
 *
 * @param greeting its first line, without code or tag
 * @param capabilities what it says it can do, upper case
 */
record Welcome(String greeting, List<String> capabilities) {

    Welcome {
        capabilities = List.copyOf(capabilities);
    }
}
