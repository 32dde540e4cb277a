package dev.estela.bench.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.stack.Api;
import java.util.Random;
import java.util.UUID;

/** What an agent does at their desk, as requests. */
enum Work {
    NEWEST {
        @Override
        void once(Api api, Random random) throws Exception {
            expect(api.get("/api/tickets?limit=50").path("items").size() == 50);
        }
    },
    MINE_BY_DUE_TIME {
        @Override
        void once(Api api, Random random) throws Exception {
            String agent = "agent-" + random.nextInt(Archive.AGENTS);
            JsonNode page = api.get("/api/tickets?unsolved=true&sort=due&limit=50&agent=" + agent);
            expect(page.path("items").isArray());
        }
    },
    CREATE {
        @Override
        void once(Api api, Random random) throws Exception {
            expect(!open(api).isEmpty());
        }
    },
    /** A note is written, since an answer would wait for its ten seconds. */
    CREATE_AND_NOTE {
        @Override
        void once(Api api, Random random) throws Exception {
            JsonNode note = api.post("/api/tickets/" + open(api) + "/notes", "{\"text\":\"The carrier was asked\"}");
            expect(note.has("messageId"));
        }
    };

    abstract void once(Api api, Random random) throws Exception;

    private static String open(Api api) throws Exception {
        return api.post("/api/tickets", """
                        {"store":"%s","channel":"phone","subject":"Where is it?","text":"It has not come, and the carrier says nothing.","customerId":"c-%s"}""".formatted(Archive.STORE, UUID.randomUUID()))
                .path("ticketId")
                .asText();
    }

    private static void expect(boolean right) {
        if (!right) {
            throw new IllegalStateException("Not what was asked for");
        }
    }
}
