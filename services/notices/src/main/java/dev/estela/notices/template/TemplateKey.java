package dev.estela.notices.template;

import dev.estela.notices.kind.Channel;

/** Which words: of which store ({@code *} for every store), for which kind, channel and language. */
public record TemplateKey(String store, String kind, Channel channel, String language) {
    /** The store of words that are for every store. */
    public static final String EVERY_STORE = "*";

    /** The kind of a message that several notices share. */
    public static final String DIGEST = "digest";

    TemplateKey forEveryStore() {
        return new TemplateKey(EVERY_STORE, kind, channel, language);
    }
}
