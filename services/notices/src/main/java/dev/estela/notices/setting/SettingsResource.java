package dev.estela.notices.setting;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a store decides about its notices. */
@Path("/api/notices/settings/{store}")
public class SettingsResource {
    private final SettingRepository settings;
    private final KillSwitchListener listener;

    SettingsResource(SettingRepository settings, KillSwitchListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<SettingsView> get(@RestPath String store) {
        return current(store).map(SettingsView::of);
    }

    @PUT
    @RolesAllowed("notices:manage")
    @WithTransaction
    public Uni<SettingsView> put(@RestPath String store, @Nullable SettingsRequest body) {
        SettingsRequest request = checked(body);
        return current(store).chain(before -> {
            StoreSettings after = request.settings(store, before.version() + 1);
            boolean lifted = before.killSwitch() && !after.killSwitch();
            return settings.save(after)
                    .chain(() ->
                            lifted ? listener.lifted(store) : Uni.createFrom().voidItem())
                    .replaceWith(SettingsView.of(after));
        });
    }

    private Uni<StoreSettings> current(String store) {
        return settings.of(List.of(store)).map(all -> all.getOrDefault(store, StoreSettings.defaults(store)));
    }

    private static SettingsRequest checked(@Nullable SettingsRequest request) {
        if (request == null) {
            throw Problem.invalid(List.of(new FieldError("", "Settings are required")));
        }
        List<FieldError> faults = request.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return request;
    }
}
