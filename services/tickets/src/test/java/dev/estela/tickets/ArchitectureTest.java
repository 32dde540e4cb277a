package dev.estela.tickets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.estela.chassis.test.HouseRules;

@AnalyzeClasses(packages = "dev.estela.tickets", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theDomainKnowsNoTechnique = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(Ticket|Parcel|Status|Macro|Template|Wording|Placeholder|Priority|PriorityPolicy|Assessment|Stakes|Round|Candidate|Waiting|Queue|SlaClock|OpeningHours|Promises|History|SlaPolicy|MailReader|ReplyText|QuoteMarks|FirstContact|Contact|CostPolicy|Cost|Ratio|Report|Playbook|Step|StepKind|Outcome|Effect|Meter)")
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
}
