package dev.estela.chaos;

import dev.estela.chaos.Outcome.DeadLetter;
import dev.estela.chaos.Outcome.Mail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what came out against what was accepted. The numbers are those of the invariants in docs/reliability.md. */
final class Promises {
    private static final Pattern POISON = Pattern.compile("poison-\\d+");

    private final Ledger ledger;
    private final Outcome outcome;

    Promises(Ledger ledger, Outcome outcome) {
        this.ledger = ledger;
        this.outcome = outcome;
    }

    List<Finding> all() {
        return List.of(
                nothingLost(),
                noGhosts(),
                statesAreRight(),
                parcelsAreRight(),
                toldWhatMustBeTold(),
                nobodyToldTwice(),
                nothingToldUntold(),
                oneSurveyEach(),
                poisonKept());
    }

    private Finding nothingLost() {
        List<String> faults = ledger.stories().stream()
                .map(Story::orderId)
                .filter(id -> !outcome.orders().containsKey(id))
                .map(id -> "accepted and not there: " + id)
                .toList();
        return new Finding("I3 no accepted order is lost", ledger.stories().size(), faults);
    }

    private Finding noGhosts() {
        Set<String> known = new HashSet<>();
        ledger.stories().forEach(story -> known.add(story.orderId()));
        List<String> faults = new ArrayList<>();
        for (Set<String> ids : List.of(
                outcome.orders().keySet(),
                outcome.shipments().keySet(),
                outcome.notices().keySet(),
                outcome.invitations().keySet())) {
            ids.stream().filter(id -> !known.contains(id)).forEach(id -> faults.add("nobody sent this: " + id));
        }
        return new Finding(
                "I4 nothing is there that nobody sent", outcome.orders().size(), faults);
    }

    private Finding statesAreRight() {
        List<String> faults = new ArrayList<>();
        for (Story story : ledger.stories()) {
            Outcome.Order order = outcome.orders().get(story.orderId());
            if (order == null) {
                continue;
            }
            if (order.cancelled() != (story.ending() == Ending.CANCELLED)
                    || order.delivery().equals("delivered") != (story.ending() == Ending.DELIVERED)) {
                faults.add("%s ended %s, Estela says cancelled=%s, delivery %s"
                        .formatted(story.orderId(), story.ending(), order.cancelled(), order.delivery()));
            }
        }
        return new Finding(
                "I5 every order ends as its facts say, in whatever order they came",
                ledger.stories().size(),
                faults);
    }

    private Finding parcelsAreRight() {
        List<String> faults = new ArrayList<>();
        for (Story story : ledger.stories()) {
            List<String> wanted =
                    switch (story.ending()) {
                        case DELIVERED -> List.of("DELIVERED");
                        case UNDER_WAY -> List.of("IN_TRANSIT");
                        case CANCELLED -> List.of("CANCELLED");
                    };
            List<String> found = outcome.shipments().getOrDefault(story.orderId(), List.of());
            if (!found.equals(wanted)) {
                faults.add("parcels of %s: %s instead of %s".formatted(story.orderId(), found, wanted));
            }
        }
        return new Finding(
                "I5 every order has one parcel, and it stands where its scans say",
                ledger.stories().size(),
                faults);
    }

    private Finding toldWhatMustBeTold() {
        Map<String, Long> mails = mails();
        List<String> faults = new ArrayList<>();
        long counted = 0;
        for (Story story : ledger.stories()) {
            for (String kind : must(story)) {
                counted++;
                if (!mails.containsKey(story.orderId() + " " + kind)) {
                    faults.add("%s was not told: %s (%s)"
                            .formatted(story.orderId(), kind, decisions(story.orderId(), kind)));
                }
            }
        }
        return new Finding("P2 everybody is told what they must be told", counted, faults);
    }

    private static List<String> must(Story story) {
        return switch (story.ending()) {
            case DELIVERED -> List.of("delivered");
            case UNDER_WAY -> story.delayed() ? List.of("shipped", "announced") : List.of("shipped");
            case CANCELLED -> List.of();
        };
    }

    private String decisions(String orderId, String kind) {
        return outcome.notices().getOrDefault(orderId, List.of()).stream()
                .filter(notice -> notice.kind().equals(kind))
                .map(notice -> notice.status() + " " + notice.reason())
                .toList()
                .toString();
    }

    /** Different messages for one order and kind; the same message taken twice by the mailbox is counted elsewhere. */
    private Map<String, Long> mails() {
        Map<String, Long> mails = new HashMap<>();
        for (Mail mail : outcome.mails()) {
            if (!mail.repeat()) {
                mail.orders().stream().distinct().forEach(order -> mail.kinds()
                        .forEach(kind -> mails.merge(order + " " + kind, 1L, Long::sum)));
            }
        }
        return mails;
    }

    private Finding nobodyToldTwice() {
        List<String> faults = mails().entrySet().stream()
                .filter(told -> told.getValue() > 1)
                .map(told -> told.getKey() + " told " + told.getValue() + " times")
                .toList();
        return new Finding(
                "I2 nobody is told the same thing twice", outcome.mails().size(), faults);
    }

    private Finding nothingToldUntold() {
        Set<String> arrived = new HashSet<>();
        outcome.mails().forEach(mail -> arrived.addAll(mail.notices()));
        Set<String> sent = notices(notice -> notice.status().equals("sent"));
        Set<String> perhaps = notices(
                notice -> notice.status().equals("withdrawn") && notice.reason().equals("perhaps_arrived"));
        List<String> faults = new ArrayList<>();
        sent.stream()
                .filter(id -> !arrived.contains(id))
                .forEach(id -> faults.add("said to be sent, never arrived: " + id));
        arrived.stream()
                .filter(id -> !sent.contains(id) && !perhaps.contains(id))
                .forEach(id -> faults.add("arrived, not said to be sent: " + id));
        String name = "P2 what is recorded as sent has arrived, and nothing else has";
        String unsure = perhaps.isEmpty() ? "" : " (" + perhaps.size() + " recorded as perhaps arrived)";
        return new Finding(name + unsure, sent.size() + perhaps.size(), faults);
    }

    private Set<String> notices(Predicate<Outcome.Notice> which) {
        Set<String> ids = new HashSet<>();
        outcome.notices()
                .values()
                .forEach(notices -> notices.stream().filter(which).forEach(notice -> ids.add(notice.noticeId())));
        return ids;
    }

    private Finding oneSurveyEach() {
        List<String> faults = new ArrayList<>();
        for (Story story : ledger.stories()) {
            int wanted = story.ending() == Ending.DELIVERED ? 1 : 0;
            int found = outcome.invitations().getOrDefault(story.orderId(), 0);
            if (found != wanted) {
                faults.add("%s (%s) has %d survey decisions".formatted(story.orderId(), story.ending(), found));
            }
        }
        return new Finding(
                "I1 each delivered order has one survey decision, others none",
                ledger.stories().size(),
                faults);
    }

    private Finding poisonKept() {
        Map<String, Integer> letters = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (DeadLetter letter : outcome.deadLetters()) {
            Matcher id = POISON.matcher(letter.payload());
            if (id.find()) {
                letters.merge(id.group(), 1, Integer::sum);
            } else {
                faults.add("no poison, and yet a dead letter: " + letter.reason() + " " + letter.detail());
            }
        }
        ledger.poison().stream()
                .filter(id -> !letters.containsKey(id))
                .forEach(id -> faults.add("poison that was not kept: " + id));
        return new Finding(
                "I9 dead letters are the poison that was sent, all of it",
                ledger.poison().size(),
                faults);
    }
}
