package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.catalogue.Catalogue;
import io.cloudmon.ingest.catalogue.CatalogueReader;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.FakeProbes;
import io.cloudmon.ingest.catalogue.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake at a time in a configuration that is right. */
class LintTest {
    private static final String CATALOGUE = """
            providers:
              - {id: nimbus, name: Nimbus, regions: [{id: eu-1, name: EU-1}, {id: eu-2, name: EU-2}, {id: all, name: Global}]}
            locations:
              - {id: here, name: Here}
            components:
              - {id: n-compute, provider: nimbus, region: eu-1, name: Elastic Compute, type: ecs, category: C, checks: [
                  {id: n-compute-servers, name: compute /servers, probe: http, target: "http://x/", interval: 1m, timeout: 5s}]}
              - {id: n-volume, provider: nimbus, region: eu-2, name: Volumes, type: evs, category: C}
              - {id: n-console, provider: nimbus, region: all, name: Console, type: console, category: C}
            """;
    private static final String CONFIGURATION = """
            environments:
              - {name: one, attributes: {region: EU-1}}
              - {name: two, attributes: {region: EU-3}}
            metric_templates:
              down:
                query: "asPercent(stats.counters.openstack.api.$environment.*.$service.*.*.failed.count, stats.counters.openstack.api.$environment.*.$service.*.*.attempted.count)"
                op: eq
                threshold: 100
            flag_metrics:
              - name: down
                service: compute
                template: {name: down}
                environments:
                  - name: one
            health_metrics:
              ecs:
                service: compute
                component_name: Elastic Compute
                category: compute
                metrics:
                  - compute.down
                expressions:
                  - expression: compute.down
                    weight: 2
            """;

    @TempDir
    Path directory;

