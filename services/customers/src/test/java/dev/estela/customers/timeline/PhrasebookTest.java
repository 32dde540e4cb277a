package dev.estela.customers.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");

    @Test
    void everyLanguageSaysTheSameThings() throws IOException {
        assertThat(book("es").stringPropertyNames()).isEqualTo(book("en").stringPropertyNames());
    }

    @Test
    void everyLanguageFillsItsPhrasesWithTheSameFacts() throws IOException {
        var english = book("en");
        book("es").forEach((key, phrase) -> assertThat(places(phrase.toString()))
                .as("places of %s", key)
                .isEqualTo(places(english.getProperty(key.toString()))));
    }

    @Test
    void anUnknownCurrencyOrZoneDoesNotStopTheStory() {
        // Given
        Map<String, Object> parameters = Map.of("number", "1", "total", 4470, "currency", "X-Y");
        // When
        var words = Words.of("order.paid", parameters, Instant.EPOCH, "Mars/Olympus");
        // Then
        assertThat(words).containsEntry("en", "Order 1 was paid: 4470 X-Y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR|4470|El pedido 1 quedó pagado: 44,70 €|Order 1 was paid: €44.70",
                "JPY|4470|El pedido 1 quedó pagado: 4.470 JPY|Order 1 was paid: JP¥4,470",
                "KWD|4470|El pedido 1 quedó pagado: 4,470 KWD|Order 1 was paid: KWD4.470"
            })
    void moneyIsToldInTheUnitsOfItsCurrency(String currency, int minor, String spanish, String english) {
        Map<String, Object> parameters = Map.of("number", "1", "total", minor, "currency", currency);
        var words = Words.of("order.paid", parameters, Instant.EPOCH, "Europe/Madrid");
        assertThat(words.get("es").replace('\u00a0', ' ')).isEqualTo(spanish);
        assertThat(words.get("en").replace('\u00a0', ' ')).isEqualTo(english);
    }

    @Test
    void whereTheZoneIsUnknownTheDayIsThatOfGreenwich() {
        Map<String, Object> parameters = Map.of("number", "1", "total", 1, "deliverBy", "2026-11-06T23:30:00Z");
        Instant placed = Instant.parse("2026-11-02T10:15:00Z");
        for (String zone : new String[] {null, "Mars/Olympus"}) {
            assertThat(Words.of("order.placed.promised", parameters, placed, zone)
                            .get("en"))
                    .endsWith("by 6 November");
        }
        assertThat(Words.of("order.placed.promised", parameters, placed, "Europe/Madrid")
                        .get("en"))
                .endsWith("by 7 November");
    }

    @Test
    void aLanguageNobodyWroteYetIsAnsweredInEnglish() {
        assertThat(Words.language("es-MX")).isEqualTo("es");
        assertThat(Words.language("EN_gb")).isEqualTo("en");
        assertThat(Words.language("pt")).isEqualTo("en");
    }

    @Test
    void whatCausesComesBeforeWhatItCauses() {
        assertThat(Rank.of("order.fulfilled")).isLessThan(Rank.of("shipment.created"));
        assertThat(Rank.of("incident.opened")).isLessThan(Rank.of("notice.planned"));
        assertThat(Rank.of("survey.invited")).isLessThan(Rank.of("something.new"));
    }

    private static TreeSet<String> places(String phrase) {
        var places = new TreeSet<String>();
        PLACE.matcher(phrase).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static Properties book(String language) throws IOException {
        var book = new Properties();
        String file = "/words/timeline_" + language + ".properties";
        try (var in = new InputStreamReader(PhrasebookTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            book.load(in);
        }
        return book;
    }
}
