package io.cloudmon.ingest.cloudmonimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.catalogue.Catalogue;
import io.cloudmon.ingest.catalogue.CatalogueReader;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.FakeProbes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The importer on CloudMon's own production configuration, whose mistakes are known.
 *
 * <p>By hand there were counted, of 116 pairs in production: 18 that metrics-processor answers with 409, 2 that are blind,
 * 12 without a component and 84 that can raise an incident; of 28 in the Swiss cloud 21 that can.
 */
class MetricsProcessorImportTest {
    private static final Path CLOUDMON = Path.of("src/test/resources/cloudmon");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void countsWhatIsKnownOfProduction() {
        assertThat(run("prod")).isEqualTo(1);

        assertThat(out.toString())
                .contains("116 pairs of entry and environment:")
                .as("18 answered with 409: these 17, and one of which some flags are there")
                .contains("  17 none of its flags is for the environment")
                .contains(
                        "  1 some of its flags are not for the environment: metrics-processor answers 409 in each cycle\n"
                                + "      production_eu-nl: enterprise-dashboard\n")
                .as("2 blind")
                .contains("  2 is faulty by itself")
                .contains("      production_eu-de: eip\n      production_eu-nl: eip\n")
                .contains("  12 no component of the name is in the region: metrics-processor opens no incident\n"
                        + "      production_eu-de: vpn, enterprise-dashboard, console, otc, helpcenter,"
                        + " architecturecenter, community\n"
                        + "      production_eu-nl: console, otc, helpcenter, architecturecenter, community\n")
                .as("84 can raise an incident: these 81, and 3 that have flags nobody collects data for")
                .contains("  81 written\n")
                .contains("  3 the component has no check of a service that its flags are about")
                .contains("      production_eu-nl: elb, wafd, lts\n");
    }

    @Test
    void countsWhatIsKnownOfTheSwissCloud() {
        assertThat(run("ch2")).isEqualTo(1);

        assertThat(out.toString())
                .contains("28 pairs of entry and environment:")
                .contains("  21 written\n")
                .contains("  1 is faulty by itself")
                .contains("      hybrid_eu-ch2: ims\n")
                .contains("  6 no component of the name is in the region: metrics-processor opens no incident\n"
                        + "      hybrid_eu-ch2: vpn, console, otc, helpcenter, architecturecenter, community\n");
        assertThat(err.toString())
                .contains(
                        "is 'ims.api_down', which no flag defines; define it, or did you mean one that no entry lists?"
                                + " image.api_down, object.api_down")
                .contains("is 'Virtul Private Network', which is no component in EU-CH2 (environment hybrid_eu-ch2);"
                        + " did you mean 'Virtual Private Network'?");
    }

    @Test
    void namesEachMistakeWithItsPlaceAndWritesNothing() {
        run("prod");

        String file = "mp-prod/conf.d/";
        assertThat(err.toString())
                .contains(file
                        + "health_metrics.yaml:243: health_metrics.eip.metrics[0]: is 'eip.api_down', which no flag"
                        + " defines; define it, or remove the entry\n")
                .contains(file + "health_metrics.yaml:249: health_metrics.eip.expressions[1].expression: has"
                        + " 'eib.api_down', which is not in metrics of this entry; did you mean 'eip.api_down'?")
                .contains(file
                        + "flag_metrics.yaml:1326: flag_metrics[163].name: is 'vpc.api_down' for production_eu-nl,"
                        + " which " + file + "flag_metrics.yaml:610 has defined already; remove one of the two;")
                .contains("is 'Virtual Private Network', which is no component in EU-DE (environment production_eu-de);"
                        + " it is one in EU-NL: add it")
                .contains(
                        "is 'ltsv2.api_slow', which needs a check of 'ltsv2', but component 'otc-eu-nl-lts' has no check"
                                + " at all;")
                .contains("is 'elb.api_down', which needs a check of 'elb', but component 'otc-eu-nl-elb' has checks of"
                        + " elbv3 only;")
                .endsWith("27 problems; nothing was written\n");
        assertThat(err.toString().lines().filter(line -> line.contains("has defined already")))
                .hasSize(3);
        assertThat(Path.of(to())).doesNotExist();
    }

    @Test
    void writesWhatIsRightWhenAskedAndListsTheRest() throws IOException {
        assertThat(run("prod", "--skip-faulty")).isZero();

        assertThat(err.toString()).endsWith("27 problems; what they concern was left out\n");
        assertThat(Files.readString(Path.of(to(), "health-import-report.txt")))
                .contains("eq 100 is at_least 90 in 88 flags")
                .contains("Left out because of problems (27):\n  mp-prod/conf.d/flag_metrics.yaml:561: ");
        assertThat(Files.readString(Path.of(to(), "health.yaml")))
                .contains("""
                          - component: otc-eu-de-evs
                            flags:
                              - id: block_storage_api_down
                                measure: failure_ratio
                                over: 1m
                                at_least: 90
                              - id: block_storage_api_slow
                                measure: latency
                                statistic: mean
                                over: 3m
                                above: 1200ms
                              - id: block_storage_api_success_rate_low
                                measure: status_ratio
                                status:
                                  - 2xx
                                  - 3xx
                                  - 404
                                over: 3m
                                below: 65
                            expressions:
                              - when: block_storage_api_slow || block_storage_api_success_rate_low
                                state: degraded
                              - when: block_storage_api_down
                                state: bad
                        """.indent(0))
                .as("each service of a component by its own checks")
                .contains("checks:\n          - otc-eu-de-ecs-compute-*\n")
                .contains("checks:\n          - otc-eu-de-ecs-ecs-*\n")
                .as("globalmon's flags by the web checks")
                .contains("checks:\n          - otc-eu-nl-obs-web-*\n")
                .doesNotContain("otc-global-console");
    }

