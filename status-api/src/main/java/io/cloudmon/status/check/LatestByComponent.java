package io.cloudmon.status.check;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads what was seen last of every component, in one query each for the overview. */
@ApplicationScoped
public class LatestByComponent {
    private static final String LATEST = """
            SELECT DISTINCT ON (component_id) component_id, location_name, started_at, outcome::text, reason::text, duration_us
            FROM measurement_api.latest_result ORDER BY component_id, started_at DESC
            """;

    /** Of each component the check that most locations fail, by results young enough to tell about now. */
    private static final String REACH = """
            WITH counted AS (
                SELECT r.component_id, k.locations AS expected, count(*)::int AS reporting,
                       (count(*) FILTER (WHERE r.outcome = 'failure'))::int AS failing
                FROM measurement_api.latest_result r JOIN measurement_api."check" k ON k.id = r.check_id
                WHERE r.scheduled_at > now() - (3 * k.interval_us + k.timeout_us) * interval '1 microsecond'
                  AND r.outcome IN ('success', 'degraded', 'failure') AND r.blame IS DISTINCT FROM 'agent'
                GROUP BY r.component_id, r.check_id, k.locations)
            SELECT DISTINCT ON (component_id) component_id, expected, reporting, failing
            FROM counted ORDER BY component_id, failing::float / reporting DESC, failing DESC
            """;

    private final Jdbi jdbi;

    LatestByComponent(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The latest result of any check at any location, by component id. */
    public Map<String, Latest> results() {
        return jdbi.withHandle(handle -> handle.createQuery(LATEST).map(ConstructorMapper.of(Latest.class)).stream()
                .collect(toMap(Latest::componentId, Function.identity())));
    }

    /** How many locations reach the worst reached check, by component id. */
    public Map<String, Reach> reach() {
        return jdbi.withHandle(handle -> handle.createQuery(REACH).map(ConstructorMapper.of(ReachRow.class)).stream()
                .collect(toMap(ReachRow::componentId, row -> new Reach(row.expected, row.reporting, row.failing))));
    }

    record ReachRow(String componentId, int expected, int reporting, int failing) {}

    /**
     * The latest result of a component.
     *
     * @param componentId the component's id
     * @param locationName where it was taken
     * @param startedAt when it was taken
     * @param outcome as in {@link LatestResult}
     * @param reason as in {@link LatestResult}
     * @param durationUs microseconds
     */
    public record Latest(
            String componentId,
            String locationName,
            Instant startedAt,
            String outcome,
            @Nullable String reason,
            @Nullable Long durationUs) {}
}
