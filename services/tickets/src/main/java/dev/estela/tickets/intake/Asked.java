package dev.estela.tickets.intake;

import dev.estela.tickets.ticket.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, and what they said of who they are.
 *
 * @param key who repeats the same request asks once
 * @param language a language tag
 * @param order its id, or its number as the customer knows it
 * @param byCustomer whether a customer waits for an answer
 */
public record Asked(
        @Nullable String key,
        String store,
        Channel channel,
        String subject,
        String text,
        @Nullable String language,
        @Nullable String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String order,
        boolean byCustomer) {}
