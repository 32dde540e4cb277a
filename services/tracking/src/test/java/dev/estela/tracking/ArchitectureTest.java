package dev.estela.tracking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.estela.chassis.test.HouseRules;

@AnalyzeClasses(packages = "dev.estela.tracking", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule factsAndDetectionArePure = noClasses()
            .that()
            .resideInAPackage("dev.estela.tracking.fact..")
            .or()
            .haveNameMatching(
                    ".*(Finder|Detection|Escalation|Agenda|Finding|Settlement|Assignment|Judge|Shipment|ShipmentIds|ScanHistory|Standing|Told|Watch)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "io.quarkus..", "jakarta.persistence..", "java.sql..");
}
