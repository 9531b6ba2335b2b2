package io.cloudmon.agent.testing;

import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.publish.ResultSink;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Phases;
import io.cloudmon.result.TlsFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A sink that keeps what it gets, and results to fill sinks with. */
public final class Results implements ResultSink {
    public static final AgentIdentity AGENT =
            new AgentIdentity("here", "agent-here", UUID.fromString("3f0d6c1e-8f5b-4a55-9a53-0e6f4a1f2b3c"));

    private final List<CheckResult> results = new CopyOnWriteArrayList<>();

    @Override
    public void accept(CheckResult result) {
        results.add(result);
    }

    public List<CheckResult> all() {
        return List.copyOf(results);
    }

    public List<CheckResult> of(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }

    public static CheckResult success(String checkId, long seq, Instant slot) {
        return success(checkId, seq, slot, null, null);
    }

    /** A success that has seen an HTTP answer and a certificate. */
    public static CheckResult of(String checkId, HttpFacts http, TlsFacts tls) {
        return success(checkId, 1, Instant.parse("2026-01-31T12:00:00Z"), http, tls);
    }

    private static CheckResult success(
            String checkId, long seq, Instant slot, @Nullable HttpFacts http, @Nullable TlsFacts tls) {
        return new CheckResult(
                checkId,
                1,
                "here",
                AGENT.agentId(),
                AGENT.bootId(),
                seq,
                slot,
                slot,
                1,
                1,
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Outcome.SUCCESS,
                null,
                null,
                Duration.ofMillis(5),
                Phases.NONE,
                null,
                http,
                tls,
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                Map.of());
    }
}
