package io.cloudmon.bench.malformed;

import io.cloudmon.bench.servers.Broker;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters by malformation and cause.
 *
 * @param letters how many of each {@code <malformation> <cause>}
 * @param errors one error text of each malformation
 */
record DeadLetterCount(Map<String, Integer> letters, Map<String, String> errors) {

    static DeadLetterCount of(Broker broker) {
        DeadLetterCount count = new DeadLetterCount(new TreeMap<>(), new HashMap<>());
        broker.readDeadLetters(count::add);
        return count;
    }

    /** Prints expectation and count of each kind; returns whether all agree and there is nothing else. */
    boolean report(Map<Malformation, Integer> published) {
        Map<String, Integer> rest = new TreeMap<>(letters);
        boolean agree = true;
        for (Map.Entry<Malformation, Integer> kind : published.entrySet()) {
            Malformation malformation = kind.getKey();
            int found = rest.getOrDefault(key(malformation.name(), malformation.cause()), 0);
            rest.remove(key(malformation.name(), malformation.cause()));
            agree &= found == kind.getValue();
            System.out.printf(
                    "  %-18s published %,6d, dead letters %,6d as %-19s %s%n",
                    malformation, kind.getValue(), found, malformation.cause(), errors.get(malformation.name()));
        }
        rest.forEach((kind, letters) -> System.out.printf("  UNEXPECTED %s: %,d%n", kind, letters));
        return agree && rest.isEmpty();
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        String malformation = text(record, Malformation.HEADER);
        letters.merge(key(malformation, text(record, "dlq.cause")), 1, Integer::sum);
        errors.putIfAbsent(malformation, shortened(text(record, "dlq.error")));
    }

    private static String shortened(String error) {
        String plain = error.replaceAll("[^ -~]", "?");
        return plain.length() > 90 ? plain.substring(0, 90) + "..." : plain;
    }

    private static String key(String malformation, String cause) {
        return malformation + " " + cause;
    }

    private static String text(ConsumerRecord<String, byte[]> record, String header) {
        @Nullable Header found = record.headers().lastHeader(header);
        return found == null ? "none" : new String(found.value(), StandardCharsets.UTF_8);
    }
}
