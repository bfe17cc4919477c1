package studio.longplay.engine.music.synth;

/// Keeps the sum of the stems below a ceiling by one gain for all of them, so that the stems still
/// add up to the piece.
///
/// The gain moves in straight lines from block to block and knows one block ahead, so that no
/// sample passes the ceiling and nothing clicks.
public final class PeakGuard {
    private final float ceiling;
    private final float recovery;
    private float gain = 1;
    private float next = 1;

    /// @param recovery how much the gain may rise in a block
    public PeakGuard(float ceiling, float recovery) {
        this.ceiling = ceiling;
        this.recovery = recovery;
    }

    /// Decides the gain at the end of a block from its peak and the following block's.
    public void advance(float peak, float followingPeak) {
        gain = Math.min(next, needed(peak));
        float wanted = Math.min(needed(peak), needed(followingPeak));
        next = Math.min(wanted, gain + recovery);
    }

    private float needed(float peak) {
        return peak > ceiling ? ceiling / peak : 1;
    }

    /// Gain at the block's first sample.
    public float from() {
        return gain;
    }

    /// Gain at the next block's first sample.
    public float to() {
        return next;
    }
}
