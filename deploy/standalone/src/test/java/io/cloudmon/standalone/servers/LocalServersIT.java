package io.cloudmon.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.InternalPorts;
import io.cloudmon.standalone.process.Leftovers;
import io.cloudmon.standalone.process.ProcessTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersIT {

    @TempDir
    Path root;

    DataDirectory data;
    LocalServers servers;
    DatabaseAccess access;

    @BeforeEach
    void start() {
        data = new DataDirectory(root).create();
        servers = new LocalServers(data, InternalPorts.choose(data, 8080), new ProcessTable(data));
        access = servers.startPostgresql();
    }

    @AfterEach
    void stop() {
        servers.stop();
    }

    @Test
    void ingestMayMakeItsSchemaAndStatusApiMayOnlyReadWhatItIsGranted() throws Exception {
        run(access.ingest(), "CREATE SCHEMA measurement");
        run(access.ingest(), "CREATE TABLE measurement.secret AS SELECT 1 AS no");
        run(access.ingest(), "CREATE VIEW measurement.shown AS SELECT no FROM measurement.secret");
        run(access.ingest(), "GRANT USAGE ON SCHEMA measurement TO cloudmon_read");
        run(access.ingest(), "GRANT SELECT ON measurement.shown TO cloudmon_read");

        run(access.status(), "CREATE SCHEMA status");
        run(access.status(), "SELECT no FROM measurement.shown");
        assertThatThrownBy(() -> run(access.status(), "SELECT no FROM measurement.secret"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void noServiceIsASuperuser() throws Exception {
        for (Map<String, String> service : List.of(access.ingest(), access.status())) {
            try (Connection connection = connect(service);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT current_setting('is_superuser')")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("off");
            }
        }
    }

    @Test
    void ingestMayMakeTheExtensionItNeeds() throws Exception {
        run(access.ingest(), "CREATE EXTENSION IF NOT EXISTS btree_gist");
    }

    @Test
    void aNewLauncherStopsThePostgresqlOfAKilledOne() {
        List<String> said = new ArrayList<>();

        new Leftovers(data, said::add).stop();

        assertThat(said).anyMatch(line -> line.contains("left over"));
        assertThatThrownBy(() -> connect(access.status())).isInstanceOf(SQLException.class);
    }

    private static void run(Map<String, String> service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Map<String, String> service) throws SQLException {
        return DriverManager.getConnection(
                service.get("QUARKUS_DATASOURCE_JDBC_URL"), service.get("QUARKUS_DATASOURCE_USERNAME"), "");
    }
}
