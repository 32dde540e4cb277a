package dev.estela.notices.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    @Test
    void aCustomerIsSpokenToInHerLanguageIfTheShopSpeaksIt() {
        assertThat(Languages.of("en-GB", List.of("es", "en"))).containsExactly("en", "es");
    }

    @Test
    void otherwiseInTheShopsThenInHersThenInEnglish() {
        assertThat(Languages.of("fr-FR", List.of("es", "pt"))).containsExactly("es", "pt", "fr", "en");
        assertThat(Languages.of("pt-BR", List.of("pt", "en"))).containsExactly("pt", "en");
        assertThat(Languages.of(null, List.of("es"))).containsExactly("es", "en");
    }
}
