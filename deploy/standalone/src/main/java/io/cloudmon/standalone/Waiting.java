package io.cloudmon.standalone;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What is still being waited for; says so every few seconds, so that nobody wonders. */
final class Waiting {
    private static final Duration SAY_EVERY = Duration.ofSeconds(5);

    private record Part(BooleanSupplier ready, String detail) {}

    private final Map<String, Part> open = new LinkedHashMap<>();
    private final Console console;
    private Duration said = Duration.ZERO;

    Waiting(Console console) {
        this.console = console;
    }

    void on(String name, BooleanSupplier ready, String detail) {
        open.put(name, new Part(ready, detail));
    }

    boolean isDone(String name) {
        return !open.containsKey(name);
    }

    /** Looks once at each. */
    void look() {
        open.entrySet().removeIf(part -> {
            boolean ready = part.getValue().ready().getAsBoolean();
            if (ready) {
                console.ready(part.getKey(), part.getValue().detail());
            }
            return ready;
        });
        Duration now = console.sinceBegin();
        if (now.minus(said).compareTo(SAY_EVERY) >= 0) {
            said = now;
            String what = open.isEmpty() ? "the first result" : String.join(", ", open.keySet());
            console.say("  ... waiting for " + what + " (" + now.toSeconds() + " s)");
        }
    }
}
