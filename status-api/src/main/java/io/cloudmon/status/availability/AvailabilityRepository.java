package io.cloudmon.status.availability;

import io.cloudmon.status.http.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads availability records, cut to a range. The record that still holds counts until the last evaluation. */
@ApplicationScoped
public class AvailabilityRepository {
    private static final String COVERED = """
            WITH covered AS (
                SELECT greatest(r.starts_at, :from) AS starts_at,
                       least(coalesce(r.ends_at, s.evaluated_until), :to) AS covered_until,
                       CASE WHEN r.ends_at IS NULL AND s.evaluated_until <= :to THEN NULL
                            ELSE least(r.ends_at, :to) END AS ends_at,
                       r.state::text AS state, r.decided_at, r.evidence::text AS evidence
                FROM measurement_api.availability_record r
                JOIN measurement_api.component_state s ON s.component_id = r.component_id
                WHERE r.component_id = :component AND r.starts_at < :to
                  AND coalesce(r.ends_at, s.evaluated_until) > :from)
            """;

    private static final String ASCENDING = COVERED + """
            SELECT * FROM covered WHERE :after::timestamptz IS NULL OR starts_at > :after
            ORDER BY starts_at LIMIT :limit
            """;

    private static final String LATEST = COVERED + "SELECT * FROM covered ORDER BY starts_at DESC LIMIT :limit";

    private static final String TOTALS = COVERED + """
            , summed AS (
                SELECT state, extract(epoch FROM sum(covered_until - starts_at))::float8 AS seconds
                FROM covered GROUP BY state)
            SELECT coalesce(sum(seconds) FILTER (WHERE state = 'good'), 0) AS good_s,
                   coalesce(sum(seconds) FILTER (WHERE state = 'degraded'), 0) AS degraded_s,
                   coalesce(sum(seconds) FILTER (WHERE state = 'bad'), 0) AS bad_s,
                   coalesce(sum(seconds) FILTER (WHERE state = 'unknown'), 0) AS unknown_s,
                   extract(epoch FROM :to::timestamptz - :from::timestamptz)::float8 - coalesce(sum(seconds), 0) AS not_measured_s
            FROM summed
            """;

    private final Jdbi jdbi;

    AvailabilityRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Records in time order that begin after a moment. */
    public List<AvailabilityRecord> records(String component, TimeRange range, @Nullable Instant after, int limit) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(ASCENDING), component, range)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(AvailabilityRecord.class))
                .list());
    }

    /** The latest records, newest first. */
    public List<AvailabilityRecord> latest(String component, TimeRange range, int limit) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(LATEST), component, range)
                .bind("limit", limit)
                .map(ConstructorMapper.of(AvailabilityRecord.class))
                .list());
    }

    /** Seconds per state. */
    Totals totals(String component, TimeRange range) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(TOTALS), component, range)
                .map(ConstructorMapper.of(Totals.class))
                .one());
    }

    private static Query bind(Query query, String component, TimeRange range) {
        return query.bind("component", component).bind("from", range.from()).bind("to", range.to());
    }
}
