package io.cloudmon.ingest.catalogue.publish;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The database as a test sees it: rows as texts, columns separated by a bar. */
record Tables(DataSource database) {

    List<String> query(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(String.join("|", row));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void update(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every row that the catalogue writes. */
    List<String> everything() {
        return Stream.of(
                        "provider",
                        "region",
                        "location",
                        "component",
                        "check_definition",
                        "check_version",
                        "slo",
                        "health_version",
                        "catalogue_publication")
                .flatMap(table -> query("SELECT t::text FROM measurement." + table + " t ORDER BY 1").stream())
                .toList();
    }

    /** A check's versions: number, whether it is open, whether it begins exactly where the one before ended. */
    List<String> versions(String check) {
        return query("SELECT version, valid_to IS NULL, valid_from = lag(valid_to) OVER (ORDER BY version)"
                + " FROM measurement.check_version v JOIN measurement.check_definition d ON d.no = v.check_no"
                + " WHERE d.id = '" + check + "' ORDER BY version");
    }

    /** A component's health versions: number, whether it is open, whether it begins exactly where the one before ended, its limit. */
    List<String> healthVersions(String component) {
        return query("SELECT version, valid_to IS NULL, valid_from = lag(valid_to) OVER (ORDER BY version),"
                + " definition -> 'flags' -> 0 ->> 'limit' FROM measurement_api.health_version"
                + " WHERE component_id = '" + component + "' ORDER BY version");
    }
}
