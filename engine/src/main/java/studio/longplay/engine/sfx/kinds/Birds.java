package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Chance;
import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.sfx.craft.WideNoise;

/// Songbirds, each with a song of its own, and an owl.
public final class Birds {
    private Birds() {}

    /// Several birds that each repeat their song with changes, near and far.
    public static void birds(Tape tape) {
        int singers = (int) Math.round(tape.dial("singers"));
        double activity = tape.dial("activity");
        for (int singer = 0; singer < singers; singer++) {
            Chance chance = tape.chance().branch();
            double base =
                    chance.betweenOctaves(2300, 5000) * Waves.sweep(0.6, 1.5, tape.dial("pitch"));
            double distance = singers == 1 ? 0 : chance.between(0, 1);
            double gain = 0.3 / (1 + 4 * distance);
            Song song = new Song(chance.branch(), base);
            double pan = chance.between(0.03, 0.97);
            double rest = Waves.sweep(5, 0.5, activity);
            double at = chance.between(0, singers == 1 ? 0.2 : Math.min(4, rest * 1.5));
            while (at < tape.seconds()) {
                at += song.sing(tape, at, gain, pan);
                at += rest * chance.between(0.4, 1.5);
            }
        }
        breeze(tape, 0.006);
        new Room(1.6, 0.45).addTo(tape.channels(), 0.25);
    }

    /// A few kinds of notes in an order of its own: whistles, trills, chirps, buzzes.
    private static final class Song {
        private final Chance chance;
        private final double base;
        private final Note[] notes;

        Song(Chance chance, double base) {
            this.chance = chance;
            this.base = base;
            this.notes = new Note[2 + chance.below(4)];
            for (int i = 0; i < notes.length; i++) {
                boolean trill = chance.happens(0.35);
                notes[i] =
                        new Note(
                                chance.betweenOctaves(0.75, 1.4),
                                chance.betweenOctaves(0.7, 1.4),
                                trill ? chance.between(0.025, 0.05) : chance.between(0.06, 0.22),
                                trill ? 5 + chance.below(12) : 1 + chance.below(3),
                                chance.happens(0.3) ? chance.between(18, 55) : 0);
            }
        }

        double sing(Tape tape, double start, double gain, double pan) {
            double at = start;
            for (Note note : notes) {
                if (chance.happens(0.15)) {
                    continue;
                }
                double own = chance.between(0.97, 1.03);
                for (int i = 0; i < note.times(); i++) {
                    double loud = gain * chance.between(0.75, 1);
                    whistle(tape, note, base * own, new double[] {at, loud, pan});
                    at += note.seconds() * chance.between(1.25, 1.5);
                }
                at += chance.between(0.02, 0.12);
            }
            return at - start;
        }
    }

    /// @param from where it begins, over the singer's pitch
    /// @param bend where it ends, over where it began
    /// @param times how often it is repeated
    /// @param shakes how often a second it shakes, 0 not
    private record Note(double from, double bend, double seconds, int times, double shakes) {}

    private static void whistle(Tape tape, Note note, double hertz, double[] place) {
        int first = Waves.samples(place[0]);
        int count = Waves.samples(note.seconds());
        double turns = 0;
        for (int i = 0; i < count; i++) {
            double way = (double) i / count;
            double time = (double) i / Waves.SAMPLE_RATE;
            double arch = note.from() * (1 + (note.bend() - 1) * (1.4 * way - 0.4 * way * way));
            double shake = note.shakes() > 0 ? 1 + 0.06 * Waves.sine(note.shakes() * time) : 1;
            double now = Math.min(9500, hertz * arch * shake);
            turns += now / Waves.SAMPLE_RATE;
            double level = StrictMath.pow(Waves.arch(0.01 + 0.98 * way), 0.8);
            double wave = Waves.sine(turns) + 0.07 * Waves.sine(2 * turns);
            tape.add(first + i, place[1] * level * wave, place[2]);
        }
    }

    static void breeze(Tape tape, double strength) {
        WideNoise air = new WideNoise(tape.chance().branch(), 0.4);
        Filter[] leaves = {new Filter(900, 0.5), new Filter(900, 0.5)};
        for (int i = 0; i < tape.length(); i++) {
            air.pink();
            for (int side = 0; side < 2; side++) {
                tape.channels()[side][i] += (float) (strength * leaves[side].band(air.of(side)));
            }
        }
    }

    /// A tawny owl: one call, a rest, and a trembling long one.
    public static void owl(Tape tape) {
        double hertz = tape.chance().between(640, 720) * Waves.sweep(0.6, 1.5, tape.dial("pitch"));
        double stretch = tape.seconds() / 4;
        double tremble = tape.dial("tremble");
        hoot(tape, new Hoot(0.1 * stretch, 0.55 * stretch, hertz, 0));
        hoot(tape, new Hoot(1.35 * stretch, 0.13 * stretch, hertz * 0.97, 0));
        hoot(tape, new Hoot(1.75 * stretch, 1.1 * stretch, hertz, tremble));
        new Room(2.6, 0.55).addTo(tape.channels(), 0.5);
    }

    private record Hoot(double at, double seconds, double hertz, double tremble) {}

    private static void hoot(Tape tape, Hoot hoot) {
        Chance chance = tape.chance();
        Filter breath = new Filter(hoot.hertz(), 3);
        int first = Waves.samples(hoot.at());
        int count = Waves.samples(hoot.seconds());
        double turns = 0;
        for (int i = 0; i < count; i++) {
            double place = (double) i / count;
            double time = (double) i / Waves.SAMPLE_RATE;
            double bend = 1 + 0.05 * Waves.arch(place) - 0.03 * place;
            turns += hoot.hertz() * bend / Waves.SAMPLE_RATE;
            double wobble = 0.5 + 0.5 * Waves.sine(12 * time);
            double shake = 1 - hoot.tremble() * wobble * (1 - place * 0.6);
            double wave =
                    Waves.sine(turns)
                            + 0.1 * Waves.sine(2 * turns)
                            + 0.05 * Waves.sine(3 * turns)
                            + 0.25 * breath.band(chance.noise());
            tape.add(first + i, 0.6 * StrictMath.sqrt(Waves.arch(place)) * shake * wave, 0.5);
        }
    }
}
