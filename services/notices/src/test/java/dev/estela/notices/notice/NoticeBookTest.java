package dev.estela.notices.notice;

import static dev.estela.notices.notice.Known.EVENT;
import static dev.estela.notices.notice.Known.NOON;
import static dev.estela.notices.notice.Known.anOrder;
import static dev.estela.notices.notice.Known.book;
import static dev.estela.notices.notice.Known.candidate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.setting.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeBookTest {
    @Test
    void theSameFactUnderAnotherEventIsNotDecidedAgain() {
        NoticeBook book = book(List.of(), anOrder(), NOON);
        book.consider(candidate(Kind.LATE, NOON));
        book.consider(candidate(Kind.LATE, NOON.plusSeconds(5)));
        assertThat(book.notices()).hasSize(1);
        assertThat(book.changes().events()).hasSize(1);
    }

    @Test
    void aNoticeHasTheSameIdWhereverItIsDecided() {
        NoticeBook one = book(List.of(), anOrder(), NOON);
        one.consider(candidate(Kind.LATE, NOON));
        NoticeBook other = book(List.of(), anOrder(), NOON.plusSeconds(60));
        other.consider(candidate(Kind.LATE, NOON));
        assertThat(one.notices().iterator().next().id())
                .isEqualTo(other.notices().iterator().next().id());
    }

    @Test
    void aDelayThatGrowsByAStepIsToldAgain() {
        Notice first = sent(Known.planned(Kind.ANNOUNCED, anOrder(), NOON));
        NoticeBook book = book(List.of(first), anOrder(), NOON);
        book.consider(candidate(Kind.ANNOUNCED, NOON, 1));
        book.consider(candidate(Kind.ANNOUNCED, NOON, 2));
        assertThat(book.changes().rows()).hasSize(1).allMatch(n -> n.status() == NoticeStatus.PLANNED);
    }

    @Test
    void aDelayThatGrowsBeforeItIsToldIsToldTogether() {
        Notice first = Known.planned(Kind.ANNOUNCED, anOrder(), NOON);
        NoticeBook book = book(List.of(first), anOrder(), NOON);
        book.consider(candidate(Kind.ANNOUNCED, NOON, 2));
        assertThat(book.changes().rows())
                .singleElement()
                .matches(n -> n.status() == NoticeStatus.SUPPRESSED && n.reason() == Reason.TOLD_TOGETHER);
    }

    @Test
    void aRecoveryIsToldWhenTheDelayWas() {
        Known healed = anOrder().incident("i-late", NOON);
        NoticeBook book = book(List.of(sent(Known.planned(Kind.LATE, anOrder(), NOON))), healed, NOON);
        book.consider(candidate(Kind.RECOVERED, NOON));
        book.review();
        assertThat(book.changes().rows()).singleElement().matches(n -> n.status() == NoticeStatus.PLANNED);
    }

    @Test
    void aRecoveryIsToldWhenTheDelayIsOnItsWayOut() {
        Notice leaving = Known.planned(Kind.LATE, anOrder(), NOON);
        leaving.freeze(UUID.randomUUID(), "<1@x>");
        NoticeBook book = book(List.of(leaving), anOrder().incident("i-late", NOON), NOON);
        book.consider(candidate(Kind.RECOVERED, NOON));
        book.review();
        assertThat(leaving.status()).isEqualTo(NoticeStatus.PLANNED);
        assertThat(book.changes().rows()).singleElement().matches(n -> n.kind() == Kind.RECOVERED && n.open());
    }

    @Test
    void aDelayThatHealsBeforeItIsToldIsTakenBackAndNeitherIsTold() {
        Notice late = Known.planned(Kind.LATE, anOrder(), NOON);
        NoticeBook book = book(List.of(late), anOrder().incident("i-late", NOON), NOON);
        book.consider(candidate(Kind.RECOVERED, NOON));
        book.review();
        assertThat(late.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(late.reason()).isEqualTo(Reason.RECOVERED);
        assertThat(book.notices())
                .filteredOn(n -> n.kind() == Kind.RECOVERED)
                .singleElement()
                .matches(n -> n.reason() == Reason.DELAY_NOT_TOLD);
    }

    @Test
    void aDelayWhoseParcelIsKnownToHaveArrivedIsPlannedAndWithdrawnInOneGo() {
        NoticeBook book = book(List.of(), anOrder().parcel("p-1", NOON.minus(Duration.ofMinutes(9))), NOON);
        book.consider(candidate(Kind.LATE, NOON));
        book.review();
        assertThat(book.changes().rows())
                .singleElement()
                .matches(n -> n.status() == NoticeStatus.WITHDRAWN && n.reason() == Reason.PARCEL_ARRIVED);
        assertThat(book.changes().events()).hasSize(2);
        assertThat(book.changes().timers()).isEmpty();
    }

    @Test
    void aLateOrderWithoutAParcelHasArrivedWhenAllItsParcelsHave() {
        Known one =
                anOrder().shipment("p-1", null, null, null).parcel("p-2", NOON).parcel("p-3", null);
        Known both =
                anOrder().shipment("p-1", null, null, null).parcel("p-2", NOON).parcel("p-3", NOON);
        assertThat(Staleness.of(Known.planned(Kind.LATE, anOrder(), NOON), one.facts(), NOON))
                .isEmpty();
        assertThat(Staleness.of(Known.planned(Kind.LATE, anOrder(), NOON), both.facts(), NOON))
                .get()
                .matches(stale -> stale.reason() == Reason.PARCEL_ARRIVED);
    }

    @Test
    void oneParcelHasNotArrivedBecauseAnotherHas() {
        Known known = anOrder().parcel("p-1", null).parcel("p-2", NOON);
        assertThat(Staleness.of(Known.planned(Kind.LATE, anOrder(), NOON), known.facts(), NOON))
                .isEmpty();
    }

    @Test
    void aRefundTakesTheQuestionWhetherItIsSolvedNotBack() {
        Notice question = Known.planned(Kind.SURVEY_RECOVERY, anOrder(), NOON);
        assertThat(Staleness.of(question, anOrder().order(NOON, null).facts(), NOON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "SURVEY_RECOVERY")
    void aCancelledOrderTakesEverythingElseBack(Kind kind) {
        Notice notice = Notice.decide(
                candidate(kind, NOON), Channel.EMAIL, new Decision.Plan(NOON.plusSeconds(600), false), NOON);
        assertThat(Staleness.of(notice, anOrder().order(NOON, null).facts(), NOON))
                .get()
                .matches(stale -> stale.reason() == Reason.ORDER_CANCELLED);
    }

    @Test
    void anAnsweredSurveyNeedsNoReminder() {
        Notice reminder = Known.planned(Kind.SURVEY_REMINDER, anOrder(), NOON);
        assertThat(Staleness.of(reminder, anOrder().survey("reminded").facts(), NOON))
                .isEmpty();
        assertThat(Staleness.of(reminder, anOrder().survey("answered").facts(), NOON))
                .get()
                .matches(stale -> stale.reason() == Reason.SURVEY_ANSWERED);
        assertThat(Staleness.of(reminder, anOrder().survey("expired").facts(), NOON))
                .get()
                .matches(stale -> stale.reason() == Reason.SURVEY_OVER);
    }

    @Test
    void aParcelOnItsWayBackIsNotAnnouncedAsLate() {
        Notice late = Known.planned(Kind.LATE, anOrder(), NOON);
        assertThat(Staleness.of(
                        late, anOrder().shipment("p-1", "PQ1", null, NOON).facts(), NOON))
                .get()
                .matches(stale -> stale.reason() == Reason.PARCEL_RETURNS);
    }

    @Test
    void whatIsDatedLaterTakesNothingBackYet() {
        Notice late = Known.planned(Kind.LATE, anOrder(), NOON);
        Instant soon = NOON.plusSeconds(1);
        assertThat(Staleness.of(
                        late, anOrder().shipment("p-1", "PQ1", null, soon).facts(), NOON))
                .isEmpty();
        assertThat(Staleness.of(late, anOrder().incident("i-late", soon).facts(), NOON))
                .isEmpty();
        assertThat(Staleness.of(late, anOrder().incident("i-late", NOON).facts(), NOON))
                .get()
                .matches(stale -> stale.reason() == Reason.RECOVERED);
    }

    @Test
    void thatAParcelWasDeliveredStaysTrueWhenItGoesBack() {
        Notice delivered = Known.planned(Kind.DELIVERED, anOrder(), NOON);
        assertThat(Staleness.of(
                        delivered, anOrder().shipment("p-1", "PQ1", NOON, NOON).facts(), NOON))
                .isEmpty();
    }

    @Test
    void aParcelAtTheDoorThatHasArrivedIsNoLongerAnnounced() {
        Notice atTheDoor = Known.planned(Kind.OUT_FOR_DELIVERY, anOrder(), NOON);
        assertThat(Staleness.of(atTheDoor, anOrder().parcel("p-1", NOON).facts(), NOON))
                .get()
                .matches(stale -> stale.reason() == Reason.PARCEL_ARRIVED);
        assertThat(Staleness.of(
                        atTheDoor, anOrder().parcel("p-1", NOON.plusSeconds(1)).facts(), NOON))
                .isEmpty();
    }

    @Test
    void anEarlierScanThatComesLateMovesTheNoticeAndIsItsCause() {
        // Given
        NoticeBook book = book(List.of(), anOrder(), NOON);
        book.consider(candidate(Kind.SHIPPED, NOON.plusSeconds(900)));
        // When
        book.consider(candidate(Kind.SHIPPED, NOON.plusSeconds(100)));
        // Then
        assertThat(book.notices()).singleElement().satisfies(shipped -> {
            assertThat(shipped.factAt()).isEqualTo(NOON.plusSeconds(100));
            assertThat(shipped.dueAt()).isEqualTo(NOON.plusSeconds(700));
            assertThat(shipped.version()).isEqualTo(2);
        });
        assertThat(book.changes().events()).hasSize(2);
    }

    @Test
    void scansInAnyOrderGiveTheSameNotice() {
        NoticeBook inOrder = book(List.of(), anOrder(), NOON);
        inOrder.consider(candidate(Kind.SHIPPED, NOON.plusSeconds(100)));
        inOrder.consider(candidate(Kind.SHIPPED, NOON.plusSeconds(900)));
        NoticeBook reversed = book(List.of(), anOrder(), NOON);
        reversed.consider(candidate(Kind.SHIPPED, NOON.plusSeconds(900)));
        reversed.consider(candidate(Kind.SHIPPED, NOON.plusSeconds(100)));
        assertThat(reversed.notices().iterator().next().dueAt())
                .isEqualTo(inOrder.notices().iterator().next().dueAt());
    }

    @Test
    void everyChannelHasANoticeOfItsOwn() {
        Known both = anOrder()
                .settings(new StoreSettings(
                        "es", 1, Map.of(), List.of(Channel.EMAIL, Channel.HTTP), null, null, null, false, null));
        NoticeBook book = book(List.of(), both, NOON);
        book.consider(candidate(Kind.SHIPPED, NOON));
        assertThat(book.notices()).extracting(Notice::channel).containsExactly(Channel.EMAIL, Channel.HTTP);
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeStatus.class,
            names = {"SENT", "FAILED", "WITHDRAWN", "SUPPRESSED"})
    void whatIsOverStaysOver(NoticeStatus end) {
        for (NoticeStatus next : NoticeStatus.values()) {
            assertThat(end.canBecome(next)).isFalse();
        }
        assertThatThrownBy(() -> sent(Known.planned(Kind.LATE, anOrder(), NOON)).withdraw(Reason.PARCEL_ARRIVED, EVENT))
                .isInstanceOf(IllegalTransitionException.class);
    }

    private static Notice sent(Notice notice) {
        notice.freeze(UUID.randomUUID(), "<1@x>");
        notice.sent(Instant.EPOCH);
        return notice;
    }
}
