package dev.estela.customers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.estela.chassis.test.HouseRules;

@AnalyzeClasses(packages = "dev.estela.customers", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theRulesKnowNoMutiny = noClasses()
            .that()
            .haveNameNotMatching(".*(Consumer|Service|Repository|Resource|Listener|Timeline|ContactBook)(_.*|\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.smallrye.mutiny..");
}
