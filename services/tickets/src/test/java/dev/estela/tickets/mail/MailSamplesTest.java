package dev.estela.tickets.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Real mail, with what its sources say a right reading yields. */
class MailSamplesTest {
    /** What cannot agree, and why. */
    private static final Map<String, String> KNOWN = Map.of(
            "reply talon/008.eml", "keeps what a phone puts below a message; three other sources cut it",
            "reply talon/010.eml", "keeps the signature; three other sources cut it");

    private final Path folder = Path.of(System.getProperty("estela.test-data", "../../../shared/data"), "mail");
    private final MailReader reader = new MailReader();
    private final Map<String, int[]> agreed = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everySampleIsReadAsItsSourceSays() throws IOException {
        assumeTrue(Files.exists(folder), "the mail samples are not here (property estela.test-data)");
        for (JsonNode sample :
                new ObjectMapper().readTree(folder.resolve("index.json").toFile())) {
            String file = sample.path("file").asText();
            byte[] raw = Files.readAllBytes(folder.resolve(file));
            if (file.endsWith(".eml")) {
                mail(file, sample.path("expect_stated"), reader.read(raw));
            } else {
                reply(file, sample.path("expect_stated"), ReplyText.of(new String(raw, StandardCharsets.UTF_8)));
            }
        }
        agreed.forEach((what, counts) ->
                System.out.printf(Locale.ROOT, "mail samples: %-12s %d of %d agree%n", what, counts[0], counts[1]));
        assertThat(wrong).isEmpty();
    }

    private void mail(String file, JsonNode stated, InboundMail mail) {
        if (stated.path("bounce").asBoolean() || stated.path("bounce_or_delay").asBoolean()) {
            check("kind", file, "BOUNCE", mail.kind().name());
        }
        if (stated.path("complaint").asBoolean()) {
            check("kind", file, "COMPLAINT", mail.kind().name());
        }
        if (stated.has("auto_reply")) {
            check(
                    "kind",
                    file,
                    stated.path("auto_reply").asBoolean() ? "AUTOMATIC" : "MESSAGE",
                    mail.kind().name());
        }
        if (stated.has("subject")) {
            check("subject", file, stated.path("subject").asText("").strip(), mail.subject());
        }
        if (stated.has("message_id")) {
            check("message id", file, stated.path("message_id").asText(), String.valueOf(mail.messageId()));
        }
        reply(file, stated, mail.reply());
    }

    private void reply(String file, JsonNode stated, String reply) {
        for (String name : List.of("new_text", "first_fragment", "reply_text")) {
            if (stated.has(name)) {
                check("reply", file, stated.path(name).asText("").replace("null", ""), reply);
            }
        }
        if (stated.has("reply_text_contains")) {
            assertThat(reply)
                    .as(file)
                    .contains(stated.path("reply_text_contains").asText());
        }
        if (stated.has("reply_text_starts")) {
            assertThat(reply)
                    .as(file)
                    .startsWith(stated.path("reply_text_starts").asText());
        }
    }

    private void check(String what, String file, String expected, String found) {
        int[] counts = agreed.computeIfAbsent(what, key -> new int[2]);
        counts[1]++;
        if (normal(expected).equals(normal(found))) {
            counts[0]++;
        } else if (!KNOWN.containsKey(what + " " + file)) {
            wrong.add("%s %s: expected «%s», found «%s»".formatted(what, file, expected, found));
        }
    }

    private static String normal(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
