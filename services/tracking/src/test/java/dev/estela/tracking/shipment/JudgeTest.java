package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static dev.estela.tracking.shipment.Shop.order;
import static dev.estela.tracking.shipment.Shop.parcel;
import static dev.estela.tracking.shipment.Shop.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.carrier.TestCarriers;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.promise.Estimate;
import dev.estela.tracking.silence.Gap;
import dev.estela.tracking.silence.Lane;
import dev.estela.tracking.silence.Learned;
import dev.estela.tracking.silence.Stage;
import dev.estela.tracking.silence.TestSilence;
import dev.estela.tracking.store.Calendars;
import dev.estela.tracking.store.StoreCopy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a batch is judged by, and what it teaches of the carrier's gaps. */
class JudgeTest {
    private static final String LANE = Lane.of("ES", "ES", "MD");
    private static final Instant NOW = at("05T12:00");
    private static final Learned NOTHING = new Learned(Map.of());
    private static final Stores STORES = new Stores(Map.of("es", new StoreCopy("es", "Europe/Madrid", "ES")));
    private static final OrderSnapshot ORDER = order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2")));
    private static final IncomingScan PICKED_UP = scan("N1", "03T17:00", Status.PICKED_UP);
    private static final IncomingScan OUT = scan("N1", "05T08:00", Status.OUT_FOR_DELIVERY);
    private static final IncomingScan DELIVERED = scan("N1", "05T11:00", Status.DELIVERED);

    private final Batch batch = new Batch(List.of());

    @Test
    void howLongACarrierMaySayNothingIsSettledWithItsScan() {
        settle(judge(), taken(PICKED_UP, OUT, DELIVERED));
        assertThat(judged().scans().all()).extracting(Scan::quietHours).containsExactly(72, 24, 0);
    }

    @Test
    void whatIsAskedOfThePastIsTheStageOfEachScanAndTheWholeWay() {
        assertThat(judge().asks(taken(PICKED_UP, DELIVERED), STORES))
                .containsExactly(after(Status.PICKED_UP, "03T17:00"), wholeWay("03T17:00"));
        assertThat(batch.stores()).containsExactly("es");
    }

    @Test
    void aParcelThatHasArrivedTeachesItsGapsOnce() {
        List<NewScan> news = taken(PICKED_UP, OUT, DELIVERED);
        assertThat(settle(judge(), news).taught())
                .extracting(Gap::stage)
                .containsExactly(
                        after(Status.PICKED_UP, "05T11:00"),
                        after(Status.OUT_FOR_DELIVERY, "05T11:00"),
                        wholeWay("05T11:00"));
        assertThat(settle(judge(), List.of()).taught()).isEmpty();
    }

    @Test
    void aParcelOnItsWayOrOneThatWasOnlyEverDeliveredTeachesNothing() {
        assertThat(settle(judge(), taken(PICKED_UP, OUT)).taught()).isEmpty();
        Batch other = new Batch(List.of());
        List<NewScan> news = new ArrayList<>(Assignment.ordered(List.of(ORDER), other, NOW));
        news.addAll(Assignment.scanned(List.of(DELIVERED), other, NOW));
        assertThat(judge().settle(other, news, STORES, NOTHING, NOW).taught()).isEmpty();
    }

    @Test
    void aCarrierThatSaysHowManyDaysItNeedsIsTakenAtItsWord() {
        settle(judge("estela.tracking.carriers.correos.transit-days", "3"), taken(PICKED_UP));
        assertThat(judged().estimates().all()).extracting(Estimate::source).contains(Estimate.CUSTOM);
        Batch usual = new Batch(List.of());
        List<NewScan> news = Assignment.ordered(List.of(ORDER), usual, NOW);
        var unused = judge().settle(usual, news, STORES, NOTHING, NOW);
        assertThat(usual.parcels().findFirst().orElseThrow().estimates().all())
                .extracting(Estimate::source)
                .doesNotContain(Estimate.CUSTOM);
    }

    @Test
    void anArrivalIsNewsOfTheOrderToo() {
        settle(judge(), taken(PICKED_UP));
        settle(judge(), Assignment.scanned(List.of(DELIVERED), batch, NOW));
        Shipment watch = batch.find(ShipmentIds.ofOrder("o-1")).orElseThrow();
        assertThat(watch.deliveredAt()).isEqualTo(at("05T11:00"));
        assertThat(batch.cause(watch)).contains(DELIVERED.cause());
        assertThat(judged().parcels()).isEqualTo(new ParcelCount(1, 1));
    }

    private List<NewScan> taken(IncomingScan... scans) {
        List<NewScan> news = new ArrayList<>(Assignment.ordered(List.of(ORDER), batch, NOW));
        news.addAll(Assignment.scanned(List.of(scans), batch, NOW));
        return news;
    }

    private Outcome settle(Judge judge, List<NewScan> news) {
        return judge.settle(batch, news, STORES, NOTHING, NOW);
    }

    private Shipment judged() {
        return batch.parcels().findFirst().orElseThrow();
    }

    private static Judge judge(String... settings) {
        RuleBook rules = new RuleBook(new Calendars(), TestCarriers.with(settings));
        return new Judge(new GapBook(TestSilence.patience(), rules), rules);
    }

    private static Stage after(Status status, String day) {
        return Stage.after(status, "correos", null, LANE, at(day));
    }

    private static Stage wholeWay(String day) {
        return Stage.wholeWay("correos", null, LANE, at(day));
    }
}
