package dev.estela.chassis.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What holds in every service: its packages are capabilities without cycles, HTTP and Kafka stay at its edges, time is an input. */
public final class HouseRules {
    private static final String AND_WHAT_IS_INSIDE = "(_.*|\\$.*)?";

    @ArchTest
    static final ArchRule capabilitiesHaveNoCycles =
            slices().matching("dev.estela.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyEdgesKnowHttp = noClasses()
            .that()
            .haveNameNotMatching(".*(Resource|Problems|Problem|Filter|Parameters)" + AND_WHAT_IS_INSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule onlyConsumersKnowMessaging = noClasses()
            .that()
            .haveNameNotMatching(".*Consumer" + AND_WHAT_IS_INSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.eclipse.microprofile.reactive.messaging..",
                    "io.smallrye.reactive.messaging..",
                    "org.apache.kafka..");

    /** Whoever answers later says so in its name; the rest can be read, and tested, without waiting. */
    @ArchTest
    static final ArchRule onlyRolesThatWaitKnowMutiny = noClasses()
            .that()
            .haveNameNotMatching(
                    ".*(Repository|Queries|Service|Resource|Problems|Consumer|Timers?|Listener)" + AND_WHAT_IS_INSIDE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.smallrye.mutiny..");

    /** Whoever is bound to a store gets what says whose it is, and nothing else. */
    @ArchTest
    static final ArchRule viewsSayWhoseTheyAre = classes()
            .that()
            .areRecords()
            .and()
            .haveNameMatching(".*(View|Item)")
            .and(new DescribedPredicate<JavaClass>("have a store") {
                @Override
                public boolean test(JavaClass view) {
                    return view.tryGetMethod("store").isPresent();
                }
            })
            .should()
            .implement(OfStore.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private HouseRules() {}
}
