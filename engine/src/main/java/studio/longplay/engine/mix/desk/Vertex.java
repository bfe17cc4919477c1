package studio.longplay.engine.mix.desk;

/// A piece of the audio graph that changes stereo sound in place.
///
/// The same samples come out whatever the sizes of the blocks that go in, on every machine; nothing
/// is allocated for a block. A vertex begins in silence and continues from block to block: use a
/// fresh one for every scene. Not safe for use by two threads at once.
public interface Vertex {
    /// Takes the next `count` samples of left and right, `stereo[side][offset]` on, and leaves
    /// there what comes out. The samples must be finite.
    void process(float[][] stereo, int offset, int count);

    /// How many samples later each sample comes out.
    default int latencySamples() {
        return 0;
    }
}
