package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Grains;
import studio.longplay.engine.sfx.craft.Resonances;
import studio.longplay.engine.sfx.craft.Resonances.Plate;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;

/// What a foot sounds like on each ground.
final class Grounds {
    private Grounds() {}

    /// One contact of a foot.
    ///
    /// @param strength 1 as usual
    /// @param sole how hard the sole is, 0 to 1
    /// @param weight how heavy the walker is, 0 to 1
    record Step(double at, double strength, double pan, double sole, double weight) {
        /// Samples the contact takes: bare feet are soft, heels are hard.
        int softSamples() {
            return (int) Waves.sweep(190, 7, sole);
        }

        double low() {
            return strength * Waves.blend(0.35, 1.15, weight);
        }
    }

    /// Paints one contact.
    interface Ground {
        void step(Tape tape, Step step);
    }

    /// The dull part that every ground gives: the weight of the body.
    private static void thump(Tape tape, Step step, double hertz, double gain) {
        double deep = hertz * Waves.sweep(1.25, 0.72, step.weight());
        double[] body = Grains.burst(tape.chance(), deep, 0.7, 0.005, 0.022);
        tape.add(body, step.at(), gain * step.low(), step.pan());
    }

    /// A foot that drags over the ground.
    static void drag(Tape tape, double at, double strength, double pan) {
        Chance chance = tape.chance();
        double[] scrape = Grains.burst(chance, chance.between(1600, 3200), 0.5, 0.07, 0.03);
        tape.add(scrape, at, 0.16 * strength, pan);
        for (int i = 0; i < 12; i++) {
            double[] grit = Grains.burst(chance, chance.between(2000, 6000), 2, 0.0004, 0.002);
            tape.add(grit, at + chance.between(0, 0.12), 0.06 * strength, pan);
        }
    }

    static void wood(Tape tape, Step step) {
        Chance chance = tape.chance();
        Resonances board =
                Resonances.plate(
                        new Plate(chance.between(84, 108), 3400, 34, 0.045, 0.006, -0.8), chance);
        double[] push = Grains.rattle(chance, 0.006, 3, step.softSamples());
        tape.add(board.played(push, 0.35), step.at(), step.strength(), step.pan());
        thump(tape, step, 95, 0.5);
        double click = 0.5 * step.strength() * step.sole();
        tape.add(Grains.burst(chance, 1700, 0.6, 0.0004, 0.004), step.at(), click, step.pan());
        if (chance.happens(0.06 + 0.1 * step.weight())) {
            double[] creak = Grains.drop(chance.between(320, 520), 410, 0.05, 0.04);
            tape.add(creak, step.at() + 0.05, 0.05 * step.strength(), step.pan());
        }
    }

    static void stone(Tape tape, Step step) {
        Chance chance = tape.chance();
        Resonances slab =
                Resonances.plate(
                        new Plate(chance.between(330, 460), 7200, 18, 0.013, 0.0028, -1), chance);
        double[] push = Grains.rattle(chance, 0.004, 3, step.softSamples());
        tape.add(slab.played(push, 0.2), step.at(), 0.9 * step.strength(), step.pan());
        thump(tape, step, 150, 0.35);
        double click = step.strength() * Waves.blend(0.06, 0.5, step.sole());
        tape.add(Grains.burst(chance, 3000, 0.5, 0.0003, 0.0035), step.at(), click, step.pan());
        double grit = step.strength() * 0.09;
        tape.add(Grains.burst(chance, 4200, 0.6, 0.012, 0.018), step.at(), grit, step.pan());
    }

    static void gravel(Tape tape, Step step) {
        Chance chance = tape.chance();
        crunch(tape, step, new Crunch(70, 520, 5200, 0.15, 0.32));
        for (int i = 0; i < 2; i++) {
            double[] mass = Grains.burst(chance, chance.between(420, 950), 0.6, 0.012, 0.028);
            double late = i * chance.between(0.03, 0.06);
            tape.add(mass, step.at() + late, 0.4 * step.strength(), step.pan());
        }
        thump(tape, step, 130, 0.75);
    }

    static void snow(Tape tape, Step step) {
        Chance chance = tape.chance();
        crunch(tape, step, new Crunch(150, 420, 2900, 0.19, 0.15));
        double[] pack = Grains.burst(chance, chance.between(620, 1000), 1.1, 0.05, 0.03);
        tape.add(pack, step.at() + 0.01, 0.28 * step.strength(), step.pan());
        thump(tape, step, 150, 0.55);
    }

    static void grass(Tape tape, Step step) {
        crunch(tape, step, new Crunch(60, 1500, 7500, 0.16, 0.05));
        Chance chance = tape.chance();
        double[] swish = Grains.burst(chance, chance.between(2200, 3600), 0.5, 0.03, 0.03);
        tape.add(swish, step.at() - 0.015, 0.14 * step.strength(), step.pan());
        thump(tape, step, 110, 0.8);
    }

