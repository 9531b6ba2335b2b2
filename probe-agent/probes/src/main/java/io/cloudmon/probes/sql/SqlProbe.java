package io.cloudmon.probes.sql;

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
final class SqlProbe implements Probe {
    private final SqlCheck check;
    private final SharedTransport.Lease lease;

    SqlProbe(SqlCheck check, SharedTransport.Lease lease) {
        this.check = check;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        Reading.Builder reading = Reading.success();
        long begun = context.nanoTime();
        try {
            InetAddress address = new Dialer(lease.transport(), context, check.timeout(), trace)
                    .addresses(check.peer())
                    .getFirst();
            context.admit(address);
            trace.connecting(address.getHostAddress());
            begun = context.nanoTime();
            judge(talk(address, context, reading), reading);
        } catch (ProbeFailure e) {
            reading.outcome(Outcome.FAILURE, e.reason(), e.detail()).blame(e.blame());
        }
        return trace.describe(reading)
                .duration(Duration.ofNanos(context.nanoTime() - begun))
                .build();
    }

    @Override
    public void close() {
        lease.close();
    }

    private Rows talk(InetAddress address, ProbeContext context, Reading.Builder reading)
            throws ProbeFailure, InterruptedException {
        SqlFailures failures =
                new SqlFailures(new InetSocketAddress(address, check.peer().address().port()), check.timeout());
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
        boolean matches = check.value().isEmpty() || check.value().get().matcher(rows.first()).find();
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
