package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Plate;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.sfx.craft.WideNoise;

/// Trains, aircraft, factories, fans, robots, steam and sparks.
public final class Machines {
    private static final int CONTROL = 32;
    private static final double[] AXLES = {0, 0.085, 0.5, 0.585};

    private Machines() {}

    /// Wheels over rail joints, two axles a bogie, under the roar of the track; steam that chuffs.
    public static void train(Tape tape) {
        Chance chance = tape.chance();
        double speed = tape.dial("speed") / 3.6;
        double steam = tape.dial("steam");
        track(tape, chance.branch(), speed);
        double every = tape.evenly(18 / Math.max(2, speed));
        Resonances rail =
                Resonances.plate(new Plate(160, 5200, 26, 0.05, 0.006, -0.8), chance.branch());
        for (double at = 0.05; at < tape.seconds(); at += every) {
            for (double axle : AXLES) {
                double[] push = Grains.rattle(chance, 0.012, 4, 14);
                double loud = tape.dial("clatter") * chance.between(0.6, 1);
                double when = at + axle * every;
                tape.add(rail.played(push, 0.25), when, 0.8 * loud, 0.5 + 0.2 * chance.noise());
                tape.add(Grains.burst(chance, 95, 0.8, 0.003, 0.03), when, 0.7 * loud, 0.5);
            }
        }
        if (steam > 0) {
            chuff(tape, chance.branch(), tape.evenly(1.35 / Math.max(1, speed)), steam);
        }
    }

    private static void track(Tape tape, Chance chance, double speed) {
        WideNoise noise = new WideNoise(chance, 0.5);
        Filter[] low = {new Filter(140, 0.6), new Filter(140, 0.6)};
        Filter[] high = {new Filter(900, 0.5), new Filter(900, 0.5)};
        Wander sway = new Wander(chance.seed(), 1.2);
        double strength = Math.min(1.4, speed / 20);
        for (int i = 0; i < tape.length(); i++) {
            noise.pink();
            double level = strength * (0.7 + 0.6 * sway.next());
            for (int side = 0; side < 2; side++) {
                double in = noise.of(side);
                double sound = 0.5 * low[side].low(in) + 0.16 * high[side].band(in);
                tape.channels()[side][i] += (float) (level * sound);
            }
        }
    }

    private static void chuff(Tape tape, Chance chance, double every, double steam) {
        int beat = 0;
        for (double at = 0.02; at < tape.seconds(); at += every) {
            double loud = steam * (beat++ % 4 == 0 ? 1 : 0.75) * chance.between(0.85, 1);
            double fall = Math.min(0.12, every * 0.35);
            for (int side = 0; side < 2; side++) {
                double[] puff = Grains.burst(chance, 750, 0.35, 0.012, fall);
                tape.add(puff, at, 1.1 * loud, 0.3 + 0.4 * side);
            }
            tape.add(Grains.burst(chance, 130, 0.7, 0.008, fall), at, 0.9 * loud, 0.5);
        }
    }

    /// Blades that slap the air and a turbine above them.
    public static void helicopter(Tape tape) {
        Chance chance = tape.chance();
        double every = tape.evenly(60 / tape.dial("pace"));
        double distance = tape.dial("distance");
        WideNoise noise = new WideNoise(chance.branch(), 0.6);
        Filter[] wash = {new Filter(700, 0.5), new Filter(700, 0.5)};
        Wander drift = new Wander(chance.seed(), 0.4);
        double turns = chance.between(0, 1);
        double whine = 0;
        double slap = Waves.sweep(60, 6, distance);
        for (int i = 0; i < tape.length(); i++) {
            turns += 1 / (every * Waves.SAMPLE_RATE);
            turns -= Math.floor(turns);
            whine += (1900 + 60 * drift.next()) / Waves.SAMPLE_RATE;
            double pulse = StrictMath.exp(-slap * 0.35 * turns) * Math.min(1, turns * 90);
            double push = pulse - 0.3 * StrictMath.exp(-6 * turns);
            noise.pink();
            double air = 0.1 + 1.2 * pulse;
            double turbine = tape.dial("turbine") * 0.05 * (1 - distance) * Waves.sine(whine);
            for (int side = 0; side < 2; side++) {
                double sound = 0.5 * push + air * wash[side].low(noise.of(side)) + turbine;
                tape.channels()[side][i] += (float) (0.5 * sound);
            }
        }
        double cutoff = Waves.sweep(9000, 420, distance);
        for (float[] channel : tape.channels()) {
            Filter far = new Filter(cutoff, 0.6);
            for (int i = 0; i < channel.length; i++) {
                channel[i] = (float) far.low(channel[i]);
            }
        }
    }

