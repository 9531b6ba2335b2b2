package io.cloudmon.probes.s3;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.result.Reason;
import io.cloudmon.result.StepResult;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** The calls of one run, each a step of its reading. */
final class RoundTrip {
    private static final int NOT_FOUND = 404;
    private final S3Check check;
    private final NetworkRun run;
    private final Reading.Builder reading;

    RoundTrip(S3Check check, NetworkRun run, Reading.Builder reading) {
        this.check = check;
        this.run = run;
        this.reading = reading;
    }

    void put(String name, byte[] content) throws ProbeFailure, RefusedAddressException, InterruptedException {
        requireSuccess(HttpMethod.PUT, call(HttpMethod.PUT, name, content), Reason.HTTP_STATUS);
    }

    /** Reads the object and compares it with what was written. */
    void get(String name, byte[] written) throws ProbeFailure, RefusedAddressException, InterruptedException {
        S3Answer answer = call(HttpMethod.GET, name, new byte[0]);
        requireSuccess(HttpMethod.GET, answer, Reason.HTTP_STATUS);
        boolean same = Arrays.equals(answer.body(), written);
        String seen = same
                ? written.length + " bytes as written"
                : answer.body().length + " bytes that are not the " + written.length + " written";
        reading.assertion("content", same, seen);
        if (!same) {
            throw ProbeFailure.ofTarget(Reason.ASSERTION, "content: " + seen);
        }
    }

    /** Removes the object; one that is not there is fine. */
    void delete(String name) throws ProbeFailure, RefusedAddressException, InterruptedException {
        S3Answer answer = call(HttpMethod.DELETE, name, new byte[0]);
        if (answer.status() != NOT_FOUND) {
            requireSuccess(HttpMethod.DELETE, answer, Reason.LEAK);
        }
    }

    private S3Answer call(HttpMethod method, String name, byte[] content)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        long begun = run.context().nanoTime();
        S3Answer answer = run.dialer()
                .converse(check.peer(), new S3Call(check, method, check.path(name), content, run.now(), run.trace()));
        reading.step(new StepResult(
                method.name().toLowerCase(Locale.ROOT),
                "s3",
                method.name(),
                answer.status(),
                Duration.ofNanos(run.context().nanoTime() - begun),
                answer.safeRequestId().orElse(null)));
        return answer;
    }

    private static void requireSuccess(HttpMethod method, S3Answer answer, Reason reason) throws ProbeFailure {
        if (!answer.successful()) {
            throw ProbeFailure.ofTarget(reason, method.name().toLowerCase(Locale.ROOT) + ": " + answer.text());
        }
    }
}
