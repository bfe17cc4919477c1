package studio.longplay.engine.voice.pack;

/// How much a voice pack may hold, declared or real.
///
/// @param entries files in it
/// @param bytes of all files together, unpacked
public record PackLimits(int entries, long bytes) {
    /// 256 files, 1 GiB.
    public static final PackLimits DEFAULT = new PackLimits(256, 1L << 30);

    /// A manifest or a consent record is text; more than this is something else.
    static final int TEXT_BYTES = 1 << 20;
}
