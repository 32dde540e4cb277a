package dev.estela.tickets.playbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.estela.tickets.gesture.GestureKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a playbook.
 *
 * @param name what it is known by: a step of this name is done once for a ticket, wherever it stands in the playbook later
 * @param macro whose words are sent
 * @param gesture what is given
 * @param amount how much, in minor units: of a gesture, or of a refund, which is of all that is left of the order where nothing is said
 * @param reason what the ticket is about; the confirmed or proposed reason where nothing is said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        @NotNull @Pattern(regexp = Playbook.ID) String name,
        @NotNull StepKind kind,
        @Nullable @Pattern(regexp = Playbook.ID) String macro,
        @Nullable GestureKind gesture,
        @Nullable @Positive @Max(1_000_000_000_000L) Long amount,
        @Nullable @Size(max = 200) String reason) {

    /** What is wrong with it, by field. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        fields().forEach((field, value) -> {
            if (value == null && required().contains(field)) {
                faults.put(field, kind + " needs it");
            } else if (value != null
                    && !required().contains(field)
                    && !optional().contains(field)) {
                faults.put(field, kind + " has none");
            }
        });
        return faults;
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("macro", macro);
        fields.put("gesture", gesture);
        fields.put("amount", amount);
        fields.put("reason", reason);
        return fields;
    }

    private Set<String> required() {
        return switch (kind) {
            case SEND_MACRO, ASK_PHOTO -> Set.of("macro");
            case GRANT_GESTURE -> Set.of("gesture", "amount");
            case OPEN_CLAIM, REQUEST_REFUND, SET_REASON, SOLVE -> Set.of();
        };
    }

    private Set<String> optional() {
        return switch (kind) {
            case REQUEST_REFUND -> Set.of("amount");
            case SET_REASON -> Set.of("reason");
            case SEND_MACRO, ASK_PHOTO, GRANT_GESTURE, OPEN_CLAIM, SOLVE -> Set.of();
        };
    }
}
