package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Mood;

import java.util.List;

/// What brings every mood in every genre to the spectrum and the level of recorded music: a fall of
/// 3 to 4.5 dB an octave from 100 Hz to 8 kHz, and -20 dB of full scale. Found by measuring; a row
/// a genre, a column a mood.
final class Balance {
    private static final List<List<Double>> TILT_DB =
            List.of(
                    List.of(3.9, 2.3, 2.9, 3.8, 0.3, -0.1, 2.6, 4.7, 1.7, 2.8, 5.9, 2.8),
                    List.of(2.8, 4.1, 2.0, 3.8, 2.5, 3.2, 3.6, 2.7, 1.3, 3.5, 3.5, 2.2),
                    List.of(3.0, 3.2, 2.8, 3.0, 2.9, 2.1, 2.6, 3.1, 3.1, 3.0, 3.3, 2.4),
                    List.of(-0.4, 0.8, -1.3, 0.8, 0.0, 0.0, 0.3, 0.4, -1.0, 1.2, 1.7, 0.4),
                    List.of(3.2, 2.8, 3.0, 2.6, 2.0, 2.1, 2.0, 3.3, 2.1, 3.0, 3.8, 2.3),
                    List.of(0.5, 1.2, 0.2, 1.1, -0.1, 0.1, 0.3, 1.1, 0.4, 1.8, 2.2, 0.1),
                    List.of(0.2, 0.0, 0.1, 0.2, -0.5, -0.0, -0.1, 0.4, 0.3, 0.9, 1.3, 0.0),
                    List.of(4.6, 4.5, 4.4, 4.3, 3.7, 3.5, 3.8, 4.4, 4.0, 4.4, 5.1, 3.8));
    private static final List<List<Double>> LEVEL_DB =
            List.of(
                    List.of(2.4, 1.1, 2.7, 0.6, 0.8, 1.3, -3.1, 1.2, 1.1, -0.2, 0.2, 2.5),
                    List.of(4.8, -3.0, 4.0, 0.0, -2.0, -3.3, -4.4, 3.4, 2.4, -0.6, 0.8, 1.4),
                    List.of(6.6, 0.6, 4.9, 2.4, -0.7, -0.9, -1.3, 4.4, 2.6, 2.1, 2.3, 3.4),
                    List.of(8.8, 3.4, 7.2, 5.3, 3.0, 1.6, 1.3, 5.7, 4.4, 3.7, 4.7, 6.3),
                    List.of(12.2, 5.7, 11.1, 6.8, 3.9, 2.8, 1.7, 7.4, 8.1, 4.1, 6.8, 7.6),
                    List.of(7.2, 0.2, 5.7, 3.3, 0.8, -0.3, -1.0, 4.7, 2.8, 2.2, 3.8, 4.9),
                    List.of(10.7, 6.2, 10.1, 7.5, 3.7, 2.4, 2.3, 6.7, 5.0, 4.8, 6.4, 8.3),
                    List.of(5.1, 0.7, 4.2, 1.9, -0.5, -1.8, -1.4, 3.9, 2.2, 1.6, 2.1, 3.0));

    private Balance() {}

    /// How much brighter it is made, in dB an octave.
    static double tiltDb(Mood mood, Genre genre) {
        return TILT_DB.get(genre.ordinal()).get(mood.ordinal());
    }

    /// How much louder it is made.
    static double levelDb(Mood mood, Genre genre) {
        return LEVEL_DB.get(genre.ordinal()).get(mood.ordinal());
    }
}
