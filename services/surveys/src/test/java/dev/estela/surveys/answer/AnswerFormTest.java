package dev.estela.surveys.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.surveys.answer.AnswerForm.Fault;
import dev.estela.surveys.invitation.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormTest {
    @Test
    void aNumberIsEnough() {
        assertThat(AnswerForm.of(null, "4", null).answer()).contains(new Answer(null, 4, null));
        assertThat(AnswerForm.of("", "4", "  ").answer()).contains(new Answer(null, 4, null));
        assertThat(AnswerForm.of("no", "1", "late").answer()).contains(new Answer(false, 1, "late"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "6", "4.5", "-1", "04", "four", "٤", "1\n"})
    void onlyOneToFiveIsANumber(String score) {
        assertThat(AnswerForm.of("yes", score, "").faults()).containsExactly(Fault.SCORE);
    }

    @Test
    void onlyYesAndNoAreAnswersAboutTheTime() {
        assertThat(AnswerForm.of("maybe", "4", "").faults()).containsExactly(Fault.ON_TIME);
    }

    @Test
    void theLineEndsOfBrowsersDoNotCountTwice() {
        String lines = "a\r\n".repeat(999) + "bcd"; // 999 * 2 + 3 = 2,001 once tidied
        assertThat(AnswerForm.of("yes", "4", lines.substring(0, lines.length() - 1))
                        .answer())
                .isPresent();
        assertThat(AnswerForm.of("yes", "4", lines).faults()).containsExactly(Fault.COMMENT);
    }

    @Test
    void whatADatabaseCannotKeepIsLeftOut() {
        assertThat(AnswerForm.of("yes", "4", "a\u0000b\u0007c\td\ne").comment()).isEqualTo("abc\td\ne");
    }

    @Test
    void aNumberInTheLinkIsOnlyShownAsChosen() {
        assertThat(AnswerForm.EMPTY.preselect("4").scoreIs(4)).isTrue();
        assertThat(AnswerForm.EMPTY.preselect("9")).isEqualTo(AnswerForm.EMPTY);
        assertThat(AnswerForm.EMPTY.preselect("<script>")).isEqualTo(AnswerForm.EMPTY);
    }
}
