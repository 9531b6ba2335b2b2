package io.cloudmon.ingest.availability;

import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fault as a prober sees it: what its results are, slot after slot, over and over again.
 *
 * @param name what fails
 * @param pattern the results
 */
record Fault(String name, List<Answer> pattern) {

    /** What a check with a time-out of 10 s, a threshold of 1.2 s and the statuses 2xx, 3xx and 404 sees. */
    enum Answer {
        OK,
        HTTP_500,
        HTTP_401,
        NO_CONNECTION,
        NO_RESPONSE,
        SLOW,
        NOTHING;

        Optional<Result> result(String check, Instant slot) {
            return switch (this) {
                case OK ->
                    Optional.of(result(check, slot, Outcome.SUCCESS, null).answering(200, Duration.ofMillis(80)));
                case HTTP_500 -> Optional.of(refusal(check, slot, 500));
                case HTTP_401 -> Optional.of(refusal(check, slot, 401));
                case NO_CONNECTION ->
                    Optional.of(
                            result(check, slot, Outcome.FAILURE, Reason.CONNECT).answering(null, Duration.ofMillis(3)));
                case NO_RESPONSE ->
                    Optional.of(result(check, slot, Outcome.FAILURE, Reason.TIMEOUT)
                            .answering(null, Duration.ofSeconds(10)));
                case SLOW ->
                    Optional.of(result(check, slot, Outcome.DEGRADED, null).answering(200, Duration.ofSeconds(5)));
                case NOTHING -> Optional.empty();
            };
        }

        private static Result refusal(String check, Instant slot, int status) {
            return result(check, slot, Outcome.FAILURE, Reason.HTTP_STATUS).answering(status, Duration.ofMillis(20));
        }

        private static Result result(String check, Instant slot, Outcome outcome, Reason reason) {
            Blame blame = outcome == Outcome.FAILURE ? Blame.TARGET : null;
            return new Result(check, "a", slot, 1, 1, outcome, reason, blame);
        }
    }

    static Fault of(String name, Answer... pattern) {
        return new Fault(name, List.of(pattern));
    }

    Answer at(int slot) {
        return pattern.get(slot % pattern.size());
    }

    @Override
    public String toString() {
        return name;
    }
}
