package dev.estela.customers.notice;

import dev.estela.customers.timeline.Parameters;
import dev.estela.customers.timeline.Telling;
import java.util.Set;

/** How a decision to tell the customer something, or not to, is told. */
final class NoticeLines {
    private static final String PREFIX = "dev.estela.notice.";
    static final Set<String> TYPES = Set.of(
            PREFIX + "planned.v1",
            PREFIX + "held.v1",
            PREFIX + "sent.v1",
            PREFIX + "failed.v1",
            PREFIX + "withdrawn.v1",
            PREFIX + "suppressed.v1");

    private NoticeLines() {}

    static Telling tell(String type, NoticeFact notice) {
        String event = type.substring(PREFIX.length(), type.lastIndexOf('.'));
        return new Telling(
                notice.occurredAt(),
                "notice." + event,
                phrase(event, notice),
                parameters(notice).values(),
                notice.noticeId(),
                notice.orderId(),
                notice.store(),
                notice.customerId());
    }

    private static String phrase(String event, NoticeFact notice) {
        return switch (event) {
            case "sent" -> "notice.sent";
            case "planned" -> notice.dueAt() == null ? "notice.planned" : "notice.planned.due";
            case "held" -> withReason(notice.dueAt() == null ? "notice.held" : "notice.held.until", notice);
            default -> withReason("notice." + event, notice);
        };
    }

    private static String withReason(String phrase, NoticeFact notice) {
        if (notice.reasonText() != null && !notice.reasonText().isEmpty()) {
            return phrase + ".said";
        }
        return notice.reason() == null ? phrase : phrase + ".reason";
    }

    private static Parameters parameters(NoticeFact notice) {
        return Parameters.with("notice", notice.kind())
                .and("channel", notice.channel())
                .and("reason", notice.reason())
                .and("reasonText", notice.reasonText())
                .and("dueAt", notice.dueAt());
    }
}
