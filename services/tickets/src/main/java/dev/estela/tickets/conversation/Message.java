package dev.estela.tickets.conversation;

import dev.estela.chassis.id.Ids;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Status;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing said about a ticket. */
@Entity
public class Message {
    @Id
    private UUID id;

    private UUID ticketId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Actor.Kind authorKind;

    private @Nullable String author;
    private String text;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Instant leavesAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Status thenStatus;

    protected Message() {}

    private static Message said(
            UUID id, UUID ticketId, Kind kind, Channel channel, Actor author, String text, Instant at) {
        Message message = new Message();
        message.id = id;
        message.ticketId = ticketId;
        message.kind = kind;
        message.channel = channel;
        message.authorKind = author.kind();
        message.author = author.name();
        message.text = text;
        message.state = State.THERE;
        message.at = at;
        return message;
    }

    /** What the customer said, by whatever channel it came. */
    public static Message received(UUID ticketId, Channel channel, String text, Instant at) {
        return said(Ids.v7(), ticketId, Kind.RECEIVED, channel, Actor.CUSTOMER, text, at);
    }

    /** What agents say among themselves. */
    static Message note(UUID ticketId, Channel channel, String agent, String text, Instant at) {
        return said(Ids.v7(), ticketId, Kind.NOTE, channel, Actor.agent(agent), text, at);
    }

    /** What a machine said on the customer's behalf, beside the conversation. */
    static Message automatic(UUID ticketId, Channel channel, String text, Instant at) {
        return said(Ids.v7(), ticketId, Kind.NOTE, channel, Actor.CUSTOMER, text, at);
    }

    /**
     * An answer that leaves in a moment, unless it is taken back.
     *
     * @param next whose turn it is once it has left
     */
    static Message reply(
            UUID id,
            UUID ticketId,
            Channel channel,
            String agent,
            String text,
            Status next,
            Instant leavesAt,
            Instant at) {
        Message message = said(id, ticketId, Kind.REPLY, channel, Actor.agent(agent), text, at);
        message.state = State.LEAVING;
        message.leavesAt = leavesAt;
        message.thenStatus = next;
        return message;
    }

    /** @throws RefusedException when it has left already */
    void takeBack() {
        if (state != State.LEAVING) {
            throw new RefusedException("has-left", "The answer has left and cannot be taken back");
        }
        state = State.TAKEN_BACK;
    }

    /** @return false when it was taken back meanwhile, or has left already */
    boolean leave(Instant now) {
        if (state != State.LEAVING) {
            return false;
        }
        state = channel == Channel.EMAIL ? State.READY : State.THERE;
        at = now;
        return true;
    }

    /** Whose turn it is to be once it has left. */
    void goOn(Status next) {
        thenStatus = next;
    }

    /** True when the customer has not got it and will not: it was taken back, or did not arrive. */
    public boolean isLost() {
        return state == State.TAKEN_BACK || state == State.FAILED;
    }

    /** Its ticket went on without it. */
    void refuse() {
        state = State.FAILED;
    }

    /** @param arrived whether the customer's mail server has taken it */
    void arrive(boolean arrived) {
        state = arrived ? State.SENT : State.FAILED;
    }

    public enum Kind {
        /** By the customer. */
        RECEIVED,
        /** To the customer. */
        REPLY,
        /** For agents only. */
        NOTE
    }

    public enum State {
        /** It needs not leave. */
        THERE,
        /** Leaves in a moment; it can still be taken back. */
        LEAVING,
        /** On its way out. */
        READY,
        SENT,
        FAILED,
        TAKEN_BACK
    }

    public UUID id() {
        return id;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public Instant at() {
        return at;
    }

    public Kind kind() {
        return kind;
    }

    public Channel channel() {
        return channel;
    }

    public Actor author() {
        return new Actor(authorKind, author);
    }

    public String text() {
        return text;
    }

    public State state() {
        return state;
    }

    public @Nullable Instant leavesAt() {
        return leavesAt;
    }

    /** Whose turn it is once it has left. */
    Status then() {
        return thenStatus == null ? Status.WAITING_CUSTOMER : thenStatus;
    }
}
