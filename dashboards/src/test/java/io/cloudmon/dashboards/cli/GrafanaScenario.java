package io.cloudmon.dashboards.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the program does to a Grafana; run against the fake and, where Docker is present, against the real one. */
abstract class GrafanaScenario {
    static final String DASHBOARD = "/api/dashboards/uid/cloudmon-provider-overview";
    static final String DATA_SOURCE = "/api/datasources/uid/cloudmon-postgresql";
    static final String FOLDER = "/api/folders/cloudmon";
    static final String SECRET = "s3cret-of-the-reader";

    final Settings settings = new Settings();

    abstract GrafanaAccess grafana();

    abstract void configure(Settings settings);

    @BeforeEach
    void startWithAnEmptyGrafana() {
        settings.with("CLOUDMON_READ_PASSWORD", SECRET);
        configure(settings);
        grafana().deleteIfThere("/api/dashboards/uid/old");
        grafana().deleteIfThere("/api/dashboards/uid/others");
        grafana().deleteIfThere("/api/datasources/uid/old-source");
        grafana().deleteIfThere(DASHBOARD);
        grafana().deleteIfThere(DATA_SOURCE);
        grafana().deleteIfThere(FOLDER);
    }

    @AfterEach
    void takeBackTheSettings() {
        settings.close();
    }

    @Test
    void planShowsWhatIsMissingAndMakesNothing(QuarkusMainLauncher launcher) {
        LaunchResult plan = launcher.launch("plan");

        assertThat(plan.exitCode()).isZero();
        assertThat(plan.getOutput())
                .contains("+ folder CloudMon (cloudmon)")
                .contains("+ data source CloudMon PostgreSQL (cloudmon-postgresql)")
                .contains("+ dashboard CloudMon: provider overview (cloudmon-provider-overview)")
                .contains("3 to create, 0 to change, 0 unchanged, 0 for prune to remove");
        assertThat(grafana().has(DASHBOARD)).isFalse();
        assertThat(grafana().has(FOLDER)).isFalse();
    }

    @Test
    void applyMakesEverythingOnceAndASecondApplyChangesNothing(QuarkusMainLauncher launcher) {
        assertThat(launcher.launch("plan", "--detailed-exitcode").exitCode()).isEqualTo(2);

        LaunchResult first = launcher.launch("apply");
        LaunchResult second = launcher.launch("apply");

        assertThat(first.getOutput()).contains("3 created, 0 changed, 0 unchanged, 0 removed");
        assertThat(second.getOutput()).contains("0 created, 0 changed, 3 unchanged, 0 removed");
        assertThat(first.exitCode() + second.exitCode()).isZero();
        assertThat(launcher.launch("plan", "--detailed-exitcode").exitCode()).isZero();
        ObjectNode dashboard = grafana().read(DASHBOARD);
        assertThat(dashboard.path("dashboard").path("version").asInt()).isEqualTo(1);
        assertThat(dashboard.path("dashboard").path("tags").toString()).contains("managed-by: cloudmon");
        assertThat(dashboard.path("meta").path("folderUid").asText()).isEqualTo("cloudmon");
        ObjectNode source = grafana().read(DATA_SOURCE);
        assertThat(source.path("user").asText()).isEqualTo("cloudmon_grafana");
        assertThat(source.path("jsonData").path("database").asText()).isEqualTo("cloudmon");
        assertThat(source.path("secureJsonFields").path("password").asBoolean()).isTrue();
    }

