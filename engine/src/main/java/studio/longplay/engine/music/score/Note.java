package studio.longplay.engine.music.score;

/// One note of one instrument.
///
/// @param midi MIDI pitch, 60 is middle C at 261.6 Hz; drums have one too
/// @param beat where it stands in the bar grid, in beats from the beginning, before humanising
/// @param velocity how hard it is played, 0 to 1
/// @param startSample where it sounds, in samples at 48 kHz from the beginning
/// @param holdSamples how long it is held before it is let go
public record Note(
        MusicStem stem,
        Instrument instrument,
        int midi,
        double beat,
        double velocity,
        long startSample,
        long holdSamples) {
    /// The same note on another pitch, so much softer or louder.
    public Note pitched(int otherMidi, double times) {
        double other = Math.max(0.05, Math.min(1, velocity * times));
        return new Note(stem, instrument, otherMidi, beat, other, startSample, holdSamples);
    }

    /// The same note elsewhere.
    public Note moved(double toBeat, long toSample, long heldSamples) {
        return new Note(stem, instrument, midi, toBeat, velocity, toSample, heldSamples);
    }
}
