package studio.longplay.engine.sfx.craft;

/// A slow smooth random curve between 0 and 1; the same seed gives the same curve.
public final class Wander {
    private final Chance chance;
    private final double perSecond;
    private final double speed;
    private double target;
    private double between;
    private double value;
    private int left;

    /// @param perSecond how many new directions it takes in a second, about
    public Wander(long seed, double perSecond) {
        this.chance = new Chance(seed);
        this.perSecond = perSecond;
        this.speed = 1 - StrictMath.exp(-5 * perSecond / Waves.SAMPLE_RATE);
        this.value = chance.between(0.25, 0.75);
        this.between = value;
        this.target = value;
    }

    public double next() {
        if (left-- <= 0) {
            target = chance.between(0, 1);
            left = (int) (Waves.SAMPLE_RATE / perSecond * chance.between(0.5, 1.5));
        }
        between += speed * (target - between);
        value += speed * (between - value);
        return value;
    }
}
