package dev.estela.customers.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
        var words = Words.of("order.paid", parameters, java.time.Instant.EPOCH, "Mars/Olympus");
        // Then
        assertThat(words).containsEntry("en", "Order 1 was paid: 4470 X-Y");
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
