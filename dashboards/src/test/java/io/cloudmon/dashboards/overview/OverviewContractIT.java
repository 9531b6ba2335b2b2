package io.cloudmon.dashboards.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.dashboards.model.Annotation;
import io.cloudmon.dashboards.model.FieldConfig.ColumnOverride;
import io.cloudmon.dashboards.model.Panel;
import io.cloudmon.dashboards.model.SqlQuery;
import io.cloudmon.dashboards.model.Variable;
import io.cloudmon.dashboards.overview.MeasurementDatabase.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of the dashboard runs, reads nothing but the views, and answers in the form that Grafana expects. */
class OverviewContractIT extends OverviewOnDatabase {
    private static final Set<String> NUMBERS = Set.of("int4", "int8", "float8", "numeric");

    Stream<String> allQueries() {
        return Stream.of(
                        panels().flatMap(panel -> panel.targets().stream()).map(SqlQuery::rawSql),
                        dashboard.templating().list().stream().map(Variable::query),
                        dashboard.annotations().list().stream()
                                .map(Annotation::query)
                                .filter(query -> query != null)
                                .map(SqlQuery::rawSql))
                .flatMap(queries -> queries);
    }

    @ParameterizedTest
    @MethodSource("allQueries")
    void readsOnlyTheViews(String sql) {
        assertThat(Pattern.compile("(?i)\\b(?:from|join)\\s+([a-z_]+\\.\\S+)")
                        .matcher(sql)
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(relation -> assertThat(relation).startsWith("measurement_api."));
    }

    @ParameterizedTest
    @MethodSource("allQueries")
    void runsWithNothingChosen(String sql) throws SQLException {
        assertThat(query(sql, List.of()).columns()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void answersInTheFormThatItsPanelExpects(Panel panel) throws SQLException {
        SqlQuery target = panel.targets().getFirst();
        Rows answer = query(target.rawSql(), NIMBUS);

        assertThat(answer.rows()).isNotEmpty();
        assertThat(answer.columns())
                .containsAll(panel.fieldConfig().overrides().stream()
                        .map(ColumnOverride::matcher)
                        .map(matcher -> matcher.options())
                        .toList());
        if (target.format().equals("time_series")) {
            assertTimeSeries(answer);
        }
    }

    private static void assertTimeSeries(Rows answer) {
        assertThat(answer.columns()).startsWith("time", "metric").hasSizeGreaterThan(2);
        assertThat(answer.types().get("time")).isIn("timestamptz", "numeric");
        assertThat(answer.types().get("metric")).isEqualTo("text");
        answer.columns()
                .subList(2, answer.columns().size())
                .forEach(column -> assertThat(answer.types().get(column)).isIn(NUMBERS));
        assertThat(answer.rows().stream()
                        .map(row -> (Comparable<?>) row.get("time"))
                        .toList())
                .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
    }
}
