package dev.estela.tickets.playbook;

import dev.estela.chassis.http.FieldError;
import dev.estela.tickets.shelf.ShelfItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a kind of trouble.
 *
 * @param store whose it is; all stores' where there is none
 * @param steps in their order: one that is refused, or waits for somebody, holds up those after it
 */
public record Playbook(
        @NotNull @Pattern(regexp = Playbook.ID) String id,
        @Nullable @Size(min = 1, max = 100) String store,
        @NotBlank @Size(max = 100) String title,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Step> steps)
        implements ShelfItem {
    static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    /** What its form alone does not say. */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String step = "/steps/" + i;
            if (!names.add(steps.get(i).name())) {
                faults.add(new FieldError(step + "/name", "is another step's already"));
            }
            steps.get(i).faults().forEach((field, fault) -> faults.add(new FieldError(step + "/" + field, fault)));
        }
        return faults;
    }
}
