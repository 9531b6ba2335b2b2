package io.cloudmon.e2e.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.cloudmon.agent.broken.OpensADatabase;
import io.cloudmon.measurement.broken.AsksTheDatabase;
import io.cloudmon.measurement.broken.ReadsTheWallClock;
import io.cloudmon.probes.broken.LeansOnTheWire;
import io.cloudmon.status.broken.ReadsIngestsClasses;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail proves nothing: each is shown a class that breaks it. */
class RulesFailTest {

    @ParameterizedTest
    @MethodSource("brokenRules")
    void failsForAClassThatBreaksIt(ArchRule rule, Class<?>... breaking) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(breaking))
                        .hasViolation())
                .isTrue();
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                broken("probes", ArchitectureRules.probesDependOnTheContractOnlyAmongOurs(), LeansOnTheWire.class),
                broken("agent", ArchitectureRules.agentKeepsAwayFromServicesAndDatabases(), OpensADatabase.class),
                broken("domain", ArchitectureRules.domainIsPureJava(), AsksTheDatabase.class),
                broken("clock", ArchitectureRules.domainHasNoClockOfItsOwn(), ReadsTheWallClock.class),
                broken("status-api", ArchitectureRules.statusApiKeepsAwayFromIngest(), ReadsIngestsClasses.class),
                broken(
                        "apps",
                        ArchitectureRules.appsKeepAwayFromApps(),
                        OpensADatabase.class,
                        ReadsIngestsClasses.class),
                broken("injection", ArchitectureRules.nothingIsInjectedIntoFields(), ReadsIngestsClasses.class),
                broken("logging", ArchitectureRules.appsDoNotUseTheJdksLogging(), OpensADatabase.class),
                broken(
                        "terminal",
                        ArchitectureRules.appsWriteToTheTerminalInCommandsOnly(),
                        ReadsIngestsClasses.class));
    }

    private static Arguments broken(String name, ArchRule rule, Class<?>... breaking) {
        return argumentSet(name, rule, breaking);
    }
}
