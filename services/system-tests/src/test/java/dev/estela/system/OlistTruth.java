package dev.estela.system;

import static dev.estela.system.OlistResults.byOrder;
import static dev.estela.system.OlistResults.instant;
import static dev.estela.system.OlistResults.ordersOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must be true after a replay, worked out from the events and compared with what Estela says. */
final class OlistTruth {
    static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final Duration COOLDOWN = Duration.ofDays(30);
    private static final Duration MOMENT = Duration.ofMinutes(15);
    private static final Set<String> ASKED = Set.of("invited", "reminded", "answered", "expired");

    private final Olist olist;
    private final OlistResults results;

    OlistTruth(Olist olist, OlistResults results) {
        this.olist = olist;
        this.results = results;
    }

    void everyOrderIsThere() {
        assertThat(ordersOf(results.orders()))
                .isEqualTo(olist.orders().stream()
                        .map(OlistOrder::orderId)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(results.orders()).hasSize(olist.orders().size());
    }

    void everyBrokenPromiseIsOneLateIncidentAndNoOther() {
        var expected = late();
        assertThat(expected).hasSizeGreaterThan(100);
        var found = byOrder(results.incidents("late"));
        assertThat(minus(expected, found.keySet()))
                .as("late by the events, but without incident")
                .isEmpty();
        assertThat(minus(found.keySet(), expected))
                .as("with a late incident, though not late")
                .isEmpty();
        assertThat(found.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .toList())
                .as("more than one late incident")
                .isEmpty();
    }

    void everyLateIncidentIsClosedOnceItsParcelCameOrItsOrderWasCancelled() {
        var wrong = results.incidents("late").stream()
                .filter(incident -> {
                    var order = olist.order(incident.path("orderId").asText());
                    boolean over = order.delivered() || order.cancelled();
                    return over != incident.path("status").asText().equals("closed");
                })
                .map(JsonNode::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    void everyLateIncidentLedToOneNotice() {
        var notices = byOrder(results.notices("late"));
        var expected = late();
        assertThat(minus(expected, notices.keySet()))
                .as("late orders without a notice of it")
                .isEmpty();
        assertThat(minus(notices.keySet(), expected))
                .as("notices of a delay that never was")
                .isEmpty();
        assertThat(notices.values().stream().filter(all -> all.size() != 1).toList())
                .as("orders with more than one notice of their delay")
                .isEmpty();
        assertThat(notices.values().stream()
                        .map(List::getFirst)
                        .map(this::faultOfLateNotice)
                        .filter(fault -> fault != null)
                        .toList())
                .isEmpty();
    }

    void nobodyWasWrittenToAboutACancelledOrder() {
        var wrong = results.notices().stream()
                .filter(notice -> notice.path("status").asText().equals("sent"))
                .filter(notice ->
                        olist.order(notice.path("orderId").asText()).cancelledAtOrBefore(instant(notice, "sentAt")))
                .map(JsonNode::toString)
                .toList();
        assertThat(wrong).as("sent after the order was cancelled").isEmpty();
    }

    void everyNoticeSentIsOneMailAndNoMailCameTwice() {
        var ids = results.mails().stream()
                .map(mail -> mail.path("messageId").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        var sent = results.notices().stream()
                .filter(notice -> notice.path("status").asText().equals("sent"))
                .map(notice -> bare(notice.path("messageId").asText()))
                .collect(Collectors.toSet());
        assertThat(ids.stream().map(OlistTruth::bare).collect(Collectors.toSet()))
                .isEqualTo(sent);
    }

    void everyDeliveredOrderWasAskedAboutOnceUnlessTheCooldownForbadeIt() {
        var invitations = byOrder(results.invitations());
        var delivered = olist.orders().stream()
                .filter(OlistOrder::delivered)
                .map(OlistOrder::orderId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(minus(delivered, invitations.keySet()))
                .as("delivered, but never thought of")
                .isEmpty();
        assertThat(minus(invitations.keySet(), delivered))
                .as("surveys of orders that never arrived")
                .isEmpty();
        assertThat(invitations.values().stream().filter(all -> all.size() != 1).toList())
                .as("orders with more than one survey")
                .isEmpty();
        assertThat(results.invitations().stream()
                        .map(this::faultOfInvitation)
                        .filter(fault -> fault != null)
                        .toList())
                .isEmpty();
        cooldownHolds();
    }

    void nothingIsInTheDeadLetters() {
        assertThat(results.deadLetters()).isZero();
    }

    /** Sent when waking up, unless the parcel came or the order was cancelled before; the quiet hours end at nine in the store's zone. */
    private String faultOfLateNotice(JsonNode notice) {
        var order = olist.order(notice.path("orderId").asText());
        Instant leaves = afterQuietHours(order.deliverBy());
        boolean over = order.deliveredAtOrBefore(leaves) || order.cancelledAtOrBefore(leaves);
        boolean overBySomeMinutes =
                order.deliveredAtOrBefore(leaves.plus(MOMENT)) || order.cancelledAtOrBefore(leaves.plus(MOMENT));
        return switch (notice.path("status").asText()) {
            case "sent" -> over ? "sent though it was over: " + notice : faultOfSending(notice, leaves);
            case "withdrawn" -> overBySomeMinutes ? null : "withdrawn though the parcel had not come: " + notice;
            default -> "neither sent nor withdrawn: " + notice;
        };
    }

    private static String faultOfSending(JsonNode notice, Instant leaves) {
        Instant sentAt = instant(notice, "sentAt");
        return sentAt.isBefore(leaves) || sentAt.isAfter(leaves.plus(MOMENT))
                ? "sent at another time than " + leaves + ": " + notice
                : null;
    }

    private String faultOfInvitation(JsonNode invitation) {
        var order = olist.order(invitation.path("orderId").asText());
        String status = invitation.path("status").asText();
        if (ASKED.contains(status)) {
            return instant(invitation, "invitedAt").isBefore(order.deliveredAt())
                    ? "asked before delivery: " + invitation
                    : null;
        }
        return switch (status + " " + invitation.path("reason").asText()) {
            case "skipped cooldown" -> null;
            default -> "neither asked nor skipped for a good reason: " + invitation;
        };
    }

    /** Played by hand, person by person: asked at the first moment possible, not again within thirty days of that. */
    private void cooldownHolds() {
        var lastAsked = new HashMap<String, Instant>();
        results.invitations().stream()
                .sorted(Comparator.comparing(OlistTruth::decidedAt))
                .forEach(invitation -> {
                    String person =
                            olist.order(invitation.path("orderId").asText()).customerId();
                    Instant last = lastAsked.get(person);
                    boolean allowed = last == null || !decidedAt(invitation).isBefore(last.plus(COOLDOWN));
                    boolean asked = ASKED.contains(invitation.path("status").asText());
                    assertThat(asked)
                            .as("asked within the cooldown, or not asked outside of it: %s", invitation)
                            .isEqualTo(allowed);
                    if (asked) {
                        lastAsked.put(person, decidedAt(invitation));
                    }
                });
        assertThat(lastAsked.keySet())
                .as("every person who got something was asked")
                .containsAll(olist.orders().stream()
                        .filter(OlistOrder::delivered)
                        .map(OlistOrder::customerId)
                        .toList());
    }

    private static Instant decidedAt(JsonNode invitation) {
        Instant invited = instant(invitation, "invitedAt");
        return invited == null ? instant(invitation, "dueAt") : invited;
    }

    private TreeSet<String> late() {
        return olist.orders().stream()
                .filter(order -> order.late(results.now()))
                .map(OlistOrder::orderId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Instant afterQuietHours(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(LocalTime.of(9, 0)) && time.isBefore(LocalTime.of(21, 0))) {
            return at;
        }
        var day = time.isBefore(LocalTime.of(9, 0))
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    private static String bare(String messageId) {
        return messageId.replaceAll("[<>]", "");
    }

    private static List<String> minus(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).limit(20).toList();
    }
}
