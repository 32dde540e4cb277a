package dev.estela.tickets.delivery;

import dev.estela.tickets.assignment.AgentService;
import dev.estela.tickets.conversation.ConversationService;
import dev.estela.tickets.conversation.Recipient;
import dev.estela.tickets.conversation.RecipientService;
import dev.estela.tickets.conversation.ReplyListener;
import dev.estela.tickets.delivery.MailRepository.Ref;
import dev.estela.tickets.store.StoreCopy;
import dev.estela.tickets.store.StoreCopyRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a mail of each answer that leaves. */
@ApplicationScoped
class ReplyMailService implements ReplyListener {
    private static final int REFERENCES = 10;

    private final MailRepository mails;
    private final MailService delivery;
    private final ConversationService conversation;
    private final RecipientService recipients;
    private final StoreCopyRepository stores;
    private final AgentService agents;

    ReplyMailService(
            MailRepository mails,
            MailService delivery,
            ConversationService conversation,
            RecipientService recipients,
            StoreCopyRepository stores,
            AgentService agents) {
        this.mails = mails;
        this.delivery = delivery;
        this.conversation = conversation;
        this.recipients = recipients;
        this.stores = stores;
        this.agents = agents;
    }

    @Override
    public Uni<Void> left(List<Left> replies) {
        Set<UUID> tickets = replies.stream().map(one -> one.ticket().id()).collect(Collectors.toSet());
        return stores.of(replies.stream().map(one -> one.ticket().store()).collect(Collectors.toSet()))
                .chain(known -> agents.signatures(authors(replies))
                        .chain(signatures -> mails.refs(tickets, REFERENCES).chain(refs -> addresses(replies)
                                .chain(to -> send(replies, new Known(known, signatures, refs, to))))));
    }

    private static Set<String> authors(List<Left> replies) {
        return replies.stream()
                .map(one -> one.message().author().name())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private Uni<Map<UUID, Recipient>> addresses(List<Left> replies) {
        return Multi.createFrom()
                .iterable(replies)
                .onItem()
                .transformToUniAndConcatenate(one -> recipients
                        .of(one.ticket())
                        .map(to -> Map.entry(one.ticket().id(), to)))
                .collect()
                .asList()
                .map(found -> {
                    Map<UUID, Recipient> to = new HashMap<>();
                    found.forEach(one -> one.getValue().ifPresent(address -> to.put(one.getKey(), address)));
                    return to;
                });
    }

    private Uni<Void> send(List<Left> replies, Known known) {
        List<OutgoingMail> made = new ArrayList<>();
        Map<UUID, Boolean> homeless = new HashMap<>();
        replies.forEach(one -> known.mail(one)
                .ifPresentOrElse(made::add, () -> homeless.put(one.message().id(), false)));
        return delivery.add(made)
                .chain(() -> homeless.isEmpty() ? Uni.createFrom().voidItem() : conversation.arrived(homeless));
    }

    private record Known(
            Map<String, StoreCopy> stores, Map<String, String> signatures, List<Ref> refs, Map<UUID, Recipient> to) {

        /** Nothing where the address has been erased meanwhile, or the store writes no mail. */
        Optional<OutgoingMail> mail(Left reply) {
            StoreCopy store = stores.get(reply.ticket().store());
            Recipient recipient = to.get(reply.ticket().id());
            if (store == null || store.sender() == null || recipient == null) {
                return Optional.empty();
            }
            List<String> earlier = refs.stream()
                    .filter(ref -> ref.ticketId().equals(reply.ticket().id()))
                    .map(Ref::ref)
                    .toList();
            return new MailComposer(store).reply(reply.ticket(), reply.message(), recipient, signature(reply), earlier);
        }

        private @Nullable String signature(Left reply) {
            String author = reply.message().author().name();
            return author == null ? null : signatures.get(author);
        }
    }
}
