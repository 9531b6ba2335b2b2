package io.cloudmon.status.sla;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads SLA windows; of each only its latest version. */
@ApplicationScoped
public class SlaWindowRepository {
    private static final String LATEST_VERSIONS = """
            WITH latest AS (
                SELECT DISTINCT ON (slo_id, window_start)
                       slo_id AS slo, component_id AS component, objective, degraded_counts, unknown_policy,
                       window_kind AS kind,
                       (extract(year FROM window_length) * 12 + extract(month FROM window_length))::int AS months,
                       extract(day FROM window_length)::int AS days,
                       zone, window_start, window_end, version, status::text, computed_until, sli, sli_lower,
                       sli_upper, coverage, budget_left, good_us, degraded_us, bad_us, unknown_us, excluded_us,
                       computed_at, digest, cause, method, slice_us, slice_target, good_slots, degraded_slots,
                       bad_slots, unknown_slots, excluded_slots, credit, credit_lower, credit_upper
                FROM measurement_api.sla_window
                WHERE (:component::text IS NULL OR component_id = :component)
                  AND (:kind::text IS NULL OR window_kind = :kind)
                ORDER BY slo_id, window_start, version DESC)
            """;

    private static final String PAGE = LATEST_VERSIONS + """
            SELECT * FROM latest
            WHERE :slo::text IS NULL OR slo > :slo OR (slo = :slo AND window_start < :before)
            ORDER BY slo, window_start DESC LIMIT :limit
            """;

    /** A month before any other length, because that is what contracts are settled by. */
    private static final String CURRENT = LATEST_VERSIONS + """
            , newest AS (
                SELECT DISTINCT ON (slo) * FROM latest ORDER BY slo, window_start DESC)
            SELECT * FROM newest WHERE kind = 'rolling' OR status = 'open'
            ORDER BY component, kind DESC, months = 1 DESC, slo
            """;

    private final Jdbi jdbi;

    SlaWindowRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Windows by SLO, newest first within each, that stand after a position. */
    List<SlaWindow> page(WindowFilter filter, @Nullable WindowPosition after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("component", filter.component())
                .bind("kind", filter.kind())
                .bind("slo", after == null ? null : after.slo())
                .bind("before", after == null ? Instant.EPOCH : after.windowStart())
                .bind("limit", limit)
                .map(ConstructorMapper.of(WindowRow.class))
                .map(WindowRow::window)
                .list());
    }

    /** The windows that run now: rolling ones first, then calendar ones. */
    public List<SlaWindow> current(String component) {
        return current(new WindowFilter(component, null));
    }

    /** The windows that run now, by component id. */
    public Map<String, List<SlaWindow>> current() {
        return current(new WindowFilter(null, null)).stream().collect(groupingBy(SlaWindow::component));
    }

    private List<SlaWindow> current(WindowFilter filter) {
        return jdbi.withHandle(handle -> handle.createQuery(CURRENT)
                .bind("component", filter.component())
                .bind("kind", filter.kind())
                .map(ConstructorMapper.of(WindowRow.class))
                .map(WindowRow::window)
                .list());
    }
}
