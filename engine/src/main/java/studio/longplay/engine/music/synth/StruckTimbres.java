package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Instrument;

/// What is struck and rings: keys, bells, bars.
final class StruckTimbres {
    private static final double[] PIANO_RATIOS = {
        1, 1.0011, 2.001, 3.004, 4.009, 5.016, 6.027, 7.041, 8.06, 9.08, 10.11, 11.14, 12.18, 14.3
    };
    private static final double[] PIANO = {
        .55, .45, .5, .36, .28, .2, .15, .12, .09, .07, .055, .045, .035, .025
    };
    private static final double[] EPIANO_RATIOS = {1, 2, 3, 4.02, 6.1, 14.2};
    private static final double[] EPIANO = {1, .4, .22, .15, .1, .1};
    private static final double[] BELL_RATIOS = {1, 2.01, 2.99, 4.16, 5.43, 6.79, 8.21, 9.7};
    private static final double[] BELL = {1, .42, .26, .22, .14, .1, .07, .05};
    private static final double[] BAR_RATIOS = {1, 3.93, 9.2, 10.1};
    private static final double[] BAR = {1, .32, .12, .06};
    private static final double[] BLOCK_RATIOS = {1, 2.3, 3.7, 5.2};
    private static final double[] BLOCK = {1, .6, .35, .2};

    private static final StruckTimbre FELT =
            new StruckTimbre(PIANO_RATIOS, PIANO, 5, 0.6, 0.16, 0.004, 0.5, 0.35, 0.6, 0.2);
    private static final StruckTimbre ELECTRIC =
            new StruckTimbre(EPIANO_RATIOS, EPIANO, 4, 0.85, 0.35, 0.003, 0.3, 0.5, 0.15, 0.2);
    private static final StruckTimbre BELLS =
            new StruckTimbre(BELL_RATIOS, BELL, 4.5, 0.75, 0.22, 0.001, 0, 0.6, 0, 0.2);
    private static final StruckTimbre MARIMBA =
            new StruckTimbre(BAR_RATIOS, BAR, 1.1, 0.8, 0.25, 0.001, 0, 0.5, 0.8, 0.42);
    private static final StruckTimbre WOODBLOCK =
            new StruckTimbre(BLOCK_RATIOS, BLOCK, 0.3, 0.5, 0.2, 0.0006, 0, 0.4, 1.2, 0.17);

    private StruckTimbres() {}

    static StruckTimbre of(Instrument instrument) {
        return switch (instrument) {
            case ELECTRIC_KEYS -> ELECTRIC;
            case BELLS -> BELLS;
            case MARIMBA -> MARIMBA;
            case WOODBLOCK -> WOODBLOCK;
            default -> FELT;
        };
    }
}
