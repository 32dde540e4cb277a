package dev.estela.notices.setting;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings of stores in their table. */
@ApplicationScoped
public class SettingRepository {
    private static final String OF =
            "select cast(doc as text) from store_setting where id = any (array(select value from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))";
    private static final String SAVE =
            "insert into store_setting (id, version, doc) values (?1, ?2, cast(cast(?3 as text) as jsonb))"
                    + " on conflict (id) do update set version = excluded.version, doc = excluded.doc";

    private final Sql sql;
    private final Json json;

    SettingRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Uni<Map<String, StoreSettings>> of(Collection<String> stores) {
        return sql.list(OF, row -> json.read(row[0].toString(), StoreSettings.class), json.write(stores))
                .map(all -> all.stream().collect(Collectors.toMap(StoreSettings::id, Function.identity())));
    }

    Uni<Integer> save(StoreSettings settings) {
        return sql.execute(SAVE, settings.id(), settings.version(), json.write(settings));
    }
}
