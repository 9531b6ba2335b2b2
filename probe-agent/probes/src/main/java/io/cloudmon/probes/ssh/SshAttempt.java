package io.cloudmon.probes.ssh;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.net.InetSocketAddress;
import java.security.PublicKey;
import java.time.Duration;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;

/** Connects once per run and goes as far as the check says: banner, key exchange, sign-in. */
final class SshAttempt implements NetworkProbe.Attempt {
    private static final String NOBODY = "cloudmon-probe";
    private final SshCheck check;

    SshAttempt(SshCheck check) {
        this.check = check;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        var address = new InetSocketAddress(
                run.address(check.peer()), check.peer().address().port());
        Reading.Builder reading = Reading.success();
        try (SshRun ssh = new SshRun()) {
            Stages stages = new Stages(run.context(), check.timeout(), address);
            long begun = run.context().nanoTime();
            try {
                talk(ssh, address, stages, reading);
            } catch (ProbeFailure e) {
                reading.outcome(Outcome.FAILURE, e.reason(), e.detail()).blame(e.blame());
            }
            Duration took = Duration.ofNanos(run.context().nanoTime() - begun);
            stages.describe(reading);
            return run.trace().describe(reading).duration(took).build();
        }
    }

    private void talk(SshRun run, InetSocketAddress address, Stages stages, Reading.Builder reading)
            throws ProbeFailure, InterruptedException {
        String user = check.signIn().map(SshCheck.SignIn::user).orElse(NOBODY);
        ClientSession session = stages.await(Stage.CONNECT, run.connect(user, address));
        String banner = stages.await(Stage.BANNER, run.identified());
        reading.label("ssh_banner", Texts.excerpt(banner));
        judgeBanner(banner, reading);
        judgeKey(stages.await(Stage.KEY_EXCHANGE, run.keyed()), reading);
        if (check.signIn().isPresent()
                && !stages.await(Stage.AUTH, run.signIn(session, check.signIn().get()))) {
            throw ProbeFailure.ofTarget(Reason.ASSERTION, "auth: the target does not let " + user + " in");
        }
    }

    private void judgeBanner(String banner, Reading.Builder reading) throws ProbeFailure {
        if (check.banner().isEmpty()) {
            return;
        }
        boolean matches = check.banner().get().matcher(banner).find();
        reading.assertion("banner", matches, Texts.excerpt(banner));
        if (!matches) {
            throw ProbeFailure.ofTarget(Reason.ASSERTION, "banner: " + Texts.excerpt(banner));
        }
    }

    /** A wrong key ends the run before anything secret is sent. */
    private void judgeKey(PublicKey key, Reading.Builder reading) throws ProbeFailure {
        String fingerprint = String.valueOf(KeyUtils.getFingerPrint(key));
        reading.label("ssh_host_key", fingerprint);
        if (!check.hostKeys().isEmpty()) {
            boolean known = check.hostKeys().contains(fingerprint);
            reading.assertion("host_key", known, fingerprint);
            if (!known) {
                throw new ProbeFailure(Reason.CERTIFICATE, Blame.TARGET, "host_key: the key is " + fingerprint);
            }
        }
    }
}
