package studio.longplay.engine.music.compose;

import static studio.longplay.engine.music.score.Instrument.BASS_GUITAR;
import static studio.longplay.engine.music.score.Instrument.BOWED_BASS;
import static studio.longplay.engine.music.score.Instrument.ELECTRIC_KEYS;
import static studio.longplay.engine.music.score.Instrument.FELT_PIANO;
import static studio.longplay.engine.music.score.Instrument.FLUTE;
import static studio.longplay.engine.music.score.Instrument.HARP;
import static studio.longplay.engine.music.score.Instrument.HORN;
import static studio.longplay.engine.music.score.Instrument.NYLON_GUITAR;
import static studio.longplay.engine.music.score.Instrument.ORGAN;
import static studio.longplay.engine.music.score.Instrument.PLUCKED_BASS;
import static studio.longplay.engine.music.score.Instrument.SOFT_BASS;
import static studio.longplay.engine.music.score.Instrument.SOLO_STRINGS;
import static studio.longplay.engine.music.score.Instrument.STEEL_GUITAR;
import static studio.longplay.engine.music.score.Instrument.STRINGS;
import static studio.longplay.engine.music.score.Instrument.SYNTH_BASS;
import static studio.longplay.engine.music.score.Instrument.SYNTH_LEAD;
import static studio.longplay.engine.music.score.Instrument.SYNTH_PAD;
import static studio.longplay.engine.music.score.Instrument.SYNTH_PLUCK;
import static studio.longplay.engine.music.score.Instrument.VIOLIN;

import studio.longplay.engine.music.compose.Style.Band;
import studio.longplay.engine.music.compose.Style.Chords;
import studio.longplay.engine.music.compose.Style.Manner;
import studio.longplay.engine.music.compose.Style.Pace;
import studio.longplay.engine.music.compose.Style.Room;
import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Mood;

/// What a genre makes of a mood's style: other players, other figures, another room; the chords,
/// the tempo and the tune stay.
final class Genres {
    private static final double TRIPLET_SWING = 0.14;
    private static final int SEVENTH = 6;

    private Genres() {}

    /// What a genre makes of a style.
    ///
    /// @param style of the mood alone
    static Style played(Style style, Mood mood, Genre genre) {
        boolean moves = style.manner().drums() != Figures.Drums.NONE;
        double density = style.manner().melodyDensity();
        return switch (genre) {
            case SCORE -> style;
            case ORCHESTRAL -> orchestral(style, mood, density, moves);
            case CHAMBER -> chamber(style, density);
            case FOLK -> folk(style, density, moves);
            case ELECTRONIC -> electronic(style, density, moves);
            case JAZZ -> swung(jazz(style, density, moves), moves ? TRIPLET_SWING : 0);
            case ROCK -> rock(style, density, moves);
            case LO_FI -> loFi(style, density);
        };
    }

    private static Style orchestral(Style style, Mood mood, double density, boolean moves) {
        return with(
                style,
                new Band(STRINGS, moves ? STRINGS : HARP, BOWED_BASS, lead(mood)),
                manner(
                        style,
                        style.manner().keys(),
                        style.manner().bass(),
                        moves ? Figures.Drums.LOW_DRUMS : Figures.Drums.NONE,
                        density),
                new Room(2.4, 0.3));
    }

    private static Style chamber(Style style, double density) {
        return with(
                style,
                new Band(STRINGS, FELT_PIANO, BOWED_BASS, VIOLIN),
                manner(
                        style,
                        style.manner().keys(),
                        Figures.Bass.ROOT_FIFTH,
                        Figures.Drums.NONE,
                        density * 1.15),
                new Room(1.4, 0.2));
    }

    private static Style folk(Style style, double density, boolean moves) {
        return with(
                style,
                new Band(ORGAN, NYLON_GUITAR, PLUCKED_BASS, moves ? VIOLIN : FLUTE),
                manner(
                        style,
                        moves ? Figures.Keys.STRUM : Figures.Keys.ARPEGGIO,
                        Figures.Bass.ROOT_FIFTH,
                        moves ? Figures.Drums.FRAME : Figures.Drums.NONE,
                        density * 1.2),
                new Room(0.9, 0.15));
    }

    private static Style electronic(Style style, double density, boolean moves) {
        return with(
                style,
                new Band(SYNTH_PAD, SYNTH_PLUCK, SYNTH_BASS, SYNTH_LEAD),
                manner(
                        style,
                        Figures.Keys.ARPEGGIO,
                        moves ? Figures.Bass.PULSE : Figures.Bass.HOLD,
                        moves ? Figures.Drums.FLOOR : Figures.Drums.NONE,
                        density),
                new Room(1.8, 0.2));
    }

    private static Style rock(Style style, double density, boolean moves) {
        return with(
                style,
                new Band(ORGAN, STEEL_GUITAR, BASS_GUITAR, STEEL_GUITAR),
                manner(
                        style,
                        moves ? Figures.Keys.STRUM : Figures.Keys.ARPEGGIO,
                        moves ? Figures.Bass.PULSE : Figures.Bass.ROOT_FIFTH,
                        Figures.Drums.ROCK,
                        density),
                new Room(0.8, 0.12));
    }

    private static Style loFi(Style style, double density) {
        return swung(
                with(
                        style,
                        new Band(SYNTH_PAD, ELECTRIC_KEYS, SOFT_BASS, NYLON_GUITAR),
                        manner(
                                style,
                                Figures.Keys.COMP,
                                Figures.Bass.SYNCOPATED,
                                Figures.Drums.LAZY,
                                density * 0.8),
                        new Room(1.1, 0.16)),
                0.08);
    }

    private static Style jazz(Style style, double density, boolean moves) {
        Chords chords =
                new Chords(
                        style.chords().modes(),
                        style.chords().home(),
                        style.chords().away(),
                        SEVENTH);
        Pace pace = style.pace();
        Style sevenths =
                new Style(
                        pace, chords, style.band(), style.manner(), style.room(), style.levelDb());
        return with(
                sevenths,
                new Band(STRINGS, FELT_PIANO, PLUCKED_BASS, moves ? HORN : FLUTE),
                manner(
                        style,
                        Figures.Keys.COMP,
                        moves ? Figures.Bass.WALK : Figures.Bass.ROOT_FIFTH,
                        Figures.Drums.SWING,
                        density * 1.2),
                new Room(1.0, 0.14));
    }

    private static Instrument lead(Mood mood) {
        return switch (mood) {
            case EPIC, TENSE, DARK, HOPEFUL -> HORN;
            case CALM, PLAYFUL, MYSTERIOUS, AMBIENT -> FLUTE;
            case SAD, ROMANTIC -> VIOLIN;
            case JOYFUL, NEUTRAL -> SOLO_STRINGS;
        };
    }

    private static Manner manner(
            Style style,
            Figures.Keys keys,
            Figures.Bass bass,
            Figures.Drums drums,
            double density) {
        return new Manner(keys, bass, drums, density, style.manner().drone());
    }

    private static Style with(Style style, Band band, Manner manner, Room room) {
        return new Style(
                style.pace(),
                style.chords(),
                band,
                manner,
                room,
                style.levelDb(),
                style.choir(),
                style.swing());
    }

    private static Style swung(Style style, double swing) {
        return new Style(
                style.pace(),
                style.chords(),
                style.band(),
                style.manner(),
                style.room(),
                style.levelDb(),
                style.choir(),
                swing);
    }
}
