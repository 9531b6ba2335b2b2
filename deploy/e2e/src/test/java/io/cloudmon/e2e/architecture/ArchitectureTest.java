package io.cloudmon.e2e.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.cloudmon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule contract = ArchitectureRules.contractDependsOnJavaOnly();

    @ArchTest
    static final ArchRule probes = ArchitectureRules.probesDependOnTheContractOnlyAmongOurs();

    @ArchTest
    static final ArchRule agent = ArchitectureRules.agentKeepsAwayFromServicesAndDatabases();

    @ArchTest
    static final ArchRule domain = ArchitectureRules.domainIsPureJava();

    @ArchTest
    static final ArchRule clock = ArchitectureRules.domainHasNoClockOfItsOwn();

    @ArchTest
    static final ArchRule statusApi = ArchitectureRules.statusApiKeepsAwayFromIngest();

    @ArchTest
    static final ArchRule apps = ArchitectureRules.appsKeepAwayFromApps();

    @ArchTest
    static final ArchRule agentFeatures = ArchitectureRules.featuresHaveNoCycles("agent");

    @ArchTest
    static final ArchRule ingestFeatures = ArchitectureRules.featuresHaveNoCycles("ingest");

    @ArchTest
    static final ArchRule statusFeatures = ArchitectureRules.featuresHaveNoCycles("status");

    @ArchTest
    static final ArchRule dashboardFeatures = ArchitectureRules.featuresHaveNoCycles("dashboards");

    @ArchTest
    static final ArchRule domainFeatures = ArchitectureRules.featuresHaveNoCycles("measurement");

    @ArchTest
    static final ArchRule standaloneFeatures = ArchitectureRules.featuresHaveNoCycles("standalone");

    @ArchTest
    static final ArchRule injection = ArchitectureRules.nothingIsInjectedIntoFields();

    @ArchTest
    static final ArchRule logging = ArchitectureRules.appsDoNotUseTheJdksLogging();

    @ArchTest
    static final ArchRule terminal = ArchitectureRules.appsWriteToTheTerminalInCommandsOnly();

    @ArchTest
    static final ArchRule testKit = ArchitectureRules.productionCodeKeepsAwayFromTheTestKit();
}
