package io.cloudmon.status.component;

import io.cloudmon.status.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads components with their present state, in the catalogue's order. */
@ApplicationScoped
public class ComponentRepository {
    private static final String ORDERED = """
            WITH ordered AS (
                SELECT c.id, c.name, c.provider_id AS provider, p.name AS provider_name, c.region_id AS region,
                       r.name AS region_name, c.type, c.category, coalesce(s.state::text, 'unknown') AS state, s.since,
                       s.evaluated_until, s.fresh_until, c.created_at,
                       ROW(p.position, c.provider_id, r.position, c.region_id, c.position, c.id) AS place
                FROM measurement_api.component c
                JOIN measurement_api.provider p ON p.id = c.provider_id
                JOIN measurement_api.region r ON r.provider_id = c.provider_id AND r.id = c.region_id
                JOIN measurement_api.component_state s ON s.component_id = c.id)
            """;

    private static final String PAGE = ORDERED + """
            SELECT * FROM ordered
            WHERE (:provider::text IS NULL OR provider = :provider)
              AND (:region::text IS NULL OR region = :region)
              AND (:category::text IS NULL OR category = :category)
              AND (:state::text IS NULL OR state = :state)
              AND (:after::text IS NULL OR place > (SELECT place FROM ordered WHERE id = :after))
            ORDER BY place LIMIT :limit
            """;

    private static final String ONE = ORDERED + "SELECT * FROM ordered WHERE id = :id";

    private final Jdbi jdbi;

    ComponentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All components. */
    public List<Component> all() {
        return page(ComponentFilter.ALL, null, Integer.MAX_VALUE);
    }

    /** Components that pass the filter and stand after one of them. */
    List<Component> page(ComponentFilter filter, @Nullable String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("provider", filter.provider())
                .bind("region", filter.region())
                .bind("category", filter.category())
                .bind("state", filter.state() == null ? null : filter.state().text())
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Component.class))
                .list());
    }

    /** The component with an id. */
    public Optional<Component> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("id", id)
                .map(ConstructorMapper.of(Component.class))
                .findOne());
    }

    /** The component with an id; a not-found problem where there is none. */
    public Component require(String id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("component", id));
    }
}
