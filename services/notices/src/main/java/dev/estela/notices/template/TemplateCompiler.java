package dev.estela.notices.template;

/** Makes words into something that can be rendered. */
final class TemplateCompiler {
    private TemplateCompiler() {}

    /** @param html compiled from the MJML, when it was saved */
    static CompiledTemplate compile(String name, TemplateText text, String html) {
        return new CompiledTemplate(
                name,
                TemplateEngine.plain(text.subject()),
                TemplateEngine.html(html),
                TemplateEngine.plain(text.body()),
                TemplateEngine.plain(text.summary()));
    }
}
