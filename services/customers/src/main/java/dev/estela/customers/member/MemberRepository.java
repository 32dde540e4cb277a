package dev.estela.customers.member;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

@ApplicationScoped
class MemberRepository {
    /** Of these people, in these segments. */
    private static final String LEAVE = """
            delete from segment_member m
            where m.person_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
                and m.segment_id = any (array(select jsonb_array_elements_text(cast(cast(?2 as text) as jsonb))))
                and not exists (select 1 from jsonb_to_recordset(cast(cast(?3 as text) as jsonb)) as w("segmentId" text, "personId" text)
                    where w."segmentId" = m.segment_id and w."personId" = m.person_id)
            returning person_id""";

    private static final String JOIN = """
            insert into segment_member (segment_id, person_id, since)
            select "segmentId", "personId", cast(cast(?2 as text) as timestamptz)
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as w("segmentId" text, "personId" text)
            on conflict do nothing returning person_id""";
    private static final String REMOVE = "delete from segment_member where person_id = ?1";
    private static final String MEMBERS = """
            select m.person_id, p.store, (select cast(jsonb_agg(i.value order by i.since, i.value) as text)
                from identity i where i.person_id = m.person_id and i.kind = 'customer'), m.since
            from segment_member m join person p on p.person_id = m.person_id
            where m.segment_id = ?1 and m.person_id > ?2 order by m.person_id limit ?3""";
    private static final String OF = """
            select s.segment_id, s.name, m.since from segment_member m join segment s on s.segment_id = m.segment_id
            where m.person_id = ?1 and not s.removed order by s.name, s.segment_id""";

    private final Sql sql;
    private final Json json;

    MemberRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Who of these people belongs to which of these segments, from now on.
     *
     * @return whoever left or joined one
     */
    Uni<Set<String>> settle(List<String> personIds, List<String> segmentIds, List<Belonging> belonging, Instant now) {
        String wanted = sql.rows(belonging);
        return sql.list(LEAVE, row -> text(row[0]), sql.rows(personIds), sql.rows(segmentIds), wanted)
                .chain(left -> sql.list(JOIN, row -> text(row[0]), wanted, now.toString())
                        .map(joined -> both(left, joined)));
    }

    private static Set<String> both(List<String> left, List<String> joined) {
        Set<String> people = new TreeSet<>(left);
        people.addAll(joined);
        return people;
    }

    Uni<Void> remove(String personId) {
        return sql.execute(REMOVE, personId).replaceWithVoid();
    }

    Uni<List<MemberView>> members(String segmentId, String after, int most) {
        return sql.list(
                MEMBERS,
                row -> new MemberView(
                        text(row[0]), text(row[1]), List.of(json.read(text(row[2]), String[].class)), instant(row[3])),
                segmentId,
                after,
                most);
    }

    Uni<List<MembershipsView.Membership>> of(String personId) {
        return sql.list(
                OF, row -> new MembershipsView.Membership(text(row[0]), text(row[1]), instant(row[2])), personId);
    }

    record Belonging(String segmentId, String personId) {}
}
