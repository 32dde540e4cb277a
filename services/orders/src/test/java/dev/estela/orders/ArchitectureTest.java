package dev.estela.orders;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.OffsetDateTime;

@AnalyzeClasses(packages = "dev.estela.orders", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule capabilitiesHaveNoCycles =
            slices().matching("dev.estela.orders.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyEdgesKnowHttp = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Problems|Problem)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    /** The intake's producer is the one place that sends to Kafka by itself. */
    @ArchTest
    static final ArchRule onlyConsumersKnowMessaging = noClasses()
            .that()
            .haveNameNotMatching(".*(Consumer|IntakeProducer)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.eclipse.microprofile.reactive.messaging..",
                    "io.smallrye.reactive.messaging..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyTheEdgesOfTheDomainAreReactive = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Consumer|Service|Repository|Queries|StoreCheck)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "org.hibernate.reactive..");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(OffsetDateTime.class, "now");
}
