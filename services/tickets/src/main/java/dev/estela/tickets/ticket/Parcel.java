package dev.estela.tickets.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was promised of a ticket's parcel, and whether it has come.
 *
 * @param version of the parcel; the newest is all there is to know, 0 where nothing is
 */
@Embeddable
public record Parcel(
        @Nullable Instant deliverBy,
        @Nullable Instant deliveredAt,
        @Column(name = "parcel_version") long version) {
    public static final Parcel UNKNOWN = new Parcel(null, null, 0);

    /** Whole days from the promise until it came, or until now; 0 or less when it is not late, nothing without a promise. */
    public @Nullable Integer daysLate(Instant now) {
        return deliverBy == null
                ? null
                : (int) Duration.between(deliverBy, deliveredAt == null ? now : deliveredAt)
                        .toDays();
    }
}
