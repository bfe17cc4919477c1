package studio.longplay.engine.sfx.craft;

/// A piston engine: cylinders fire one after the other into pipes that reflect, behind an intake
/// that breathes, on a block that rings.
///
/// After Baldan, Lachambre, Delle Monache and Boussard, "Physically informed car engine sound
/// synthesis" (2015). No two cylinders are alike and no two cycles, so that beside the firing order
/// its half orders are heard.
public final class Motor {
    private static final int CONTROL = 64;
    private static final int LINE = 1024;

    private final Chance chance;
    private final int cylinders;
    private final double rough;
    private final double[] strength;
    private final double[] offset;
    private final double[] cycle;
    private final boolean[] fired;
    private final Filter[] headers;
    private final double[] pipe = new double[LINE];
    private final double[] box = new double[LINE];
    private final int pipeSamples;
    private final int boxSamples;
    private final Filter wall = new Filter(1500, 0.6);
    private final Filter muffler = new Filter(1600, 0.6);
    private final Filter tail = new Filter(150, 0.6);
    private final Filter throat = new Filter(380, 1.6);
    private final Filter breath = new Filter(1400, 0.8);
    private final Filter boom = new Filter(85, 1.4);
    private final Filter shell = new Filter(310, 1.2);
    private final Resonances metal;
    private final double[] late = new double[64];
    private double crank;
    private double before;
    private double knock;
    private double exhaust;
    private double exhaustLate;
    private double block;
    private double intake;
    private int place;
    private int tick;

    /// How an engine is built.
    ///
    /// @param cylinders 1 to 12
    /// @param roughness 0 a new petrol engine, 1 a worn diesel
    public record Build(int cylinders, double roughness) {}

    public Motor(Chance chance, Build build) {
        this.chance = chance;
        this.cylinders = build.cylinders();
        this.rough = build.roughness();
        strength = new double[cylinders];
        offset = new double[cylinders];
        cycle = new double[cylinders];
        fired = new boolean[cylinders];
        headers = new Filter[cylinders];
        double vee = cylinders == 2 ? 0.125 : 0;
        for (int i = 0; i < cylinders; i++) {
            double uneven = 0.05 + 0.22 * rough;
            strength[i] = 1 + uneven * chance.between(-1, 1);
            offset[i] =
                    (double) i / cylinders
                            + (i % 2 == 1 ? vee : 0)
                            + 0.006 * rough * chance.between(-1, 1);
            cycle[i] = 1;
            headers[i] = new Filter(chance.between(1700, 3200), 0.7);
        }
        pipeSamples = (int) chance.between(190, 330);
        boxSamples = (int) chance.between(430, 720);
        metal =
                Resonances.plate(
                        new Resonances.Plate(
                                Waves.blend(900, 620, rough), 5200, 12, 0.006, 0.0016, -1),
                        chance);
    }

    /// One sample.
    ///
    /// @param load 0 is dragged along, 1 pulls as hard as it can
    public void next(double turnsPerMinute, double load) {
        crank += turnsPerMinute / 120 / Waves.SAMPLE_RATE;
        crank -= crank >= 1 ? 1 : 0;
        if (tick++ % CONTROL == 0) {
            muffler.tune(Waves.blend(650, 3200, load) + 0.12 * turnsPerMinute, 0.6);
        }
        double noise = chance.noise();
        double gas = 0;
        double open = 0;
        for (int i = 0; i < cylinders; i++) {
            double stroke = crank - offset[i];
            stroke -= Math.floor(stroke);
            fire(i, stroke, load);
            double push = blowdown(stroke);
            gas += headers[i].low(push * strength[i] * cycle[i]);
            open += sucking(stroke);
        }
        gas *= (0.35 + 0.65 * load) * (1 + 0.5 * noise * (0.2 + 0.8 * load));
        breathe(gas, open, noise, load);
    }

    /// Each time a cylinder fires it burns a little differently, and the block feels it.
    private void fire(int cylinder, double stroke, double load) {
        boolean burning = stroke < 0.5;
        if (burning && !fired[cylinder]) {
            double spread = 0.05 + 0.16 * rough + 0.08 * (1 - load);
            boolean missed = chance.happens(0.012 * rough * rough);
            cycle[cylinder] = missed ? 0.15 : 1 + spread * chance.noise();
            knock += (0.12 + 0.9 * rough) * (0.4 + 0.6 * load) * chance.between(0.6, 1.2);
        }
        fired[cylinder] = burning;
    }

    /// The exhaust valve opens: a burst, then what the piston pushes out.
    private static double blowdown(double stroke) {
        if (stroke < 0.007) {
            return stroke / 0.007;
        }
        double burst = Math.max(0, 1 - (stroke - 0.007) / 0.055);
        double pushed = stroke < 0.25 ? 0.22 * Waves.arch(stroke / 0.25) : 0;
        return burst * burst + pushed;
    }

    private static double sucking(double stroke) {
        return stroke > 0.25 && stroke < 0.5 ? Waves.arch((stroke - 0.25) * 4) : 0;
    }

    private void breathe(double gas, double open, double noise, double load) {
        double back = pipe[place - pipeSamples & LINE - 1];
        double chamber = box[place - boxSamples & LINE - 1];
        double out = gas - 0.6 * wall.low(back);
        pipe[place] = out;
        double boxed = out - 0.42 * chamber;
        box[place] = boxed;
        double heard = tail.high(muffler.low(boxed));
        late[place & 63] = heard;
        exhaust = 1.3 * heard;
        exhaustLate = 1.3 * late[place - 23 & 63];
        place = place + 1 & LINE - 1;
        double kick = (gas - before) * 9;
        before = gas;
        double ring = metal.next(knock * (1 + 0.3 * noise));
        knock *= 0.55;
        double rattle = 0.0025 * (1 + 2 * rough) * noise;
        block =
                0.16 * boom.band(kick)
                        + 0.4 * shell.band(kick)
                        + Waves.blend(0.035, 0.07, rough) * ring
                        + rattle;
        double air = noise * (0.04 + 0.5 * open) * (0.1 + 0.9 * load);
        intake = 0.5 * throat.band(air + 0.5 * open * load) + 0.25 * breath.band(air);
    }

    /// At the end of the pipe.
    public double exhaust() {
        return exhaust;
    }

    /// The same for the other ear.
    public double exhaustLate() {
        return exhaustLate;
    }

    /// The block: boom, knock and rattle.
    public double block() {
        return block;
    }

    /// The air it draws.
    public double intake() {
        return intake;
    }
}
