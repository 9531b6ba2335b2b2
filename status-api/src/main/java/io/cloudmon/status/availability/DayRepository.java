package io.cloudmon.status.availability;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads UTC days. */
@ApplicationScoped
public class DayRepository {
    private static final String EVERY_DAY = """
            SELECT :component AS component_id, d.day::date AS day, coalesce(c.good_us, 0) AS good_us,
                   coalesce(c.degraded_us, 0) AS degraded_us, coalesce(c.bad_us, 0) AS bad_us,
                   coalesce(c.unknown_us, 0) AS unknown_us, coalesce(c.excluded_us, 0) AS excluded_us
            FROM generate_series(:from::date, :to::date, interval '1 day') d(day)
            LEFT JOIN measurement_api.component_day c ON c.component_id = :component AND c.day = d.day::date
            ORDER BY d.day
            """;

    private static final String ALL_SINCE = """
            SELECT component_id, day, good_us, degraded_us, bad_us, unknown_us, excluded_us
            FROM measurement_api.component_day WHERE day >= :from
            """;

    private final Jdbi jdbi;

    DayRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Each day from the first to the last, also those of which nothing is known. */
    public List<Day> days(String component, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(EVERY_DAY)
                .bind("component", component)
                .bind("from", from)
                .bind("to", to)
                .map(ConstructorMapper.of(Day.class))
                .list());
    }

    /** The known days of all components since a day, by component id. */
    public Map<String, List<Day>> since(LocalDate from) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL_SINCE).bind("from", from).map(ConstructorMapper.of(Day.class)).stream()
                        .collect(groupingBy(Day::componentId)));
    }
}
