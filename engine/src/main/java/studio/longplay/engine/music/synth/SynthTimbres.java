package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Instrument;

/// The synthesiser's sounds.
final class SynthTimbres {
    private final SynthTimbre pad;
    private final SynthTimbre lead;
    private final SynthTimbre bass;
    private final SynthTimbre pluck;

    SynthTimbres(SineTable sine) {
        Wavetable saw = new Wavetable(Harmonics.falling(128, 1), sine);
        Wavetable square = new Wavetable(Harmonics.odd(127, 1), sine);
        pad =
                new SynthTimbre(
                        saw, square, 0.4, 0.2, 5, 26, 1, 0.5, 4, 0.8, 1.4, 1700, 1.8, 2, 0.15,
                        0.055);
        lead =
                new SynthTimbre(
                        saw, square, 0.5, 0.15, 3, 11, 0.3, 0.015, 1.5, 0.7, 0.18, 2600, 2.2, 0.5,
                        0.3, 0.085);
        bass =
                new SynthTimbre(
                        saw, square, 0.6, 0.5, 2, 6, 0.1, 0.004, 0.8, 0.6, 0.08, 620, 5, 0.22, 0.4,
                        0.13);
        pluck =
                new SynthTimbre(
                        saw, square, 0.5, 0, 2, 9, 0.6, 0.003, 0.45, 0.06, 0.25, 900, 6, 0.2, 0.35,
                        0.12);
    }

    SynthTimbre of(Instrument instrument) {
        return switch (instrument) {
            case SYNTH_LEAD -> lead;
            case SYNTH_BASS -> bass;
            case SYNTH_PLUCK -> pluck;
            default -> pad;
        };
    }
}
