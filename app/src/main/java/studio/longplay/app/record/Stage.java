package studio.longplay.app.record;

/// What a recorder is doing.
public enum Stage {
    /// It looks for inputs, or opens one.
    LOOKING,
    /// There is none, or it cannot be opened.
    WITHOUT_INPUT,
    /// The level is shown; a recording can begin.
    READY,
    /// It counts down to a recording.
    COUNTING,
    /// It records.
    RECORDING,
    /// It would record, but leaves out what is said now.
    PAUSED,
    /// The recording is being completed on the disk.
    SAVING,
    /// A recording can be heard, kept or made again.
    RECORDED;

    /// Whether a recording is being made.
    boolean isRecording() {
        return this == RECORDING || this == PAUSED;
    }

    /// Whether the input is open.
    boolean isListening() {
        return this != LOOKING && this != WITHOUT_INPUT;
    }

    /// Whether a recording may begin.
    boolean isIdle() {
        return this == READY || this == RECORDED;
    }
}
