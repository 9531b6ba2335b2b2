package io.cloudmon.ingest.availability;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.cloudmon.embedded.EmbeddedPostgresql;
import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the measurement schema, one for all tests of this JVM; empty again on demand. */
public final class TestDatabase {
    private static final TestDatabase INSTANCE = start();

    private final DataSource dataSource;

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public static TestDatabase emptied() throws SQLException {
        INSTANCE.empty();
        return INSTANCE;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    private void empty() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    DO $$
                    DECLARE found text;
                    BEGIN
                        SELECT string_agg(c.oid::regclass::text, ', ') INTO found
                        FROM pg_class c
                        WHERE c.relnamespace = 'measurement'::regnamespace AND c.relkind IN ('r', 'p')
                          AND NOT c.relispartition AND c.relname <> 'flyway_schema_history';
                        EXECUTE 'TRUNCATE ' || found || ' RESTART IDENTITY CASCADE';
                    END $$
                    """);
        }
    }

    private static TestDatabase start() {
        try {
            EmbeddedPostgresql server = EmbeddedPostgresql.start(
                    Files.createTempDirectory("cloudmon-verdict-"),
                    FreePort.find(),
                    Map.of("fsync", "off", "synchronous_commit", "off"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            AgroalDataSource dataSource = AgroalDataSource.from(pool(server));
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("db/measurement")
                    .schemas("measurement")
                    .load()
                    .migrate();
            return new TestDatabase(dataSource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AgroalDataSourceConfigurationSupplier pool(EmbeddedPostgresql server) {
        return new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .connectionFactoryConfiguration(connection ->
                                connection.jdbcUrl(server.jdbcUrl()).principal(new NamePrincipal(server.user()))));
    }
}