    private Components components =
            new Components(new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of()));

    @BeforeEach
    void readCatalogue() throws IOException {
        Path catalogue = Files.createDirectory(directory.resolve("catalogue")).resolve("c.yaml");
        Files.writeString(catalogue, CATALOGUE);
        components = switch (new CatalogueReader(FakeProbes.all()).read(catalogue)) {
            case CatalogueReading.Valid valid -> new Components(valid.catalogue());
            case CatalogueReading.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    @Test
    void findsNothingWrongWithWhatIsRight() throws IOException {
        HealthImport read = read(CONFIGURATION);

        assertThat(read.problems()).isEmpty();
        assertThat(read.health().map(ImportedHealth::yaml))
                .containsExactly(Map.of(
                        "component",
                        "n-compute",
                        "flags",
                        List.of(Map.of("id", "compute_down", "measure", "failure_ratio", "over", "1m", "at_least", 90)),
                        "expressions",
                        List.of(Map.of("when", "compute_down", "state", "bad"))));
    }

    @Test
    void findsUndefinedFlags() throws IOException {
        assertThat(with(
                        "- compute.down",
                        "- compute.down\n      - computer.down",
                        "compute.down\n        weight",
                        "compute.down || computer.down\n        weight"))
                .containsExactly("mp.yaml:22: health_metrics.ecs.metrics[1]: is 'computer.down', which no flag defines;"
                        + " define it, or did you mean 'compute.down'?");
    }

    @Test
    void proposesFlagsThatNobodyUses() throws IOException {
        assertThat(with("service: compute\n    template", "service: image\n    template"))
                .containsExactly(
                        "mp.yaml:10: flag_metrics[0].name: is 'image.down', which no entry of health_metrics lists;"
                                + " list it in one, or remove the flag",
                        "mp.yaml:21: health_metrics.ecs.metrics[0]: is 'compute.down', which no flag defines;"
                                + " define it, or did you mean one that no entry lists? image.down");
    }

    @Test
    void findsMistypedFlagsInExpressions() throws IOException {
        assertThat(with("expression: compute.down", "expression: compite.down"))
                .containsExactly(
                        "mp.yaml:23: health_metrics.ecs.expressions[0].expression: has 'compite.down', which is"
                                + " not in metrics of this entry; did you mean 'compute.down'? known: compute.down");
    }

    @Test
    void findsFlagsDefinedTwiceAndUsesThemOnlyWhenTheyAgree() throws IOException {
        String again = "health_metrics:";
        String same = "  - {name: down, service: compute, template: {name: down}, environments: [{name: one}]}\n";
        String other = same.replace("{name: one}", "{name: one, threshold: 0}");
        String problem =
                "mp.yaml:15: flag_metrics[1].name: is 'compute.down' for one, which mp.yaml:10 has defined already;"
                        + " remove one of the two; metrics-processor silently takes the later";

        assertThat(with(again, same + again)).containsExactly(problem);
        assertThat(fates(CONFIGURATION.replace(again, same + again))).containsExactly(Fate.WRITTEN);
        assertThat(with(again, other + again)).containsExactly(problem);
        assertThat(fates(CONFIGURATION.replace(again, other + again))).containsExactly(Fate.FAULTY);
    }

    @Test
    void findsComponentsThatAreNotInTheRegionAndNamesTheNearest() throws IOException {
        assertThat(with("Elastic Compute", "elastic  Compote"))
                .containsExactly("mp.yaml:18: health_metrics.ecs.component_name: is 'elastic  Compote', which is no"
                        + " component in EU-1 (environment one); did you mean 'Elastic Compute'?");
        assertThat(with("Elastic Compute", "Volumes"))
                .containsExactly("mp.yaml:18: health_metrics.ecs.component_name: is 'Volumes', which is no component in"
                        + " EU-1 (environment one); it is one in EU-2: add it to EU-1, or take the environment from its"
                        + " flags");
        assertThat(with("Elastic Compute", "Bananas"))
                .containsExactly("mp.yaml:18: health_metrics.ecs.component_name: is 'Bananas', which is no component in"
                        + " EU-1 (environment one); known: Elastic Compute");
    }

    @Test
    void explainsGlobalComponents() throws IOException {
        assertThat(with("Elastic Compute", "Console"))
                .containsExactly("mp.yaml:18: health_metrics.ecs.component_name: is 'Console', which is no component in"
                        + " EU-1 (environment one) but one in Global, where metrics-processor never finds it; a component"
                        + " has one health entry: say whose flags it takes with --global one");
    }

    @Test
    void findsEntriesWithoutComponent() throws IOException {
        assertThat(with("    component_name: Elastic Compute\n", ""))
                .containsExactly(
                        "mp.yaml:16: health_metrics.ecs.component_name: is missing; write the component's name;"
                                + " without it metrics-processor's reporter ends with a panic");
    }

    @Test
    void findsBrokenExpressions() throws IOException {
        assertThat(with("expression: compute.down", "expression: compute.down +"))
                .containsExactly("mp.yaml:23: health_metrics.ecs.expressions[0].expression: is 'compute.down +', which"
                        + " has '+' at character 14 where a flag or an operator belongs; join flags by ||, && and !,"
                        + " with ( and ) in pairs");
    }

    @Test
    void findsFlagsThatNoExpressionUses() throws IOException {
        assertThat(with(
                        "health_metrics:",
                        "  - {name: late, service: compute, template: {name: down}, environments: [{name: one}]}\nhealth_metrics:",
                        "- compute.down",
                        "- compute.down\n      - compute.late"))
                .containsExactly("mp.yaml:23: health_metrics.ecs.metrics[1]: is 'compute.late', which is in no"
                        + " expression; use it in one, or remove it");
    }

    @Test
    void findsMissingTemplates() throws IOException {
        assertThat(with("template: {name: down}", "template: {name: dawn}"))
                .containsExactly("mp.yaml:12: flag_metrics[0].template.name: is 'dawn', which is not a template;"
                        + " did you mean 'down'? known: down");
        assertThat(with("    template: {name: down}\n", ""))
                .containsExactly("mp.yaml:10: flag_metrics[0].template.name: is missing; known: down");
    }

    @Test
    void findsUnknownQueriesOperatorsAndThresholds() throws IOException {
        assertThat(with("asPercent(", "timeShift("))
                .containsExactly("mp.yaml:6: metric_templates.down.query: has the function timeShift(), which is not"
                        + " understood; write a share of attempted, a timer of *, or a count of failed or statuses, for"
                        + " $environment.*.$service");
        assertThat(with("op: eq", "op: ge"))
                .containsExactly("mp.yaml:7: metric_templates.down.op: is 'ge', which is not an operator;"
                        + " did you mean 'gt'? known: eq, gt, lt");
        assertThat(with("threshold: 100", "threshold: all"))
                .containsExactly("mp.yaml:8: metric_templates.down.threshold: is \"all\", which is not a number;"
                        + " write a number");
        assertThat(with("- name: one\n", "- {name: one, threshold: 120}\n"))
                .containsExactly("mp.yaml:14: flag_metrics[0].environments[0].threshold: has the threshold 120;"
                        + " write per cent, from 0 to 100");
    }

    @Test
    void findsOtherWeights() throws IOException {
        assertThat(with("weight: 2", "weight: 3"))
                .containsExactly("mp.yaml:24: health_metrics.ecs.expressions[0].weight: is 3, which is not a weight;"
                        + " write 1 (degraded) or 2 (bad)");
    }

    @Test
    void findsEnvironmentsWithoutAUsableRegion() throws IOException {
        assertThat(with("- name: one\n", "- name: once\n"))
                .containsExactly(
                        "mp.yaml:14: flag_metrics[0].environments[0].name: is 'once', whose region no file says;"
                                + " did you mean 'one'?");
        assertThat(with("- name: one\n", "- name: moon-base\n"))
                .containsExactly(
                        "mp.yaml:14: flag_metrics[0].environments[0].name: is 'moon-base', whose region no file"
                                + " says; say it with --environment moon-base=<region>; the catalogue has EU-1, EU-2, Global");
        assertThat(with("- name: one\n", "- name: two\n"))
                .containsExactly(
                        "mp.yaml:14: flag_metrics[0].environments[0].name: is 'two' in region 'EU-3', which the"
                                + " catalogue does not have; did you mean 'EU-1'? known: EU-1, EU-2, Global");
        assertThat(
                        with(
                                "metric_templates:",
                                "metrics_processor: [{environments: [{name: one, attributes: {region: EU-2}}]}]\nmetric_templates:"))
                .containsExactly(
                        "mp.yaml:15: flag_metrics[0].environments[0].name: is 'one', which files put in several"
                                + " regions: EU-1, EU-2; say which with --environment one=<region>");
    }

    @Test
    void findsTwoEntriesAboutOneComponent() throws IOException {
        String second = CONFIGURATION.substring(CONFIGURATION.indexOf("  ecs:")).replace("ecs:", "bms:");

        assertThat(problems(CONFIGURATION + second))
                .containsExactly(
                        "mp.yaml:27: health_metrics.bms.component_name: is 'Elastic Compute' (n-compute), which"
                                + " mp.yaml:16 is about already; join the two entries");
    }

    @Test
    void findsFlagsOfOtherEnvironments() throws IOException {
        String more = "  - {name: late, service: compute, template: {name: down}, environments: [{name: two}]}\n";
        assertThat(with(
                        "region: EU-3",
                        "region: EU-1",
                        "health_metrics:",
                        more + "health_metrics:",
                        "- compute.down",
                        "- compute.down\n      - compute.late",
                        "expression: compute.down",
                        "expression: compute.down || compute.late"))
                .containsExactly(
                        "mp.yaml:22: health_metrics.ecs.metrics[0]: is 'compute.down', which is not for two as other"
                                + " flags of the entry are; add the environment to the flag at mp.yaml:10, or make an entry"
                                + " without it",
                        "mp.yaml:23: health_metrics.ecs.metrics[1]: is 'compute.late', which is not for one as other"
                                + " flags of the entry are; add the environment to the flag at mp.yaml:15, or make an entry"
                                + " without it");
    }

    @Test
    void findsFlagsWithoutChecks() throws IOException {
        assertThat(with("service: compute\n    template", "service: image\n    template", "compute.down", "image.down"))
                .containsExactly("mp.yaml:21: health_metrics.ecs.metrics[0]: is 'image.down', which needs a check of"
                        + " 'image', but component 'n-compute' has checks of compute only; add one with an id that begins"
                        + " with n-compute-image, or make an entry without it");
    }

    @Test
    void findsFlagsThatWouldHaveOneId() throws IOException {
        assertThat(with(
                        "health_metrics:",
                        "  - {name: DOWN, service: compute, template: {name: down}, environments: [{name: one}]}\nhealth_metrics:",
                        "- compute.down",
                        "- compute.down\n      - compute.DOWN",
                        "expression: compute.down",
                        "expression: compute.down || compute.DOWN"))
                .containsExactly(
                        "mp.yaml:23: health_metrics.ecs.metrics[1]: is 'compute.DOWN', which would have the id of"
                                + " 'compute.down', compute_down; rename one of the two");
    }

    @Test
    void findsTheSameNameInTwoFiles() throws IOException {
        Files.writeString(
                directory("mp").resolve("other.yaml"),
                CONFIGURATION.substring(CONFIGURATION.indexOf("health_metrics")));

        assertThat(problems(CONFIGURATION))
                .containsExactly("other.yaml:2: health_metrics.ecs: is given again, first at mp.yaml:16;"
                        + " remove or rename one of the two");
    }

    @Test
    void takesCompleteDirectoriesForConfigurationsOfTheirOwn() throws IOException {
        Files.writeString(
                Files.createDirectory(directory("mp").resolve("b")).resolve("b.yaml"),
                CONFIGURATION
                        .replace("Elastic Compute", "Volumes")
                        .replace("- name: one\n", "- name: two\n")
                        .replace("EU-3", "EU-2"));

        assertThat(problems(CONFIGURATION.replace("EU-3", "EU-2")))
                .containsExactly("b/b.yaml:21: health_metrics.ecs.metrics[0]: is 'compute.down', which needs a check of"
                        + " 'compute', but component 'n-volume' has no check at all; add one with an id that begins with"
                        + " n-volume-compute, or make an entry without it");
    }

    @Test
    void reportsYamlMistakesOfItsOwnFilesOnly() throws IOException {
        Files.writeString(directory("mp").resolve("ansible.yml"), "a: {{ b }}: c\n  - d");
        Files.writeString(directory("mp").resolve("broken.yaml"), "flag_metrics:\n\t- x");

        assertThat(problems(CONFIGURATION)).singleElement().asString().startsWith("broken.yaml:2: yaml: ");
    }

    private List<String> with(String... replacements) throws IOException {
        String configuration = CONFIGURATION;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(configuration).contains(replacements[i]);
            configuration = configuration.replace(replacements[i], replacements[i + 1]);
        }
        return problems(configuration);
    }

    private List<String> problems(String configuration) throws IOException {
        return read(configuration).problems().stream().map(Problem::toString).toList();
    }

    private List<Fate> fates(String configuration) throws IOException {
        return read(configuration).pairs().stream().map(Pair::fate).toList();
    }

    private HealthImport read(String configuration) throws IOException {
        Files.writeString(directory("mp").resolve("mp.yaml"), configuration);
        return HealthImport.of(directory.resolve("mp"), components, Map.of(), null, false);
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }
}
