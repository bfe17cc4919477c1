package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.soundfont.Region;
import studio.longplay.engine.music.soundfont.SoundfontFile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Stems that are played by instruments of the user's in place of ours.
public final class SampledBand {
    /// Nobody but ours.
    public static final SampledBand NONE = new SampledBand(Map.of());

    private static final double LOUD = 0.4;

    private final Map<MusicStem, Player> players = new EnumMap<>(MusicStem.class);

    /// Who plays a stem.
    ///
    /// @param program 0 to 127; -1 takes the one that General MIDI has for the instrument
    public record Player(SoundfontFile file, int program) {}

    public SampledBand(Map<MusicStem, Player> players) {
        this.players.putAll(players);
    }

    /// What sounds for a note; nothing if ours play it.
    List<Region> regions(Note note) {
        Player player = players.get(note.stem());
        if (player == null || note.instrument() == Instrument.SWELL) {
            return List.of();
        }
        if (note.instrument().isDrum()) {
            return player.file()
                    .regions(
                            SoundfontFile.DRUM_BANK,
                            Math.max(0, player.program()),
                            key(note.instrument()),
                            note.velocity());
        }
        int program = player.program() >= 0 ? player.program() : program(note.instrument());
        return player.file().regions(0, program, note.midi(), note.velocity());
    }

    static double loud() {
        return LOUD;
    }

    /// The drum as it is played: its key decides which, not how high.
    static int pitch(Note note) {
        return note.instrument().isDrum() ? key(note.instrument()) : note.midi();
    }

    /// Keys of General MIDI's percussion.
    private static int key(Instrument drum) {
        return switch (drum) {
            case SOFT_KICK -> 35;
            case KICK -> 36;
            case SNARE -> 38;
            case BRUSH -> 40;
            case LOW_DRUM -> 41;
            case HAT -> 42;
            case OPEN_HAT -> 46;
            case TOM -> 47;
            case CRASH -> 49;
            case RIDE -> 51;
            case FRAME_DRUM -> 64;
            case SHAKER -> 82;
            case WOODBLOCK -> 76;
            default -> 36;
        };
    }

    /// Programs of General MIDI, counted from 0.
    private static int program(Instrument instrument) {
        return switch (instrument) {
            case FELT_PIANO -> 0;
            case ELECTRIC_KEYS -> 4;
            case BELLS -> 9;
            case MARIMBA -> 12;
            case ORGAN -> 19;
            case NYLON_GUITAR -> 24;
            case STEEL_GUITAR -> 25;
            case PLUCKED_BASS -> 32;
            case BASS_GUITAR, SOFT_BASS -> 33;
            case SYNTH_BASS -> 38;
            case VIOLIN, SOLO_STRINGS -> 40;
            case BOWED_BASS -> 43;
            case PIZZICATO -> 45;
            case HARP -> 46;
            case CHOIR -> 52;
            case HORN -> 60;
            case FLUTE -> 73;
            case SYNTH_LEAD -> 81;
            case SYNTH_PLUCK -> 87;
            case SYNTH_PAD, DRONE -> 89;
            case GLASS_PAD -> 92;
            default -> 48;
        };
    }
}
