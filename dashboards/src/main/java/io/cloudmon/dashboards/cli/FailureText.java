package io.cloudmon.dashboards.cli;

import io.cloudmon.dashboards.grafana.GrafanaConfig;
import io.cloudmon.dashboards.grafana.GrafanaException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.util.Optional;

/** Says in one sentence what went wrong and what helps. */
@ApplicationScoped
class FailureText {
    private final GrafanaConfig config;

    FailureText(GrafanaConfig config) {
        this.config = config;
    }

    String of(Throwable failure) {
        Optional<GrafanaException> refusal = cause(failure, GrafanaException.class);
        if (refusal.isPresent()) {
            return String.valueOf(refusal.get().getMessage());
        }
        if (failure instanceof ProcessingException) {
            return "cannot reach Grafana at " + config.url() + ": "
                    + cause(failure, IOException.class)
                            .map(Throwable::getMessage)
                            .orElse(failure.getMessage())
                    + "; check CLOUDMON_GRAFANA_URL and that Grafana runs";
        }
        return failure.toString();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
