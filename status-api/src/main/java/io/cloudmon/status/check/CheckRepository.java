package io.cloudmon.status.check;

import static java.util.stream.Collectors.groupingBy;

import io.cloudmon.status.component.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads the checks of a component. */
@ApplicationScoped
public class CheckRepository {
    private static final String CHECKS = """
            SELECT k.id, k.name, k.version, k.probe, k.target, k.interval_us, k.timeout_us, k.effect, k.locations,
                   coalesce(CASE WHEN c.state = 'unknown' AND c.fresh_until < now() THEN 'unknown' END, s.state::text,
                            'unknown') AS state, s.since
            FROM measurement_api."check" k
            JOIN measurement_api.component_state c ON c.component_id = k.component_id
            LEFT JOIN LATERAL (SELECT state, since FROM measurement_api.check_state
                               WHERE check_id = k.id ORDER BY since DESC LIMIT 1) s ON true
            WHERE k.component_id = :component ORDER BY k.id
            """;

    private static final String RESULTS = """
            SELECT r.check_id, r.location_id AS location, r.location_name, r.scheduled_at, r.started_at,
                   r.outcome::text, r.reason::text, r.blame::text, r.duration_us, r.http_status, r.detail,
                   r.scheduled_at > now() - (3 * k.interval_us + k.timeout_us) * interval '1 microsecond' AS current
            FROM measurement_api.latest_result r JOIN measurement_api."check" k ON k.id = r.check_id
            WHERE r.component_id = :component ORDER BY r.check_id, r.location_name, r.location_id
            """;

    private final Jdbi jdbi;

    CheckRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A component's checks by id, each with its latest results by location name. */
    public List<Check> of(String component) {
        return jdbi.withHandle(handle -> {
            Map<String, List<LatestResult>> results = results(handle, component);
            return handle.createQuery(CHECKS)
                    .bind("component", component)
                    .map(ConstructorMapper.of(CheckRow.class))
                    .map(row -> row.with(results.getOrDefault(row.id, List.of())))
                    .list();
        });
    }

    private static Map<String, List<LatestResult>> results(Handle handle, String component) {
        return handle
                .createQuery(RESULTS)
                .bind("component", component)
                .map(ConstructorMapper.of(LatestResult.class))
                .stream()
                .collect(groupingBy(LatestResult::checkId));
    }

    record CheckRow(
            String id,
            @Nullable String name,
            int version,
            String probe,
            String target,
            long intervalUs,
            long timeoutUs,
            String effect,
            int locations,
            State state,
            @Nullable Instant since) {

        Check with(List<LatestResult> results) {
            return new Check(
                    id,
                    name == null ? id : name,
                    version,
                    probe,
                    target,
                    intervalUs,
                    timeoutUs,
                    effect,
                    state,
                    since,
                    reach(results),
                    results);
        }

        private Reach reach(List<LatestResult> results) {
            List<LatestResult> speaking =
                    results.stream().filter(LatestResult::speaksOfTarget).toList();
            long failing = speaking.stream().filter(LatestResult::failed).count();
            return new Reach(locations, speaking.size(), Math.toIntExact(failing));
        }
    }
}
