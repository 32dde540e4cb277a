package dev.estela.notices.template;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Stores' own words in their table. Every save is a new version; the highest counts, and one that is not active means "as bundled". */
@ApplicationScoped
public class TemplateRepository {
    private static final String DOC = """
            cast(json_build_object('store', t.store, 'kind', t.kind, 'channel', t.channel, 'language', t.language,
            'version', t.version, 'active', t.active, 'subject', t.subject, 'mjml', t.mjml, 'html', t.html, 'body', t.body,
            'summary', t.summary, 'savedAt', t.saved_at) as text)
            """;
    private static final String HEADS = """
            select distinct on (t.store, t.kind, t.channel, t.language) t.store, t.kind, t.channel, t.language, t.version, t.active
            from template t where t.store = '*' or t.store = any (array(select value from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            order by t.store, t.kind, t.channel, t.language, t.version desc
            """;
    private static final String VERSIONS = "select " + DOC
            + " from template t where t.store = ?1 and t.kind = ?2 and t.channel = ?3 and t.language = ?4"
            + " order by t.version desc limit 50";
    private static final String ONE = "select " + DOC
            + " from template t where t.store = ?1 and t.kind = ?2 and t.channel = ?3 and t.language = ?4 and t.version = ?5";
    private static final String SAVE = """
            insert into template (store, kind, channel, language, version, active, subject, mjml, html, body, summary, saved_at)
            select store, kind, channel, language, version, active, subject, mjml, html, body, summary, "savedAt"
            from jsonb_to_record(cast(cast(?1 as text) as jsonb)) as x (store text, kind text, channel text, language text, version int,
              active boolean, subject text, mjml text, html text, body text, summary text, "savedAt" timestamptz)
            """;

    private final Sql sql;
    private final Json json;

    TemplateRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Which words stores have of their own, and in which version. */
    Uni<List<Head>> heads(Collection<String> stores) {
        return sql.list(HEADS, Head::of, json.write(stores));
    }

    Uni<List<SavedTemplate>> versions(TemplateKey key) {
        return list(VERSIONS, key.store(), key.kind(), key.channel().wire(), key.language());
    }

    Uni<List<SavedTemplate>> load(Head head) {
        return list(ONE, head.store(), head.kind(), head.channel(), head.language(), head.version());
    }

    Uni<Integer> save(SavedTemplate template) {
        return sql.execute(SAVE, json.write(template));
    }

    private Uni<List<SavedTemplate>> list(String statement, Object... parameters) {
        return sql.list(statement, row -> json.read(row[0].toString(), SavedTemplate.class), parameters);
    }

    /** A template without its words. */
    record Head(String store, String kind, String channel, String language, int version, boolean active) {
        static Head of(Object[] row) {
            return new Head(
                    row[0].toString(),
                    row[1].toString(),
                    row[2].toString(),
                    row[3].toString(),
                    ((Number) row[4]).intValue(),
                    (Boolean) row[5]);
        }
    }
}
