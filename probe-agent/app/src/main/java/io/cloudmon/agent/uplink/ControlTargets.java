package io.cloudmon.agent.uplink;

import io.cloudmon.agent.uplink.ControlTarget.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks every control target at once; one answer serves all failures of the next seconds. */
final class ControlTargets {
    private static final Duration VALID = Duration.ofSeconds(3);

    private final List<ControlTarget> targets;
    private final Duration timeout;
    private final Clock clock;
    private Fault known = Fault.NONE;
    private Instant until = Instant.MIN;
    private long looks;

    ControlTargets(List<ControlTarget> targets, Duration timeout, Clock clock) {
        this.targets = List.copyOf(targets);
        this.timeout = timeout;
        this.clock = clock;
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    /** What they say now; those who come while others wait get the same answer. */
    synchronized Fault look() {
        if (!clock.instant().isBefore(until)) {
            known = judge(ask());
            until = clock.instant().plus(VALID);
            looks++;
        }
        return known;
    }

    synchronized long looks() {
        return looks;
    }

    synchronized Fault known() {
        return known;
    }

    static Fault judge(List<Answer> answers) {
        if (!answers.contains(Answer.THERE)) {
            return Fault.UPLINK;
        }
        return answers.contains(Answer.NO_NAME) ? Fault.RESOLVER : Fault.NONE;
    }

    private List<Answer> ask() {
        List<CompletableFuture<Answer>> asked = targets.stream().map(this::ask).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** A resolver that does not answer keeps a thread for longer than the question is worth waiting. */
    private CompletableFuture<Answer> ask(ControlTarget target) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("control-" + target.host()).start(() -> answer.complete(target.ask(timeout)));
        return answer.completeOnTimeout(Answer.NO_NAME, timeout.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
    }
}
