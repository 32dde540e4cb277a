package dev.estela.chaos;

import dev.estela.chaos.Link.State;

/** Links that are cut, slow or broken, for a while. */
final class Network {
    private Network() {}

    static Fault fault(State state, int seconds) {
        return (scene, random) -> disturb(
                scene.links().all().get(random.nextInt(scene.links().all().size())), state, seconds);
    }

    static Fault mail(State state, int seconds) {
        return (scene, random) -> disturb(scene.links().named("notices.smtp"), state, seconds);
    }

    private static String disturb(Link link, State state, int seconds) throws InterruptedException {
        link.state(state);
        try {
            Thread.sleep(1000L * seconds);
        } finally {
            link.state(State.OPEN);
        }
        return link.name() + " for " + seconds + " s";
    }
}
