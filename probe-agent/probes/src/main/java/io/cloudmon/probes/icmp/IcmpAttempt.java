package io.cloudmon.probes.icmp;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.process.ChildProcess;
import io.cloudmon.probes.process.ProgramPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends a few echo requests per run. Java has no way to; ping has, with and without privileges (ADR 42). */
final class IcmpAttempt implements NetworkProbe.Attempt {
    private static final Duration LEAST_PATIENCE = Duration.ofMillis(50);
    private static final int MAX_OUTPUT = 65_536;
    private final IcmpCheck check;
    private final ProgramPath programs;

    IcmpAttempt(IcmpCheck check, ProgramPath programs) {
        this.check = check;
        this.programs = programs;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        String address = run.address(check.peer()).getHostAddress();
        IcmpVerdicts verdicts = new IcmpVerdicts(check);
        Replies replies = verdicts.read(ping(address, run.context()).run(run.context()), address);
        return run.trace()
                .describe(verdicts.judge(replies))
                .duration(replies.received() == 0 ? null : replies.average())
                .build();
    }

    private ChildProcess ping(String address, ProbeContext context) throws ProbeFailure {
        Duration left = context.remaining().minus(check.sending()).minus(IcmpCheck.RESERVE);
        Duration patience = left.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : left;
        List<String> arguments = List.of(
                "-n",
                "-c",
                String.valueOf(check.count()),
                "-i",
                seconds(check.spacing()),
                "-W",
                seconds(patience),
                "-s",
                String.valueOf(check.size()),
                address);
        return new ChildProcess(programs.find("ping"), arguments, Map.of("LC_ALL", "C"), MAX_OUTPUT);
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }
}
