package studio.longplay.engine.render.interchange;

import studio.longplay.engine.timeline.Crossing;

import java.util.Locale;
import java.util.Optional;

/// What transitions are called in documents: `dissolve`, `dip`, `wipe-left`, `push-up`.
final class TransitionName {
    static final String DISSOLVE = "dissolve";

    private TransitionName() {}

    static String of(Crossing crossing) {
        String kind = crossing.kind().name().toLowerCase(Locale.ROOT);
        return switch (crossing.kind()) {
            case DISSOLVE, DIP -> kind;
            case WIPE, PUSH -> kind + "-" + crossing.direction().name().toLowerCase(Locale.ROOT);
        };
    }

    /// The kind and direction a name stands for, as a crossing of no length; empty for a name that
    /// is not ours.
    static Optional<Crossing> meaning(String name) {
        for (Crossing.Kind kind : Crossing.Kind.values()) {
            for (Crossing.Direction direction : Crossing.Direction.values()) {
                Crossing crossing =
                        Crossing.centred(kind, studio.longplay.engine.time.MediaTime.ZERO);
                Crossing turned =
                        new Crossing(kind, direction, crossing.before(), crossing.after());
                if (of(turned).equals(name)) {
                    return Optional.of(turned);
                }
            }
        }
        return Optional.empty();
    }
}
