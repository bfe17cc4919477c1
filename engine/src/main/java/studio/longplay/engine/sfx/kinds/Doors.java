package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Hinge;
import studio.longplay.engine.sfx.craft.PinkNoise;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Body;
import studio.longplay.engine.sfx.craft.Resonances.Plate;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Wander;
import studio.longplay.engine.sfx.craft.Waves;

/// Doors that creak, fall shut, and are knocked at.
public final class Doors {
    private static final int CONTROL = 32;
    private static final Body LATCH =
            new Body(
                    new double[] {1, 1.47, 2.2, 3.1, 4.3},
                    new double[] {.012, .01, .008, .006, .004},
                    new double[] {1, .8, .6, .4, .3},
                    0.06);

    private Doors() {}

    /// The board or sheet a door is: heavier ones ring lower, iron ones longer.
    ///
    /// @param tiltDb how much weaker its tones get with each octave
    private static Resonances leaf(Tape tape, double tiltDb) {
        double weight = tape.dial("weight");
        double metal = tape.dial("metal", 0);
        double lowest = Waves.sweep(150, 52, weight) * Waves.blend(1, 1.3, metal);
        return Resonances.plate(
                new Plate(
                        lowest,
                        Waves.blend(6200, 9500, metal),
                        44,
                        Waves.blend(0.075, 0.5, metal) * Waves.blend(0.8, 1.3, weight),
                        Waves.blend(0.007, 0.09, metal),
                        tiltDb + 1.5 * metal),
                tape.chance());
    }

    /// A handle, then two hinges that stick and slip, and the door's end.
    public static void creak(Tape tape) {
        Chance chance = tape.chance();
        handle(tape, 0.03, 0.3);
        double squeal = tape.dial("squeal");
        double pace = tape.dial("pace");
        double slips =
                Waves.sweep(38, 900, squeal)
                        * Waves.sweep(1.25, 0.75, tape.dial("weight"))
                        * chance.between(0.85, 1.2);
        Hinge[] hinges = {
            new Hinge(chance.branch(), slips, squeal),
            new Hinge(chance.branch(), slips * chance.between(1.3, 2.2), squeal)
        };
        Resonances leaf = leaf(tape, 2.2);
        Resonances pin = pin(tape);
        Wander hand = new Wander(chance.seed(), Waves.blend(1.6, 4, pace));
        Wander tremor = new Wander(chance.seed(), 9);
        int from = Waves.samples(Math.min(0.22, tape.seconds() * 0.1));
        int to = Math.max(from + 1, tape.length() - Waves.samples(0.3));
        double angle = 0;
        double shaking = 0;
        for (int i = from; i < tape.length(); i++) {
            double place = Math.min(1, (double) (i - from) / (to - from));
            double swing = StrictMath.sqrt(Waves.arch(0.01 + 0.98 * place));
            double pull = 0.25 + 1.5 * hand.next() + 0.35 * (tremor.next() - 0.5);
            double speed = Waves.blend(0.75, 1.35, pace) * swing * Math.max(0, pull);
            angle += speed / (to - from);
            double upper = hinges[0].next(angle, speed, shaking);
            double lower = hinges[1].next(angle * 0.93, speed, -shaking);
            double push = swing * (upper + 0.6 * lower);
            double wood = leaf.next(push);
            shaking = Math.max(-1, Math.min(1, 1.6 * wood));
            double sound = 0.3 * wood + 1.3 * pin.next(push);
            tape.add(i, sound, 0.45);
        }
        new Room(0.55, 0.45).addTo(tape.channels(), 0.22);
    }

    /// The iron of the hinge itself, which makes a squeal bright.
    private static Resonances pin(Tape tape) {
        double squeal = tape.dial("squeal");
        return Resonances.plate(
                new Plate(
                        Waves.sweep(620, 1350, squeal),
                        9800,
                        20,
                        Waves.blend(0.004, 0.011, tape.dial("metal")),
                        0.0022,
                        Waves.blend(-3.5, -1.5, squeal)),
                tape.chance());
    }

    /// The door moves air, meets its frame in several places, rattles, and the latch falls in.
    public static void close(Tape tape) {
        Chance chance = tape.chance();
        double force = tape.dial("force");
        double at = Waves.blend(0.34, 0.16, force);
        air(tape, at);
        Resonances leaf = leaf(tape, Waves.blend(-2.2, -0.6, force));
        int soft = (int) Waves.sweep(90, 14, force);
        double[] push = Grains.rattle(chance, Waves.blend(0.05, 0.028, force), 9, soft);
        tape.add(leaf.played(push, 1.2), at, 1.1, 0.48);
        double[] frame =
                Resonances.plate(new Plate(95, 3800, 30, 0.05, 0.006, -1), chance)
                        .played(Grains.rattle(chance, 0.03, 6, soft), 0.5);
        tape.add(frame, at + 0.003, 0.7, 0.6);
        boom(tape, at);
        double again = at + Waves.blend(0.11, 0.05, force) * chance.between(0.85, 1.15);
        tape.add(
                leaf(tape, -2.5).played(Grains.rattle(chance, 0.03, 5, soft * 2), 0.7),
                again,
                Waves.blend(0.15, 0.4, force),
                0.5);
        latch(tape, at + Waves.blend(0.09, 0.012, force), Waves.blend(0.22, 0.5, force));
        latch(tape, again + 0.03, 0.2);
        double space = tape.dial("space");
        new Room(Waves.sweep(0.35, 3.6, space), 0.45)
                .addTo(tape.channels(), Waves.blend(0.18, 0.5, space));
    }

