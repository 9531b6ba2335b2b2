package io.cloudmon.dashboards.cli;

import io.cloudmon.dashboards.grafana.GrafanaConfig;
import io.cloudmon.dashboards.grafana.HealthApi;
import io.cloudmon.dashboards.provision.Plan;
import io.cloudmon.dashboards.provision.Provisioner;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Greets Grafana and compares it with what it should be; every command that needs Grafana begins so. */
@Singleton
class Session {
    private final GrafanaConfig config;
    private final HealthApi health;
    private final Provisioner provisioner;

    Session(GrafanaConfig config, @RestClient HealthApi health, Provisioner provisioner) {
        this.config = config;
        this.health = health;
        this.provisioner = provisioner;
    }

    Plan plan(Report report) {
        report.greet(config.url(), health.get());
        return provisioner.plan();
    }
}
