package studio.longplay.engine.music.score;

import java.util.List;

/// A whole written piece, ready to be played.
///
/// @param notes in the order they sound
/// @param seed decides the small differences between players
/// @param bed whether the piece makes room for speech: no melody energy around 1 to 4 kHz
/// @param reverbSeconds time in which the room's sound falls by 60 dB
/// @param reverbShare how much of the room is heard, 0 to 1
/// @param levelDb gain of the whole piece
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
        double levelDb) {
    public Score {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /// The notes of one stem, in the order they sound.
    public List<Note> notes(MusicStem stem) {
        return notes.stream().filter(note -> note.stem() == stem).toList();
    }

    /// Length of the piece in samples at 48 kHz.
    public long lengthSamples() {
        return tempo.lengthSamples();
    }
}
