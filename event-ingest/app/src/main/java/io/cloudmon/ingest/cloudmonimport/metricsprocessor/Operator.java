package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How metrics-processor compares a value with a threshold. */
enum Operator {
    LT,
    GT,
    EQ;

    static Optional<Operator> of(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Operator::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
