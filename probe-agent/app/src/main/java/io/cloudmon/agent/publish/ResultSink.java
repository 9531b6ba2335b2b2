package io.cloudmon.agent.publish;

import io.cloudmon.result.CheckResult;

/**
 * Takes results for delivery.
 *
 * <p>Called from the threads of probes and of the scheduler: it never blocks on a network or a disk, and an outage of
 * what is behind it is not an exception.
 */
@FunctionalInterface
public interface ResultSink {

    void accept(CheckResult result);
}
