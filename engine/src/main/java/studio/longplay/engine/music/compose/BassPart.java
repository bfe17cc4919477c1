package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.compose.Page.Player;
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
        int beats = sketch.tempo().beatsPerBar();
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
                for (int eighth = 0; eighth < 2 * beats; eighth++) {
                    double accent = eighth % 4 == 0 ? 1 : eighth % 2 == 0 ? 0.8 : 0.65;
                    note(bar, eighth * 0.5, 0.42, root, velocity * accent);
                }
            }
            case SYNCOPATED -> {
                note(bar, 0, 1.3, root, velocity);
                note(bar, 1.5, 0.45, root, velocity * 0.8);
                note(bar, 2, 0.9, fifth(bar), velocity * 0.9);
                note(bar, 3, 0.8, random.nextInt(3) == 0 ? root + 12 : root, velocity * 0.8);
            }
        }
    }
}
