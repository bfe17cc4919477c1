package studio.longplay.engine.music.compose;

import static studio.longplay.engine.music.score.Instrument.BELLS;
import static studio.longplay.engine.music.score.Instrument.BOWED_BASS;
import static studio.longplay.engine.music.score.Instrument.ELECTRIC_KEYS;
import static studio.longplay.engine.music.score.Instrument.FELT_PIANO;
import static studio.longplay.engine.music.score.Instrument.FLUTE;
import static studio.longplay.engine.music.score.Instrument.GLASS_PAD;
import static studio.longplay.engine.music.score.Instrument.HARP;
import static studio.longplay.engine.music.score.Instrument.MARIMBA;
import static studio.longplay.engine.music.score.Instrument.PIZZICATO;
import static studio.longplay.engine.music.score.Instrument.PLUCKED_BASS;
import static studio.longplay.engine.music.score.Instrument.SOFT_BASS;
import static studio.longplay.engine.music.score.Instrument.SOLO_STRINGS;
import static studio.longplay.engine.music.score.Instrument.STRINGS;
import static studio.longplay.engine.music.score.Mode.DORIAN;
import static studio.longplay.engine.music.score.Mode.LYDIAN;
import static studio.longplay.engine.music.score.Mode.MAJOR;
import static studio.longplay.engine.music.score.Mode.MINOR;
import static studio.longplay.engine.music.score.Mode.MIXOLYDIAN;
import static studio.longplay.engine.music.score.Mode.PHRYGIAN;

import studio.longplay.engine.music.compose.Style.Band;
import studio.longplay.engine.music.compose.Style.Chords;
import studio.longplay.engine.music.compose.Style.Manner;
import studio.longplay.engine.music.compose.Style.Pace;
import studio.longplay.engine.music.compose.Style.Room;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.Mood;

import java.util.List;

/// The style of each mood. Every home progression begins on the tonic, so that the key is heard.
final class Styles {
    private Styles() {}

    static Style of(Mood mood) {
        return switch (mood) {
            case CALM -> calm();
            case TENSE -> tense();
            case SAD -> sad();
            case HOPEFUL -> hopeful();
            case JOYFUL -> joyful();
            case PLAYFUL -> playful();
            case EPIC -> epic().withChoir();
            case MYSTERIOUS -> mysterious();
            case ROMANTIC -> romantic();
            case DARK -> dark().withChoir();
            case AMBIENT -> ambient();
            case NEUTRAL -> neutral();
        };
    }

    private static Style calm() {
        return new Style(
                new Pace(62, 74, Metre.FOUR_FOUR),
                Chords.of(
                        List.of(MAJOR, MAJOR, LYDIAN),
                        "0 4 5 3, 0 3 0 4, 0 3 4 0",
                        "5 3 0 4, 3 0 3 4",
                        8),
                new Band(STRINGS, FELT_PIANO, SOFT_BASS, FLUTE),
                new Manner(
                        Figures.Keys.SLOW_BROKEN,
                        Figures.Bass.HOLD,
                        Figures.Drums.NONE,
                        0.4,
                        false),
                new Room(2.8, 0.34),
                -5);
    }

    private static Style tense() {
        return new Style(
                new Pace(88, 108, Metre.FOUR_FOUR),
                Chords.of(
                        List.of(MINOR, MINOR, PHRYGIAN),
                        "0 0 5 4, 0 5 0 4, 0 3 0 4",
                        "3 3 0 4, 5 3 0 4",
                        0),
                new Band(STRINGS, PIZZICATO, BOWED_BASS, SOLO_STRINGS),
                new Manner(
                        Figures.Keys.OSTINATO,
                        Figures.Bass.PULSE,
                        Figures.Drums.LOW_DRUMS,
                        0.35,
                        false),
                new Room(1.9, 0.22),
                -1);
    }

    private static Style sad() {
        return new Style(
                new Pace(58, 70, Metre.FOUR_FOUR),
                Chords.of(List.of(MINOR), "0 5 3 4, 0 3 0 4, 0 5 0 4", "5 0 3 4, 3 0 5 4", 0),
                new Band(STRINGS, FELT_PIANO, BOWED_BASS, SOLO_STRINGS),
                new Manner(
                        Figures.Keys.SLOW_BROKEN,
                        Figures.Bass.HOLD,
                        Figures.Drums.NONE,
                        0.5,
                        false),
                new Room(2.6, 0.32),
                -5);
    }

    private static Style hopeful() {
        return new Style(
                new Pace(84, 100, Metre.FOUR_FOUR),
                Chords.of(List.of(MAJOR), "0 4 5 3, 0 5 3 4, 0 3 5 4", "3 4 5 4, 5 3 0 4", 8),
                new Band(STRINGS, FELT_PIANO, SOFT_BASS, BELLS),
                new Manner(
                        Figures.Keys.BROKEN_EIGHTHS,
                        Figures.Bass.ROOT_FIFTH,
                        Figures.Drums.SOFT_GROOVE,
                        0.6,
                        false),
                new Room(2.1, 0.25),
                -2.5);
    }

