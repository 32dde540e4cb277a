package dev.estela.tickets.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on tickets.
 *
 * @param id what they sign in with
 * @param stores whose tickets they work on; all where it is empty
 * @param languages primary subtags
 * @param capacity how many tickets they act on at a time
 */
public record Agent(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}")
        String id,

        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 50) Set<@NotBlank @Size(max = 40) String> teams,
        @NotNull @Size(max = 1_000) Set<@NotBlank String> stores,
        @NotNull @Size(max = 50) Set<@NotBlank @Size(max = 40) String> skills,
        @NotNull @Size(max = 50) Set<@Pattern(regexp = "[a-z]{2,3}") String> languages,
        @Min(0) @Max(1_000) int capacity,
        @Nullable @Size(max = 2_000) String signature) {}