    /// The air of the room that the door pushes.
    private static void boom(Tape tape, double at) {
        Chance chance = tape.chance();
        double force = tape.dial("force");
        double weight = tape.dial("weight");
        double boom = Waves.sweep(105, 52, weight);
        tape.add(
                Grains.drop(boom * 1.25, boom, 0.04, Waves.blend(0.05, 0.11, weight)),
                at,
                Waves.blend(0.4, 1.2, force),
                0.5);
        tape.add(
                Grains.burst(chance, 950, 0.4, 0.0008, 0.018),
                at,
                Waves.blend(0.12, 0.8, force),
                0.5);
        tape.add(
                Grains.burst(chance, 240, 0.5, 0.002, 0.05),
                at + 0.004,
                Waves.blend(0.15, 0.7, force),
                0.55);
    }

    private static void air(Tape tape, double until) {
        Chance chance = tape.chance();
        PinkNoise pink = new PinkNoise(chance.branch());
        Filter wind = new Filter(200, 0.7);
        int count = Waves.samples(until);
        double strength = Waves.blend(0.03, 0.3, tape.dial("force"));
        for (int i = 0; i < count; i++) {
            double place = (double) i / count;
            if (i % CONTROL == 0) {
                wind.tune(120 + 700 * place * place, 0.7);
            }
            double near = place * place * place * Math.min(1, (count - i) / 200.0);
            tape.add(i, strength * near * wind.low(pink.next()), 0.35 + 0.15 * place);
        }
    }

    /// Knuckles on a panel: each finds another place of it.
    public static void knock(Tape tape) {
        Chance chance = tape.chance();
        double force = tape.dial("force");
        int knocks = (int) Math.round(tape.dial("knocks"));
        double every = Waves.sweep(0.44, 0.13, tape.dial("pace"));
        long door = chance.seed();
        double at = 0.04;
        for (int i = 0; i < knocks; i++) {
            double strength = chance.between(0.85, 1) * (i % 3 == 0 ? 1 : 0.9);
            Resonances leaf =
                    Resonances.plate(
                            new Plate(
                                    Waves.sweep(170, 68, tape.dial("weight")),
                                    3600,
                                    34,
                                    Waves.blend(0.04, 0.075, tape.dial("weight")),
                                    0.005,
                                    Waves.blend(-2.6, -1.2, force)),
                            new Chance(door));
            int soft = (int) (Waves.sweep(64, 22, force) * chance.between(0.85, 1.2));
            double[] knuckles = Grains.rattle(chance, 0.009, 3, soft);
            tape.add(leaf.played(knuckles, 0.5), at, strength, 0.5);
            tape.add(
                    Grains.burst(chance, 1300, 0.6, 0.0006, 0.004),
                    at,
                    Waves.blend(0.15, 0.5, force) * strength,
                    0.5);
            at += every * chance.between(0.93, 1.08);
        }
        new Room(0.5, 0.5).addTo(tape.channels(), 0.22);
    }

    /// A handle is pressed: a squeak of its spring, and the bolt leaves its hole.
    private static void handle(Tape tape, double at, double gain) {
        Chance chance = tape.chance();
        for (int i = 0; i < 5; i++) {
            double hertz = chance.between(1800, 3200);
            double[] tick = Resonances.of(hertz, LATCH, chance).strike(0.06, 6);
            tape.add(tick, at + i * chance.between(0.008, 0.014), gain * 0.1, 0.52);
        }
        latch(tape, at + 0.07, gain);
    }

    private static void latch(Tape tape, double at, double gain) {
        Chance chance = tape.chance();
        double low = Waves.blend(1700, 900, tape.dial("weight"));
        for (int i = 0; i < 3; i++) {
            double hertz = chance.between(low, low * 1.6);
            double[] click =
                    Resonances.of(hertz, LATCH, chance)
                            .played(Grains.rattle(chance, 0.004, 3, 5), 0.12);
            double when = at + (i == 0 ? 0 : chance.between(0.012, 0.05));
            tape.add(click, when, gain * (i == 0 ? 0.45 : 0.22), 0.54);
            tape.add(
                    Grains.burst(chance, 3400, 0.8, 0.0003, 0.0022),
                    when,
                    gain * (i == 0 ? 0.3 : 0.12),
                    0.54);
            tape.add(Grains.burst(chance, 420, 0.8, 0.0008, 0.007), when, gain * 0.25, 0.54);
        }
    }
}
