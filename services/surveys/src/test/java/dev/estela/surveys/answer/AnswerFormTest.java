package dev.estela.surveys.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.surveys.answer.AnswerForm.Fault;
import dev.estela.surveys.invitation.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormTest {
    @Test
    void aNumberIsEnough() {
        assertThat(AnswerForm.of(null, null, "4", null).answer()).contains(new Answer(null, null, 4, null));
        assertThat(AnswerForm.of("", null, "4", "  ").answer()).contains(new Answer(null, null, 4, null));
        assertThat(AnswerForm.of("no", null, "1", "late").answer()).contains(new Answer(false, null, 1, "late"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "6", "4.5", "-1", "04", "four", "٤", "1\n"})
    void onlyOneToFiveIsANumber(String score) {
        assertThat(AnswerForm.of("yes", null, score, "").faults()).containsExactly(Fault.SCORE);
    }

    @Test
    void onlyYesAndNoAreAnswersAboutTheTime() {
        assertThat(AnswerForm.of("maybe", null, "4", "").faults()).containsExactly(Fault.ON_TIME);
    }

    @Test
    void theLineEndsOfBrowsersDoNotCountTwice() {
        String lines = "a\r\n".repeat(999) + "bcd"; // 999 * 2 + 3 = 2,001 once tidied
        assertThat(AnswerForm.of("yes", null, "4", lines.substring(0, lines.length() - 1))
                        .answer())
                .isPresent();
        assertThat(AnswerForm.of("yes", null, "4", lines).faults()).containsExactly(Fault.COMMENT);
    }

    @Test
    void whatADatabaseCannotKeepIsLeftOut() {
        assertThat(AnswerForm.of("yes", null, "4", "a\u0000b\u0007c\td\ne").comment())
                .isEqualTo("abc\td\ne");
    }

    @Test
    void aNumberInTheLinkIsOnlyShownAsChosen() {
        assertThat(AnswerForm.EMPTY.preselect("4").scoreIs(4)).isTrue();
        assertThat(AnswerForm.EMPTY.preselect("9")).isEqualTo(AnswerForm.EMPTY);
        assertThat(AnswerForm.EMPTY.preselect("<script>")).isEqualTo(AnswerForm.EMPTY);
    }

    @ParameterizedTest
    @MethodSource
    void whatWasAnsweredIsShownAgainToBeChanged(Answer given) {
        AnswerForm form = AnswerForm.of(given);
        assertThat(form.answer()).contains(given);
        assertThat(form.scoreIs(given.score())).isTrue();
        assertThat(form.scoreIs(given.score() - 1)).isFalse();
        assertThat(form.onTimeIs("yes")).isEqualTo(Boolean.TRUE.equals(given.onTime()));
        assertThat(form.onTimeIs("no")).isEqualTo(Boolean.FALSE.equals(given.onTime()));
    }

    static List<Answer> whatWasAnsweredIsShownAgainToBeChanged() {
        return List.of(
                new Answer(true, null, 5, null), new Answer(false, null, 1, "late"), new Answer(null, null, 3, "fine"));
    }

    @Test
    void whetherItIsSolvedIsAQuestionOfItsOwn() {
        AnswerForm solved = AnswerForm.of(null, "yes", "5", "");
        assertThat(solved.answer()).contains(new Answer(null, true, 5, null));
        assertThat(solved.solvedIs("yes")).isTrue();
        assertThat(AnswerForm.of(new Answer(null, false, 1, null)).solvedIs("no"))
                .isTrue();
        AnswerForm faulty = AnswerForm.of(null, "perhaps", "5", "");
        assertThat(faulty.faults()).containsExactly(Fault.SOLVED);
        assertThat(faulty.solvedFaulty()).isTrue();
        assertThat(solved.solvedFaulty()).isFalse();
        assertThat(solved.preselect("4").solvedIs("yes")).isTrue();
    }

    @Test
    void everyFaultIsShownWhereItIs() {
        AnswerForm faulty = AnswerForm.of("maybe", null, "9", "x".repeat(2001));
        assertThat(faulty.onTimeFaulty()).isTrue();
        assertThat(faulty.scoreFaulty()).isTrue();
        assertThat(faulty.commentFaulty()).isTrue();
        AnswerForm fine = AnswerForm.of("yes", null, "5", "x");
        assertThat(fine.onTimeFaulty()).isFalse();
        assertThat(fine.scoreFaulty()).isFalse();
        assertThat(fine.commentFaulty()).isFalse();
    }
}
