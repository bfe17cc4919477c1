package studio.longplay.engine.sfx.craft;

/// Noise for two ears: part of it common to both, as two microphones in one place hear it.
public final class WideNoise {
    private final Chance chance;
    private final PinkNoise[] pink;
    private final double common;
    private final double own;
    private double left;
    private double right;

    /// @param likeness how much alike the two sides are, 0 (nothing in common) to 1 (the same)
    public WideNoise(Chance chance, double likeness) {
        this.chance = chance;
        this.pink =
                new PinkNoise[] {
                    new PinkNoise(chance.branch()),
                    new PinkNoise(chance.branch()),
                    new PinkNoise(chance.branch())
                };
        this.common = StrictMath.sqrt(likeness);
        this.own = StrictMath.sqrt(1 - likeness);
    }

    /// Takes the next sample of white noise.
    public void white() {
        double middle = chance.noise();
        left = common * middle + own * chance.noise();
        right = common * middle + own * chance.noise();
    }

    /// Takes the next sample of noise that falls by 3 dB an octave.
    public void pink() {
        double middle = pink[0].next();
        left = common * middle + own * pink[1].next();
        right = common * middle + own * pink[2].next();
    }

    public double left() {
        return left;
    }

    public double right() {
        return right;
    }

    /// The sample of channel 0 or 1.
    public double of(int channel) {
        return channel == 0 ? left : right;
    }
}
