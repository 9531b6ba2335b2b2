package io.cloudmon.status.test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Plays ingest: writes what it would have written, with its rights. */
public final class Measured implements AutoCloseable {
    private final Handle handle;

    public Measured() {
        var config = ConfigProvider.getConfig();
        handle = Jdbi.create(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue(StatusServers.ADMIN_USER, String.class),
                        config.getValue(StatusServers.ADMIN_PASSWORD, String.class))
                .open();
        handle.execute("SET search_path = measurement");
    }

    public Measured empty() {
        handle.execute("TRUNCATE provider, region, location, component, check_definition, check_version, slo,"
                + " agent_boot, latest_result, slot_correction, check_state, availability_record,"
                + " component_progress, component_day, exclusion, sla_window CASCADE");
        return this;
    }

    public Handle sql() {
        return handle;
    }

    public Measured provider(String id, String name, int position) {
        handle.execute("INSERT INTO provider VALUES (?, ?, ?, ?)", id, name, "https://" + id + ".example", position);
        return this;
    }

    public Measured region(String provider, String id, String name, int position) {
        handle.execute("INSERT INTO region VALUES (?, ?, ?, 'Europe/Berlin', ?)", provider, id, name, position);
        return this;
    }

    public Measured location(String id, String name) {
        handle.execute("INSERT INTO location (id, name, country, allow_private) VALUES (?, ?, 'DE', false)", id, name);
        return this;
    }

    public Measured component(String id, String provider, String region, String name, String category, int position) {
        handle.execute(
                "INSERT INTO component (id, provider_id, region_id, name, type, category, position, created_at)"
                        + " VALUES (?, ?, ?, ?, 'service', ?, ?, now() - interval '100 days')",
                id,
                provider,
                region,
                name,
                category,
                position);
        return this;
    }

    public Measured check(String id, String component, String name, Duration interval) {
        handle.createUpdate("WITH d AS (INSERT INTO check_definition (id, component_no, created_at)"
                        + " SELECT :id, no, now() FROM component WHERE id = :component RETURNING no)"
                        + " INSERT INTO check_version (check_no, version, valid_from, interval_us, offset_us, timeout_us,"
                        + " attempts, min_reporting, min_failing, effect, location_nos, definition)"
                        + " SELECT no, 1, now() - interval '100 days', :interval, 0, 2000000, 1, 1, 1, 'outage',"
                        + " (SELECT array_agg(no) FROM location), jsonb_build_object('name', :name::text, 'probe',"
                        + " 'http', 'target', 'https://' || :component || '.example/healthy') FROM d")
                .bind("id", id)
                .bind("component", component)
                .bind("name", name)
                .bind("interval", interval.toNanos() / 1000)
                .execute();
        return this;
    }

    /** What is known of a component reaches until a moment, and how long that is fresh. */
    public Measured evaluated(String component, Instant from, Instant until, Instant fresh) {
        update("INSERT INTO component_progress SELECT no, :from, :until, :fresh FROM component WHERE id = :id"
                        + " ON CONFLICT (component_no) DO UPDATE SET evaluated_until = :until, fresh_until = :fresh")
                .bind("id", component)
                .bind("from", utc(from))
                .bind("until", utc(until))
                .bind("fresh", utc(fresh))
                .execute();
        return this;
    }

    public Measured record(String component, Instant start, Instant end, String state, String evidence) {
        update("INSERT INTO availability_record (component_no, period, state, decided_at, evidence)"
                        + " SELECT no, tstzrange(:start, :end), CAST(:state AS state), :start, CAST(:evidence AS jsonb)"
                        + " FROM component WHERE id = :id")
                .bind("id", component)
                .bind("start", utc(start))
                .bind("end", end == null ? null : utc(end))
                .bind("state", state)
                .bind("evidence", evidence)
                .execute();
        return this;
    }

    /** Ends the record that holds and begins another. */
    public Measured turns(String component, Instant at, String state) {
        update("UPDATE availability_record SET period = tstzrange(lower(period), :at)"
                        + " WHERE upper_inf(period) AND component_no = (SELECT no FROM component WHERE id = :id)")
                .bind("id", component)
                .bind("at", utc(at))
                .execute();
        return record(component, at, null, state, "[]");
    }

