package dev.estela.tickets.shelf;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.ticket.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what is written once. The caller has opened the transaction. */
@ApplicationScoped
public class ShelfService {
    private final ShelfRepository items;
    private final Clock clock;

    ShelfService(ShelfRepository items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * By title.
     *
     * @param store only those it can use: its own and those of all stores
     * @param q what stands in what is searched
     */
    public <T extends ShelfItem> Uni<Page<Shelved<T>>> list(
            Shelf<T> shelf,
            @Nullable String store,
            @Nullable String q,
            @Nullable String after,
            @Nullable Integer limit,
            Caller caller) {
        int size = Limit.of(limit);
        String[] from = after == null ? new String[] {"", ""} : Cursor.decode(after, 2);
        String words = q == null ? "" : q.strip();
        return items.list(shelf, store == null ? "" : store, words, caller.stores(), from[0], from[1], size + 1)
                .map(rows -> Page.of(
                        rows,
                        size,
                        last -> Cursor.encode(last.item().title(), last.item().id())));
    }

    public <T extends ShelfItem> Uni<Shelved<T>> get(Shelf<T> shelf, String id, Caller caller) {
        return items.find(shelf, id).map(found -> visible(shelf, found, id, caller));
    }

    /**
     * @param faults what else is wrong with it
     * @param seen the version the caller has seen, 0 of one that is to be new; nothing takes whatever there is
     * @throws dev.estela.chassis.http.ProblemException 409 when somebody else has changed it since
     */
    public <T extends ShelfItem> Uni<Shelved<T>> put(
            Shelf<T> shelf, T item, Supplier<Uni<List<FieldError>>> faults, @Nullable Long seen, Caller caller) {
        if (item.store() == null ? !caller.stores().isEmpty() : !caller.maySee(item.store())) {
            throw Problem.invalid(List.of(new FieldError("/store", "must be a store of yours")));
        }
        return faults.get()
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        throw Problem.invalid(found);
                    }
                })
                .chain(() -> items.lock(shelf, item.id()))
                .chain(found -> {
                    long version = found.isEmpty()
                            ? 0
                            : changeable(shelf, found, item.id(), caller).version();
                    ETag.check(seen, version);
                    return keep(shelf, item, version, caller.name());
                });
    }

    private <T extends ShelfItem> Uni<Shelved<T>> keep(Shelf<T> shelf, T item, long version, String by) {
        Instant now = clock.instant();
        return (version == 0 ? items.add(shelf, item, by, now) : items.replace(shelf, item, by, now))
                .invoke(kept -> ETag.check(kept ? version : version - 1, version))
                .replaceWith(new Shelved<>(item, version + 1, now, by));
    }

    public <T extends ShelfItem> Uni<Void> remove(Shelf<T> shelf, String id, @Nullable Long seen, Caller caller) {
        return items.lock(shelf, id)
                .invoke(found ->
                        ETag.check(seen, changeable(shelf, found, id, caller).version()))
                .chain(() -> items.remove(shelf, id));
    }

    private static <T extends ShelfItem> Shelved<T> visible(
            Shelf<T> shelf, Optional<Shelved<T>> found, String id, Caller caller) {
        return found.filter(one ->
                        one.item().store() == null || caller.maySee(one.item().store()))
                .orElseThrow(() -> Problem.notFound(shelf.name(), id));
    }

    /** What belongs to all stores is not changed by whoever sees some of them only. */
    private static <T extends ShelfItem> Shelved<T> changeable(
            Shelf<T> shelf, Optional<Shelved<T>> found, String id, Caller caller) {
        Shelved<T> one = visible(shelf, found, id, caller);
        if (one.item().store() == null && !caller.stores().isEmpty()) {
            throw new RefusedException(
                    "of-all-stores", "This " + shelf.name() + " belongs to all stores, and you see some of them only");
        }
        return one;
    }
}