    /// An aeroplane: propellers that beat against each other, or the roar and whine of jets.
    public static void aeroplane(Tape tape) {
        Chance chance = tape.chance();
        double jet = tape.dial("jet");
        double power = tape.dial("power");
        double inside = tape.dial("inside");
        WideNoise noise = new WideNoise(chance.branch(), 0.45);
        Filter[] roar = {new Filter(300, 0.5), new Filter(300, 0.5)};
        Filter[] rush = {new Filter(1600, 0.5), new Filter(1600, 0.5)};
        Wander drift = new Wander(chance.seed(), 0.5);
        double[] turns = new double[2];
        double hertz = Waves.sweep(70, 118, power);
        double top = Waves.blend(1, 0.12, inside);
        for (int i = 0; i < tape.length(); i++) {
            double slow = drift.next();
            turns[0] += hertz / Waves.SAMPLE_RATE;
            turns[1] += hertz * (1.008 + 0.004 * slow) / Waves.SAMPLE_RATE;
            double props = blades(turns[0]) + blades(turns[1]);
            double whine = Waves.sine(26 * turns[0]) + 0.5 * Waves.sine(39.2 * turns[1]);
            noise.pink();
            for (int side = 0; side < 2; side++) {
                double in = noise.of(side);
                double sound = (0.3 + power) * (0.4 + 0.6 * jet) * roar[side].low(in);
                sound += top * (0.06 + 0.4 * jet) * rush[side].band(in);
                sound += 0.3 * (1 - jet) * props + 0.025 * jet * top * whine;
                tape.channels()[side][i] += (float) (0.4 * sound);
            }
        }
    }

    private static double blades(double turns) {
        double place = turns - Math.floor(turns);
        return place < 0.2 ? 1 - 5 * place : -0.11;
    }

    /// Presses, belts and wheels that go round, in a hall.
    public static void factory(Tape tape) {
        Chance chance = tape.chance();
        double weight = tape.dial("weight");
        double every = tape.evenly(60 / tape.dial("pace"));
        Resonances press =
                Resonances.plate(
                        new Plate(Waves.sweep(260, 60, weight), 4800, 30, 0.12, 0.02, -1),
                        chance.branch());
        double[] pattern = {0, chance.between(0.2, 0.3), 0.5, chance.between(0.6, 0.8)};
        double[] loud = {1, 0.35, 0.55, 0.3};
        for (double at = 0.04; at < tape.seconds(); at += every) {
            for (int k = 0; k < pattern.length; k++) {
                double[] push = Grains.rattle(chance, 0.02, 6, (int) Waves.blend(8, 40, weight));
                double when = at + pattern[k] * every + 0.004 * chance.noise();
                tape.add(press.played(push, 0.6), when, 0.9 * loud[k], 0.3 + 0.4 * k / 3.0);
            }
            double[] hiss = Grains.burst(chance, 4200, 0.5, 0.02, 0.06);
            tape.add(hiss, at + 0.35 * every, 0.25 * tape.dial("steam"), 0.7);
        }
        hum(tape, chance.branch(), 0.16, 50);
        new Room(1.8, 0.45).addTo(tape.channels(), 0.3);
    }

    private static void hum(Tape tape, Chance chance, double strength, double hertz) {
        double turns = chance.between(0, 1);
        WideNoise noise = new WideNoise(chance, 0.5);
        Filter[] belt = {new Filter(520, 0.6), new Filter(520, 0.6)};
        for (int i = 0; i < tape.length(); i++) {
            turns += hertz * 0.985 / Waves.SAMPLE_RATE;
            double tone =
                    0.3 * Waves.sine(turns)
                            + 0.5 * Waves.sine(2 * turns)
                            + 0.2 * Waves.sine(5 * turns);
            noise.pink();
            for (int side = 0; side < 2; side++) {
                double sound = strength * (0.5 * tone + 0.8 * belt[side].band(noise.of(side)));
                tape.channels()[side][i] += (float) sound;
            }
        }
    }

    /// A motor that turns blades: its hum, the tone of the blades, the air.
    public static void fan(Tape tape) {
        Chance chance = tape.chance();
        double speed = tape.dial("speed") / 60;
        double hums = tape.dial("hum");
        double air = 0.02 + tape.dial("air");
        WideNoise noise = new WideNoise(chance.branch(), 0.45);
        Filter[] blow = {new Filter(speed * 34, 0.4), new Filter(speed * 34, 0.4)};
        double wobble = chance.between(0.1, 0.3);
        double turns = chance.between(0, 1);
        for (int i = 0; i < tape.length(); i++) {
            turns += speed / Waves.SAMPLE_RATE;
            double blade = Waves.sine(5 * turns) + 0.4 * Waves.sine(10 * turns);
            double motor =
                    Waves.sine(turns) + 0.6 * Waves.sine(12 * turns) + 0.3 * Waves.sine(24 * turns);
            double level = air * (1 + wobble * Waves.sine(turns) + 0.2 * Waves.sine(5 * turns));
            noise.pink();
            for (int side = 0; side < 2; side++) {
                double sound = 0.5 * level * blow[side].band(noise.of(side));
                sound += hums * (0.05 * blade + 0.07 * motor);
                tape.channels()[side][i] += (float) sound;
            }
        }
    }

