package dev.estela.tickets.reason;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Something customers contact a shop about.
 *
 * @param path from the root, for instance {@code delivery/wismo/stuck}; its parents are reasons too
 * @param names by language
 * @param words what customers write when they mean it, by language; what is proposed follows from them
 * @param active whether it may still be chosen
 */
public record Reason(
        @NotNull @Pattern(regexp = Reason.PATH) @Size(max = 200)
        String path,

        @NotNull @Size(min = 1, max = 30)
        Map<@Pattern(regexp = "[a-z]{2,3}") String, @NotBlank @Size(max = 100) String> names,

        @NotNull @Size(max = 30)
        Map<@Pattern(regexp = "[a-z]{2,3}") String, @Size(max = 100) List<@NotBlank @Size(max = 60) String>> words,

        boolean active) {
    static final String PATH = "[a-z0-9_]+(/[a-z0-9_]+){0,4}";
}
