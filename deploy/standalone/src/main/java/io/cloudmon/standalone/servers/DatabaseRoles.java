package io.cloudmon.standalone.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The services' login roles, none of them a superuser.
 *
 * <p>The reader role is made here and not by ingest's migration, so that status-api may start first and ingest needs no
 * right to make roles.
 */
final class DatabaseRoles {
    static final String READ = "cloudmon_read";
    static final String INGEST = "cloudmon_ingest";
    static final String STATUS = "cloudmon_status";

    private DatabaseRoles() {}

    /** Makes the roles that are absent; what exists already stays as it is. */
    static void create(String jdbcUrl, String superuser) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, superuser, "")) {
            create(connection, READ, "NOLOGIN");
            create(connection, INGEST, "LOGIN");
            create(connection, STATUS, "LOGIN IN ROLE " + READ);
            try (Statement statement = connection.createStatement()) {
                statement.execute("GRANT CREATE ON DATABASE cloudmon TO " + INGEST + ", " + STATUS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the services' database roles: " + e.getMessage(), e);
        }
    }

    private static void create(Connection connection, String role, String options) throws SQLException {
        if (!exists(connection, role)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + role + " NOSUPERUSER NOCREATEROLE NOCREATEDB " + options);
            }
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
            query.setString(1, role);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
