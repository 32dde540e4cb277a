package dev.estela.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every fault by its name. */
final class Faults {
    private Faults() {}

    /** Those that need a disk of the stack's own, and root to make one. */
    static final List<String> OF_DISKS = List.of("disk-full", "power-cut");

    /** Takes a slot that may hold back little. */
    static final String OF_FULL_SLOTS = "slot-invalidated";

    /** Takes a C compiler. */
    static final String OF_CLOCKS = "clock-skew";

    /** Takes as much again of memory and CPU as the stack itself. */
    static final String OF_REPLICAS = "two-of-everything";

    private static final List<String> BY_NAME_ONLY =
            Stream.concat(OF_DISKS.stream(), Stream.of(OF_CLOCKS, OF_REPLICAS)).toList();

    /** What a run draws from that names none. */
    static List<String> usual() {
        return all().keySet().stream()
                .filter(name -> !BY_NAME_ONLY.contains(name))
                .toList();
    }

    static Map<String, Fault> all() {
        Map<String, Fault> all = new LinkedHashMap<>();
        for (String part : Crashes.PARTS) {
            all.put("kill-" + part, Crashes.kill(part));
        }
        all.put("kill-backend", Crashes::killBackend);
        all.put("kill-pair", Crashes::killPair);
        for (String part :
                List.of("orders", "tracking", "notices", "surveys", "customers", "tickets", "connect", "kafka")) {
            all.put("freeze-" + part, Crashes.freeze(part));
        }
        all.put("link-black-hole", Network.fault(Link.State.BLACK_HOLE, 20));
        all.put("link-broken", Network.fault(Link.State.BROKEN, 5));
        all.put("link-slow", Network.fault(Link.State.SLOW, 15));
        all.put("mail-slow", Network.mail(Link.State.BLACK_HOLE, 70));
        all.put("mail-no-answer", Network.mail(Link.State.NO_ANSWER, 5));
        all.put("slot-dropped", Relay::dropSlot);
        all.put("offsets-lost", Relay::loseOffsets);
        all.put("slot-and-offsets-lost", Relay::loseBoth);
        all.put("publication-dropped", Relay::dropPublication);
        all.put(OF_FULL_SLOTS, Relay::invalidateSlot);
        all.put("replay", Replays::fromTheBeginning);
        all.put("replay-everything", Replays::everything);
        all.put("topic-deleted", Topics::delete);
        all.put("positions-lost", Replays::toTheEnd);
        all.put("rebalance-storm", Rebalances::storm);
        all.put("second-replica", Replicas::second);
        all.put(OF_REPLICAS, Replicas::secondOfEverything);
        all.put("burst", Bursts::tenfold);
        all.put("disk-full", Disks::fill);
        all.put("power-cut", Disks::cutPower);
        all.put(OF_CLOCKS, Clocks::skew);
        return all;
    }
}
