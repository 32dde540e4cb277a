package dev.estela.notices.delivery;

import dev.estela.chassis.dispatch.Outcome;
import dev.estela.notices.kind.Channel;

/** One way out. Blocks until the other side has answered; called by several threads at once. */
interface ChannelSender {
    Channel channel();

    Outcome send(Message message);
}
