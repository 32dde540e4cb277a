package dev.estela.customers;

/** What orders, tickets, surveys and gestures say of a customer. */
public final class Dealer {
    private Dealer() {}

    /** @return the id of the event */
    public static String order(String store, String customer, String order, String event, long total, String at) {
        String status = event.equals("cancelled") ? "cancelled" : "open";
        return Events.publish("estela.order", order, "dev.estela.order." + event + ".v1", store, """
                {"orderId":"%s","number":"%1$s","store":"%s","customerId":"%s","version":%d,"placedAt":"%s","occurredAt":"%5$s",
                 "status":"%s","currency":"EUR","total":%d}
                """.formatted(
                        order, store, customer, event.equals("placed") ? 1 : 2, at, status, total));
    }

    /** @param opener what is said of who opened it, as JSON that begins with a comma; empty where they did themselves */
    public static String ticket(String store, String customer, String ticket, String at, String opener) {
        return Events.publish("estela.ticket", ticket, "dev.estela.ticket.opened.v1", store, """
                {"ticketId":"%s","number":"T-1","store":"%s","customerId":"%s","channel":"email","status":"NEW","version":1,"occurredAt":"%s"%s}
                """.formatted(
                        ticket, store, customer, at, opener));
    }

    public static String score(String store, String customer, String invitation, int score, String at) {
        return Events.publish("estela.survey", invitation, "dev.estela.survey.answered.v1", store, """
                {"invitationId":"%s","store":"%s","customerId":"%s","kind":"delivery","score":%d,"occurredAt":"%s"}
                """.formatted(
                        invitation, store, customer, score, at));
    }

    public static String gesture(String store, String customer, String gesture, long amount, String at) {
        return Events.publish("estela.gesture", gesture, "dev.estela.gesture.granted.v1", store, """
                {"gestureId":"%s","store":"%s","customerId":"%s","kind":"voucher","amount":%d,"currency":"EUR","occurredAt":"%s"}
                """.formatted(
                        gesture, store, customer, amount, at));
    }
}
