package studio.longplay.engine.music.compose;

import static studio.longplay.engine.music.score.Instrument.*;

import studio.longplay.engine.music.compose.Style.Band;
import studio.longplay.engine.music.compose.Style.Chords;
import studio.longplay.engine.music.compose.Style.Manner;
import studio.longplay.engine.music.compose.Style.Pace;
import studio.longplay.engine.music.compose.Style.Room;
import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Mood;

/// What a genre makes of a mood's style: other players, other figures, another room; the chords,
/// the tempo and the tune stay.
final class Genres {
    private static final double TRIPLET_SWING = 0.14;
    private static final int SEVENTH = 6;

    private Genres() {}

    /// @param style of the mood alone
    static Style played(Style style, Mood mood, Genre genre) {
        boolean moves = style.manner().drums() != Figures.Drums.NONE;
        double density = style.manner().melodyDensity();
        return switch (genre) {
            case SCORE -> style;
            case ORCHESTRAL ->
                    with(
                            style,
                            new Band(STRINGS, moves ? STRINGS : HARP, BOWED_BASS, lead(mood)),
                            manner(
                                    style,
                                    style.manner().keys(),
                                    style.manner().bass(),
                                    moves ? Figures.Drums.LOW_DRUMS : Figures.Drums.NONE,
                                    density),
                            new Room(2.4, 0.3));
            case CHAMBER ->
                    with(
                            style,
                            new Band(STRINGS, FELT_PIANO, BOWED_BASS, VIOLIN),
                            manner(
                                    style,
                                    style.manner().keys(),
                                    Figures.Bass.ROOT_FIFTH,
                                    Figures.Drums.NONE,
                                    density * 1.15),
                            new Room(1.4, 0.2));
            case FOLK ->
                    with(
                            style,
                            new Band(ORGAN, NYLON_GUITAR, PLUCKED_BASS, moves ? VIOLIN : FLUTE),
                            manner(
                                    style,
                                    moves ? Figures.Keys.STRUM : Figures.Keys.ARPEGGIO,
                                    Figures.Bass.ROOT_FIFTH,
                                    moves ? Figures.Drums.FRAME : Figures.Drums.NONE,
                                    density * 1.2),
                            new Room(0.9, 0.15));
            case ELECTRONIC ->
                    with(
                            style,
                            new Band(SYNTH_PAD, SYNTH_PLUCK, SYNTH_BASS, SYNTH_LEAD),
                            manner(
                                    style,
                                    Figures.Keys.ARPEGGIO,
                                    moves ? Figures.Bass.PULSE : Figures.Bass.HOLD,
                                    moves ? Figures.Drums.FLOOR : Figures.Drums.NONE,
                                    density),
                            new Room(1.8, 0.2));
            case JAZZ -> swung(jazz(style, density, moves), moves ? TRIPLET_SWING : 0);
            case ROCK ->
                    with(
                            style,
                            new Band(ORGAN, STEEL_GUITAR, BASS_GUITAR, STEEL_GUITAR),
                            manner(
                                    style,
                                    moves ? Figures.Keys.STRUM : Figures.Keys.ARPEGGIO,
                                    moves ? Figures.Bass.PULSE : Figures.Bass.ROOT_FIFTH,
                                    Figures.Drums.ROCK,
                                    density),
                            new Room(0.8, 0.12));
            case LO_FI ->
                    swung(
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
        };
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

    private static studio.longplay.engine.music.score.Instrument lead(Mood mood) {
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
