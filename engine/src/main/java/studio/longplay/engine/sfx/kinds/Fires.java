package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.sfx.craft.WideNoise;

/// A fire: flames that lick and roar, hissing sap, and crackles that come in clusters.
public final class Fires {
    private static final int CONTROL = 32;

    private Fires() {}

    public static void fire(Tape tape) {
        flames(tape);
        double size = tape.dial("size");
        double crackle = tape.dial("crackle");
        Chance chance = tape.chance().branch();
        Wander temper = new Wander(chance.seed(), 40);
        double rate = Waves.sweep(1.5, 26, 0.65 * crackle + 0.35 * size);
        double at = 0;
        while ((at += chance.gapSeconds(rate * (0.3 + 1.4 * temper.next()))) < tape.seconds()) {
            crackle(tape, chance, at);
        }
    }

    private static void flames(Tape tape) {
        Chance chance = tape.chance().branch();
        double size = tape.dial("size");
        double damp = tape.dial("damp");
        WideNoise air = new WideNoise(chance, 0.3);
        WideNoise steam = new WideNoise(chance, 0.15);
        Filter[] roar = {new Filter(120, 0.6), new Filter(120, 0.6)};
        Filter[] flame = {new Filter(420, 0.6), new Filter(420, 0.6)};
        Filter[] hiss = {new Filter(6800, 0.5), new Filter(6800, 0.5)};
        Wander lick = new Wander(chance.seed(), 7);
        Wander breath = new Wander(chance.seed(), 0.7);
        Wander sap = new Wander(chance.seed(), 1.6);
        double deep = Waves.sweep(420, 85, size);
        for (int i = 0; i < tape.length(); i++) {
            double licking = lick.next();
            double swell = breath.next();
            if (i % CONTROL == 0) {
                for (int side = 0; side < 2; side++) {
                    roar[side].tune(deep * (0.7 + 0.7 * swell), 0.6);
                    flame[side].tune(deep * 3 * (0.6 + 0.9 * licking), 0.5);
                }
            }
            air.pink();
            steam.white();
            double strength = 0.25 + 0.5 * swell + 0.5 * licking * licking;
            double hissing = Math.max(0, sap.next() - 0.35) * damp * 0.35 + 0.02;
            for (int side = 0; side < 2; side++) {
                double sound = (0.04 + 0.8 * size * size) * strength * roar[side].low(air.of(side));
                sound += (0.05 + 0.2 * size) * licking * flame[side].band(air.of(side));
                sound += hissing * hiss[side].band(steam.of(side));
                tape.channels()[side][i] += (float) (0.5 * sound);
            }
        }
    }

    /// Wood that splits: a few loud snaps among many faint ones, each brighter than its echo.
    private static void crackle(Tape tape, Chance chance, double at) {
        double pan = chance.between(0.05, 0.95);
        double loud = 0.05 + 2.6 * StrictMath.pow(chance.between(0, 1), 7);
        loud *= Waves.blend(0.25, 1.3, tape.dial("crackle"));
        int snaps = chance.happens(0.35) ? 2 + chance.below(7) : 1;
        double later = at;
        for (int snap = 0; snap < snaps; snap++) {
            double hertz = chance.betweenOctaves(1600, 9500);
            double fall = chance.between(0.0004, 0.0028);
            double gain = loud * chance.between(0.3, 1);
            tape.add(Grains.burst(chance, hertz, 0.9, 0.00008, fall), later, gain, pan);
            if (gain > 0.25) {
                double wood = chance.betweenOctaves(500, 1500);
                tape.add(Grains.burst(chance, wood, 2, 0.0004, 0.008), later, gain * 0.35, pan);
            }
            later += chance.between(0.003, 0.03);
        }
    }
}
