package dev.estela.customers.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which people a reader looks for, as SQL over table {@code person p}. */
final class PeopleFilter {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    PeopleFilter store(@Nullable String store) {
        return store == null ? this : and("p.store = %s", store);
    }

    PeopleFilter after(@Nullable String personId) {
        return personId == null ? this : and("p.person_id > %s", personId);
    }

    PeopleFilter tag(@Nullable String tag) {
        return tag == null ? this : and("p.person_id in (select t.person_id from person_tag t where t.tag = %s)", tag);
    }

    /** People one of these values leads to; no value at all leads to nobody. */
    PeopleFilter known(String kind, @Nullable Collection<String> any) {
        if (any == null) {
            return this;
        }
        if (any.isEmpty()) {
            conditions.add("false");
            return this;
        }
        var places = any.stream().map(this::value).toList();
        conditions.add("p.person_id in (select i.person_id from identity i where i.kind = '%s' and i.value in (%s))"
                .formatted(kind, String.join(", ", places)));
        return this;
    }

    String where() {
        return String.join(" and ", conditions);
    }

    Object[] values() {
        return values.toArray();
    }

    private PeopleFilter and(String condition, String value) {
        conditions.add(condition.formatted(value(value)));
        return this;
    }

    private String value(String value) {
        values.add(value);
        return "?" + values.size();
    }
}
