package dev.estela.tracking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.estela.tracking", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule capabilitiesHaveNoCycles =
            slices().matching("dev.estela.tracking.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyEdgesKnowHttp = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Problems)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule onlyConsumersAndTheIntakeKnowKafka = noClasses()
            .that()
            .haveNameNotMatching(".*(Consumer|Producer)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule factsAndDetectionArePure = noClasses()
            .that()
            .resideInAPackage("dev.estela.tracking.fact..")
            .or()
            .haveNameMatching(
                    ".*(Finder|Detection|Escalation|Agenda|Finding|Settlement|Assignment|Judge|Shipment|Watch)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "io.quarkus..", "jakarta.persistence..", "java.sql..");

    @ArchTest
    static final ArchRule nobodyReadsTheMachinesClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
