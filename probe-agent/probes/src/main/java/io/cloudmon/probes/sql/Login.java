package io.cloudmon.probes.sql;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probes.net.TlsConfig;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Signs in by PostgreSQL's driver, to the address that was admitted and within the time that is left. */
final class Login {
    private final SqlCheck check;

    Login(SqlCheck check) {
        this.check = check;
    }

    /** A session that can only read. */
    Connection open(InetAddress address, ProbeContext context) throws SQLException {
        Connection connection = new Driver().connect(url(), properties(address, context.remaining()));
        if (connection == null) {
            throw new IllegalStateException("PostgreSQL's driver does not know its own URL");
        }
        return connection;
    }

    private String url() {
        String database = URLEncoder.encode(check.database(), StandardCharsets.UTF_8);
        return "jdbc:postgresql://" + check.peer().address() + '/' + database;
    }

    private Properties properties(InetAddress address, Duration left) {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, check.user());
        PGProperty.PASSWORD.set(properties, check.password());
        PGProperty.APPLICATION_NAME.set(properties, "cloudmon-probe");
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.SOCKET_FACTORY.set(properties, PinnedSockets.class.getName());
        PGProperty.SOCKET_FACTORY_ARG.set(properties, address.getHostAddress());
        PGProperty.OPTIONS.set(
                properties,
                "-c default_transaction_read_only=on -c statement_timeout="
                        + Math.max(1, check.timeout().toMillis()));
        time(properties, left);
        secure(properties);
        return properties;
    }

    /** The driver counts in seconds; what a rounded one leaves over, the agent's own deadline ends. */
    private static void time(Properties properties, Duration left) {
        int seconds = (int) Math.max(1, left.plusMillis(999).toSeconds());
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds);
        PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, 1);
    }

    private void secure(Properties properties) {
        TlsConfig tls = check.tls();
        if (tls == null) {
            PGProperty.SSL_MODE.set(properties, "disable");
            return;
        }
        PGProperty.SSL_MODE.set(properties, tls.verify() ? "verify-full" : "require");
        if (tls.ca() != null) {
            PGProperty.SSL_ROOT_CERT.set(properties, tls.ca().toString());
        } else if (tls.verify()) {
            PGProperty.SSL_FACTORY.set(properties, "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
    }
}
