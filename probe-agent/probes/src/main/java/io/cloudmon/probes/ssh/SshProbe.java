package io.cloudmon.probes.ssh;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.PublicKey;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import java.time.Duration;
import io.cloudmon.result.Outcome;

/** Connects once per run and goes as far as the check says: banner, key exchange, sign-in. */
final class SshProbe implements Probe {
    private static final String NOBODY = "cloudmon-probe";
    private final SshCheck check;
    private final SharedTransport.Lease lease;

    SshProbe(SshCheck check, SharedTransport.Lease lease) {
        this.check = check;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            InetAddress address = new Dialer(lease.transport(), context, check.timeout(), trace)
                    .addresses(check.peer())
                    .getFirst();
            context.admit(address);
            trace.connecting(address.getHostAddress());
            return talk(new InetSocketAddress(address, check.peer().address().port()), context, trace);
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    private Reading talk(InetSocketAddress address, ProbeContext context, Trace trace) throws InterruptedException {
        Reading.Builder reading = Reading.success();
        try (SshRun run = new SshRun()) {
            Stages stages = new Stages(context, check.timeout(), address);
            long begun = context.nanoTime();
            try {
                talk(run, address, stages, reading);
            } catch (ProbeFailure e) {
                reading.outcome(Outcome.FAILURE, e.reason(), e.detail()).blame(e.blame());
            }
            Duration took = Duration.ofNanos(context.nanoTime() - begun);
            stages.describe(reading);
            return trace.describe(reading).duration(took).build();
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
