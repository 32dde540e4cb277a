package dev.estela.tickets.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.estela.tickets.gesture.GestureKind;
import dev.estela.tickets.macro.RenderedMacro;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a step comes to.
 *
 * @param ref the message, the gesture, the claim or the request for a refund
 * @param rule which rule refuses it, for machines; {@code detail} says it to people
 * @param at when it was done, where that was earlier; {@code by} says by whom
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Effect(
        Outcome outcome,
        @Nullable UUID ref,
        @Nullable String rule,
        @Nullable String detail,
        @Nullable Said said,
        @Nullable Given given,
        @Nullable Claimed claimed,
        @Nullable String reason,
        @Nullable Instant at,
        @Nullable String by) {
    static final Effect NOT_RUN = plain(Outcome.NOT_RUN, null);

    static Effect plain(Outcome outcome, @Nullable UUID ref) {
        return new Effect(outcome, ref, null, null, null, null, null, null, null, null);
    }

    static Effect earlier(Outcome outcome, StepRepository.Done done) {
        return new Effect(outcome, done.ref(), null, null, null, null, null, null, done.at(), done.by());
    }

    Effect refused(String rule, @Nullable String detail) {
        return new Effect(Outcome.REFUSED, null, rule, detail, said, given, claimed, reason, at, by);
    }

    Effect saying(RenderedMacro macro) {
        Said words = new Said(macro.text(), macro.language(), macro.wanted(), macro.meant(), macro.missing());
        return new Effect(outcome, ref, rule, detail, words, given, claimed, reason, at, by);
    }

    Effect giving(Given sum) {
        return new Effect(outcome, ref, rule, detail, said, sum, claimed, reason, at, by);
    }

    Effect claiming(Claimed parcel) {
        return new Effect(outcome, ref, rule, detail, said, given, parcel, reason, at, by);
    }

    Effect because(String path) {
        return new Effect(outcome, ref, rule, detail, said, given, claimed, path, at, by);
    }

    /**
     * What the customer reads.
     *
     * @param missing what nobody knows of this ticket; it still stands in braces
     */
    record Said(String text, String language, @Nullable String wanted, boolean meant, List<String> missing) {}

    /**
     * What the customer gets.
     *
     * @param kind nothing of a refund
     * @param amount in minor units
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(@Nullable GestureKind kind, long amount, String currency) {}

    /** What the carrier is asked to answer for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Claimed(
            String carrier,
            @Nullable String trackingNumber,
            @Nullable Long amount,
            @Nullable String currency) {}
}
