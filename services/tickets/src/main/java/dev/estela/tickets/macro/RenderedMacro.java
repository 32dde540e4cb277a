package dev.estela.tickets.macro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A macro as one ticket would get it.
 *
 * @param wanted the language of the ticket, as a tag, where it is known
 * @param meant false where the macro does not speak that language, so that {@code language} is another one
 * @param missing placeholders for which nothing is known; they still stand in the text, in braces
 */
public record RenderedMacro(
        String macroId,
        String title,
        String text,
        String language,
        @Nullable String wanted,
        boolean meant,
        List<String> missing,
        Macro.Actions actions) {}
