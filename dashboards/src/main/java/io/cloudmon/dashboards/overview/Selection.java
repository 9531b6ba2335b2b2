package io.cloudmon.dashboards.overview;

import io.cloudmon.dashboards.model.Variable;
import java.util.List;

/** What the reader has chosen: provider, then region, then component; panels ask for the components only. */
final class Selection {
    /** A common table expression {@code chosen} with the chosen components; an empty choice gives no row, not an error. */
    static final String CHOSEN = """
            chosen AS (
              SELECT c.id, c.name, c.created_at, p.name AS provider, r.name AS region, c.category,
                     r.name || ' / ' || c.name AS label,
                     row_number() OVER (ORDER BY p.position, p.id, r.position, r.id, c.position, c.id) AS place
              FROM measurement_api.component c
              JOIN measurement_api.provider p ON p.id = c.provider_id
              JOIN measurement_api.region r ON r.provider_id = c.provider_id AND r.id = c.region_id
              WHERE c.id = ANY (ARRAY[${component:sqlstring}]::text[])
            )""";

    private Selection() {}

    static List<Variable> variables() {
        return List.of(provider(), region(), component());
    }

    private static Variable provider() {
        return Variable.query("provider", "Provider", "Whose cloud", """
                SELECT name AS __text, id AS __value
                FROM measurement_api.provider
                ORDER BY position, id
                """);
    }

    private static Variable region() {
        return Variable.query("region", "Region", "Where the provider sells it", """
                SELECT p.name || ' / ' || r.name AS __text, r.provider_id || '/' || r.id AS __value
                FROM measurement_api.region r
                JOIN measurement_api.provider p ON p.id = r.provider_id
                WHERE r.provider_id = ANY (ARRAY[${provider:sqlstring}]::text[])
                ORDER BY p.position, p.id, r.position, r.id
                """);
    }

    private static Variable component() {
        return Variable.query("component", "Component", "A service of the provider in the region", """
                SELECT r.name || ' / ' || c.name AS __text, c.id AS __value
                FROM measurement_api.component c
                JOIN measurement_api.region r ON r.provider_id = c.provider_id AND r.id = c.region_id
                WHERE c.provider_id || '/' || c.region_id = ANY (ARRAY[${region:sqlstring}]::text[])
                ORDER BY c.provider_id, r.position, r.id, c.position, c.id
                """);
    }
}
