package dev.estela.chassis.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** W3C trace context of an outgoing event: the current span, else the cause's trace, else a new one, so that a story can be followed without a tracer too. */
final class Traceparent {
    private Traceparent() {}

    static String next(@Nullable String ofCause) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return "00-%s-%s-%s"
                    .formatted(
                            span.getTraceId(),
                            span.getSpanId(),
                            span.getTraceFlags().asHex());
        }
        return ofCause != null ? ofCause : fresh();
    }

    private static String fresh() {
        var random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-00".formatted(random.nextLong() | 1, random.nextLong(), random.nextLong() | 1);
    }
}
