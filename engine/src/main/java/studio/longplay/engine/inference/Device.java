package studio.longplay.engine.inference;

/// What kind of hardware a session's arithmetic runs on.
public enum Device {
    /// The processor: always there.
    CPU("the processor", "cpu"),
    /// An NVIDIA card, where the user added the runtime for it.
    CUDA("an NVIDIA card", "cuda"),
    /// An NVIDIA card through TensorRT, where the user added the runtime and TensorRT.
    TENSORRT("an NVIDIA card with TensorRT", "tensorrt"),
    /// What Apple's Core ML chooses: processor, graphics or neural engine.
    COREML("Core ML", "coreml"),
    /// Any card with DirectX 12, on Windows.
    DIRECTML("a DirectX 12 card", "directml");

    private final String words;
    private final String id;

    Device(String words, String id) {
        this.words = words;
        this.id = id;
    }

    /// For a sentence: `the processor`.
    public String words() {
        return words;
    }

    /// For files and options: `cuda`.
    public String id() {
        return id;
    }

    /// Whether its memory is that of a card, not the machine's.
    public boolean isCard() {
        return this == CUDA || this == TENSORRT || this == DIRECTML;
    }
}
