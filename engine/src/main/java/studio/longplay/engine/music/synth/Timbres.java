package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Note;

/// How each instrument sounds, and the voice for a note. Its tables are built once and only read.
public final class Timbres {
    private static final double[] STRING_RATIOS = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final double[] PIANO_RATIOS = {
        1, 1.0011, 2.001, 3.004, 4.009, 5.016, 6.027, 7.041, 8.06, 9.08
    };
    private static final double[] PIANO = {.55, .45, .42, .2, .12, .075, .04, .025, .014, .008};
    private static final double[] HARP = {1, .48, .3, .12, .14, .05, .04, .02};
    private static final double[] PLUCK = {1, .62, .28, .2, .1, .06, .03, .02};
    private static final double[] EPIANO_RATIOS = {1, 2, 3, 4.02, 14.2};
    private static final double[] EPIANO = {1, .32, .1, .06, .03};
    private static final double[] BELL_RATIOS = {1, 2.01, 2.99, 4.16, 5.43, 6.79};
    private static final double[] BELL = {1, .34, .16, .12, .06, .03};
    private static final double[] BAR_RATIOS = {1, 3.93, 9.2, 10.1};
    private static final double[] BAR = {1, .22, .05, .02};
    private static final double[] BLOCK_RATIOS = {1, 2.3, 3.7};
    private static final double[] BLOCK = {1, .5, .2};

    private final SineTable sine = new SineTable();
    private final Wavetable bowed = new Wavetable(harmonics(32, 1.25, 0, 0), sine);
    private final Wavetable sung = new Wavetable(harmonics(24, 1.5, 3, 0.6), sine);
    private final Wavetable glass = new Wavetable(new double[] {1, .16, .05, .11, 0, .03}, sine);
    private final Wavetable hum = new Wavetable(harmonics(12, 1.4, 0, 0), sine);
    private final Wavetable round = new Wavetable(new double[] {1, .42, .2, .08, .03}, sine);
    private final Wavetable blown = new Wavetable(new double[] {1, .35, .22, .07, .04, .015}, sine);

    private final HeldTimbre strings =
            new HeldTimbre(bowed, 5, 22, 0.9, 0.55, 1.5, 1050, 5, 0.004, 0.092);
    private final HeldTimbre choir =
            new HeldTimbre(sung, 5, 26, 0.9, 0.7, 1.8, 900, 9, 0.02, 0.117);
    private final HeldTimbre glassPad =
            new HeldTimbre(glass, 4, 14, 1, 0.9, 2.6, 2600, 4, 0.006, 0.0468);
    private final HeldTimbre drone = new HeldTimbre(hum, 3, 9, 0.6, 2.2, 3, 240, 0, 0.01, 0.2);
    private final HeldTimbre softBass =
            new HeldTimbre(round, 1, 0, 0, 0.03, 0.35, 620, 0, 0, 0.255);
    private final HeldTimbre bowedBass =
            new HeldTimbre(bowed, 3, 10, 0.25, 0.06, 0.3, 640, 4, 0.006, 0.255);
    private final HeldTimbre flute =
            new HeldTimbre(blown, 1, 0, 0, 0.09, 0.22, 3200, 14, 0.035, 0.188);
    private final HeldTimbre soloStrings =
            new HeldTimbre(bowed, 3, 9, 0.4, 0.14, 0.4, 1700, 13, 0.008, 0.204);

    private final StruckTimbre felt =
            new StruckTimbre(PIANO_RATIOS, PIANO, 5, 0.75, 0.28, 0.006, 0.5, 0.35, 0.5, 0.21);
    private final StruckTimbre electric =
            new StruckTimbre(EPIANO_RATIOS, EPIANO, 4, 0.9, 0.35, 0.004, 0.3, 0.5, 0.1, 0.208);
    private final StruckTimbre harp =
            new StruckTimbre(STRING_RATIOS, HARP, 3.2, 0.9, 0.15, 0.002, 0, 0.5, 0.25, 0.26);
    private final StruckTimbre pizzicato =
            new StruckTimbre(STRING_RATIOS, PLUCK, 0.7, 0.8, 0.1, 0.002, 0.25, 0.5, 0.6, 0.276);
    private final StruckTimbre pluckedBass =
            new StruckTimbre(STRING_RATIOS, PLUCK, 1.3, 1.0, 0.2, 0.004, 0.15, 0, 0.4, 0.34);
    private final StruckTimbre bells =
            new StruckTimbre(BELL_RATIOS, BELL, 4.5, 0.8, 0.25, 0.002, 0, 0.6, 0, 0.26);
    private final StruckTimbre marimba =
            new StruckTimbre(BAR_RATIOS, BAR, 1.1, 0.9, 0.3, 0.002, 0, 0.5, 0.5, 0.456);
    private final StruckTimbre woodblock =
            new StruckTimbre(BLOCK_RATIOS, BLOCK, 0.3, 0.6, 0.2, 0.001, 0, 0.4, 0.8, 0.176);

