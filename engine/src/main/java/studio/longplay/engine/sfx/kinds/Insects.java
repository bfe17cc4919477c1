package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Crickets, cicadas, flies and bees.
public final class Insects {
    private Insects() {}

    /// Chirps from several insects, faster when it is warm (Dolbear 1897), over a far chorus.
    public static void crickets(Tape tape) {
        int insects = (int) Math.round(tape.dial("insects"));
        double warm = tape.dial("warmth");
        double buzz = tape.dial("buzz");
        double usual = Waves.sweep(1.15, 0.36, warm);
        for (int insect = 0; insect < insects; insect++) {
            Chance chance = tape.chance().branch();
            double hertz = chance.between(4000, 4900) * Waves.blend(0.94, 1.06, warm);
            double near = insects == 1 ? 1 : chance.between(0.12, 1);
            double pan = chance.between(0, 1);
            double every = tape.evenly(usual * chance.between(0.8, 1.3));
            int pulses = 3 + chance.below(2);
            double gap = Waves.sweep(0.036, 0.023, warm);
            for (double at = chance.between(0, every); at < tape.seconds(); at += every) {
                for (int pulse = 0; pulse < pulses; pulse++) {
                    double loud = 0.22 * near * (0.55 + 0.45 * pulse / pulses) * (1 - 0.8 * buzz);
                    double[] tone = Grains.chirp(hertz, hertz * 0.985, gap * 0.6);
                    tape.add(tone, at + pulse * gap, loud, pan);
                }
            }
        }
        chorus(tape, Math.min(0.14, 0.012 * insects), buzz);
        Birds.breeze(tape, 0.01);
    }

    private static void chorus(Tape tape, double strength, double buzz) {
        Chance chance = tape.chance();
        Wander swell = new Wander(chance.seed(), 0.4);
        double[] swells = new double[tape.length()];
        for (int i = 0; i < swells.length; i++) {
            swells[i] = 0.5 + swell.next();
        }
        for (float[] channel : tape.channels()) {
            Filter song = new Filter(Waves.blend(4400, 5400, buzz), Waves.blend(14, 5, buzz));
            double turns = chance.between(0, 1);
            double rate = Waves.blend(31, 96, buzz) * chance.between(0.96, 1.04);
            for (int i = 0; i < channel.length; i++) {
                turns += rate / Waves.SAMPLE_RATE;
                double beat = Waves.sine(turns);
                double flutter = 1 - Waves.blend(0.3, 0.85, buzz) * (0.5 + 0.5 * beat);
                double level =
                        strength * (1 + 3 * buzz) * flutter * Waves.blend(1, swells[i], buzz);
                channel[i] += (float) (level * song.band(chance.noise()));
            }
        }
    }

    /// Wings: a fly that comes and goes, or a hive of bees.
    public static void wings(Tape tape) {
        int insects = (int) Math.round(tape.dial("insects"));
        double pitch = Waves.sweep(95, 560, tape.dial("pitch"));
        double restless = tape.dial("restlessness");
        for (int insect = 0; insect < insects; insect++) {
            Chance chance = tape.chance().branch();
            double hertz = pitch * chance.between(0.88, 1.14);
            Wander nearness = new Wander(chance.seed(), Waves.blend(0.3, 1.6, restless));
            Wander side = new Wander(chance.seed(), Waves.blend(0.2, 1.2, restless));
            Wander effort = new Wander(chance.seed(), Waves.blend(0.8, 5, restless));
            Filter body = new Filter(Math.min(9000, hertz * 16), 0.6);
            double turns = chance.between(0, 1);
            for (int i = 0; i < tape.length(); i++) {
                double near = nearness.next();
                double bend = 1 + 0.16 * (effort.next() - 0.5) + 0.01 * chance.noise();
                turns += hertz * bend / Waves.SAMPLE_RATE;
                turns -= Math.floor(turns);
                double stroke = turns < 0.35 ? 1 - turns / 0.35 : (turns - 0.35) / 0.65 - 0.3;
                double level = insects == 1 ? 0.05 + near * near : 0.5 + 0.5 * near;
                double sound = body.low(stroke - 0.3) * level / StrictMath.sqrt(insects);
                tape.add(i, 0.3 * sound, side.next());
            }
        }
    }
}
