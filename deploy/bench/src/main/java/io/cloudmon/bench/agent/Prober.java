package io.cloudmon.bench.agent;

import java.io.IOException;

/** A side of the comparison. */
interface Prober {

    /** Its name in the figures. */
    String name();

    /**
     * Probes for a while at the rate that was agreed.
     *
     * @return how many probes succeeded; a failed one is an error
     */
    long probe(boolean tls, int seconds) throws IOException, InterruptedException;

    ChildProcess process();
}
