package io.cloudmon.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The catalogue that ships with the launcher, read with the probes that ship with the agent. */
class SampleCatalogueTest {
    private static final Path SAMPLE = Path.of("../../deploy/standalone/src/main/resources/sample-catalogue");

    @Test
    void isValidAndShowsTwoProvidersWithSeveralComponents() {
        CatalogueReading reading = new CatalogueReader(KnownProbes.installed()).read(SAMPLE);

        assertThat(reading).isInstanceOfSatisfying(CatalogueReading.Valid.class, valid -> {
            assertThat(valid.catalogue().providers()).extracting(Provider::id).containsExactly("nimbus", "stratus");
            assertThat(valid.catalogue().components())
                    .hasSize(10)
                    .allMatch(component -> !component.checks().isEmpty());
            assertThat(valid.catalogue().slos())
                    .singleElement()
                    .satisfies(slo -> assertThat(slo.components()).hasSize(10));
        });
    }
}
