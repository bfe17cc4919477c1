package studio.longplay.engine.music.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A whole written piece, ready to be played.
///
/// @param notes in the order they sound
/// @param seed decides the small differences between players
/// @param bed whether the piece makes room for speech: no melody energy around 1 to 4 kHz
/// @param reverbSeconds time in which the room's sound falls by 60 dB
/// @param reverbShare how much of the room is heard, 0 to 1
/// @param levelDb gain of the whole piece
/// @param tiltDb how much brighter the piece is made, in dB an octave
/// @param gains of the stems, 0 for one that is muted; those not named are 1
public record Score(
        Mood mood,
        MusicKey key,
        Tempo tempo,
        List<Section> sections,
        List<Note> notes,
        long seed,
        boolean bed,
        double reverbSeconds,
        double reverbShare,
        double levelDb,
        double tiltDb,
        Map<MusicStem, Double> gains) {
    public Score {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        Map<MusicStem, Double> ordered = new EnumMap<>(MusicStem.class);
        ordered.putAll(gains);
        gains = java.util.Collections.unmodifiableMap(ordered);
    }

    /// The notes of one stem, in the order they sound.
    public List<Note> notes(MusicStem stem) {
        return notes.stream().filter(note -> note.stem() == stem).toList();
    }

    /// Gain of a stem, 0 if it is muted.
    public double gain(MusicStem stem) {
        return gains.getOrDefault(stem, 1.0);
    }

    /// Length of the piece in samples at 48 kHz.
    public long lengthSamples() {
        return tempo.lengthSamples();
    }

    /// The same piece with other notes on another grid.
    public Score with(Tempo grid, List<Section> form, List<Note> written) {
        return new Score(
                mood,
                key,
                grid,
                form,
                written,
                seed,
                bed,
                reverbSeconds,
                reverbShare,
                levelDb,
                tiltDb,
                gains);
    }

    /// The same piece with every stem as loud as the mood has it, and none muted.
    public Score withAllStems() {
        return new Score(
                mood,
                key,
                tempo,
                sections,
                notes,
                seed,
                bed,
                reverbSeconds,
                reverbShare,
                levelDb,
                tiltDb,
                Map.of());
    }
}
