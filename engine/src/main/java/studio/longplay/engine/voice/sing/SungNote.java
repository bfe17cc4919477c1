package studio.longplay.engine.voice.sing;

/// One note as it is sung.
///
/// @param midi its MIDI pitch, 60 is middle C
/// @param beat when it begins, in quarter notes from the first bar line of the take; notes before
///   it are a pick-up
/// @param beats how long it is written
/// @param word index of its word in the line
/// @param syllable counted over the line
/// @param goesOn whether its syllable began with a note before it
public record SungNote(
        int midi, double beat, double beats, int word, int syllable, boolean goesOn) {
    /// Where the next note may begin.
    public double end() {
        return beat + beats;
    }

    /// The same at another pitch.
    SungNote at(int otherMidi) {
        return new SungNote(otherMidi, beat, beats, word, syllable, goesOn);
    }
}
