package dev.estela.notices.fact;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a customer of a store can be reached. */
public record ContactCopy(
        String id,
        long version,
        String store,
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Wishes preferences,
        @Nullable List<Suppression> segments)
        implements Copy {
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{5,25}");

    public static String id(String store, String customerId) {
        return store + "/" + customerId;
    }

    /** The address for a channel, null where there is none that could be used: nothing that might become a second recipient. */
    public @Nullable String address(Channel channel) {
        return switch (channel) {
            case EMAIL -> usable(email, EMAIL);
            case HTTP -> usable(phone, PHONE);
        };
    }

    boolean suppressed(Kind kind) {
        return segments != null && segments.stream().anyMatch(segment -> segment.speaksAgainst(kind));
    }

    private static @Nullable String usable(@Nullable String address, Pattern shape) {
        return address != null && shape.matcher(address.strip()).matches() ? address.strip() : null;
    }
}
