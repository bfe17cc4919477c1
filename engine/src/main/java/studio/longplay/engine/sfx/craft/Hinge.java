package studio.longplay.engine.sfx.craft;

/// A rusty hinge that sticks and slips: it winds up like a spring while the door is pulled, and
/// lets go when the force overcomes the grip of the spot it stands on.
///
/// The door's own vibration pulls at it too, so that the slips fall in with the door's tones and
/// jump from one to the next, as creaks do (after Avanzini, Serafin and Rocchesso, "Interactive
/// simulation of rigid body interaction with friction-induced sound generation", 2005).
public final class Hinge {
    private static final int SPOTS = 160;

    private final Chance chance;
    private final double[] grip = new double[SPOTS];
    private final double[] rust = new double[SPOTS];
    private final double stiffness;
    private final double softness;
    private double force;
    private double push;
    private double smooth;
    private double roughness;

    /// @param slipsPerSecond how often it slips where door and grip are as usual
    /// @param sharpness how fast it lets go, 0 to 1: a squeal is sharper than a groan
    public Hinge(Chance chance, double slipsPerSecond, double sharpness) {
        this.chance = chance;
        this.stiffness = slipsPerSecond / Waves.SAMPLE_RATE;
        this.softness = Waves.blend(0.84, 0.5, sharpness);
        Wander rough = new Wander(chance.seed(), Waves.SAMPLE_RATE / 9.0);
        Wander spots = new Wander(chance.seed(), Waves.SAMPLE_RATE / 26.0);
        for (int i = 0; i < SPOTS; i++) {
            grip[i] = 0.45 + 1.1 * rough.next();
            rust[i] = Math.max(0, Math.min(1, (spots.next() - 0.36) * 5));
        }
    }

    /// What it gives to the door in the next sample.
    ///
    /// @param angle how far the door is open, 0 to 1
    /// @param speed how fast it is pulled, 1 as usual
    /// @param shaking the door's own vibration, about -1 to 1
    public double next(double angle, double speed, double shaking) {
        double place = Math.max(0, Math.min(0.9999, angle)) * (SPOTS - 1);
        int spot = (int) place;
        double between = place - spot;
        double held = grip[spot] + (grip[spot + 1] - grip[spot]) * between;
        double rusty = rust[spot] + (rust[spot + 1] - rust[spot]) * between;
        force += stiffness * speed;
        push *= softness;
        if (force + 0.07 * shaking > held * (1 + roughness)) {
            push += (1 - softness) * force * rusty;
            roughness = 0.025 * chance.noise();
            force *= 0.06 + 0.04 * chance.noise();
        }
        smooth += softness * (push - smooth);
        return smooth + 0.0015 * rusty * speed * chance.noise();
    }
}
