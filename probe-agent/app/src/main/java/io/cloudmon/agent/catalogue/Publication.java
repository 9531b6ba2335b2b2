package io.cloudmon.agent.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One whole catalogue as it was published: nothing of an older or a newer one is in it.
 *
 * @param digest what the publisher calls it
 * @param entries every record but the marker, key to JSON, as it came
 */
record Publication(String digest, Map<String, byte[]> entries) {
    Publication {
        entries = new LinkedHashMap<>(entries);
    }
}