    @Test
    void applyPutsBackWhatSomeoneChangedAndPlanShowsIt(QuarkusMainLauncher launcher) {
        launcher.launch("apply");
        ObjectNode stored = grafana().read(DASHBOARD);
        ObjectNode panel = (ObjectNode) stored.path("dashboard").path("panels").path(1);
        panel.put("description", "Mine");
        ObjectNode target = (ObjectNode) panel.path("targets").path(0);
        target.put("rawSql", target.path("rawSql").asText().replace("ORDER BY c.place", "ORDER BY c.name"));
        grafana().save(stored);

        LaunchResult plan = launcher.launch("plan");
        LaunchResult apply = launcher.launch("apply");

        assertThat(plan.getOutput())
                .contains("~ dashboard CloudMon: provider overview (cloudmon-provider-overview)")
                .contains("dashboard.panels[State now].description: Mine -> The worst of")
                .contains("dashboard.panels[State now].targets[A].rawSql:")
                .contains("-ORDER BY c.name")
                .contains("+ORDER BY c.place")
                .contains("0 to create, 1 to change, 2 unchanged");
        assertThat(apply.getOutput()).contains("0 created, 1 changed, 2 unchanged, 0 removed");
        assertThat(launcher.launch("plan", "--detailed-exitcode").exitCode()).isZero();
    }

    @Test
    void applyFollowsChangedSettings(QuarkusMainLauncher launcher) {
        launcher.launch("apply");
        settings.with("cloudmon.dashboards.data-source.host", "db.example:5432");
        settings.with("cloudmon.dashboards.folder.title", "Clouds");

        LaunchResult apply = launcher.launch("apply");

        assertThat(apply.getOutput())
                .contains("~ folder Clouds (cloudmon)")
                .contains("0 created, 2 changed, 1 unchanged");
        assertThat(grafana().read(DATA_SOURCE).path("url").asText()).isEqualTo("db.example:5432");
        assertThat(grafana().read(FOLDER).path("title").asText()).isEqualTo("Clouds");
    }

    @Test
    void pruneRemovesOnlyWhatCarriesOurMark(QuarkusMainLauncher launcher) {
        launcher.launch("apply");
        make("old", "managed-by: cloudmon");
        make("others", "managed-by: someone");
        grafana().send("POST", "/api/datasources", """
                {"uid": "old-source", "name": "Old", "type": "grafana-postgresql-datasource", "access": "proxy",
                 "url": "gone:5432", "user": "x", "jsonData": {"managedBy": "cloudmon"}}""", 200);

        LaunchResult plan = launcher.launch("plan");
        launcher.launch("apply");
        boolean keptByApply = grafana().has("/api/dashboards/uid/old");
        LaunchResult prune = launcher.launch("prune");

        assertThat(plan.getOutput())
                .contains("- dashboard old (old)")
                .contains("- data source Old (old-source)")
                .contains("3 unchanged, 2 for prune to remove");
        assertThat(keptByApply).isTrue();
        assertThat(prune.getOutput()).contains("0 unchanged, 2 removed");
        assertThat(grafana().has("/api/dashboards/uid/old")).isFalse();
        assertThat(grafana().has("/api/datasources/uid/old-source")).isFalse();
        assertThat(grafana().has("/api/dashboards/uid/others")).isTrue();
        assertThat(grafana().has(DASHBOARD)).isTrue();
    }

    @Test
    void applyAlsoPrunesWhenAsked(QuarkusMainLauncher launcher) {
        make("old", "managed-by: cloudmon");

        assertThat(launcher.launch("apply", "--prune").getOutput())
                .contains("3 created, 0 changed, 0 unchanged, 1 removed");
        assertThat(grafana().has("/api/dashboards/uid/old")).isFalse();
    }

    @Test
    void saysThatTheCredentialsAreNotAccepted(QuarkusMainLauncher launcher) {
        settings.with("cloudmon.grafana.token", "glsa_of_another_grafana");

        LaunchResult plan = launcher.launch("plan");

        assertThat(plan.exitCode()).isEqualTo(1);
        assertThat(plan.getErrorOutput())
                .contains("error: Grafana does not accept the credentials (401)")
                .contains("CLOUDMON_GRAFANA_TOKEN");
    }

    private void make(String uid, String tag) {
        grafana().send("POST", "/api/dashboards/db", """
                {"dashboard": {"uid": "%s", "title": "%s", "tags": ["%s"], "panels": []}, "overwrite": true}""".formatted(uid, uid, tag), 200);
    }
}
