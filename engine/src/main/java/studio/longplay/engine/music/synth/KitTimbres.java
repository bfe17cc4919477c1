package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Instrument;

/// Drums and cymbals with bodies.
final class KitTimbres {
    /// Modes of a circular membrane over its first (Rossing 2000).
    private static final double[] SKIN = {1.594, 2.136, 2.296, 2.653, 2.918, 3.156};

    /// A plate's, as a cymbal is one: many, near each other, none in tune.
    private static final double[] PLATE = {
        1, 1.34, 1.72, 2.03, 2.51, 2.92, 3.37, 3.91, 4.46, 5.07, 5.6, 6.31, 6.98, 7.7, 8.43, 9.21
    };

    private static final KitTimbre LOW_DRUM =
            new KitTimbre(0.5, 0.14, 1.2, 1, SKIN, 0.5, 0.22, 320, 1.2, 0.16, 0.5, 0.6, 0.5, 0.48);
    private static final KitTimbre SOFT_KICK =
            new KitTimbre(1.6, 0.09, 0.4, 1, SKIN, 0.12, 0.1, 900, 1.4, 0.04, 0.2, 0.12, 0.5, 0.46);
    private static final KitTimbre KICK =
            new KitTimbre(
                    2.4, 0.06, 0.45, 1, SKIN, 0.1, 0.12, 3200, 1.4, 0.03, 0.35, 0.9, 0.5, 0.53);
    private static final KitTimbre SNARE =
            new KitTimbre(
                    0.5, 0.04, 0.16, 0.6, SKIN, 0.14, 0.3, 4200, 1.5, 0.26, 0.62, 0.6, 0.5, 0.34);
    private static final KitTimbre TOM =
            new KitTimbre(0.45, 0.12, 0.7, 1, SKIN, 0.35, 0.3, 1200, 1.3, 0.08, 0.3, 1, 0.55, 0.4);
    private static final KitTimbre FRAME_DRUM =
            new KitTimbre(
                    0.25, 0.1, 0.6, 1, SKIN, 0.3, 0.35, 2600, 1.4, 0.07, 0.35, 0.9, 0.46, 0.4);
    private static final KitTimbre HAT =
            new KitTimbre(0, 1, 0.01, 0, PLATE, 0.07, 0.05, 7600, 0.9, 0.07, 0.5, 0.3, 0.62, 0.4);
    private static final KitTimbre OPEN_HAT =
            new KitTimbre(0, 1, 0.01, 0, PLATE, 0.5, 0.05, 7600, 0.9, 0.42, 0.42, 0.3, 0.62, 0.4);
    private static final KitTimbre RIDE =
            new KitTimbre(0, 1, 0.01, 0, PLATE, 2.0, 0.09, 6800, 1.1, 0.9, 0.14, 0.7, 0.36, 0.4);
    private static final KitTimbre CRASH =
            new KitTimbre(0, 1, 0.01, 0, PLATE, 2.6, 0.1, 6200, 1.5, 2.2, 0.5, 0.4, 0.42, 0.34);

    private KitTimbres() {}

    static KitTimbre of(Instrument instrument) {
        return switch (instrument) {
            case SOFT_KICK -> SOFT_KICK;
            case KICK -> KICK;
            case SNARE -> SNARE;
            case TOM -> TOM;
            case FRAME_DRUM -> FRAME_DRUM;
            case HAT -> HAT;
            case OPEN_HAT -> OPEN_HAT;
            case RIDE -> RIDE;
            case CRASH -> CRASH;
            default -> LOW_DRUM;
        };
    }
}
