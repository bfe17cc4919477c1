package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.compose.Page.Player;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Section;

import java.util.SplittableRandom;

/// The roots of the chords, in the mood's figure.
final class BassPart {
    private static final int FLOOR = 33;
    private static final double ENTERS_AT = 0.33;
    private static final double MOVES_AT = 0.55;

    private final Sketch sketch;
    private final Page page;
    private final Player player;
    private final SplittableRandom random;

    BassPart(Sketch sketch, Page page, SplittableRandom random) {
        this.sketch = sketch;
        this.page = page;
        this.random = random;
        this.player = new Player(MusicStem.BASS, sketch.style().band().bass(), 5);
    }

    void write() {
        for (Section section : sketch.sections()) {
            boolean silent = section.name().equals("intro") || section.intensity() < ENTERS_AT;
            for (int bar = section.firstBar(); bar < section.endBar(); bar++) {
                if (sketch.isLast(bar)) {
                    note(bar, 0, sketch.beatsOf(bar), root(bar), 0.7);
                } else if (!silent) {
                    bar(bar, section.intensity());
                }
            }
        }
    }

    private int root(int bar) {
        int pitchClass = sketch.chords().get(bar).root();
        return FLOOR + Math.floorMod(pitchClass - FLOOR, 12);
    }

    private int fifth(int bar) {
        int root = root(bar);
        int pitchClass = sketch.chords().get(bar).tones().getLast();
        return root + Math.floorMod(pitchClass - root, 12);
    }

    private void note(int bar, double beat, double beats, int midi, double velocity) {
        page.write(player, midi, sketch.beatOf(bar) + beat, beats, velocity);
    }

    private void bar(int bar, double intensity) {
        double velocity = 0.55 + 0.3 * intensity;
        int beats = sketch.beats();
        int root = root(bar);
        Figures.Bass figure = sketch.style().manner().bass();
        switch (intensity < MOVES_AT && figure != Figures.Bass.PEDAL ? Figures.Bass.HOLD : figure) {
            case HOLD -> note(bar, 0, beats * 0.97, root, velocity);
            case PEDAL -> {
                int tonic = FLOOR + Math.floorMod(sketch.key().tonic() - FLOOR, 12);
                note(bar, 0, beats * 0.98, tonic, velocity);
            }
            case ROOT_FIFTH -> {
                note(bar, 0, beats * 0.48, root, velocity);
                boolean walks = random.nextInt(3) > 0;
                note(bar, beats * 0.5, beats * 0.45, walks ? fifth(bar) : root, velocity * 0.85);
            }
            case PULSE -> {
                double eighth = sketch.metre().eighth();
                for (int i = 0; i < sketch.metre().eighths(); i++) {
                    boolean onBeat = i % sketch.metre().division() == 0;
                    double accent = i == 0 ? 1 : onBeat ? 0.8 : 0.65;
                    note(bar, i * eighth, 0.84 * eighth, root, velocity * accent);
                }
            }
            case SYNCOPATED -> syncopated(bar, velocity);
            case WALK -> walk(bar, velocity);
        }
    }

    private void syncopated(int bar, double velocity) {
        int root = root(bar);
        double eighth = sketch.metre().eighth();
        boolean compound = sketch.metre() == Metre.SIX_EIGHT;
        note(bar, 0, compound ? 0.6 : 1.3, root, velocity);
        note(bar, compound ? 2 * eighth : 1.5, 0.9 * eighth, root, velocity * 0.8);
        note(bar, compound ? 1 : 2, compound ? 0.6 : 0.9, fifth(bar), velocity * 0.9);
        boolean jumps = random.nextInt(3) == 0;
        if (sketch.beats() == 4) {
            note(bar, 3, 0.8, jumps ? root + 12 : root, velocity * 0.8);
        }
    }

    /// A note a beat that leads to the next bar's root by a step.
    private void walk(int bar, double velocity) {
        int root = root(bar);
        int next = sketch.isLast(bar) ? root : root(bar + 1);
        int third = root + Math.floorMod(sketch.chords().get(bar).tones().get(1) - root, 12);
        int[] steps = {root, third, fifth(bar), random.nextBoolean() ? root + 12 : third};
        for (int beat = 0; beat < sketch.beats(); beat++) {
            boolean leads = beat == sketch.beats() - 1;
            int midi = leads ? stepTo(next, steps[beat % 4]) : steps[beat % 4];
            note(bar, beat, 0.88, midi, velocity * (beat % 2 == 0 ? 1 : 0.9));
        }
    }

    /// The scale's neighbour of a pitch, on the side one comes from.
    private int stepTo(int target, int from) {
        int side = from < target ? -1 : 1;
        int midi = target + side;
        while (!sketch.key().contains(midi)) {
            midi += side;
        }
        return midi;
    }
}
