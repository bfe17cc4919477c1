package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;

/// A fire: flames that lick, hiss, and crackles that come in clusters.
public final class Fires {
    private Fires() {}

    public static void fire(Tape tape) {
        Chance chance = tape.chance();
        long flames = chance.seed();
        for (float[] channel : tape.channels()) {
            PinkNoise pink = new PinkNoise(chance.branch());
            Filter flame = new Filter(240, 0.8);
            Filter hiss = new Filter(5200, 0.5);
            Wander lick = new Wander(flames, 3.5);
            Wander breath = new Wander(flames + 1, 0.6);
            for (int i = 0; i < channel.length; i++) {
                double air = pink.next();
                double strength = 0.35 + 0.65 * lick.next() * (0.5 + breath.next());
                double sound = 0.5 * strength * flame.low(air) + 0.07 * hiss.band(air);
                channel[i] += (float) sound;
            }
        }
        Wander temper = new Wander(chance.seed(), 40);
        double at = 0;
        while ((at += chance.gapSeconds(9 + 18 * temper.next())) < tape.seconds()) {
            crackle(tape, at);
        }
    }

    private static void crackle(Tape tape, double at) {
        Chance chance = tape.chance();
        double pan = chance.between(0.25, 0.75);
        double loud = 0.08 + 0.8 * StrictMath.pow(chance.between(0, 1), 5);
        int snaps = chance.happens(0.3) ? 2 + chance.below(5) : 1;
        double later = at;
        for (int snap = 0; snap < snaps; snap++) {
            double hertz = chance.betweenOctaves(900, 6500);
            double fall = chance.between(0.0008, 0.006);
            double gain = loud * chance.between(0.5, 1);
            tape.add(Grains.burst(chance, hertz, 2.5, 0.0003, fall), later, gain, pan);
            later += chance.between(0.006, 0.035);
        }
    }
}
