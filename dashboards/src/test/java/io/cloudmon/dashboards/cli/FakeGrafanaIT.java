package io.cloudmon.dashboards.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.dashboards.fake.FakeGrafana;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusMainTest
class FakeGrafanaIT extends GrafanaScenario {
    private static FakeGrafana fake;

    @BeforeAll
    static void start() throws IOException {
        fake = FakeGrafana.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Override
    GrafanaAccess grafana() {
        return new GrafanaAccess(fake.url(), "Bearer " + FakeGrafana.TOKEN);
    }

    @Override
    void configure(Settings settings) {
        settings.with("cloudmon.grafana.url", fake.url().toString()).with("cloudmon.grafana.token", FakeGrafana.TOKEN);
    }

    @Test
    void givesGrafanaThePasswordAndNeverPrintsIt(QuarkusMainLauncher launcher) {
        LaunchResult apply = launcher.launch("apply");

        assertThat(fake.password("cloudmon-postgresql")).isEqualTo(SECRET);
        assertThat(apply.getOutput() + apply.getErrorOutput())
                .doesNotContain(SECRET)
                .doesNotContain(FakeGrafana.TOKEN);
    }

    @Test
    void writesANewPasswordOnlyWhenAsked(QuarkusMainLauncher launcher) {
        launcher.launch("apply");
        settings.with("CLOUDMON_READ_PASSWORD", "rotated");

        launcher.launch("apply");
        String kept = fake.password("cloudmon-postgresql");
        launcher.launch("apply", "--renew-password");

        assertThat(kept).isEqualTo(SECRET);
        assertThat(fake.password("cloudmon-postgresql")).isEqualTo("rotated");
    }

    @Test
    void refusesToOverwriteWhatSomeoneSavesAtTheSameTime(QuarkusMainLauncher launcher) {
        launcher.launch("apply");
        grafana().save(grafana().read(DASHBOARD).deepCopy());
        settings.with("cloudmon.dashboards.folder.uid", "elsewhere");
        fake.interruptNextSave();

        LaunchResult apply = launcher.launch("apply");

        assertThat(apply.exitCode()).isEqualTo(1);
        assertThat(apply.getErrorOutput())
                .contains("error: dashboard CloudMon: provider overview (cloudmon-provider-overview): ")
                .contains("Grafana has a newer or another version (412)")
                .contains("run plan")
                .contains("changed by someone else");
    }

    @Test
    void saysWhichRightIsMissing(QuarkusMainLauncher launcher) {
        settings.with("cloudmon.grafana.token", FakeGrafana.VIEWER_TOKEN);

        LaunchResult apply = launcher.launch("apply");

        assertThat(apply.exitCode()).isEqualTo(1);
        assertThat(apply.getErrorOutput()).contains("Grafana forbids it (403)").contains("role Admin");
    }
}
