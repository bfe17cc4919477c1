package studio.longplay.engine.sfx.craft;

/// Noise that falls by 3 dB an octave (Kellet's three-pole filter), about -1 to 1.
public final class PinkNoise {
    private final Chance chance;
    private double slow;
    private double middle;
    private double fast;

    public PinkNoise(Chance chance) {
        this.chance = chance;
    }

    public double next() {
        double white = chance.noise();
        slow = 0.99765 * slow + white * 0.0990460;
        middle = 0.963 * middle + white * 0.2965164;
        fast = 0.57 * fast + white * 1.0526913;
        return (slow + middle + fast + white * 0.1848) * 0.25;
    }
}
