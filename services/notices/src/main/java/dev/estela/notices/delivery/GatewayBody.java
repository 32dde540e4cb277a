package dev.estela.notices.delivery;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a gateway's JSON body. Values are escaped: they cannot end the string they stand in. */
final class GatewayBody {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(to|text|subject|messageId|store)}");

    private GatewayBody() {}

    static byte[] of(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        new String(JsonStringEncoder.getInstance().quoteAsString(values.get(found.group(1))))))
                .getBytes(StandardCharsets.UTF_8);
    }
}
