package io.cloudmon.dashboards.provision;

import io.cloudmon.dashboards.grafana.GrafanaException;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** The password of the reading database user, taken from the environment only when it is needed. */
@Singleton
class ReadPassword {
    private final ProvisionConfig provision;
    private final Config environment;

    ReadPassword(ProvisionConfig provision, Config environment) {
        this.provision = provision;
        this.environment = environment;
    }

    String value() {
        String variable = provision.dataSource().passwordVariable();
        return environment
                .getOptionalValue(variable, String.class)
                .orElseThrow(() -> new GrafanaException("the environment variable " + variable
                        + " is not set: it holds the password of the database user "
                        + provision.dataSource().user()));
    }
}
