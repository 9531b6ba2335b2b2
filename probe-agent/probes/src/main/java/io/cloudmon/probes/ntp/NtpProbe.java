package io.cloudmon.probes.ntp;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.Datagrams;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Trace;
import java.security.SecureRandom;

/** Asks a time server once per run. */
final class NtpProbe implements Probe {
    private final NtpCheck check;
    private final SharedTransport.Lease lease;
    private final SecureRandom random = new SecureRandom();

    NtpProbe(NtpCheck check, SharedTransport.Lease lease) {
        this.check = check;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            Measurement measurement = measure(context, trace);
            return trace.describe(new NtpVerdicts(check).judge(measurement)).build();
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    private Measurement measure(ProbeContext context, Trace trace)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        Dialer dialer = new Dialer(lease.transport(), context, check.timeout(), trace);
        Datagrams datagrams = new Datagrams(dialer, context, check.timeout(), trace);
        long nonce = random.nextLong();
        Datagrams.Answer answer =
                datagrams.ask(check.peer(), NtpPacket.request(nonce), bytes -> NtpPacket.answers(bytes, nonce));
        return Measurement.of(NtpPacket.parse(answer.bytes()), answer.sent(), answer.elapsed());
    }
}
