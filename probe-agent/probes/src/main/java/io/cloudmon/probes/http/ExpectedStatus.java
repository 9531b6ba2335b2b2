package io.cloudmon.probes.http;

import io.cloudmon.probe.ProbeConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * Which status codes a check accepts.
 *
 * @param text as the check writes it
 * @param stated whether the check states it, so that its result is listed with the other assertions
 */
record ExpectedStatus(List<StatusRange> ranges, String text, boolean stated) {
    static final String ID = "status";

    ExpectedStatus {
        ranges = List.copyOf(ranges);
    }

    /** Reads {@code assert.status}; 2xx by default. */
    static ExpectedStatus read(ProbeConfig assertions) {
        List<String> texts = assertions.strings(ID);
        List<StatusRange> ranges = new ArrayList<>();
        for (String text : texts) {
            StatusRange.parse(text)
                    .ifPresentOrElse(
                            ranges::add,
                            () -> assertions.problem(
                                    ID, "has '" + text + "'", "write a code such as 200, 2xx or 200-299"));
        }
        return texts.isEmpty()
                ? new ExpectedStatus(List.of(new StatusRange(200, 299)), "2xx", false)
                : new ExpectedStatus(ranges, String.join(", ", texts), true);
    }

    Assertion.Verdict check(int status) {
        boolean ok = ranges.stream().anyMatch(range -> range.contains(status));
        return new Assertion.Verdict(ok, "status " + status + (ok ? "" : ", expected " + text));
    }
}
