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
                    List.of(4.4, 2.7, 3.1, 4.6, 0.7, -0.3, 2.8, 5.4, 2.4, 3.1, 6.9, 3.3),
                    List.of(3.5, 4.3, 2.6, 4.1, 2.5, 3.2, 4.1, 3.2, 1.9, 3.6, 4.0, 2.5),
                    List.of(3.3, 3.2, 3.1, 3.2, 2.8, 2.2, 3.0, 3.3, 3.9, 3.4, 3.6, 2.7),
                    List.of(-0.4, 0.3, -1.1, 0.4, -0.5, -0.2, 0.1, 0.6, -1.1, 1.3, 1.8, 0.0),
                    List.of(3.6, 3.0, 3.1, 2.8, 2.0, 2.0, 2.1, 4.1, 3.1, 3.7, 4.2, 2.5),
                    List.of(0.5, 1.2, -0.0, 0.9, 0.1, 0.1, 0.4, 1.2, -0.1, 2.0, 2.4, -0.0),
                    List.of(-0.8, -0.8, -0.7, -0.6, -1.1, -1.0, -0.6, 0.2, -1.0, 1.1, 1.4, -0.9),
                    List.of(4.3, 4.1, 4.3, 4.1, 3.6, 3.7, 4.2, 4.0, 3.8, 4.4, 4.9, 4.2));
    private static final List<List<Double>> LEVEL_DB =
            List.of(
                    List.of(-1.5, 0.3, 1.1, -1.5, 2.3, 3.6, -5.8, -0.3, 0.7, -1.8, -3.5, 2.1),
                    List.of(1.5, -5.8, 2.8, -3.9, -3.3, -5.5, -8.8, 2.7, 1.1, -2.8, -2.6, -0.4),
                    List.of(3.9, -1.6, 3.1, -0.7, -1.4, -1.2, -3.9, 4.3, -0.1, 0.7, -0.4, 1.7),
                    List.of(9.8, 3.5, 9.1, 4.4, 6.0, 4.1, 1.9, 6.2, 6.2, 3.6, 3.2, 7.3),
                    List.of(10.7, 6.3, 10.2, 6.9, 5.4, 4.9, 0.3, 8.6, 7.7, 3.8, 5.7, 8.7),
                    List.of(7.4, 0.0, 6.7, 2.5, 2.2, 1.8, -0.1, 5.5, 4.5, 2.4, 1.9, 6.5),
                    List.of(13.0, 8.3, 12.1, 8.7, 7.8, 6.5, 4.1, 7.6, 8.6, 5.0, 6.3, 10.5),
                    List.of(10.6, 5.7, 9.0, 6.5, 4.7, 3.6, 0.0, 8.0, 5.8, 4.1, 6.3, 8.7));

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
