package io.cloudmon.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.catalogue.source.Problem;
import io.cloudmon.ingest.health.FlagDefinition;
import io.cloudmon.ingest.health.HealthDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {
    private static final Path CATALOGUES = Path.of("src/test/resources/catalogues");
    private final CatalogueReader reader = new CatalogueReader(FakeProbes.all());

    @TempDir
    Path directory;

    @Test
    void reportsEveryMistakeOfAllFilesWithItsPlaceAndFix() throws IOException {
        List<String> expected = Files.readAllLines(CATALOGUES.resolve("mistakes/expected.txt"));

        assertThat(problems(CATALOGUES.resolve("mistakes"))).isEqualTo(expected);
    }

    @Test
    void fillsInDefaultsAndResolvesPatterns() {
        Catalogue catalogue = valid(CATALOGUES.resolve("good"));

        assertThat(catalogue.checks().map(Check::id)).containsExactly("compute-api", "compute-ssh");
        Check api = catalogue.checks().findFirst().orElseThrow();
        assertThat(api.name()).isEqualTo("compute-api");
        assertThat(api.interval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(api.attempts()).isEqualTo(1);
        assertThat(api.effect()).isEqualTo(Check.Effect.OUTAGE);
        assertThat(api.locations()).containsExactly("berlin", "oslo", "local");
        assertThat(api.quorum()).isEqualTo(new Quorum(2, 1));
        assertThat(api.target()).isEqualTo("https://${env:COMPUTE_HOST}/v2");
        assertThat(api.config()).isEqualTo(Map.of("assert", Map.of("status", List.of(200, 300))));
        assertThat(catalogue.providers().getFirst().regions())
                .extracting(Region::zone)
                .containsExactly(ZoneId.of("Europe/Berlin"), ZoneId.of("Etc/UTC"));
    }

    @Test
    void readsWhatACheckSaysInsteadOfDefaultsAndMergedAnchors() {
        Check ssh =
                valid(CATALOGUES.resolve("good")).checks().skip(1).findFirst().orElseThrow();

        assertThat(ssh.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(ssh.interval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(ssh.degradedAbove()).isEqualTo(Duration.ofMillis(800));
        assertThat(ssh.effect()).isEqualTo(Check.Effect.DEGRADE);
        assertThat(ssh.quorum()).isEqualTo(new Quorum(1, 2));
        assertThat(ssh.locations()).containsExactly("berlin", "oslo");
    }

    @Test
    void appliesAnSloToEachComponentOnceAndNamesItsWindows() {
        Slo slo = valid(CATALOGUES.resolve("good")).slos().getFirst();

        assertThat(slo.components()).containsExactly("nimbus-eu-1-compute", "nimbus-us-1-storage");
        assertThat(slo.objective()).isEqualByComparingTo("0.9995");
        assertThat(slo.windows())
                .extracting(Window::id)
                .containsExactly("rolling-30d", "calendar-month-europe-berlin", "calendar-quarter");
    }

    @Test
    void readsHealthWithTheChecksItLooksAtAndLimitsInOneUnit() {
        Health health = valid(CATALOGUES.resolve("health-good")).health().getFirst();

        List<String> both = List.of("compute-api", "compute-ssh");
        assertThat(health.component()).isEqualTo("nimbus-eu-1-compute");
        assertThat(health.definition().flags())
                .containsExactly(
                        new FlagDefinition(
                                "api_down",
                                List.of("compute-api"),
                                "failure_ratio",
                                null,
                                null,
                                180_000_000,
                                "at_least",
                                90,
                                1),
                        new FlagDefinition(
                                "api_slow", both, "latency", null, "mean", 180_000_000, "above", 1_200_000, 1),
                        new FlagDefinition(
                                "api_p95", both, "latency", null, "p95", 90_000_000, "at_least", 2_500_000, 5),
                        new FlagDefinition(
                                "few_answers",
                                both,
                                "status_ratio",
                                List.of("2xx", "3xx", "404"),
                                null,
                                3_600_000_000L,
                                "below",
                                65.5,
                                1),
                        new FlagDefinition("ok", both, "success_ratio", null, null, 3_600_000_000L, "at_most", 0, 1));
        assertThat(HealthDefinition.parse(health.definition().json())).isEqualTo(health.definition());
    }

    @Test
    void reportsEveryMistakeInHealthEntriesWithItsPlaceAndFix() throws IOException {
        List<String> expected = Files.readAllLines(CATALOGUES.resolve("health-mistakes/expected.txt"));

        assertThat(problems(CATALOGUES.resolve("health-mistakes"))).isEqualTo(expected);
    }

    @Test
    void readsOneFileOfItsOwn() {
        assertThat(valid(CATALOGUES.resolve("good/catalogue.yaml")).components())
                .hasSize(2);
    }

    @Test
    void refusesADirectoryWithoutFiles() {
        assertThat(problems(directory))
                .containsExactly(
                        directory + ":1: directory: holds no *.yaml or *.yml file; add one, or name another directory");
    }

    @Test
    void refusesADirectoryThatDoesNotExist() {
        assertThat(problems(directory.resolve("nowhere")))
                .containsExactly("nowhere:1: file: cannot be read: it does not exist; make it readable or remove it");
    }

    @Test
    void refusesAFileThatCannotBeReadAndOneThatIsNotUtf8() throws IOException {
        Files.createSymbolicLink(directory.resolve("a.yaml"), directory.resolve("gone.yaml"));
        Files.write(directory.resolve("b.yaml"), new byte[] {'#', (byte) 0xff});

        assertThat(problems(directory))
                .containsExactly(
                        "a.yaml:1: file: cannot be read: it does not exist; make it readable or remove it",
                        "b.yaml:1: file: is not UTF-8; save it as UTF-8");
    }

    @Test
    void wantsALocationAsSoonAsThereIsACheck() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), """
                providers: [{id: p, name: P, regions: [{id: r, name: R}]}]
                components:
                  - {id: c, provider: p, region: r, name: C, type: t, category: T,
                     checks: [{id: k, probe: tcp, target: "h:1", interval: 5s, timeout: 1s}]}
                """);

        assertThat(problems(directory))
                .containsExactly("a.yaml:4: components[0].checks[0]: has no location to run from;"
                        + " add a location to the list locations");
    }

    private Catalogue valid(Path path) {
        return switch (reader.read(path)) {
            case CatalogueReading.Valid valid -> valid.catalogue();
            case CatalogueReading.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private List<String> problems(Path path) {
        return switch (reader.read(path)) {
            case CatalogueReading.Valid valid -> List.of();
            case CatalogueReading.Invalid invalid ->
                invalid.problems().stream().map(Problem::toString).toList();
        };
    }
}
