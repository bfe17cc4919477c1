package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// People in numbers: they talk, cheer, jeer, and clap.
///
/// The nearest dozen are voices of their own; the others are heard through what voices of the same
/// kind said, each at another moment, pitch, place and distance.
public final class Crowds {
    private static final int NEAREST = 10;
    private static final int MOST_FAR = 130;

    private Crowds() {}

    /// Conversations: in each somebody talks while others listen; the angrier, the more at once.
    public static void murmur(Tape tape) {
        double people = tape.dial("people");
        double liveliness = tape.dial("liveliness");
        double anger = tape.dial("anger");
        double silence = Waves.blend(0.42, 0.12, Math.max(anger, liveliness));
        Gathering crowd =
                new Gathering(
                        tape,
                        chance -> Gathering.talk(chance, tape, silence),
                        Waves.blend(0.75, 0.9, liveliness));
        int near = (int) Math.min(NEAREST, Math.max(2, people / 2));
        crowd.nearest(near, people > 30 ? Waves.blend(0.6, 1.1, anger) : 1);
        crowd.others((int) Math.min(MOST_FAR, people - near), people);
        new Room(Waves.blend(0.6, 1.3, Math.min(1, people / 500)), 0.5)
                .addTo(tape.channels(), 0.25);
    }

    /// People who laugh, each in bursts, sometimes one after the other.
    public static void laughter(Tape tape) {
        double people = tape.dial("people");
        double hearty = tape.dial("heartiness");
        Gathering crowd = new Gathering(tape, chance -> Gathering.laugh(chance, tape, hearty), 0.9);
        int near = (int) Math.min(NEAREST, Math.max(1, people / 2));
        crowd.nearest(near, people > 30 ? 0.6 : 1);
        crowd.others((int) Math.min(MOST_FAR, people - near), people);
        new Room(Waves.blend(0.6, 1.3, Math.min(1, people / 500)), 0.5)
                .addTo(tape.channels(), 0.25);
    }

    /// A crowd that shouts with joy or anger, claps and whistles.
    public static void cheer(Tape tape) {
        double people = tape.dial("people");
        double excitement = tape.dial("excitement");
        double anger = tape.dial("anger");
        Gathering crowd = new Gathering(tape, chance -> Gathering.shout(chance, tape), 0.9);
        int near = (int) Math.min(NEAREST + 2, Math.max(2, people / 2));
        crowd.nearest(near, people > 60 ? Waves.blend(0.45, 0.85, anger) : 0.9);
        crowd.others((int) Math.min(MOST_FAR, people - near), people);
        if (anger < 0.6) {
            double hands = Math.min(60, people * 0.5) * (1 - anger);
            clap(tape, (int) hands, new Clapping(0.10, excitement, 0));
        }
        whistles(tape, people * tape.dial("whistles") * 0.12);
        new Room(Waves.blend(0.8, 1.9, Math.min(1, people / 1500)), 0.5)
                .addTo(tape.channels(), 0.28);
    }

    /// Whistles through teeth or fingers: up and down, or long and shaking.
    private static void whistles(Tape tape, double perFiveSeconds) {
        if (perFiveSeconds <= 0) {
            return;
        }
        Chance chance = tape.chance().branch();
        double at = 0.2;
        double rate = Math.min(4, 0.2 * perFiveSeconds);
        while ((at += chance.gapSeconds(rate)) < tape.seconds()) {
            double hertz = chance.between(1500, 2600);
            double seconds = chance.between(0.25, 0.8);
            double pan = chance.between(0.05, 0.95);
            double gain = 0.03 * chance.between(0.15, 1);
            double to = hertz * chance.between(1.1, 1.6);
            tape.add(Grains.chirp(hertz, to, seconds * 0.55), at, gain, pan);
            tape.add(Grains.chirp(to, hertz * 0.9, seconds * 0.6), at + seconds * 0.42, gain, pan);
        }
    }

    /// Many pairs of hands, each with its own pace and tone, or all in one rhythm.
    public static void applause(Tape tape) {
        int people = (int) tape.dial("people");
        double excitement = tape.dial("excitement");
        double together = tape.dial("together");
        clap(tape, Math.min(220, people), new Clapping(0.5, excitement, together));
        if (people > 220) {
            wash(tape, Math.min(0.3, people / 9000.0));
        }
        new Room(Waves.blend(0.7, 1.8, Math.min(1, people / 1200.0)), 0.42)
                .addTo(tape.channels(), 0.3);
    }

    /// Hands that are too many to be heard one by one.
    private static void wash(Tape tape, double strength) {
        Chance chance = tape.chance().branch();
        for (float[] channel : tape.channels()) {
            Filter low = new Filter(1100, 0.7);
            Filter high = new Filter(2600, 0.6);
            for (int i = 0; i < channel.length; i++) {
                double white = chance.noise() * (0.6 + 0.4 * Math.abs(chance.noise()));
                channel[i] += (float) (strength * (low.band(white) + 0.6 * high.band(white)));
            }
        }
    }

    /// @param strength how loud
    /// @param excitement how fast and evenly
    /// @param together how much in one rhythm
    private record Clapping(double strength, double excitement, double together) {}

    private static void clap(Tape tape, int people, Clapping clapping) {
        Chance chance = tape.chance();
        double common = tape.evenly(Waves.blend(0.62, 0.3, clapping.excitement()));
        for (int person = 0; person < people; person++) {
            double own = Waves.blend(0.42, 0.2, clapping.excitement()) * chance.between(0.8, 1.25);
            double every = Waves.blend(own, common, clapping.together() > 0.5 ? 1 : 0);
            double hertz = chance.betweenOctaves(650, 2300);
            double distance = chance.between(0, 1);
            double gain = clapping.strength() * chance.between(0.5, 1) / (1 + 5 * distance);
            double pan = chance.between(0.02, 0.98);
            double loose = Waves.blend(1, 0.06, clapping.together());
            double at = chance.between(0, every) * loose + 0.01 * distance;
            while (at < tape.seconds()) {
                double fall = chance.between(0.0025, 0.007) * (1 + distance);
                double tone = hertz * chance.between(0.88, 1.12);
                double loud = gain * chance.between(0.5, 1);
                double late = 0.05 * every * chance.noise();
                tape.add(Grains.burst(chance, tone, 1.5, 0.0004, fall), at + late, loud, pan);
                boolean rests = chance.happens(0.06 * (1 - clapping.excitement()));
                at += every * (rests ? 3 : 1) * (1 + 0.08 * loose * chance.noise());
            }
        }
    }
}
