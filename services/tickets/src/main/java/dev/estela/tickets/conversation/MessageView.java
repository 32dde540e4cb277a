package dev.estela.tickets.conversation;

import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said, as the API shows it.
 *
 * @param ticketId its ticket; another one where that was merged into the one asked for
 * @param leavesAt until when an answer can be taken back
 */
record MessageView(
        UUID messageId,
        UUID ticketId,
        Instant at,
        Message.Kind kind,
        Channel channel,
        Actor by,
        String text,
        Message.State state,
        @Nullable Instant leavesAt) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.ticketId(),
                message.at(),
                message.kind(),
                message.channel(),
                message.author(),
                message.text(),
                message.state(),
                message.leavesAt());
    }
}
