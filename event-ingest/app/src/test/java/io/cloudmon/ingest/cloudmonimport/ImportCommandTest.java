package io.cloudmon.ingest.cloudmonimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.catalogue.Catalogue;
import io.cloudmon.ingest.catalogue.CatalogueReader;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.Check;
import io.cloudmon.ingest.catalogue.Component;
import io.cloudmon.ingest.catalogue.FakeProbes;
import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The importer on CloudMon's own production configuration. */
class ImportCommandTest {
    private static final Path CLOUDMON = Path.of("src/test/resources/cloudmon");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void readsTheFiguresThatThisDataIsKnownToHave() {
        List<Leftover> leftovers = new ArrayList<>();
        CloudMonSources prod = new SourcesReader(leftovers).read(CLOUDMON.resolve("prod"));
        CloudMonSources ch2 = new SourcesReader(leftovers).read(CLOUDMON.resolve("ch2"));

        assertThat(prod.components()).hasSize(95);
        assertThat(ch2.components()).hasSize(30);
        assertThat(prod.elements()).hasSize(89);
        assertThat(prod.elements().stream().mapToInt(e -> e.paths().size()).sum())
                .isEqualTo(230);
        assertThat(prod.services()).hasSize(14);
        assertThat(prod.matrix().zones()).containsExactly("eu-de", "eu-nl");
    }

    @Test
    void makesAValidCatalogueOfProduction() {
        assertThat(run("cloudmon", CLOUDMON.resolve("prod").toString(), "--out", to(), "--provider", "otc"))
                .isZero();

        Catalogue catalogue = written();
        assertThat(err.toString()).isEmpty();
        assertThat(catalogue.components()).hasSize(95);
        assertThat(catalogue.providers().getFirst().regions()).hasSize(3);
        assertThat(catalogue.locations()).hasSize(2);
        assertThat(checks(catalogue, "otc-eu-de-ecs"))
                .contains("https://${env:CLOUD_EU_DE_COMPUTE_BASE}/servers")
                .contains("https://${env:CLOUD_EU_DE_ECS_BASE}/cloudservers/tags")
                .hasSize(9);
        assertThat(checks(catalogue, "otc-eu-de-eip")).hasSize(4);
        assertThat(checks(catalogue, "otc-global-console"))
                .containsExactly(
                        "https://console.otc.t-systems.com", "https://auth.otc.t-systems.com/authui/login.action");
        assertThat(checks(catalogue, "otc-eu-nl-obs"))
                .contains("https://sd2-eu-nl-globalmon.obs.eu-nl.otc.t-systems.com");
    }

    @Test
    void makesAValidCatalogueOfTheSwissCloud() {
        assertThat(run("cloudmon", CLOUDMON.resolve("ch2").toString(), "--out", to()))
                .isZero();

        Catalogue catalogue = written();
        assertThat(catalogue.components()).hasSize(30);
        assertThat(checks(catalogue, "cloud-eu-ch2-wafd")).contains("https://${env:CLOUD_EU_CH2_WAF_BASE}/waf/policy");
    }

    @Test
    void acceptsWhatEpmonAcceptsAndTakesItsTimeout() {
        run("cloudmon", CLOUDMON.resolve("prod").toString(), "--out", to());

        Check check = written()
                .checks()
                .filter(c -> c.id().equals("cloud-eu-de-ecs-compute-servers"))
                .findFirst()
                .orElseThrow();
        assertThat(check.timeout()).hasSeconds(5);
        assertThat(check.config()).isEqualTo(Map.of("assert", Map.of("status", List.of("2xx", "3xx", "4xx"))));
    }

    @Test
    void leavesNoElementWithoutACheckOrAReason() {
        run("cloudmon", CLOUDMON.resolve("prod").toString(), "--out", to());

        List<String> names = written().checks().map(Check::id).toList();
        for (LegacyElement element : new SourcesReader(new ArrayList<>())
                .read(CLOUDMON.resolve("prod"))
                .elements()) {
            boolean mapped = names.stream()
                    .anyMatch(id -> id.contains("-" + Slug.of(element.name()) + "-")
                            || id.endsWith("-" + Slug.of(element.name())));
            boolean explained = out.toString().contains("element " + element.name() + " (");
            assertThat(mapped || explained).as(element.name()).isTrue();
        }
    }

