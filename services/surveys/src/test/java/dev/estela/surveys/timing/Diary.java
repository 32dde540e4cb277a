package dev.estela.surveys.timing;

import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.ShipmentFact;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.InvitationStatus;
import dev.estela.surveys.link.TestLinks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A hundred days of a shop, one timer after the other; what falls due at the same moment is decided together. */
final class Diary {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Asking ASKING = new Asking(TestLinks.links(), TestConfig.with(Map.of()));

    private final Instant begin;
    private final ZoneId zone;
    private final Map<Invitation, Bought> planned = new HashMap<>();
    private final Map<String, OrderFacts> orders = new HashMap<>();
    private final List<Invitation> decided = new ArrayList<>();
    private final Map<String, Instant> lastInvited = new HashMap<>();

    Diary(Instant begin, ZoneId zone) {
        this.begin = begin;
        this.zone = zone;
    }

    Diary of(List<Bought> purchases) {
        purchases.forEach(this::plan);
        while (!planned.isEmpty()) {
            Instant now = planned.keySet().stream()
                    .map(this::fires)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            decide(now);
        }
        return this;
    }

    List<Invitation> decided() {
        return decided;
    }

    boolean canBeReached(Invitation invitation) {
        return orders.get(invitation.orderId()).addressed();
    }

    private void plan(Bought bought) {
        Instant delivered = begin.plus(Duration.ofHours(bought.delivered()));
        OrderFacts order = order("o-" + orders.size(), bought, delivered);
        orders.put(order.orderId(), order);
        Invitation invitation =
                Invitation.plan(order, order.delivery().orElseThrow(), delivered.plus(A_DAY), delivered);
        planned.put(invitation, bought);
    }

    /** Only the first look is late. */
    private Instant fires(Invitation invitation) {
        boolean first = invitation.dueAt().equals(invitation.firstDueAt());
        return invitation
                .dueAt()
                .plus(Duration.ofMinutes(first ? planned.get(invitation).late() : 0));
    }

    private void decide(Instant now) {
        List<Invitation> due =
                planned.keySet().stream().filter(one -> fires(one).equals(now)).toList();
        ASKING.decide(due, List.copyOf(orders.values()), lastInvited, now);
        for (Invitation invitation : due) {
            if (invitation.status() != InvitationStatus.PLANNED) {
                planned.remove(invitation);
                decided.add(invitation);
            }
            if (invitation.status() == InvitationStatus.INVITED) {
                lastInvited.put(invitation.personId(), now);
            }
        }
    }

    private OrderFacts order(String id, Bought bought, Instant delivered) {
        var parcel = new ShipmentFact(
                "s-" + id, true, "correos", null, null, delivered, null, null, "e", "t", null, null, null);
        return new OrderFacts(
                id,
                "es",
                "c-" + id,
                bought.person(),
                bought.addressed(),
                false,
                false,
                zone.getId(),
                null,
                null,
                1,
                true,
                null,
                null,
                null,
                "e",
                "t",
                List.of(parcel),
                List.of());
    }
}
