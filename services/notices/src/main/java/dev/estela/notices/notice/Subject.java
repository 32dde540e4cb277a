package dev.estela.notices.notice;

import org.jspecify.annotations.Nullable;

/** What a notice is about, by the ids of those who own it. Only the order is always known. */
public record Subject(
        String orderId,
        @Nullable String shipmentId,
        @Nullable String incidentId,
        @Nullable String invitationId) {}
