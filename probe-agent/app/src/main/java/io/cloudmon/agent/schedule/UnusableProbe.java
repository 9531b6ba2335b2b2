package io.cloudmon.agent.schedule;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;

/**
 * Stands in for a probe that could not be made, so that each slot of its check says why.
 *
 * @param why what is wrong and the fix
 */
record UnusableProbe(String why) implements Probe {

    @Override
    public Reading run(ProbeContext context) {
        return Reading.failure(Reason.SETUP, "the check cannot run on this agent: " + why)
                .blame(Blame.AGENT)
                .build();
    }
}
