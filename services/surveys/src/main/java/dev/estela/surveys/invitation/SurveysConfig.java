package dev.estela.surveys.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

@ConfigMapping(prefix = "estela.surveys")
public interface SurveysConfig {
    /** The key that signs the links to the answer page; at least 16 characters. */
    String secret();

    /** How long after the delivery a customer is asked: time enough to open the parcel. */
    @WithDefault("24h")
    Duration delay();

    Recovery recovery();

    Waking waking();

    /**
     * How long a person who was asked anything is not asked about a delivery, over all orders. Who falls into it is not asked later either: queues make
     * floods.
     */
    @WithDefault("30d")
    Duration cooldown();

    /** A delivery or a solution older than this when it is first heard of comes from an import and is nobody's news. */
    @WithDefault("30d")
    Duration tooOld();

    Incident incident();

    /** When somebody who has not answered is asked once more. */
    @WithDefault("5d")
    Duration reminderAfter();

    /** How long a link works. */
    @WithDefault("21d")
    Duration expiresAfter();

    /** How long after the first answer it can still be changed. */
    @WithDefault("1h")
    Duration answerWindow();

    /** An answer of this score or less calls for somebody's attention. */
    @WithDefault("2")
    int lowScore();

    /** The languages the answer page is written in. */
    @WithDefault("es,en")
    List<String> languages();

    /** Asking once more after what had gone wrong was put right. */
    interface Recovery {
        /** How long after a ticket is solved its customer is asked: time enough to see whether the solution holds. */
        @WithDefault("24h")
        Duration delay();
    }

    /** When people may be written to, in the zone of the store. */
    interface Waking {
        @WithDefault("10:00")
        LocalTime from();

        @WithDefault("20:00")
        LocalTime to();
    }

    /** What an open incident does to a survey that is due. */
    interface Incident {
        @WithDefault("hold")
        Policy policy();

        /** How long a survey waits for the incident to close before it is given up. */
        @WithDefault("14d")
        Duration atMost();

        /** How often it is looked at again meanwhile. */
        @WithDefault("6h")
        Duration recheck();

        enum Policy {
            HOLD,
            SKIP
        }
    }
}