    public Measured checkState(String check, Instant since, String state) {
        update("INSERT INTO check_state SELECT no, :since, CAST(:state AS state), :since FROM check_definition"
                        + " WHERE id = :id")
                .bind("id", check)
                .bind("since", utc(since))
                .bind("state", state)
                .execute();
        return this;
    }

    public Measured day(String component, LocalDate day, Duration good, Duration degraded, Duration bad) {
        update("INSERT INTO component_day SELECT no, :day, :good, :degraded, :bad, 0, 0 FROM component WHERE id = :id")
                .bind("id", component)
                .bind("day", day)
                .bind("good", micros(good))
                .bind("degraded", micros(degraded))
                .bind("bad", micros(bad))
                .execute();
        return this;
    }

    /** Good days from long ago until yesterday. */
    public Measured goodDays(String component, int count) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        IntStream.rangeClosed(1, count)
                .forEach(back ->
                        day(component, today.minusDays(back), Duration.ofDays(1), Duration.ZERO, Duration.ZERO));
        return this;
    }

    public Measured slo(String component, String kind, String length) {
        update("INSERT INTO slo (id, component_no, objective, degraded_counts, unknown_policy, window_kind,"
                        + " window_length, zone) SELECT :id || '/standard/' || :kind, no, 0.999, 'good', 'exclude',"
                        + " :kind, CAST(:length AS interval), 'UTC' FROM component WHERE id = :id")
                .bind("id", component)
                .bind("kind", kind)
                .bind("length", length)
                .execute();
        return this;
    }

    public Measured window(
            String component, String kind, Instant start, Instant end, int version, double sli, double coverage) {
        update("INSERT INTO sla_window (slo_id, window_start, window_end, version, status, computed_until, good_us,"
                        + " degraded_us, bad_us, unknown_us, excluded_us, sli, sli_lower, sli_upper, coverage,"
                        + " budget_left, computed_at) VALUES (:id || '/standard/' || :kind, :start, :end, :version,"
                        + " CAST(CASE WHEN :end <= now() THEN 'closed' ELSE 'open' END AS window_status), now(),"
                        + " 86400000000, 1500000, 90000000, 3000000, 0, :sli, :sli - 0.001, :sli, :coverage,"
                        + " 1 - (1 - :sli) / 0.001, now())")
                .bind("id", component)
                .bind("kind", kind)
                .bind("start", utc(start))
                .bind("end", utc(end))
                .bind("version", version)
                .bind("sli", sli)
                .bind("coverage", coverage)
                .execute();
        return this;
    }

    public Measured result(String check, String location, Instant at, String outcome, String reason, Integer micros) {
        update("INSERT INTO latest_result (check_no, location_no, scheduled_at, started_at, outcome, reason, blame,"
                        + " duration_us, attempt) SELECT d.no, l.no, :at, :at, CAST(:outcome AS outcome),"
                        + " CAST(:reason AS reason), CAST(CASE WHEN :reason IS NULL THEN NULL ELSE 'target' END AS blame),"
                        + " :micros, 1 FROM check_definition d, location l WHERE d.id = :check AND l.id = :location"
                        + " ON CONFLICT (check_no, location_no) DO UPDATE SET scheduled_at = :at, started_at = :at,"
                        + " outcome = excluded.outcome, reason = excluded.reason, duration_us = excluded.duration_us")
                .bind("check", check)
                .bind("location", location)
                .bind("at", utc(at))
                .bind("outcome", outcome)
                .bind("reason", reason)
                .bind("micros", micros)
                .execute();
        return this;
    }

    /** Every location sees the same now. */
    public Measured everywhere(String check, String outcome, String reason, int micros) {
        List<String> locations = handle.createQuery("SELECT id FROM location ORDER BY id")
                .mapTo(String.class)
                .list();
        locations.forEach(location -> result(check, location, Instant.now().minusSeconds(3), outcome, reason, micros));
        return this;
    }

    @Override
    public void close() {
        handle.close();
    }

    private Update update(String sql) {
        return handle.createUpdate(sql);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
