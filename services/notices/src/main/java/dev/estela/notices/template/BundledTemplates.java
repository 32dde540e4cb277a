package dev.estela.notices.template;

import dev.estela.notices.kind.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words the service brings along, in {@code templates/<language>/<kind>.template}: a line {@code subject:}, a line {@code summary:}, the
 * MJML between {@code --- mjml} and {@code --- text}, then the plain text. The frame around every mail is {@code templates/frame.mjml}.
 */
public final class BundledTemplates {
    public static final Set<String> LANGUAGES = Set.of("es", "en");
    private static final Map<TemplateKey, Optional<TemplateText>> TEXTS = new ConcurrentHashMap<>();
    private static final Map<TemplateKey, CompiledTemplate> COMPILED = new ConcurrentHashMap<>();

    private BundledTemplates() {}

    public static Optional<TemplateText> text(TemplateKey key) {
        return TEXTS.computeIfAbsent(key.forEveryStore(), BundledTemplates::load);
    }

    static Optional<CompiledTemplate> compiled(TemplateKey key) {
        return text(key)
                .map(text -> COMPILED.computeIfAbsent(
                        key.forEveryStore(),
                        k -> TemplateCompiler.compile(
                                "bundled/" + k.language() + "/" + k.kind(),
                                text,
                                Mjml.compile(text.mjml(), k.language()))));
    }

    private static Optional<TemplateText> load(TemplateKey key) {
        if (!LANGUAGES.contains(key.language())) {
            return Optional.empty();
        }
        return resource("templates/" + key.language() + "/" + key.kind() + ".template")
                .map(file -> parse(file, key.language()))
                .map(mail -> key.channel() == Channel.EMAIL ? mail : brief(mail));
    }

    /** A short message is the summary under the shop's name. */
    private static TemplateText brief(TemplateText mail) {
        return new TemplateText(mail.subject(), "", "{store.name}: " + mail.summary(), mail.summary());
    }

    private static TemplateText parse(String file, String language) {
        int mjml = file.indexOf("--- mjml\n");
        int text = file.indexOf("--- text\n");
        Map<String, String> head = new HashMap<>();
        file.substring(0, mjml)
                .lines()
                .filter(line -> line.contains(":"))
                .forEach(line -> head.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()));
        String content = part(file.substring(mjml + "--- mjml\n".length(), text), language, ".html");
        String body = part(file.substring(text + "--- text\n".length()), language, ".txt");
        String summary = entry(head, "summary");
        return new TemplateText(
                entry(head, "subject"),
                frame(content, language).replace("@summary@", summary),
                body + "\n\n" + word(language, "footer.txt"),
                summary);
    }

    private static String entry(Map<String, String> head, String name) {
        return Objects.requireNonNull(head.get(name), "every template that comes along has its " + name);
    }

    private static String frame(String content, String language) {
        return resource("templates/frame.mjml")
                .orElseThrow()
                .replace("@content@", content)
                .replace("@footer@", word(language, "footer.html"));
    }

    /** What most mails say of their parcel stands in a file of its own. */
    private static String part(String content, String language, String format) {
        return content.strip().replace("@parcel@", word(language, "parcel" + format));
    }

    private static String word(String language, String file) {
        return resource("templates/" + language + "/" + file).orElseThrow().strip();
    }

    private static Optional<String> resource(String path) {
        try (InputStream in = BundledTemplates.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
