package dev.estela.notices.template;

import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds every fault of a template before it is saved, so that none is found by a customer. */
final class TemplateValidator {
    private static final int LONGEST = 100_000;
    private static final int LONGEST_LINE = 300;
    private static final Pattern LOOP = Pattern.compile("\\{#(?:for|each)\\s+(\\w+)\\s+in\\s+([\\w.]+)\\s*}");
    private static final Pattern SECTION = Pattern.compile("\\{#(\\w+)");
    private static final Set<String> SECTIONS = Set.of("if", "else", "for");
    private static final Set<String> LOOP_WORDS =
            Set.of("count", "index", "hasNext", "isLast", "isFirst", "odd", "even");
    private static final Pattern TAG = Pattern.compile("<(mj-[a-z-]+|mjml)\\b");
    private static final Set<String> TAGS = Set.of(
            "mjml",
            "mj-head",
            "mj-body",
            "mj-title",
            "mj-preview",
            "mj-attributes",
            "mj-all",
            "mj-class",
            "mj-style",
            "mj-breakpoint",
            "mj-font",
            "mj-section",
            "mj-column",
            "mj-group",
            "mj-wrapper",
            "mj-text",
            "mj-button",
            "mj-image",
            "mj-divider",
            "mj-spacer",
            "mj-table",
            "mj-raw",
            "mj-hero",
            "mj-social",
            "mj-social-element");
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(?:script|iframe|object|embed|form|link|meta|base)\\b|\\son[a-z]+\\s*=|javascript:",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> names;
    private final List<TemplateFault> faults = new ArrayList<>();

    private TemplateValidator(Set<String> names) {
        this.names = names;
    }

    static List<TemplateFault> faults(String kind, boolean withHtml, TemplateText text) {
        TemplateValidator validator = new TemplateValidator(Placeholders.of(kind));
        validator.line("/subject", text.subject(), withHtml);
        validator.line("/summary", text.summary(), true);
        validator.words("/body", text.body(), true);
        validator.words("/mjml", text.mjml(), withHtml);
        if (withHtml && !text.mjml().isBlank()) {
            validator.look(text.mjml());
        }
        return validator.faults;
    }

    private void line(String pointer, String source, boolean required) {
        words(pointer, source, required);
        if (source.length() > LONGEST_LINE) {
            fault(pointer, 0, "Must not be longer than " + LONGEST_LINE + " characters");
        }
        if (source.strip().contains("\n")) {
            fault(pointer, 1, "Must be one line");
        }
    }

    private void words(String pointer, String source, boolean required) {
        if (source.isBlank()) {
            if (required) {
                fault(pointer, 0, "is required");
            }
            return;
        }
        if (source.length() > LONGEST) {
            fault(pointer, 0, "Must not be longer than " + LONGEST + " characters");
            return;
        }
        if (!sections(pointer, source)) {
            return;
        }
        try {
            placeholders(pointer, source, TemplateEngine.plain(source));
        } catch (TemplateException e) {
            fault(pointer, e.getOrigin() == null ? 0 : e.getOrigin().getLine(), firstLine(e.getMessage()));
        }
    }

    private boolean sections(String pointer, String source) {
        Matcher section = SECTION.matcher(source);
        boolean known = true;
        while (section.find()) {
            if (!SECTIONS.contains(section.group(1))) {
                fault(
                        pointer,
                        lineOf(source, section.start()),
                        "Only {#if} and {#for} can be used, not {#" + section.group(1) + "}");
                known = false;
            }
        }
        return known;
    }

    private void placeholders(String pointer, String source, Template template) {
        Map<String, String> elements = new HashMap<>();
        Matcher loop = LOOP.matcher(source);
        while (loop.find()) {
            elements.put(loop.group(1), loop.group(2) + "[]");
        }
        for (Expression expression : template.getExpressions()) {
            if (!expression.isLiteral() && !allowed(expression, elements)) {
                fault(
                        pointer,
                        expression.getOrigin() == null
                                ? 0
                                : expression.getOrigin().getLine(),
                        "There is no placeholder {" + expression.toOriginalString() + "} here");
            }
        }
    }

    private boolean allowed(Expression expression, Map<String, String> elements) {
        if (expression.hasNamespace()) {
            return false;
        }
        List<String> parts = new ArrayList<>();
        for (Expression.Part part : expression.getParts()) {
            if (part.isVirtualMethod()) {
                return isFallback(part) && allowedPath(parts, elements) && fallbackAllowed(part, elements);
            }
            parts.add(part.getName());
        }
        return allowedPath(parts, elements);
    }

    private static boolean isFallback(Expression.Part part) {
        return part.getName().equals("?:") || part.getName().equals("or");
    }

    private boolean fallbackAllowed(Expression.Part part, Map<String, String> elements) {
        return part.asVirtualMethod().getParameters().stream().allMatch(p -> p.isLiteral() || allowed(p, elements));
    }

    private boolean allowedPath(List<String> parts, Map<String, String> elements) {
        String head = parts.getFirst();
        if (parts.size() == 1 && elements.keySet().stream().anyMatch(e -> loopWord(head, e))) {
            return true;
        }
        List<String> resolved = new ArrayList<>(parts);
        resolved.set(0, elements.getOrDefault(head, head));
        return names.contains(String.join(".", resolved));
    }

    private static boolean loopWord(String name, String element) {
        return name.startsWith(element + "_") && LOOP_WORDS.contains(name.substring(element.length() + 1));
    }

    private void look(String mjml) {
        Matcher tag = TAG.matcher(mjml);
        while (tag.find()) {
            if (!TAGS.contains(tag.group(1))) {
                fault("/mjml", lineOf(mjml, tag.start()), "<" + tag.group(1) + "> cannot be used");
            }
        }
        Matcher active = ACTIVE.matcher(mjml);
        while (active.find()) {
            fault(
                    "/mjml",
                    lineOf(mjml, active.start()),
                    "Nothing that runs or loads can be used in a mail: "
                            + active.group().strip());
        }
        if (!mjml.stripLeading().startsWith("<mjml") || !mjml.contains("<mj-body")) {
            fault("/mjml", 1, "Must be <mjml> with an <mj-body>");
        }
    }

    private void fault(String pointer, int line, String message) {
        faults.add(new TemplateFault(pointer, line, message));
    }

    private static int lineOf(String source, int position) {
        return 1
                + (int) source.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "cannot be read" : message.lines().findFirst().orElse("cannot be read");
    }
}
