package dev.estela.notices;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.estela.notices", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule capabilitiesHaveNoCycles =
            slices().matching("dev.estela.notices.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyEdgesKnowHttp = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Problems|Problem)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule onlyConsumersKnowMessaging = noClasses()
            .that()
            .haveNameNotMatching(".*Consumer(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule decisionsAreFreeOfFrameworks = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(Notice|NoticeBook|NoticeStatus|DecisionPolicy|Staleness|DigestPolicy|QuietHours|Departure|Facts|Kind)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "jakarta.ws.rs..", "io.vertx..", "org.hibernate..");

    @ArchTest
    static final ArchRule timeIsAnInput = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
