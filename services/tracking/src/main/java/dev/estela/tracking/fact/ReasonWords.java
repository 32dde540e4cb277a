package dev.estela.tracking.fact;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words in a carrier's description that give a reason away where the carrier sends no code for it. */
final class ReasonWords {
    private static final List<Clue> CLUES = List.of(
            new Clue("temporal|meteorol|weather|nieve|snow|storm", Reason.WEATHER_DELAY),
            new Clue("duties|aranceles|impuestos pendientes", Reason.CUSTOMS_DUTIES_UNPAID),
            new Clue("customs|aduana|aduanero", Reason.CUSTOMS_DELAY),
            new Clue(
                    "direcci[oó]n incorrecta|incorrect address|wrong address|bad address",
                    Reason.CONSIGNEE_INCORRECT_ADDRESS),
            new Clue(
                    "local cerrado|comercio cerrado|business closed|premises closed", Reason.CONSIGNEE_BUSINESS_CLOSED),
            new Clue("ausente|not at home|not home|nobody home", Reason.CONSIGNEE_NOT_HOME),
            new Clue("rehusado|rechazado|refused", Reason.CONSIGNEE_REFUSED),
            new Clue("da[nñ]ado|damaged", Reason.CARRIER_DAMAGED_PARCEL),
            new Clue("mal clasificado|missort|sorting error", Reason.CARRIER_SORTING_ERROR));

    private ReasonWords() {}

    static Reason in(@Nullable String description) {
        if (description == null) {
            return Reason.UNKNOWN;
        }
        String text = description.toLowerCase(Locale.ROOT);
        return CLUES.stream()
                .filter(clue -> clue.words.matcher(text).find())
                .map(Clue::reason)
                .findFirst()
                .orElse(Reason.UNKNOWN);
    }

    private record Clue(Pattern words, Reason reason) {
        Clue(String words, Reason reason) {
            this(Pattern.compile(words), reason);
        }
    }
}
