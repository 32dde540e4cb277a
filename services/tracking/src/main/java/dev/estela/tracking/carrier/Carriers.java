package dev.estela.tracking.carrier;

import dev.estela.tracking.carrier.CarriersConfig.Service;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what is configured for a carrier and its services. Carriers nobody configured work by the defaults. */
@ApplicationScoped
public class Carriers {
    private final CarriersConfig config;

    Carriers(CarriersConfig config) {
        this.config = config;
    }

    public CarrierRules of(@Nullable String carrier, @Nullable String service, @Nullable String store) {
        Optional<CarriersConfig.Carrier> known =
                Optional.ofNullable(carrier).map(name -> config.carriers().get(name));
        Optional<Service> special = known.flatMap(
                each -> Optional.ofNullable(service).map(name -> each.services().get(name)));
        Duration lostAfter = first(special, known, Service::lostAfter).orElse(config.lostAfter());
        return new CarrierRules(
                first(special, known, Service::pollingInterval).orElse(config.pollingInterval()),
                first(special, known, Service::workingDays).orElse(config.workingDays()),
                losesBySilence(special, known, store) ? lostAfter : null,
                config.handoverGrace(),
                config.expiredAfter(),
                transitDays(special, known));
    }

    private boolean losesBySilence(
            Optional<Service> special, Optional<CarriersConfig.Carrier> known, @Nullable String store) {
        Optional<Boolean> byStore = Optional.ofNullable(store)
                .map(name -> config.stores().get(name))
                .flatMap(CarriersConfig.Store::lostBySilence);
        return byStore.or(() -> first(special, known, Service::lostBySilence)).orElse(config.lostBySilence());
    }

    private static OptionalInt transitDays(Optional<Service> special, Optional<CarriersConfig.Carrier> known) {
        return Stream.concat(special.stream(), known.stream())
                .map(Service::transitDays)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static <T> Optional<T> first(
            Optional<Service> special,
            Optional<CarriersConfig.Carrier> known,
            Function<Service, Optional<T>> property) {
        return Stream.concat(special.stream(), known.stream())
                .flatMap(each -> property.apply(each).stream())
                .findFirst();
    }
}