    @Test
    void listsWhatItCouldNotMapWithPlaceAndReason() throws IOException {
        run("cloudmon", CLOUDMON.resolve("prod").toString(), "--out", to());

        assertThat(Files.readString(Path.of(to(), "import-report.txt")))
                .contains(
                        "epmon/config.yaml:16: element antiddos_skip_bad_type (0 URLs): its name says that CloudMon skips it")
                .contains("element as_swiss (3 URLs): no component has one of the types [as] in EU-CH2")
                .contains("element share (0 URLs): has no urls")
                .contains("element enterprise-dashboard (1 URL): no component has one of the types")
                .contains("service enterprise_dashboard_v2: no component has the type enterprise_dashboard_v2")
                .contains(
                        "component 'Invoicing' in Global: has no check; it is in the catalogue and its state is unknown")
                .contains("the end #/login of a URL: is left off");
    }

    @Test
    void listsCommentedOutAndRepeatedComponents() {
        run("cloudmon", CLOUDMON.toString(), "--out", to());

        assertThat(out.toString())
                .contains("ch2/sdb_ch2/catalog.yaml:6: component 'Anti DDoS': is commented out")
                .contains("component 'HelpCenter' in Global: is given again; the one at ch2/sdb_ch2/catalog.yaml:")
                .contains("element compute (6 URLs): is given again; the one at ch2/epmon/config.yaml:");
        assertThat(written().components()).hasSize(119);
    }

    @Test
    void attachesElementsToEveryRegionWithoutTheMatrix() throws IOException {
        Path source = Files.createDirectory(directory.resolve("source"));
        Files.copy(CLOUDMON.resolve("prod/sdb_prod/catalog.yaml"), source.resolve("c.yaml"));
        Files.copy(CLOUDMON.resolve("prod/epmon/config.yaml"), source.resolve("e.yaml"));

        assertThat(run("cloudmon", source.toString(), "--out", to())).isZero();

        assertThat(written().locations()).hasSize(1);
        assertThat(checks(written(), "cloud-eu-nl-ecs")).hasSize(9);
        assertThat(out.toString())
                .contains("element as_swiss, path /scaling_group in EU-DE: is checked already because of element as");
    }

    @Test
    void refusesToOverwriteAndSaysWhatToDo() throws IOException {
        Files.createDirectories(Path.of(to()));
        Files.writeString(Path.of(to(), "mine.yaml"), "x");

        assertThat(run("cloudmon", CLOUDMON.toString(), "--out", to())).isEqualTo(2);
        assertThat(err.toString()).contains("is not empty; name another directory with --out");
    }

    @Test
    void saysWhenThereIsNothingOfCloudMons() throws IOException {
        Path source = Files.createDirectory(directory.resolve("source"));
        Files.writeString(source.resolve("x.yaml"), "a: 1");

        assertThat(run("cloudmon", source.toString(), "--out", to())).isEqualTo(1);
        assertThat(err.toString()).contains("holds no catalogue of CloudMon's; nothing was written");
        assertThat(Path.of(to())).doesNotExist();
    }

    private int run(String... arguments) {
        return ImportCommand.commandLine(FakeProbes.all())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String to() {
        return directory.resolve("out").toString();
    }

    private Catalogue written() {
        return switch (new CatalogueReader(FakeProbes.all()).read(Path.of(to()))) {
            case CatalogueReading.Valid valid -> valid.catalogue();
            case CatalogueReading.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private static List<String> checks(Catalogue catalogue, String component) {
        Component found = catalogue.components().stream()
                .filter(c -> c.id().equals(component))
                .findFirst()
                .orElseThrow();
        return found.checks().stream().map(Check::target).toList();
    }
}
