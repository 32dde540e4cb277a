package dev.estela.orders;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.estela.chassis.test.HouseRules;

@AnalyzeClasses(packages = "dev.estela.orders", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule onlyTheEdgesOfTheDomainAreReactive = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Consumer|Service|Repository|Queries)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate.reactive..");
}