    private final DrumTimbre lowDrum =
            new DrumTimbre(0.6, 0.12, 1.1, 1, 260, 0, 0.22, 0.5, 0.5, 0.63);
    private final DrumTimbre softKick =
            new DrumTimbre(1.6, 0.09, 0.35, 1, 500, 0, 0.03, 0.15, 0.5, 0.56);
    private final DrumTimbre shaker =
            new DrumTimbre(0, 1, 0.01, 0, 7200, 0.018, 0.09, 0.16, 0.66, 1.5);
    private final DrumTimbre brush =
            new DrumTimbre(0.4, 0.1, 0.12, 0.25, 4600, 0.006, 0.24, 0.3, 0.4, 0.8);
    private final DrumTimbre swell =
            new DrumTimbre(0, 1, 0.01, 0, 5200, 1.6, 1.4, 0.25, 0.5, 0.455);

    SineTable sine() {
        return sine;
    }

    /// The voice that plays a note.
    Voice voice(Note note, long seed) {
        Sounding sounding = new Sounding(note.midi(), note.velocity(), note.holdSamples(), seed);
        return switch (note.instrument()) {
            case STRINGS,
                    CHOIR,
                    GLASS_PAD,
                    DRONE,
                    SOFT_BASS,
                    BOWED_BASS,
                    FLUTE,
                    SOLO_STRINGS,
                    VIOLIN,
                    HORN,
                    ORGAN,
                    SYNTH_PAD,
                    SYNTH_LEAD,
                    SYNTH_BASS ->
                    new HeldVoice(held(note.instrument()), sounding, sine);
            case LOW_DRUM,
                    SOFT_KICK,
                    SHAKER,
                    BRUSH,
                    SWELL,
                    KICK,
                    SNARE,
                    HAT,
                    OPEN_HAT,
                    TOM,
                    RIDE,
                    CRASH,
                    FRAME_DRUM ->
                    new DrumVoice(drum(note.instrument()), sounding, sine);
            case FELT_PIANO,
                    ELECTRIC_KEYS,
                    HARP,
                    BELLS,
                    MARIMBA,
                    PIZZICATO,
                    PLUCKED_BASS,
                    NYLON_GUITAR,
                    STEEL_GUITAR,
                    BASS_GUITAR,
                    SYNTH_PLUCK,
                    WOODBLOCK ->
                    new StruckVoice(struck(note.instrument()), sounding);
        };
    }

    private HeldTimbre held(Instrument instrument) {
        return switch (instrument) {
            case CHOIR -> choir;
            case GLASS_PAD -> glassPad;
            case DRONE -> drone;
            case SOFT_BASS -> softBass;
            case BOWED_BASS -> bowedBass;
            case FLUTE -> flute;
            case SOLO_STRINGS -> soloStrings;
            default -> strings;
        };
    }

    private StruckTimbre struck(Instrument instrument) {
        return switch (instrument) {
            case ELECTRIC_KEYS -> electric;
            case HARP -> harp;
            case BELLS -> bells;
            case MARIMBA -> marimba;
            case PIZZICATO -> pizzicato;
            case PLUCKED_BASS -> pluckedBass;
            case WOODBLOCK -> woodblock;
            default -> felt;
        };
    }

    private DrumTimbre drum(Instrument instrument) {
        return switch (instrument) {
            case SOFT_KICK -> softKick;
            case SHAKER -> shaker;
            case BRUSH -> brush;
            case SWELL -> swell;
            default -> lowDrum;
        };
    }

    /// Harmonics that fall as `1 / n^fall`, with a hump around one of them as a vowel has.
    private static double[] harmonics(int count, double fall, double hump, double humpGain) {
        double[] strengths = new double[count];
        for (int n = 1; n <= count; n++) {
            double away = hump == 0 ? 9 : (n - hump) / 1.2;
            double vowel = humpGain / (1 + away * away);
            strengths[n - 1] = StrictMath.pow(n, -fall) + (hump == 0 ? 0 : vowel);
        }
        return strengths;
    }
}
