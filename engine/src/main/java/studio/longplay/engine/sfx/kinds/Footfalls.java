package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// Somebody who walks or runs, on any ground.
public final class Footfalls {
    private Footfalls() {}

    public static void wood(Tape tape) {
        walk(tape, Grounds::wood);
        new Room(0.5, 0.5).addTo(tape.channels(), 0.14);
    }

    public static void stone(Tape tape) {
        walk(tape, Grounds::stone);
        new Room(0.9, 0.35).addTo(tape.channels(), 0.16);
    }

    public static void gravel(Tape tape) {
        walk(tape, Grounds::gravel);
        outdoors(tape);
    }

    public static void snow(Tape tape) {
        walk(tape, Grounds::snow);
        outdoors(tape);
    }

    public static void grass(Tape tape) {
        walk(tape, Grounds::grass);
        outdoors(tape);
    }

    public static void leaves(Tape tape) {
        walk(tape, Grounds::leaves);
        outdoors(tape);
    }

    public static void metal(Tape tape) {
        walk(tape, Grounds::metal);
        new Room(0.8, 0.4).addTo(tape.channels(), 0.14);
    }

    public static void puddle(Tape tape) {
        walk(tape, Grounds::puddle);
        outdoors(tape);
    }

    public static void mud(Tape tape) {
        walk(tape, Grounds::mud);
        outdoors(tape);
    }

    public static void carpet(Tape tape) {
        walk(tape, Grounds::carpet);
        new Room(0.35, 0.6).addTo(tape.channels(), 0.12);
    }

    /// What ground and bushes around send back.
    private static void outdoors(Tape tape) {
        new Room(0.3, 0.7).addTo(tape.channels(), 0.16);
    }

    /// Heel, then ball; the faster, the closer together; running lands on the ball.
    private static void walk(Tape tape, Grounds.Ground ground) {
        Chance chance = tape.chance();
        double pace = tape.dial("pace");
        double sole = tape.dial("sole");
        double weight = tape.dial("weight");
        double scuff = tape.dial("scuff");
        double every = tape.evenly(60 / pace);
        double running = Math.max(0, Math.min(1, (pace - 130) / 40));
        double roll = Waves.blend(0.115, 0.03, running) * Math.min(1.4, every / 0.55);
        boolean right = chance.happens(0.5);
        for (double at = 0.08; at < tape.seconds() - 0.05; at += every) {
            double sway = chance.between(-0.02, 0.02) * every;
            double limp = scuff > 0.5 && right ? 0.06 * scuff : 0;
            double pan = right ? 0.545 : 0.455;
            double strength = chance.between(0.78, 1) * (right ? 1 : 0.94);
            double now = at + sway + limp;
            Grounds.Step heel = new Grounds.Step(now, strength, pan, sole, weight);
            ground.step(tape, heel);
            double ball = strength * Waves.blend(0.5, 0.35, sole) * chance.between(0.8, 1.2);
            double softer = sole * Waves.blend(0.75, 0.5, running);
            double later = roll * chance.between(0.85, 1.2);
            ground.step(tape, new Grounds.Step(now + later, ball, pan, softer, weight * 0.8));
            if (chance.happens(scuff)) {
                Grounds.drag(tape, now - 0.1 * every, scuff * strength, pan);
            }
            right = !right;
        }
    }
}
