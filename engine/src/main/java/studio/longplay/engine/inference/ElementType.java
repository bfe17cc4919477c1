package studio.longplay.engine.inference;

/// What the elements of a tensor are. Those with a [Tensor] of their own can be passed in and out;
/// the others are named so that a fault can say what a model asked for.
public enum ElementType {
    FLOAT32("32-bit floats"),
    FLOAT64("64-bit floats"),
    FLOAT16("16-bit floats"),
    INT64("64-bit integers"),
    INT32("32-bit integers"),
    INT16("16-bit integers"),
    INT8("8-bit integers"),
    UINT8("unsigned 8-bit integers"),
    BOOL("booleans"),
    TEXT("texts"),
    OTHER("something that is no tensor");

    private final String words;

    ElementType(String words) {
        this.words = words;
    }

    /// For a sentence: `32-bit floats`.
    public String words() {
        return words;
    }
}