    private static Style joyful() {
        return new Style(
                new Pace(108, 124, Metre.FOUR_FOUR),
                Chords.of(List.of(MAJOR), "0 3 4 0, 0 5 3 4, 0 3 0 4", "3 0 3 4, 5 3 0 4", 0),
                new Band(STRINGS, ELECTRIC_KEYS, PLUCKED_BASS, MARIMBA),
                new Manner(
                        Figures.Keys.OFFBEAT,
                        Figures.Bass.SYNCOPATED,
                        Figures.Drums.SOFT_GROOVE,
                        0.9,
                        false),
                new Room(1.5, 0.18),
                0);
    }

    private static Style playful() {
        return new Style(
                new Pace(104, 126, Metre.FOUR_FOUR),
                Chords.of(
                        List.of(MAJOR, MAJOR, MIXOLYDIAN),
                        "0 0 3 4, 0 3 0 4, 0 1 4 0",
                        "3 3 0 4, 5 1 3 4",
                        0),
                new Band(STRINGS, PIZZICATO, PLUCKED_BASS, MARIMBA),
                new Manner(
                        Figures.Keys.OFFBEAT,
                        Figures.Bass.ROOT_FIFTH,
                        Figures.Drums.PLAYFUL,
                        1.0,
                        false),
                new Room(1.3, 0.17),
                1);
    }

    private static Style epic() {
        return new Style(
                new Pace(80, 96, Metre.FOUR_FOUR),
                Chords.of(
                        List.of(MINOR, MINOR, DORIAN),
                        "0 5 0 6, 0 5 3 4, 0 3 5 4",
                        "5 6 0 0, 3 5 0 4",
                        0),
                new Band(STRINGS, STRINGS, BOWED_BASS, SOLO_STRINGS),
                new Manner(
                        Figures.Keys.OSTINATO,
                        Figures.Bass.PULSE,
                        Figures.Drums.LOW_DRUMS,
                        0.5,
                        false),
                new Room(2.6, 0.28),
                0);
    }

    private static Style mysterious() {
        return new Style(
                new Pace(66, 82, Metre.FOUR_FOUR),
                Chords.of(
                        List.of(DORIAN, PHRYGIAN, MINOR),
                        "0 1 0 6, 0 3 0 1, 0 0 3 1",
                        "3 0 6 0, 5 0 1 0",
                        8),
                new Band(GLASS_PAD, BELLS, SOFT_BASS, FLUTE),
                new Manner(Figures.Keys.SPARSE, Figures.Bass.PEDAL, Figures.Drums.NONE, 0.4, true),
                new Room(3.2, 0.38),
                -5.5);
    }

    private static Style romantic() {
        return new Style(
                new Pace(72, 90, Metre.THREE_FOUR),
                Chords.of(List.of(MAJOR), "0 5 3 0, 0 3 4 0, 0 1 4 0", "3 4 0 5, 5 3 0 4", 0),
                new Band(STRINGS, HARP, SOFT_BASS, SOLO_STRINGS),
                new Manner(Figures.Keys.WALTZ, Figures.Bass.HOLD, Figures.Drums.NONE, 0.55, false),
                new Room(2.4, 0.28),
                -3);
    }

    private static Style dark() {
        return new Style(
                new Pace(60, 76, Metre.FOUR_FOUR),
                Chords.of(
                        List.of(MINOR, PHRYGIAN),
                        "0 0 5 0, 0 1 0 0, 0 5 0 3",
                        "3 0 5 0, 5 3 0 0",
                        0),
                new Band(STRINGS, FELT_PIANO, BOWED_BASS, SOLO_STRINGS),
                new Manner(
                        Figures.Keys.SPARSE,
                        Figures.Bass.PEDAL,
                        Figures.Drums.HEARTBEAT,
                        0.25,
                        true),
                new Room(3.0, 0.33),
                -3.5);
    }

    private static Style ambient() {
        return new Style(
                new Pace(56, 66, Metre.FOUR_FOUR),
                Chords.of(
                        List.of(LYDIAN, MAJOR, DORIAN),
                        "0 0 3 3, 0 4 3 0, 0 1 0 4",
                        "5 3 0 0, 3 0 4 0",
                        8),
                new Band(GLASS_PAD, ELECTRIC_KEYS, SOFT_BASS, BELLS),
                new Manner(Figures.Keys.SPARSE, Figures.Bass.HOLD, Figures.Drums.NONE, 0.2, true),
                new Room(3.6, 0.42),
                -3.5);
    }

    private static Style neutral() {
        return new Style(
                new Pace(78, 92, Metre.FOUR_FOUR),
                Chords.of(
                        List.of(MAJOR, DORIAN), "0 3 5 4, 0 5 3 4, 0 4 3 0", "5 3 0 4, 3 5 3 4", 8),
                new Band(STRINGS, ELECTRIC_KEYS, SOFT_BASS, HARP),
                new Manner(
                        Figures.Keys.BROKEN_EIGHTHS,
                        Figures.Bass.ROOT_FIFTH,
                        Figures.Drums.SHAKER,
                        0.4,
                        false),
                new Room(1.9, 0.24),
                -3);
    }
}
