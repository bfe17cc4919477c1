package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Instrument;

/// The plucked strings.
final class PluckTimbres {
    private static final PluckTimbre HARP =
            new PluckTimbre(4.2, 0.2, 0.36, 0.5, 1, 0, 0.5, Body.HARP, 0.34);
    private static final PluckTimbre PIZZICATO =
            new PluckTimbre(0.8, 0.32, 0.3, 0.5, 1, 0.25, 0.5, Body.SECTION, 0.5);
    private static final PluckTimbre PLUCKED_BASS =
            new PluckTimbre(1.9, 0.38, 0.3, 0.4, 1, 0.15, 0, Body.BASS, 0.6);
    private static final PluckTimbre NYLON_GUITAR =
            new PluckTimbre(3.0, 0.24, 0.22, 0.55, 1, 0.3, 0.3, Body.GUITAR, 0.34);
    private static final PluckTimbre STEEL_GUITAR =
            new PluckTimbre(4.0, 0.1, 0.16, 0.45, 2, 0.25, 0.4, Body.GUITAR, 0.26);
    private static final PluckTimbre BASS_GUITAR =
            new PluckTimbre(3.2, 0.16, 0.2, 0.4, 1, 0.12, 0, Body.BASS, 0.55);

    private PluckTimbres() {}

    static PluckTimbre of(Instrument instrument) {
        return switch (instrument) {
            case PIZZICATO -> PIZZICATO;
            case PLUCKED_BASS -> PLUCKED_BASS;
            case NYLON_GUITAR -> NYLON_GUITAR;
            case STEEL_GUITAR -> STEEL_GUITAR;
            case BASS_GUITAR -> BASS_GUITAR;
            default -> HARP;
        };
    }
}
