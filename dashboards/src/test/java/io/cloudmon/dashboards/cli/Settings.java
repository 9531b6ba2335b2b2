package io.cloudmon.dashboards.cli;

import java.util.HashMap;
import java.util.Map;

/** Settings for the program's next launches, given as system properties and taken back afterwards. */
final class Settings implements AutoCloseable {
    private final Map<String, String> before = new HashMap<>();

    Settings with(String name, String value) {
        before.putIfAbsent(name, System.getProperty(name));
        System.setProperty(name, value);
        return this;
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
