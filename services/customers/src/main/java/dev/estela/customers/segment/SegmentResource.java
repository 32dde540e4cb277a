package dev.estela.customers.segment;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Saved rules that say whom a shop means. */
@Path("/api/customers/segments")
public class SegmentResource {
    private static final String MANAGE = "customers:manage";
    /** None that a path of a customer ends with: {@code /api/customers/{id}/notes} would be asked instead. */
    private static final String ID =
            "(?!(?:consents|contacts|erasure|export|notes|preferences|preview|segments|tags|timeline|value)$)[a-z0-9][a-z0-9-]{0,59}";

    private final SegmentService segments;
    private final SecurityIdentity identity;

    SegmentResource(SegmentService segments, SecurityIdentity identity) {
        this.segments = segments;
        this.identity = identity;
    }

    /**
     * By name.
     *
     * @param store only those it can use: its own and those of all stores
     */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<SegmentView>> list(
            @RestQuery @Nullable String store, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return segments.list(store, after, Limit.of(limit), caller());
    }

    /** How many people a rule would mean, saved or not. */
    @POST
    @Path("preview")
    @RolesAllowed("read")
    @WithSession
    public Uni<PreviewView> preview(@RestQuery @Nullable String store, @Valid @NotNull Wanted wanted) {
        return segments.preview(store, wanted.rule());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<SegmentView>> get(@RestPath String id) {
        return segments.get(id, caller()).map(SegmentResource::answer);
    }

    /**
     * Makes one, with {@code If-Match: "0"}, or writes it anew.
     *
     * @param store whose it is; all stores' where there is none
     */
    @PUT
    @Path("{id}")
    @RolesAllowed(MANAGE)
    @WithTransaction
    public Uni<RestResponse<SegmentView>> put(
            @RestPath
                    @Pattern(
                            regexp = ID,
                            message =
                                    "must be small letters, digits and -, 60 at most, and no word of the API such as preview or notes")
                    String id,
            @RestQuery @Nullable @Size(min = 1, max = 100) String store,
            @RestHeader("If-Match") @Nullable String seen,
            @Valid @NotNull Written written) {
        return segments.put(id, store, written.draft(), ETag.version(seen), caller())
                .map(SegmentResource::answer);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(MANAGE)
    @WithTransaction
    public Uni<Void> remove(
            @RestPath String id, @RestQuery @Nullable String store, @RestHeader("If-Match") @Nullable String seen) {
        return segments.remove(id, ETag.version(seen), caller());
    }

    private static RestResponse<SegmentView> answer(SegmentView segment) {
        return RestResponse.ResponseBuilder.ok(segment)
                .header(ETag.HEADER, ETag.of(segment.version()))
                .build();
    }

    private Caller caller() {
        return Caller.of(identity);
    }

    /**
     * @param suppressedNotices kinds of notices its members are not sent, as {@code shipped}; none where absent. What must be told is told all the same
     * @param surveysSuppressed whether its members are asked nothing; they are where absent
     */
    public record Written(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 2_000) String rule,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> suppressedNotices,
            @Nullable Boolean surveysSuppressed) {
        SegmentService.Draft draft() {
            return new SegmentService.Draft(
                    name,
                    rule,
                    suppressedNotices == null ? List.of() : suppressedNotices,
                    Boolean.TRUE.equals(surveysSuppressed));
        }
    }

    public record Wanted(@NotBlank @Size(max = 2_000) String rule) {}
}
