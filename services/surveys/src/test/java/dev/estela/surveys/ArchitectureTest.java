package dev.estela.surveys;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.estela.surveys", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule CAPABILITIES_HAVE_NO_CYCLES =
            slices().matching("dev.estela.surveys.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_EDGES_KNOW_HTTP = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Problems|Filter)(\\$.*|_.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule ONLY_CONSUMERS_KNOW_MESSAGING = noClasses()
            .that()
            .haveNameNotMatching(".*Consumer(\\$.*|_.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive.messaging..",
                    "io.smallrye.reactive.messaging..");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_TECHNIQUE = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(Invitation|InvitationStatus|Answer|AskPolicy|Decision|WakingHours|OrderFacts|ShipmentFact|Delivery|Obstacle|SkipReason|LinkSigner|Share|Score|Counts|OrderState|ShipmentState|ShipmentCopy|AnswerForm)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.smallrye.mutiny..",
                    "jakarta.ws.rs..",
                    "org.apache.kafka..",
                    "io.quarkus..",
                    "org.hibernate.reactive..")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule TIME_IS_AN_INPUT = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
