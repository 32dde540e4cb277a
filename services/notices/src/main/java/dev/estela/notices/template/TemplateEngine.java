package dev.estela.notices.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.util.List;

/**
 * Renders words written by people outside this code. It can read maps and lists, branch and loop, and nothing else: no methods, no beans, no
 * includes, no way around the escaping of HTML.
 */
final class TemplateEngine {
    private static final long PATIENCE_MILLIS = 2_000;
    private static final Engine ENGINE = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addSectionHelper(new LoopSectionHelper.Factory())
            .addValueResolver(ValueResolvers.mapResolver())
            .addValueResolver(ValueResolvers.mapperResolver()) // the element of a loop
            .addValueResolver(ValueResolvers.thisResolver())
            .addValueResolver(ValueResolvers.orResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .strictRendering(true)
            .timeout(PATIENCE_MILLIS)
            .build();

    private TemplateEngine() {}

    static Template plain(String source) {
        return ENGINE.parse(source);
    }

    static Template html(String source) {
        return ENGINE.parse(source, Variant.forContentType("text/html"));
    }
}
