package io.cloudmon.agent.run;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.reference.Redactor;
import io.cloudmon.probe.Probe;
import io.cloudmon.wire.CheckEntry;
import org.jboss.logging.Logger;

/**
 * A check that can be run here.
 *
 * @param entry its definition as published
 * @param probe made for the definition, references resolved
 * @param policy which addresses the probe may contact
 * @param redactor removes what the references stood for
 */
public record RunnableCheck(CheckEntry entry, Probe probe, AddressPolicy policy, Redactor redactor) {
    private static final Logger LOG = Logger.getLogger(RunnableCheck.class);

    /** Frees what the probe holds; called once, after the last run. */
    public void close() {
        try {
            probe.close();
        } catch (RuntimeException | LinkageError e) {
            LOG.warnf("probe did not close: check=%s why=\"%s\"", entry.id(), redactor.redact(e.toString()));
        }
    }
}
