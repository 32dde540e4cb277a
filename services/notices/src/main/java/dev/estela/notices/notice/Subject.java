package dev.estela.notices.notice;

/** What a notice is about, by the ids of those who own it. Only the order is always known. */
public record Subject(String orderId, String shipmentId, String incidentId, String invitationId) {}
