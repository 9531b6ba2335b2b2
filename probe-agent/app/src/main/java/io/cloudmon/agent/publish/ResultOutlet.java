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

    /** @param result makes the result for its {@code agent_seq}; if it throws, the number is used again */
    public synchronized void publish(LongFunction<CheckResult> result) {
        CheckResult numbered = result.apply(next);
        next++;
        sinks.forEach(sink -> sink.accept(numbered));
    }
}
