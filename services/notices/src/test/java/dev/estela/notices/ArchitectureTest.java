package dev.estela.notices;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.estela.chassis.test.HouseRules;

@AnalyzeClasses(packages = "dev.estela.notices", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule decisionsAreFreeOfFrameworks = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(Notice|NoticeBook|NoticeStatus|DecisionPolicy|Staleness|DigestPolicy|QuietHours|Departure|Facts|Kind)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "jakarta.ws.rs..", "io.vertx..", "org.hibernate..");
}
