package io.cloudmon.probes.dns;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import java.util.ArrayList;
import java.util.List;

/**
 * The authoritative servers that an answer is compared with.
 *
 * @param discovered whether they are found by asking for the zone's NS records
 * @param servers those that the check names
 */
record Authorities(boolean discovered, List<HostPort> servers) {
    static final int PORT = 53;
    private static final String FIELD = "authoritative";
    private static final int MOST = 16;

    /** Reads the field {@code authoritative}: {@code auto} or a list of servers. */
    static Authorities read(ProbeConfig config) {
        List<String> texts = config.strings(FIELD);
        if (texts.equals(List.of("auto"))) {
            return new Authorities(true, List.of());
        }
        if (texts.size() > MOST) {
            config.problem(FIELD, "has " + texts.size() + " servers", "write at most " + MOST);
        }
        List<HostPort> servers = new ArrayList<>();
        for (String text : texts) {
            try {
                servers.add(HostPort.parse(text.strip(), PORT));
            } catch (IllegalArgumentException e) {
                config.problem(
                        FIELD, "'" + text + "' " + e.getMessage(), "write auto, or servers as host or host:port");
            }
        }
        return new Authorities(false, servers);
    }

    boolean wanted() {
        return discovered || !servers.isEmpty();
    }
}
