package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Instrument;

/// Percussion that is all noise.
final class DrumTimbres {
    private static final DrumTimbre SHAKER =
            new DrumTimbre(0, 1, 0.01, 0, 7200, 0.018, 0.09, 0.16, 0.66, 1.5);
    private static final DrumTimbre BRUSH =
            new DrumTimbre(0.4, 0.1, 0.12, 0.25, 4600, 0.006, 0.24, 0.3, 0.4, 0.8);
    private static final DrumTimbre SWELL =
            new DrumTimbre(0, 1, 0.01, 0, 5200, 1.6, 0.5, 0.25, 0.5, 0.455);

    private DrumTimbres() {}

    static DrumTimbre of(Instrument instrument) {
        return switch (instrument) {
            case SHAKER -> SHAKER;
            case BRUSH -> BRUSH;
            default -> SWELL;
        };
    }
}
