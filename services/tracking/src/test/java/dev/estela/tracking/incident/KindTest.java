package dev.estela.tracking.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Party;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KindTest {
    @ParameterizedTest
    @CsvSource({
        "ANNOUNCED, announced, delayed, true",
        "LATE, late, delayed, true",
        "NOT_HANDED_OVER, not_handed_over, delayed, true",
        "SILENT, silent, delayed, true",
        "ATTEMPT_FAILED, attempt_failed, attempt-failed, false",
        "EXCEPTION, exception, exception, false",
        "LOST, lost, lost, false",
    })
    void eachKindHasItsWordItsEventAndIsADelayOrNot(Kind kind, String word, String event, boolean delay) {
        assertThat(kind.wire()).isEqualTo(word);
        assertThat(kind.event()).isEqualTo(event);
        assertThat(kind.isDelay()).isEqualTo(delay);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aReasonIsTakenByItsWord(Reason reason) {
        assertThat(Reason.of(reason.wire(), Status.IN_TRANSIT, null)).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void aPartyIsWrittenInSmallLetters(Party party) {
        assertThat(party.wire()).isEqualToIgnoringCase(party.name()).isLowerCase();
    }
}
