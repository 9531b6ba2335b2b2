package io.cloudmon.dashboards.grafana;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What Grafana is shown to let us in. */
sealed interface Credentials {

    /** The value of the Authorization header. */
    String header();

    /** A service account's token. */
    record Token(String value) implements Credentials {
        @Override
        public String header() {
            return "Bearer " + value;
        }
    }

    /** A user and a password. */
    record Basic(String user, String password) implements Credentials {
        @Override
        public String header() {
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }
    }

    /** The credentials that the configuration gives; the token goes before the user. */
    static Credentials of(GrafanaConfig config) {
        if (config.token().isPresent()) {
            return new Token(config.token().get().strip());
        }
        if (config.user().isPresent() && config.password().isPresent()) {
            return new Basic(config.user().get(), config.password().get());
        }
        throw new GrafanaException(
                "no credentials for Grafana: set CLOUDMON_GRAFANA_TOKEN to a service account's token, "
                        + "or CLOUDMON_GRAFANA_USER and CLOUDMON_GRAFANA_PASSWORD");
    }
}