    static void leaves(Tape tape, Step step) {
        crunch(tape, step, new Crunch(90, 800, 6000, 0.2, 0.2));
        Chance chance = tape.chance();
        double[] rustle = Grains.burst(chance, chance.between(1600, 3000), 0.4, 0.05, 0.05);
        tape.add(rustle, step.at() - 0.02, 0.2 * step.strength(), step.pan());
        thump(tape, step, 120, 0.45);
    }

    /// @param grains how many break or roll
    /// @param seconds how long it takes
    private record Crunch(int grains, double lowHz, double highHz, double seconds, double gain) {}

    /// Grains that give way: most while the weight comes, each loud or faint by chance.
    private static void crunch(Tape tape, Step step, Crunch crunch) {
        Chance chance = tape.chance();
        int grains = (int) (crunch.grains() * Waves.blend(0.6, 1.4, step.weight()));
        for (int grain = 0; grain < grains; grain++) {
            double late = crunch.seconds() * chance.between(0, 1) * chance.between(0, 1);
            double hertz = chance.betweenOctaves(crunch.lowHz(), crunch.highHz());
            double fall = chance.between(0.0008, 0.003) * StrictMath.sqrt(2500 / hertz);
            double loud = StrictMath.pow(chance.between(0.1, 1), 2.5);
            double[] sound = Grains.burst(chance, hertz, 1.4, 0.0003, fall);
            double pan = step.pan() + 0.1 * chance.noise();
            double sharp = Waves.blend(0.7, 1.1, step.sole());
            tape.add(sound, step.at() + late, step.strength() * crunch.gain() * loud * sharp, pan);
        }
    }

    static void metal(Tape tape, Step step) {
        Chance chance = tape.chance();
        Resonances grating =
                Resonances.plate(
                        new Plate(chance.between(150, 190), 7000, 32, 0.14, 0.03, 0.2), chance);
        double[] push = Grains.rattle(chance, 0.012, 5, step.softSamples());
        tape.add(grating.played(push, 0.8), step.at(), step.strength(), step.pan());
        thump(tape, step, 110, 0.4);
        double click = 0.4 * step.strength() * step.sole();
        tape.add(Grains.burst(chance, 3600, 0.6, 0.0003, 0.003), step.at(), click, step.pan());
    }

    static void puddle(Tape tape, Step step) {
        Chance chance = tape.chance();
        double slap = step.strength() * Waves.blend(0.4, 0.8, step.weight());
        tape.add(Grains.burst(chance, 1100, 0.4, 0.002, 0.03), step.at(), slap, step.pan());
        tape.add(Grains.burst(chance, 3600, 0.4, 0.02, 0.06), step.at(), slap * 0.4, step.pan());
        for (int i = 0; i < 16; i++) {
            double hertz = chance.betweenOctaves(600, 4200);
            double[] bubble = Grains.drop(hertz, hertz * 1.4, 0.01, 5 / hertz);
            double late = 0.02 + chance.gapSeconds(9);
            tape.add(bubble, step.at() + late, 0.09 * step.strength(), step.pan());
        }
        thump(tape, step, 120, 0.4);
    }

    static void mud(Tape tape, Step step) {
        Chance chance = tape.chance();
        double[] squash = Grains.burst(chance, chance.between(260, 420), 0.9, 0.02, 0.04);
        tape.add(squash, step.at(), 0.7 * step.strength(), step.pan());
        double pull = step.at() + 0.19;
        for (int i = 0; i < 9; i++) {
            double hertz = chance.betweenOctaves(240, 1300);
            double[] suck = Grains.drop(hertz, hertz * 1.8, 0.02, 0.012);
            double late = chance.between(0, 0.09);
            tape.add(suck, pull + late, 0.14 * step.strength(), step.pan());
        }
        double[] smack = Grains.burst(chance, 1500, 0.6, 0.002, 0.008);
        tape.add(smack, pull + 0.08, 0.2 * step.strength() * step.sole(), step.pan());
        thump(tape, step, 95, 0.7);
    }

    static void carpet(Tape tape, Step step) {
        Chance chance = tape.chance();
        thump(tape, step, 105, 1);
        double[] felt = Grains.burst(chance, 420, 0.6, 0.006, 0.018);
        tape.add(felt, step.at(), 0.3 * step.strength(), step.pan());
        double[] brush = Grains.burst(chance, 2100, 0.5, 0.02, 0.02);
        double click = Waves.blend(0.03, 0.08, step.sole());
        tape.add(brush, step.at(), click * step.strength(), step.pan());
    }
}
