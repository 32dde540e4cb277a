package dev.estela.notices.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.notices.notice.NoticeStatus;
import dev.estela.notices.notice.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireWordsTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsFoundByItsWord(Kind kind) {
        assertThat(Kind.of(kind.wire())).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void everyChannelIsFoundByItsWord(Channel channel) {
        assertThat(Channel.of(channel.wire())).isEqualTo(channel);
    }

    @ParameterizedTest
    @EnumSource(NoticeStatus.class)
    void everyStatusIsFoundByItsWord(NoticeStatus status) {
        assertThat(NoticeStatus.of(status.wire())).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsFoundByItsWordAndCanBeReadOutInTwoLanguages(Reason reason) {
        assertThat(Reason.of(reason.wire())).isEqualTo(reason);
        assertThat(reason.text()).containsOnlyKeys("en", "es").doesNotContainValue("");
    }

    @Test
    void aWordThatNobodyKnowsIsRefusedByName() {
        assertThatThrownBy(() -> Kind.of("gift")).hasMessageContaining("gift");
        assertThatThrownBy(() -> Channel.of("pigeon")).hasMessageContaining("pigeon");
        assertThatThrownBy(() -> NoticeStatus.of("lost")).hasMessageContaining("lost");
    }

    @Test
    void onlyADelayThatCanGrowIsToldAgain() {
        assertThat(Kind.values())
                .filteredOn(Kind::grows)
                .containsExactly(Kind.ANNOUNCED, Kind.NOT_HANDED_OVER, Kind.SILENT, Kind.EXCEPTION);
    }
}
