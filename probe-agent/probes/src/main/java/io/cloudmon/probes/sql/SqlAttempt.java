package io.cloudmon.probes.sql;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.result.StepResult;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Signs in and asks once per run. */
final class SqlAttempt implements NetworkProbe.Attempt {
    private final SqlCheck check;

    SqlAttempt(SqlCheck check) {
        this.check = check;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        InetAddress address = run.address(check.peer());
        Reading.Builder reading = Reading.success();
        long begun = run.context().nanoTime();
        try {
            judge(talk(address, run.context(), reading), reading);
        } catch (ProbeFailure e) {
            reading.outcome(Outcome.FAILURE, e.reason(), e.detail()).blame(e.blame());
        }
        Duration took = Duration.ofNanos(run.context().nanoTime() - begun);
        return run.trace().describe(reading).duration(took).build();
    }

    private Rows talk(InetAddress address, ProbeContext context, Reading.Builder reading)
            throws ProbeFailure, InterruptedException {
        SqlFailures failures = new SqlFailures(
                new InetSocketAddress(address, check.peer().address().port()), check.timeout());
        String activity = "signing in";
        long since = context.nanoTime();
        try (Connection connection = new Login(check).open(address, context)) {
            long signedIn = context.nanoTime();
            reading.step(step("login", signedIn - since));
            activity = "querying";
            Rows rows = Rows.of(connection, check.query());
            reading.step(step("query", context.nanoTime() - signedIn));
            return rows;
        } catch (SQLException e) {
            throw failures.of(e, activity);
        }
    }

    private void judge(Rows rows, Reading.Builder reading) {
        boolean enough = rows.count() >= check.leastRows();
        boolean matches = check.value().isEmpty()
                || check.value().get().matcher(rows.first()).find();
        String seen = Texts.excerpt(rows.first());
        reading.assertion("min_rows", enough, rows.count() + " rows");
        check.value().ifPresent(pattern -> reading.assertion("value", matches, seen));
        Optional<String> broken = !enough
                ? Optional.of("min_rows: " + rows.count() + " rows")
                : matches ? Optional.empty() : Optional.of("value: " + seen);
        broken.ifPresent(
                text -> reading.outcome(Outcome.FAILURE, Reason.ASSERTION, text).blame(Blame.TARGET));
    }

    private static StepResult step(String name, long nanos) {
        return new StepResult(name, null, null, null, Duration.ofNanos(nanos), null);
    }
}