    /// Small motors that start, whirr and stop.
    public static void robot(Tape tape) {
        Chance chance = tape.chance();
        double pitch = Waves.sweep(120, 620, tape.dial("pitch"));
        double pace = Waves.sweep(1.1, 0.16, tape.dial("pace"));
        double rough = tape.dial("roughness");
        double at = 0.04;
        while (at < tape.seconds()) {
            double seconds = pace * chance.between(0.5, 1.5);
            double goal = pitch * chance.betweenOctaves(0.7, 1.8);
            int first = Waves.samples(at);
            int count = Waves.samples(seconds);
            double turns = 0;
            Filter gear = new Filter(goal * 7, 3);
            for (int i = 0; i < count; i++) {
                double place = (double) i / count;
                double run = Math.min(1, Math.min(place * 6, (1 - place) * 5));
                turns += goal * (0.35 + 0.65 * run) / Waves.SAMPLE_RATE;
                double whirr =
                        Waves.sine(turns + 0.5 * Waves.sine(2 * turns))
                                + 0.4 * Waves.sine(9 * turns);
                double grind = gear.band(chance.noise() * (0.6 + 0.4 * Waves.sine(turns)));
                tape.add(first + i, 0.35 * run * (whirr + 2.5 * rough * grind), 0.5);
            }
            tape.add(Grains.burst(chance, 2600, 1.2, 0.0003, 0.004), at + seconds, 0.25, 0.5);
            at += seconds + pace * chance.between(0.1, 0.9);
        }
        new Room(0.5, 0.4).addTo(tape.channels(), 0.12);
    }

    /// Gas under pressure.
    public static void steam(Tape tape) {
        Chance chance = tape.chance();
        double pressure = tape.dial("pressure");
        double sputter = tape.dial("sputter");
        WideNoise noise = new WideNoise(chance.branch(), 0.5);
        Filter[] jet = {new Filter(4000, 0.5), new Filter(4000, 0.5)};
        Filter[] body = {new Filter(900, 0.6), new Filter(900, 0.6)};
        Filter[] whistle = {new Filter(2900, 30), new Filter(2900, 30)};
        Wander swell = new Wander(chance.seed(), 0.7);
        Wander spit = new Wander(chance.seed(), 16);
        for (int i = 0; i < tape.length(); i++) {
            double level = 0.5 + 0.4 * swell.next();
            level *= 1 - sputter * (1 - Math.max(0, 2.4 * (spit.next() - 0.35)));
            if (i % CONTROL == 0) {
                for (int side = 0; side < 2; side++) {
                    jet[side].tune(Waves.sweep(2400, 7600, pressure) * (0.8 + 0.3 * level), 0.5);
                }
            }
            noise.white();
            for (int side = 0; side < 2; side++) {
                double in = noise.of(side);
                double sound = jet[side].band(in) + 0.3 * body[side].band(in);
                sound += 2.5 * tape.dial("whistle") * whistle[side].band(in);
                tape.channels()[side][i] += (float) (0.4 * Math.max(0.01, level) * sound);
            }
        }
    }

    /// The buzz of the mains, and arcs that jump.
    public static void sparks(Tape tape) {
        Chance chance = tape.chance();
        double power = tape.dial("power");
        double buzz = tape.dial("buzz");
        double turns = chance.between(0, 1);
        Wander surge = new Wander(chance.seed(), 3);
        Filter air = new Filter(2600, 0.6);
        for (int i = 0; i < tape.length(); i++) {
            turns += 100.0 / Waves.SAMPLE_RATE;
            double place = turns - Math.floor(turns);
            double arc = StrictMath.exp(-14 * place) * chance.noise();
            double tone =
                    0.4 * Waves.sine(turns)
                            + 0.3 * Waves.sine(2 * turns)
                            + 0.2 * Waves.sine(6 * turns);
            double level = buzz * (0.3 + 0.9 * surge.next());
            tape.add(i, level * (0.25 * tone + 0.9 * air.band(arc)), 0.5);
        }
        double rate = Waves.sweep(0.6, 14, tape.dial("sparks"));
        double at = 0.02;
        while (at < tape.seconds()) {
            int cracks = 2 + chance.below(9);
            double pan = chance.between(0.2, 0.8);
            double loud = Waves.blend(0.3, 1.2, power) * chance.between(0.2, 1);
            for (int i = 0; i < cracks; i++) {
                double[] crack =
                        Grains.burst(chance, chance.between(1800, 9000), 0.5, 0.0001, 0.0015);
                tape.add(crack, at + i * chance.between(0.004, 0.012), loud, pan);
            }
            tape.add(Grains.burst(chance, 300, 0.7, 0.001, 0.02), at, 0.5 * loud * power, pan);
            at += chance.gapSeconds(rate);
        }
    }
}
