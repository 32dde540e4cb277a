package dev.estela.surveys.answer;

import dev.estela.surveys.invitation.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser sent, as it was sent, so that a form with a fault can be shown again with everything in it. */
record AnswerForm(
        @Nullable String onTime,
        @Nullable String solved,
        @Nullable String score,
        String comment,
        List<Fault> faults) {
    static final AnswerForm EMPTY = new AnswerForm(null, null, null, "", List.of());

    enum Fault {
        SCORE,
        ON_TIME,
        SOLVED,
        COMMENT
    }

    static AnswerForm of(
            @Nullable String onTime, @Nullable String solved, @Nullable String score, @Nullable String comment) {
        String said = tidy(Objects.requireNonNullElse(comment, ""));
        String time = given(onTime);
        String over = given(solved);
        List<Fault> faults = new ArrayList<>();
        if (score == null || !score.matches("[1-5]")) {
            faults.add(Fault.SCORE);
        }
        if (!yesOrNo(time)) {
            faults.add(Fault.ON_TIME);
        }
        if (!yesOrNo(over)) {
            faults.add(Fault.SOLVED);
        }
        if (said.length() > Answer.LONGEST_COMMENT) {
            faults.add(Fault.COMMENT);
        }
        return new AnswerForm(time, over, score, said, faults);
    }

    static AnswerForm of(Answer answer) {
        return new AnswerForm(
                word(answer.onTime()),
                word(answer.solved()),
                String.valueOf(answer.score()),
                Objects.requireNonNullElse(answer.comment(), ""),
                List.of());
    }

    /** A number chosen in the message already; it is shown as chosen and nothing more. */
    AnswerForm preselect(@Nullable String chosen) {
        return chosen == null || !chosen.matches("[1-5]")
                ? this
                : new AnswerForm(onTime, solved, chosen, comment, faults);
    }

    Optional<Answer> answer() {
        return faults.isEmpty() && score != null
                ? Optional.of(new Answer(
                        said(onTime), said(solved), Integer.parseInt(score), comment.isEmpty() ? null : comment))
                : Optional.empty();
    }

    public boolean onTimeIs(String value) {
        return value.equals(onTime);
    }

    public boolean solvedIs(String value) {
        return value.equals(solved);
    }

    public boolean scoreIs(int value) {
        return String.valueOf(value).equals(score);
    }

    public boolean scoreFaulty() {
        return faults.contains(Fault.SCORE);
    }

    public boolean onTimeFaulty() {
        return faults.contains(Fault.ON_TIME);
    }

    public boolean solvedFaulty() {
        return faults.contains(Fault.SOLVED);
    }

    public boolean commentFaulty() {
        return faults.contains(Fault.COMMENT);
    }

    private static @Nullable String given(@Nullable String choice) {
        return choice == null || choice.isBlank() ? null : choice;
    }

    private static boolean yesOrNo(@Nullable String choice) {
        return choice == null || choice.equals("yes") || choice.equals("no");
    }

    private static @Nullable Boolean said(@Nullable String choice) {
        return choice == null ? null : (Boolean) choice.equals("yes");
    }

    private static @Nullable String word(@Nullable Boolean said) {
        return said == null ? null : said ? "yes" : "no";
    }

    /** Line ends as they are typed, and no control characters: a database and a terminal may choke on them. */
    private static String tidy(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }
}
