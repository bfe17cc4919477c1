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
                    List.of(4.4, 3.0, 3.4, 4.6, 1.1, 0.1, 3.0, 5.8, 2.4, 3.3, 7.3, 3.4),
                    List.of(3.5, 4.3, 2.9, 4.1, 2.7, 3.4, 4.1, 3.2, 2.0, 3.6, 4.2, 2.8),
                    List.of(3.5, 3.6, 3.5, 3.7, 3.2, 2.7, 3.4, 3.7, 4.2, 3.8, 4.1, 3.2),
                    List.of(-0.2, 1.0, -0.8, 1.2, 0.2, 0.8, 0.7, 1.4, -0.8, 2.3, 3.1, 0.7),
                    List.of(4.4, 3.7, 4.2, 3.6, 2.8, 2.9, 2.3, 5.1, 3.7, 3.9, 5.7, 3.4),
                    List.of(0.8, 1.6, 0.4, 1.5, 0.4, 0.3, 0.8, 1.9, 0.3, 2.7, 3.1, 0.2),
                    List.of(-0.5, -0.4, -0.5, -0.1, -0.8, -0.8, -0.2, 0.6, -0.6, 1.6, 2.2, -0.6),
                    List.of(5.2, 5.0, 5.2, 5.1, 4.4, 4.6, 4.6, 5.2, 4.6, 4.9, 6.7, 5.0));
    private static final List<List<Double>> LEVEL_DB =
            List.of(
                    List.of(-0.6, 1.8, 2.5, -0.7, 4.4, 5.2, -5.2, 2.1, 1.7, -0.9, -2.1, 2.8),
                    List.of(2.2, -4.7, 4.4, -3.1, -1.9, -3.3, -8.1, 3.5, 2.2, -2.3, -0.9, 0.8),
                    List.of(5.1, 0.8, 5.4, 1.6, 0.7, 0.6, -2.8, 5.6, 2.1, 2.1, 2.0, 3.5),
                    List.of(12.0, 5.9, 10.8, 6.4, 6.8, 5.0, 2.2, 7.4, 7.5, 4.2, 5.2, 8.7),
                    List.of(11.5, 8.3, 12.3, 8.9, 7.8, 7.3, 0.5, 9.8, 9.8, 4.0, 7.2, 11.0),
                    List.of(8.9, 2.9, 8.3, 4.8, 4.1, 3.2, 1.8, 6.5, 5.8, 3.8, 3.9, 7.8),
                    List.of(13.4, 8.6, 12.5, 9.1, 8.3, 6.8, 4.3, 7.8, 9.3, 5.2, 6.8, 10.9),
                    List.of(11.5, 8.3, 11.8, 9.3, 7.8, 6.7, -1.4, 10.5, 9.8, 3.7, 7.3, 10.5));

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
