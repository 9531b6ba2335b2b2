package io.cloudmon.probes.dns;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import java.util.List;
import org.xbill.DNS.Message;

/** Asks one question per run, anew each time. */
final class DnsAttempt implements NetworkProbe.Attempt {
    private final DnsCheck check;

    DnsAttempt(DnsCheck check) {
        this.check = check;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        try {
            Message answer = new Exchange(run).ask(check.server(), check.peer(), check.question());
            return run.trace()
                    .describe(new DnsVerdicts(check).judge(answer, compare(run, answer)))
                    .build();
        } catch (ProbeFailure e) {
            boolean resolver = check.server().own() && e.blame() == Blame.TARGET;
            throw resolver ? new ProbeFailure(e.reason(), Blame.RESOLVER, e.detail()) : e;
        }
    }

    /** Measured apart: the check's phases and address are those of its own question. */
    private List<AssertionResult> compare(NetworkRun run, Message answer)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        Trace apart = new Trace(run.context()::nanoTime);
        NetworkRun another = new NetworkRun(run.transport(), run.context(), run.timeout(), apart);
        return new Comparison(check, new Exchange(another)).with(answer);
    }
}
