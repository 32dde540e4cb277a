package dev.estela.tickets.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource({
        "Hola<br>Ana, 'Hola|Ana'",
        "<br>Hola, Hola",
        "<p>Hola</p><p>Ana</p>, 'Hola||Ana'",
        "<div>Hola</div>Ana, 'Hola|Ana'",
        "Hola<div>Ana</div>, 'Hola|Ana'",
        "<div>Hola <b>Ana</b></div>, Hola Ana",
        "<div>Hola</div> <div>Ana</div>, 'Hola|Ana'",
        "Hola<br><br><br><br>Ana, 'Hola||Ana'",
        "<span>Hola</span> <i>Ana</i>, Hola Ana"
    })
    void linesStandWhereTheReaderSawThem(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace('|', '\n'));
    }

    @Test
    void whatNobodySeesIsNoText() {
        assertThat(HtmlText.of("<head><title>t</title></head><style>a{}</style><script>b()</script>Hola"))
                .isEqualTo("Hola");
    }

    @ParameterizedTest
    @CsvSource({
        "Hola<blockquote>one<br>two</blockquote>Ana, 'Hola|> one|> two|Ana'",
        "Hola<span class=gmail_quote>one</span>Ana, 'Hola|> one|Ana'",
        "<blockquote>one<blockquote>two</blockquote>three</blockquote>four, '> one|>> two|> three|four'"
    })
    void whatIsQuotedIsMarkedAsInPlainText(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace('|', '\n'));
    }

    @Test
    void soThatTheAnswerIsToldFromWhatItAnswers() {
        String html = "<div>It has come.</div><blockquote><div>Where is it?</div></blockquote>";
        assertThat(ReplyText.of(HtmlText.of(html))).isEqualTo("It has come.");
    }
}
