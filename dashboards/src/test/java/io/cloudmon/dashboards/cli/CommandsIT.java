package io.cloudmon.dashboards.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cloudmon.embedded.FreePort;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program without a Grafana. */
@QuarkusMainTest
class CommandsIT {
    private final Settings settings = new Settings();

    @AfterEach
    void takeBackTheSettings() {
        settings.close();
    }

    @Test
    void saysThatNoGrafanaAnswers(QuarkusMainLauncher launcher) {
        String url = "http://127.0.0.1:" + FreePort.find();
        settings.with("cloudmon.grafana.url", url);

        LaunchResult plan = launcher.launch("plan");

        assertThat(plan.exitCode()).isEqualTo(1);
        assertThat(plan.getErrorOutput())
                .contains("error: cannot reach Grafana at " + url)
                .contains("CLOUDMON_GRAFANA_URL");
    }

    @Test
    void keepsTwoForDifferencesAndExitsOtherwiseOnWrongUsage(QuarkusMainLauncher launcher) {
        LaunchResult wrong = launcher.launch("plan", "--no-such-option");

        assertThat(wrong.exitCode()).isEqualTo(64);
        assertThat(wrong.getErrorOutput()).contains("--no-such-option").contains("Usage: cloudmon-dashboards plan");
    }

    @Test
    void exportsWhatGrafanasFileProvisioningReads(QuarkusMainLauncher launcher, @TempDir Path directory)
            throws IOException {
        settings.with("CLOUDMON_READ_PASSWORD", "s3cret").with("cloudmon.dashboards.data-source.host", "db:5432");

        LaunchResult export = launcher.launch("export", directory.toString());

        assertThat(export.exitCode()).isZero();
        JsonNode dashboard = new ObjectMapper()
                .readTree(directory
                        .resolve("dashboards/cloudmon-provider-overview.json")
                        .toFile());
        assertThat(dashboard.path("panels")).hasSize(10);
        JsonNode source = yaml(directory, "datasources").path("datasources").path(0);
        assertThat(source.path("uid").asText()).isEqualTo("cloudmon-postgresql");
        assertThat(source.path("url").asText()).isEqualTo("db:5432");
        assertThat(source.path("secureJsonData").path("password").asText()).isEqualTo("$CLOUDMON_READ_PASSWORD");
        JsonNode provider = yaml(directory, "dashboards").path("providers").path(0);
        assertThat(provider.path("folderUid").asText()).isEqualTo("cloudmon");
        assertThat(provider.path("options").path("path").asText()).isEqualTo("/var/lib/grafana/dashboards/cloudmon");
    }

    @Test
    void saysWhatIsWrongWithTheExportDirectory(QuarkusMainLauncher launcher, @TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        LaunchResult export = launcher.launch("export", file.toString());

        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(export.getErrorOutput()).contains("error: ").contains(file.toString());
    }

    private static JsonNode yaml(Path directory, String kind) throws IOException {
        return new YAMLMapper()
                .readTree(directory
                        .resolve("provisioning/" + kind + "/cloudmon.yaml")
                        .toFile());
    }
}
