package dev.estela.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Two years of a real shop. What must come out is worked out from the events alone; then the same is told again, shuffled and doubled. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class OlistReplayST {
    private static final Instant BEFORE_ALL = Instant.parse("2016-09-04T00:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(12);
    private static final String STORE = """
            {"store":"olist","name":"Olist","zone":"America/Sao_Paulo","currency":"BRL","country":"BR","languages":["pt","en"],
             "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"Olist","email":"care@olist.example"}}
            """;

    private Olist olist;
    private Path folder;
    private Path store;
    private Installation estela;
    private Duration took;
    private OlistResults results;

    @BeforeAll
    void replayTheTwoYears() throws IOException, InterruptedException {
        var loaded = Olist.load();
        assumeTrue(loaded.isPresent(), "the Olist orders are not here (property estela.test-data): nothing to replay");
        olist = loaded.get();
        folder = Files.createTempDirectory("olist-");
        store = Files.writeString(folder.resolve("store.json"), STORE);
        estela = Installation.start("olist", BEFORE_ALL);
        took = replayed(estela, olist.file(folder));
        results = OlistResults.of(estela.api());
        System.out.printf("Olist: %d events in %d s: %s%n", olist.events(), took.toSeconds(), results.summary());
    }

    @AfterAll
    void clean() throws IOException {
        if (estela != null) {
            estela.close();
        }
    }

    @Test
    @Order(1)
    void everyOrderIsThere() {
        truth().everyOrderIsThere();
    }

    @Test
    @Order(1)
    void everyBrokenPromiseIsOneLateIncidentAndNoOther() {
        truth().everyBrokenPromiseIsOneLateIncidentAndNoOther();
    }

    @Test
    @Order(1)
    void everyLateIncidentIsClosedOnceItsParcelCameOrItsOrderWasCancelled() {
        truth().everyLateIncidentIsClosedOnceItsParcelCameOrItsOrderWasCancelled();
    }

    @Test
    @Order(1)
    void everyLateIncidentLedToOneNoticeSentOrWithdrawn() {
        truth().everyLateIncidentLedToOneNotice();
    }

    @Test
    @Order(1)
    void nobodyWasWrittenToAboutACancelledOrder() {
        truth().nobodyWasWrittenToAboutACancelledOrder();
    }

    @Test
    @Order(1)
    void everyNoticeSentIsOneMailAndNoMailCameTwice() {
        truth().everyNoticeSentIsOneMailAndNoMailCameTwice();
    }

    @Test
    @Order(1)
    void everyDeliveredOrderWasAskedAboutOnceUnlessTheCooldownForbadeIt() {
        truth().everyDeliveredOrderWasAskedAboutOnceUnlessTheCooldownForbadeIt();
    }

    @Test
    @Order(1)
    void nothingIsInTheDeadLetters() {
        truth().nothingIsInTheDeadLetters();
    }

    @Test
    @Order(1)
    void theTwoYearsTookNoMoreThanTwelveMinutes() {
        assertThat(took).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    @Order(2)
    void theSameFileASecondTimeChangesNothing() throws IOException, InterruptedException {
        // When
        replayed(estela, olist.file(folder));
        // Then
        assertSame(OlistResults.of(estela.api()));
    }

    @Test
    @Order(3)
    void theSameFactsShuffledAndDoubledEndTheSame() throws IOException, InterruptedException {
        // Given
        long seed = Long.getLong("estela.seed", System.nanoTime());
        System.out.println("Olist shuffled with seed " + seed + " (-Destela.seed=" + seed + " does it again)");
        estela.close();
        estela = null;
        // When
        try (var other = Installation.start("olist-unreliable", BEFORE_ALL)) {
            var time = replayed(other, olist.unreliableFile(folder, seed));
            var second = OlistResults.of(other.api());
            System.out.printf("Olist, shuffled and doubled, in %d s: %s%n", time.toSeconds(), second.summary());
            // Then
            assertSame(second);
        }
    }

    private OlistTruth truth() {
        return new OlistTruth(olist, results);
    }

    private Duration replayed(Installation where, Path events) throws IOException, InterruptedException {
        long start = System.nanoTime();
        where.replay(store, events);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void assertSame(OlistResults others) {
        assertThat(differences(results.fingerprint(), others.fingerprint())).isEmpty();
        assertThat(others.deadLetters()).isZero();
    }

    private static List<String> differences(Map<String, Long> first, Map<String, Long> second) {
        var keys = new TreeSet<>(first.keySet());
        keys.addAll(second.keySet());
        var differences = new ArrayList<String>();
        for (String key : keys) {
            if (!Objects.equals(first.get(key), second.get(key))) {
                differences.add("%s: %s, then %s".formatted(key, first.get(key), second.get(key)));
            }
        }
        return differences.size() > 40 ? differences.subList(0, 40) : differences;
    }
}
