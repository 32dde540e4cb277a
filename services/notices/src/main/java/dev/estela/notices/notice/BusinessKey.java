package dev.estela.notices.notice;

import dev.estela.chassis.id.Ids;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.util.UUID;

/**
 * What makes a notice the same notice: however often a fact comes, under whatever event id, it is told to a recipient once per channel.
 *
 * @param subject the shipment, incident, invitation or order it is about
 * @param subjectVersion rises when the same subject is worth telling again
 */
public record BusinessKey(
        String store, String customerId, Kind kind, String subject, int subjectVersion, Channel channel) {

    public UUID noticeId() {
        return Ids.named(
                "notice", store, customerId, kind.wire(), subject, Integer.toString(subjectVersion), channel.wire());
    }

    BusinessKey by(Channel other) {
        return new BusinessKey(store, customerId, kind, subject, subjectVersion, other);
    }

    /** The same telling one step earlier. */
    BusinessKey before() {
        return new BusinessKey(store, customerId, kind, subject, subjectVersion - 1, channel);
    }
}
