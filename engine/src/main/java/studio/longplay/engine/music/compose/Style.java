package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.Mode;

import java.util.Arrays;
import java.util.List;

/// How a mood is played.
///
/// @param levelDb brings the mood to the loudness of the others
/// @param choir whether a choir sings in its louder sections
/// @param swing how late the second eighth of a beat is, in beats
record Style(
        Pace pace,
        Chords chords,
        Band band,
        Manner manner,
        Room room,
        double levelDb,
        boolean choir,
        double swing) {

    /// Without choir and swing.
    Style(Pace pace, Chords chords, Band band, Manner manner, Room room, double levelDb) {
        this(pace, chords, band, manner, room, levelDb, false, 0);
    }

    Style withChoir() {
        return new Style(pace, chords, band, manner, room, levelDb, true, swing);
    }

    Style withBand(Band players) {
        return new Style(pace, chords, players, manner, room, levelDb, choir, swing);
    }

    /// Tempi the seed may choose from, and the metre.
    record Pace(double slowestBpm, double fastestBpm, Metre metre) {}

    /// Modes and four-bar progressions the seed may choose from.
    ///
    /// @param home progressions of the A sections, as scale steps from 0
    /// @param away progressions of the B sections
    /// @param color scale step above the root added to chords: 6 is a seventh, 8 a ninth, 0 none
    record Chords(List<Mode> modes, List<List<Integer>> home, List<List<Integer>> away, int color) {

        /// @param home progressions such as `0 3 4 0`, parted by commas
        static Chords of(List<Mode> modes, String home, String away, int color) {
            return new Chords(modes, progressions(home), progressions(away), color);
        }

        private static List<List<Integer>> progressions(String written) {
            return Arrays.stream(written.split(","))
                    .map(one -> Arrays.stream(one.strip().split(" ")).map(Integer::valueOf))
                    .map(steps -> steps.toList())
                    .toList();
        }
    }

    /// Who plays.
    record Band(Instrument pad, Instrument keys, Instrument bass, Instrument melody) {}

    /// What they play.
    ///
    /// @param melodyDensity notes of the melody a beat, about
    /// @param drone whether the tonic sounds throughout
    record Manner(
            Figures.Keys keys,
            Figures.Bass bass,
            Figures.Drums drums,
            double melodyDensity,
            boolean drone) {}

    /// @param seconds time in which the room's sound falls by 60 dB
    /// @param share how much of the room is heard, 0 to 1
    record Room(double seconds, double share) {}
}
