package org.example.redis;

import java.util.HashMap;
import java.util.Map;

/** What a server says about itself in its answer to INFO. */
record Facts(String role, long clients, String version) {

    static Facts parse(String info) {
        Map<String, String> fields = new HashMap<>();
        for (String line : info.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return new Facts(
                fields.getOrDefault("role", "server of unknown role"),
                number(fields.getOrDefault("connected_clients", "0")),
                fields.getOrDefault("redis_version", "unknown"));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
