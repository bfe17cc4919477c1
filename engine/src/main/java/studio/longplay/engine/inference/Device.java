package studio.longplay.engine.inference;

/// What a session's arithmetic runs on.
public enum Device {
    /// The processor: always there.
    CPU("the processor"),
    /// An NVIDIA card, where the user added the runtime for it.
    CUDA("an NVIDIA card");

    private final String words;

    Device(String words) {
        this.words = words;
    }

    /// For a sentence: `the processor`.
    public String words() {
        return words;
    }
}
