package dev.estela.notices.delivery;

import dev.estela.chassis.id.Ids;
import dev.estela.chassis.mail.Mail;
import dev.estela.chassis.mail.MimeComposer;
import dev.estela.notices.fact.ContactCopy;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.fact.OrderCopy;
import dev.estela.notices.fact.StoreCopy;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.template.Languages;
import dev.estela.notices.template.Rendered;
import dev.estela.notices.template.TemplateKey;
import dev.estela.notices.template.Words;
import dev.estela.notices.template.Words.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes one message of one or several notices to the same recipient. */
@ApplicationScoped
public class MessageComposer {
    private final DeliveryConfig config;

    MessageComposer(DeliveryConfig config) {
        this.config = config;
    }

    Message compose(List<Notice> notices, Facts facts, Words words, Instant now) {
        Notice first = notices.getFirst();
        StoreCopy store = facts.store(first.store());
        ContactCopy contact = facts.contact(first.store(), first.customerId()).orElseThrow();
        Told told = words(notices, facts, words, languages(first, facts, store, contact));
        UUID id = id(notices);
        byte[] raw = first.channel() == Channel.EMAIL
                ? MimeComposer.bytes(mail(id, notices, told.rendered(), store, contact, now))
                : gateway(id, told.rendered(), store, contact);
        return new Message(
                id,
                first.channel() == Channel.EMAIL ? header(id, store) : id.toString(),
                first.store(),
                first.customerId(),
                first.channel(),
                address(contact, first.channel()),
                told.rendered().subject(),
                raw,
                sha256(raw),
                told.template(),
                now.atZone(store.zoneId()).toLocalDate(),
                now,
                0);
    }

    /** The same notices make the same message, whoever makes it and however often. */
    static UUID id(List<Notice> notices) {
        return Ids.named(
                "message", notices.stream().map(n -> n.id().toString()).sorted().collect(Collectors.joining(",")));
    }

    private static List<String> languages(Notice notice, Facts facts, StoreCopy store, ContactCopy contact) {
        String locale = Optional.ofNullable(contact.locale())
                .or(() -> facts.order(notice.subject().orderId()).map(OrderCopy::locale))
                .orElse(null);
        return Languages.of(locale, store.languages());
    }

    private static Told words(List<Notice> notices, Facts facts, Words words, List<String> languages) {
        Notice first = notices.getFirst();
        if (notices.size() == 1) {
            Found found = words.find(first.store(), first.kind().wire(), first.channel(), languages);
            return new Told(
                    found.template().name(),
                    found.template().render(new MessageData(facts, found.language()).of(first)));
        }
        Found digest = words.find(first.store(), TemplateKey.DIGEST, first.channel(), languages);
        MessageData data = new MessageData(facts, digest.language());
        Map<String, Object> shared =
                data.common(facts.store(first.store()), facts.contact(first.store(), first.customerId()));
        shared.put("count", notices.size());
        shared.put(
                "notices",
                notices.stream()
                        .map(notice -> line(notice, data, words, languages))
                        .toList());
        return new Told(digest.template().name(), digest.template().render(shared));
    }

    private static Map<String, Object> line(Notice notice, MessageData data, Words words, List<String> languages) {
        Found found = words.find(notice.store(), notice.kind().wire(), notice.channel(), languages);
        Map<String, Object> own = data.of(notice);
        Rendered rendered = found.template().render(own);
        Map<?, ?> parcel = (Map<?, ?>) Objects.requireNonNull(own.get("parcel"), "the data of a notice has its parcel");
        return Map.of(
                "title", rendered.subject(),
                "summary", rendered.summary(),
                "order", data.number(notice),
                "carrier", parcel.get("carrier"),
                "trackingNumber", parcel.get("trackingNumber"));
    }

    private static Mail mail(
            UUID id, List<Notice> notices, Rendered words, StoreCopy store, ContactCopy contact, Instant now) {
        return new Mail(
                header(id, store),
                store.senderName(),
                store.senderEmail(),
                contact.name(),
                address(contact, Channel.EMAIL),
                words.subject(),
                words.html(),
                words.body(),
                headers(notices, store),
                now);
    }

    private static Map<String, String> headers(List<Notice> notices, StoreCopy store) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Estela-Notice", joined(notices, n -> n.id().toString()));
        headers.put("X-Estela-Kind", joined(notices, n -> n.kind().wire()));
        headers.put("X-Estela-Order", joined(notices, n -> n.subject().orderId()));
        headers.put("X-Estela-Store", store.id());
        headers.put("Auto-Submitted", "auto-generated");
        if (notices.getFirst().kind().feedback()) {
            headers.put("List-Unsubscribe", "<mailto:" + store.senderEmail() + "?subject=unsubscribe>");
        }
        return headers;
    }

    private static String joined(List<Notice> notices, Function<Notice, String> part) {
        return notices.stream().map(part).distinct().collect(Collectors.joining(", "));
    }

    private byte[] gateway(UUID id, Rendered words, StoreCopy store, ContactCopy contact) {
        return GatewayBody.of(
                config.http().body(),
                Map.of(
                        "to", address(contact, Channel.HTTP),
                        "text", words.body().strip(),
                        "subject", words.subject(),
                        "messageId", id.toString(),
                        "store", store.id()));
    }

    private static String address(ContactCopy contact, Channel channel) {
        return Objects.requireNonNull(contact.address(channel), "only notices to who can be reached depart");
    }

    private static String header(UUID id, StoreCopy store) {
        return "<" + id + "@" + domain(store) + ">";
    }

    private static String domain(StoreCopy store) {
        String domain = store.senderEmail().substring(store.senderEmail().indexOf('@') + 1);
        return domain.matches("[A-Za-z0-9.-]+") ? domain : "estela.invalid";
    }

    static String sha256(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Told(String template, Rendered rendered) {}
}
