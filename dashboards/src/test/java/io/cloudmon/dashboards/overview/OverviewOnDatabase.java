package io.cloudmon.dashboards.overview;

import io.cloudmon.dashboards.model.Dashboard;
import io.cloudmon.dashboards.model.Panel;
import io.cloudmon.dashboards.overview.MeasurementDatabase.Rows;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard and a migrated schema with the fixture; queries run as the role that Grafana has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverviewOnDatabase {
    static final List<String> NIMBUS = List.of("compute", "storage", "dns", "ghost");

    final Dashboard dashboard = ProviderOverview.dashboard(List.of());
    final Fixture fixture = Fixture.endingAt(Clock.systemUTC().instant());
    private MeasurementDatabase database;

    @BeforeAll
    void startDatabase(@TempDir Path directory) throws SQLException {
        database = MeasurementDatabase.start(directory);
        fixture.insertInto(database);
    }

    @AfterAll
    void stopDatabase() {
        database.close();
    }

    Stream<Panel> panels() {
        return dashboard.panels().stream();
    }

    Rows ask(String title) throws SQLException {
        return query(sql(title), NIMBUS);
    }

    String sql(String title) {
        Panel panel = panels().filter(p -> p.title().equals(title)).findFirst().orElseThrow();
        return panel.targets().getFirst().rawSql();
    }

    Rows query(String sql, List<String> components) throws SQLException {
        return query(sql, components, fixture.now());
    }

    Rows query(String sql, List<String> components, Instant to) throws SQLException {
        Map<String, List<String>> chosen =
                Map.of("provider", List.of("nimbus"), "region", List.of("nimbus/eu-1"), "component", components);
        GrafanaMacros macros = new GrafanaMacros(fixture.before("6H"), to, Duration.ofMinutes(15), chosen);
        return database.query(macros.expand(sql));
    }
}
