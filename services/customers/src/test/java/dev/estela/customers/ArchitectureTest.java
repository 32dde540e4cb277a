package dev.estela.customers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.estela.customers", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule capabilitiesHaveNoCycles =
            slices().matching("dev.estela.customers.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyEdgesKnowHttp = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Problems|Parameters)(_.*|\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule onlyConsumersKnowMessaging = noClasses()
            .that()
            .haveNameNotMatching(".*Consumer(_.*|\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule theRulesKnowNoMutiny = noClasses()
            .that()
            .haveNameNotMatching(".*(Consumer|Service|Repository|Resource|Listener|Timeline|ContactBook)(_.*|\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.smallrye.mutiny..");

    @ArchTest
    static final ArchRule nobodyReadsTheWallClock = noClasses().should().callMethod(java.time.Instant.class, "now");
}
