package dev.estela.notices.delivery;

import dev.estela.chassis.dispatch.Outcome;
import dev.estela.chassis.mail.SmtpClient;
import dev.estela.notices.kind.Channel;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands mails to the mail server. */
@ApplicationScoped
class MailSender implements ChannelSender {
    private final SmtpClient server;

    MailSender(DeliveryConfig config) {
        this.server = new SmtpClient(config.smtp());
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Message message) {
        return server.send(message.raw(), message.recipient());
    }

    @PreDestroy
    void stop() {
        server.close();
    }
}
