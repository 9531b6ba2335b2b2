package io.cloudmon.e2e.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** What may depend on what (design.md, section 3) and how (the house style). */
final class ArchitectureRules {
    private static final String TESTKIT = "io.cloudmon.probe.testkit..";
    private static final String[] CONTRACT = {"io.cloudmon.probe", "io.cloudmon.result"};
    private static final String[] APPS = {
        "io.cloudmon.agent..", "io.cloudmon.ingest..", "io.cloudmon.status..", "io.cloudmon.dashboards.."
    };

    private ArchitectureRules() {}

    static ArchRule contractDependsOnJavaOnly() {
        return classes()
                .that()
                .resideInAnyPackage(CONTRACT)
                .should()
                .onlyDependOnClassesThat(anyOf("java..", "org.jspecify..", "io.cloudmon.probe", "io.cloudmon.result"))
                .because("it is the only jar that a probe author needs");
    }

    static ArchRule probesDependOnTheContractOnlyAmongOurs() {
        return classes()
                .that()
                .resideInAPackage("io.cloudmon.probes..")
                .should()
                .onlyDependOnClassesThat(
                        notOurs().or(anyOf("io.cloudmon.probe", "io.cloudmon.result", "io.cloudmon.probes..")))
                .because("our probes are built like anybody's");
    }

    static ArchRule agentKeepsAwayFromServicesAndDatabases() {
        return noClasses()
                .that()
                .resideInAPackage("io.cloudmon.agent..")
                .should()
                .dependOnClassesThat(anyOf(
                        "io.cloudmon.ingest..",
                        "io.cloudmon.measurement..",
                        "io.cloudmon.status..",
                        "io.cloudmon.dashboards..",
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "io.agroal.."))
                .because("an agent needs Kafka and nothing else");
    }

    static ArchRule domainIsPureJava() {
        return classes()
                .that()
                .resideInAPackage("io.cloudmon.measurement..")
                .should()
                .onlyDependOnClassesThat(anyOf(
                                "java..",
                                "org.jspecify..",
                                "io.cloudmon.measurement..",
                                "io.cloudmon.probe",
                                "io.cloudmon.result")
                        .and(not(resideInAnyPackage("java.sql..", "java.net.."))))
                .because("the rules of computation know no framework and no database");
    }

    static ArchRule domainHasNoClockOfItsOwn() {
        return noClasses()
                .that()
                .resideInAPackage("io.cloudmon.measurement..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Instant.class, "now", Clock.class)
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.time").and(simpleName("Clock")))
                .because("what it computes must be the same whenever it is computed");
    }

    static ArchRule statusApiKeepsAwayFromIngest() {
        return noClasses()
                .that()
                .resideInAPackage("io.cloudmon.status..")
                .should()
                .dependOnClassesThat(anyOf("io.cloudmon.ingest..", "io.cloudmon.measurement.."))
                .because("it reads ingest's views and topics, never its code");
    }

    static ArchRule appsKeepAwayFromApps() {
        return slices().matching("io.cloudmon.(agent|ingest|status|dashboards)..")
                .should()
                .notDependOnEachOther()
                .because("they are deployed apart and meet in Kafka and PostgreSQL");
    }

    static ArchRule featuresHaveNoCycles(String root) {
        return slices().matching("io.cloudmon." + root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature can then be read, and later moved, by itself");
    }

    static ArchRule nothingIsInjectedIntoFields() {
        return fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(APPS))
                .should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("a constructor says what a class needs");
    }

    static ArchRule appsDoNotUseTheJdksLogging() {
        return noClasses()
                .that()
                .resideInAnyPackage(APPS)
                .should(GeneralCodingRules.USE_JAVA_UTIL_LOGGING)
                .because("JBoss Logging is what Quarkus configures");
    }

    static ArchRule appsWriteToTheTerminalInCommandsOnly() {
        return noClasses()
                .that()
                .resideInAnyPackage(APPS)
                .and()
                .haveSimpleNameNotEndingWith("Command")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("a service logs; only a command at the terminal prints");
    }

    static ArchRule productionCodeKeepsAwayFromTheTestKit() {
        return noClasses()
                .that(resideInAPackage("io.cloudmon..")
                        .and(not(resideInAnyPackage(TESTKIT, "io.cloudmon.testservers.."))))
                .should()
                .dependOnClassesThat(anyOf(TESTKIT, "io.cloudmon.testservers..", "org.junit.."))
                .because("tests are not shipped");
    }

    private static DescribedPredicate<JavaClass> anyOf(String... packages) {
        return resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> notOurs() {
        return not(resideInAPackage("io.cloudmon.."));
    }

    private static DescribedPredicate<JavaClass> simpleName(String name) {
        return DescribedPredicate.describe(name, type -> type.getSimpleName().equals(name));
    }
}
