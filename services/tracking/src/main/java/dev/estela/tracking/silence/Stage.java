package dev.estela.tracking.silence;

import dev.estela.tracking.fact.Status;
import org.jspecify.annotations.Nullable;

/** What is learned apart: a carrier's service, on a lane, after a status. */
public record Stage(String carrier, String service, String lane, String stage) {
    /** The whole way, from acceptance to delivery. */
    public static final String WHOLE_WAY = "WHOLE_WAY";

    public static Stage after(Status status, String carrier, @Nullable String service, String lane) {
        return new Stage(carrier, service == null ? "" : service, lane, status.name());
    }

    public static Stage wholeWay(String carrier, @Nullable String service, String lane) {
        return new Stage(carrier, service == null ? "" : service, lane, WHOLE_WAY);
    }

    public Stage onAnyLane() {
        return new Stage(carrier, service, Lane.ANY, stage);
    }
}
