package io.cloudmon.probes.ntp;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.Datagrams;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import java.security.SecureRandom;

/** Asks a time server once per run. */
final class NtpAttempt implements NetworkProbe.Attempt {
    private final NtpCheck check;
    private final SecureRandom random = new SecureRandom();

    NtpAttempt(NtpCheck check) {
        this.check = check;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        long nonce = random.nextLong();
        Datagrams.Answer answer = new Datagrams(run)
                .ask(check.peer(), NtpPacket.request(nonce), bytes -> NtpPacket.answers(bytes, nonce));
        Measurement measurement = Measurement.of(NtpPacket.parse(answer.bytes()), answer.sent(), answer.elapsed());
        return run.trace().describe(new NtpVerdicts(check).judge(measurement)).build();
    }
}
