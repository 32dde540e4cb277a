package dev.estela.customers.member;

import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import dev.estela.customers.identity.PersonService;
import dev.estela.customers.segment.SegmentService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads who belongs to what. The caller has opened the session. */
@ApplicationScoped
class MemberQueries {
    private final SegmentService segments;
    private final PersonService people;
    private final MemberRepository members;

    MemberQueries(SegmentService segments, PersonService people, MemberRepository members) {
        this.segments = segments;
        this.people = people;
        this.members = members;
    }

    Uni<Page<MemberView>> of(String segmentId, @Nullable String after, int limit, Caller caller) {
        String last = after == null ? "" : Cursor.decode(after, 1)[0];
        return segments.get(segmentId, caller)
                .chain(segment -> members.members(segment.id(), last, limit + 1))
                .map(found -> Page.of(found, limit, member -> Cursor.encode(member.personId())));
    }

    Uni<MembershipsView> memberships(String id, @Nullable String store, Caller caller) {
        return people.find(id, store, caller).chain(person -> members.of(person.personId())
                .map(found -> new MembershipsView(person.personId(), person.store(), found)));
    }
}
