package dev.estela.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What happens to an order. Of 150, ten are not there when promised (6.7 %), and of the twenty handed over late, four are (20 %):
 * the rates of real shops.
 */
enum Story {
    SMOOTH(87),
    HANDED_OVER_LATE(16),
    HANDED_OVER_LATE_AND_LATE(4),
    LATE(2),
    ANNOUNCED_AND_LATE(2),
    LOST(1),
    SENT_BACK(1),
    ANNOUNCED_AND_RECOVERED(5),
    SILENT(3),
    NOT_AT_HOME(8),
    PICKED_UP_AT_A_SHOP(9),
    TWO_PARCELS(8),
    CANCELLED(4);

    private final int of150;

    Story(int of150) {
        this.of150 = of150;
    }

    /** Whether the promise is broken. */
    boolean late() {
        return switch (this) {
            case HANDED_OVER_LATE_AND_LATE, LATE, ANNOUNCED_AND_LATE, LOST, SENT_BACK -> true;
            default -> false;
        };
    }

    boolean handedOverLate() {
        return this == HANDED_OVER_LATE || this == HANDED_OVER_LATE_AND_LATE;
    }

    /** As many stories as asked for, in their proportions, shuffled. */
    static List<Story> deal(int orders, Random random) {
        List<Story> dealt = new ArrayList<>();
        while (dealt.size() < orders) {
            List<Story> deck = new ArrayList<>();
            for (Story story : values()) {
                deck.addAll(Collections.nCopies(story.of150, story));
            }
            Collections.shuffle(deck, random);
            dealt.addAll(deck);
        }
        return List.copyOf(dealt.subList(0, orders));
    }
}