    @Test
    void takesGlobalComponentsFromTheEnvironmentNamed() throws IOException {
        assertThat(run("prod", "--skip-faulty", "--global", "production_eu-de")).isZero();

        assertThat(out.toString())
                .contains("  86 written\n")
                .contains("  5 its component is in Global and takes its flags from the environment of --global\n"
                        + "      production_eu-nl: console, otc, helpcenter, architecturecenter, community\n");
        assertThat(Files.readString(Path.of(to(), "health.yaml"))).containsOnlyOnce("component: otc-global-console\n");
    }

    @Test
    void makesAValidPartOfTheCatalogue() throws IOException {
        assertThat(run("prod", "--skip-faulty", "--global", "production_eu-nl")).isZero();

        Path catalogue = Path.of(catalogue("prod"));
        Files.copy(Path.of(to(), "health.yaml"), catalogue.resolve("health.yaml"));
        Catalogue read = switch (new CatalogueReader(FakeProbes.all()).read(catalogue)) {
            case CatalogueReading.Valid valid -> valid.catalogue();
            case CatalogueReading.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
        assertThat(read.health()).hasSize(86);
        assertThat(read.health().stream().filter(health -> health.component().equals("otc-eu-de-elb")))
                .singleElement()
                .satisfies(elb -> assertThat(elb.definition().flags()).hasSize(6));
    }

    @Test
    void writesNothingThatTheCatalogueHasAlready() throws IOException {
        run("ch2", "--skip-faulty");
        Files.move(Path.of(to(), "health.yaml"), Path.of(catalogue("ch2"), "health.yaml"));
        Files.delete(Path.of(to(), "health-import-report.txt"));

        assertThat(run("ch2", "--skip-faulty")).isEqualTo(1);
        assertThat(err.toString()).endsWith("21 problems in the catalogue with what was made; nothing was written\n");
        assertThat(Path.of(to())).isEmptyDirectory();
    }

    @Test
    void keepsThresholdsWhenAsked() throws IOException {
        assertThat(run("ch2", "--skip-faulty", "--keep-thresholds")).isZero();

        assertThat(Files.readString(Path.of(to(), "health.yaml")))
                .contains("at_least: 100")
                .doesNotContain("at_least: 90");
        assertThat(out.toString()).contains("easier to reach than metrics-processor's: nothing");
    }

    @Test
    void takesRegionsFromTheCommandLineWhereNoFileSaysThem() throws IOException {
        Path alone = CLOUDMON.resolve("ch2/mp-ch2");
        assertThat(importFrom(alone, "ch2", "--skip-faulty", "--environment", "hybrid_eu-ch2=EU-CH2"))
                .isZero();

        assertThat(out.toString()).contains("  21 written\n");
    }

    @Test
    void refusesToOverwriteAndToTakeAnUnknownEnvironment() throws IOException {
        assertThat(run("ch2", "--skip-faulty", "--global", "hybrid")).isEqualTo(2);
        assertThat(err.toString()).contains("--global is 'hybrid', which no flag is for; known: hybrid_eu-ch2");
        assertThat(Path.of(to())).doesNotExist();

        Files.createDirectories(Path.of(to()));
        Files.writeString(Path.of(to(), "health.yaml"), "mine");
        assertThat(run("ch2", "--skip-faulty")).isEqualTo(2);
        assertThat(err.toString()).contains("health.yaml exists; remove it or name another directory with --out");
        assertThat(Path.of(to(), "health.yaml")).hasContent("mine");
    }

    @Test
    void saysWhenThereIsNothingOfMetricsProcessors() throws IOException {
        Path source = Files.createDirectory(directory.resolve("source"));

        assertThat(importFrom(source, "ch2")).isEqualTo(1);
        assertThat(err.toString()).contains("holds no flag_metrics and health_metrics; nothing was written");
    }

    private int run(String installation, String... options) {
        return importFrom(CLOUDMON.resolve(installation), installation, options);
    }

    private int importFrom(Path source, String installation, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("metrics-processor", source.toString(), "--catalogue", catalogue(installation), "--out", to()));
        arguments.addAll(Arrays.asList(options));
        return execute(out, arguments);
    }

    private String catalogue(String installation) {
        Path made = directory.resolve("catalogue-" + installation);
        if (!Files.exists(made)) {
            String source = CLOUDMON.resolve(installation).toString();
            assertThat(execute(
                            new StringWriter(),
                            List.of("cloudmon", source, "--out", made.toString(), "--provider", "otc")))
                    .isZero();
        }
        return made.toString();
    }

    private int execute(StringWriter output, List<String> arguments) {
        return ImportCommand.commandLine(FakeProbes.all())
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private String to() {
        return directory.resolve("out").toString();
    }
}
