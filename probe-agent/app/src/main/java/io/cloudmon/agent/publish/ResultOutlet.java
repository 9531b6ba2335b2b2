package io.cloudmon.agent.publish;

import io.cloudmon.result.CheckResult;
import java.util.List;
import java.util.function.LongFunction;

/** Where every result of this agent leaves: numbered from 1 without gaps, then given to each sink. Thread-safe. */
public final class ResultOutlet {
    private final List<ResultSink> sinks;
    private long next = 1;

    public ResultOutlet(List<ResultSink> sinks) {
        this.sinks = List.copyOf(sinks);
    }

    /**
     * Publishes a result; one that cannot be made, or that the first sink refuses, leaves its number to the next.
     *
     * @param result makes the result for its {@code agent_seq}
     */
    public synchronized void publish(LongFunction<CheckResult> result) {
        CheckResult numbered = result.apply(next);
        sinks.forEach(sink -> sink.accept(numbered));
        next++;
    }
}
