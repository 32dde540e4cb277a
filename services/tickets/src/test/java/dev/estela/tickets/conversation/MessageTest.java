package dev.estela.tickets.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.tickets.conversation.Message.Kind;
import dev.estela.tickets.conversation.Message.State;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Status;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final UUID ID = new UUID(0, 1);
    private static final UUID TICKET = new UUID(0, 2);
    private static final Instant WRITTEN = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant LEAVES = WRITTEN.plusSeconds(10);

    private final Message reply = reply(Channel.EMAIL);

    @Test
    void whatTheCustomerSaidIsThereAtOnce() {
        Message said = Message.received(TICKET, Channel.FORM, "Where is it?", WRITTEN);
        assertThat(said.id()).isNotNull();
        assertThat(said.ticketId()).isEqualTo(TICKET);
        assertThat(said.kind()).isEqualTo(Kind.RECEIVED);
        assertThat(said.channel()).isEqualTo(Channel.FORM);
        assertThat(said.author()).isEqualTo(Actor.CUSTOMER);
        assertThat(said.text()).isEqualTo("Where is it?");
        assertThat(said.at()).isEqualTo(WRITTEN);
        assertThat(said.state()).isEqualTo(State.THERE);
        assertThat(said.isLost()).isFalse();
    }

    @Test
    void whatAgentsSayAmongThemselvesAndWhatMachinesSayIsANote() {
        Message note = Message.note(TICKET, Channel.EMAIL, "eva", "Call them", WRITTEN);
        Message away = Message.automatic(TICKET, Channel.EMAIL, "I am away", WRITTEN);
        assertThat(note.kind()).isEqualTo(Kind.NOTE);
        assertThat(note.author()).isEqualTo(Actor.agent("eva"));
        assertThat(away.kind()).isEqualTo(Kind.NOTE);
        assertThat(away.author()).isEqualTo(Actor.CUSTOMER);
    }

    @Test
    void anAnswerWaitsAMomentAndThenLeavesByMail() {
        assertThat(reply.state()).isEqualTo(State.LEAVING);
        assertThat(reply.leavesAt()).isEqualTo(LEAVES);
        assertThat(reply.leave(LEAVES)).isTrue();
        assertThat(reply.at()).isEqualTo(LEAVES);
        assertThat(reply.state()).isEqualTo(State.READY);
        assertThat(reply.leave(LEAVES)).isFalse();
    }

    @Test
    void whereThereIsNoMailAnAnswerIsThereOnceItHasLeft() {
        Message chat = reply(Channel.CHAT);
        assertThat(chat.leave(LEAVES)).isTrue();
        assertThat(chat.state()).isEqualTo(State.THERE);
    }

    @Test
    void anAnswerCanBeTakenBackUntilItHasLeft() {
        reply.takeBack();
        assertThat(reply.leave(LEAVES)).isFalse();
        assertThat(reply.isLost()).isTrue();
        Message gone = reply(Channel.EMAIL);
        assertThat(gone.leave(LEAVES)).isTrue();
        assertThatThrownBy(gone::takeBack)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.rule())
                        .isEqualTo("has-left"));
    }

    @Test
    void whetherItArrivedIsKnown() {
        reply.arrive(true);
        assertThat(reply.state()).isEqualTo(State.SENT);
        assertThat(reply.isLost()).isFalse();
        reply.arrive(false);
        assertThat(reply.isLost()).isTrue();
        Message refused = reply(Channel.EMAIL);
        refused.refuse();
        assertThat(refused.state()).isEqualTo(State.FAILED);
    }

    @Test
    void itIsTheCustomersTurnOnceTheyAreAnsweredUnlessTheAgentSaysOtherwise() {
        assertThat(Message.received(TICKET, Channel.FORM, "?", WRITTEN).then()).isEqualTo(Status.WAITING_CUSTOMER);
        assertThat(reply.then()).isEqualTo(Status.SOLVED);
        reply.goOn(Status.WAITING_THIRD_PARTY);
        assertThat(reply.then()).isEqualTo(Status.WAITING_THIRD_PARTY);
    }

    private static Message reply(Channel channel) {
        return Message.reply(ID, TICKET, channel, "eva", "Tomorrow", Status.SOLVED, LEAVES, WRITTEN);
    }
}
