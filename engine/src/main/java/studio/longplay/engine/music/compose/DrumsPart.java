package studio.longplay.engine.music.compose;

import static studio.longplay.engine.music.score.Instrument.BRUSH;
import static studio.longplay.engine.music.score.Instrument.LOW_DRUM;
import static studio.longplay.engine.music.score.Instrument.SHAKER;
import static studio.longplay.engine.music.score.Instrument.SOFT_KICK;
import static studio.longplay.engine.music.score.Instrument.SWELL;
import static studio.longplay.engine.music.score.Instrument.WOODBLOCK;

import studio.longplay.engine.music.compose.Page.Player;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Section;

import java.util.SplittableRandom;

/// Soft drums, in the mood's figure; they leave out sections that breathe.
final class DrumsPart {
    private static final double ENTERS_AT = 0.42;
    private static final double FULL_AT = 0.62;

    private final Sketch sketch;
    private final Page page;
    private final SplittableRandom random;

    DrumsPart(Sketch sketch, Page page, SplittableRandom random) {
        this.sketch = sketch;
        this.page = page;
        this.random = random;
    }

    void write() {
        if (sketch.style().manner().drums() == Figures.Drums.NONE) {
            return;
        }
        for (Section section : sketch.sections()) {
            boolean silent = section.name().equals("intro") || section.intensity() < ENTERS_AT;
            for (int bar = section.firstBar(); bar < section.endBar(); bar++) {
                if (!silent && !sketch.isLast(bar)) {
                    bar(bar, section.intensity());
                }
            }
            boolean rises = section.intensity() > FULL_AT && section.firstBar() > 0;
            if (rises && sketch.style().manner().drums() == Figures.Drums.LOW_DRUMS) {
                hit(SWELL, 60, sketch.beatOf(section.firstBar()) - 2, 2, section.intensity());
            }
        }
    }

    private void bar(int bar, double intensity) {
        double loud = 0.45 + 0.45 * intensity;
        boolean full = intensity >= FULL_AT;
        double first = sketch.beatOf(bar);
        switch (sketch.style().manner().drums()) {
            case SOFT_GROOVE -> groove(first, loud, full);
            case SHAKER -> shaker(first, loud * 0.8, full);
            case LOW_DRUMS -> lowDrums(first, loud, full, bar % 4 == 3);
            case HEARTBEAT -> {
                hit(LOW_DRUM, 34, first, 1, loud);
                hit(LOW_DRUM, 33, first + 0.5, 1, loud * 0.6);
            }
            case PLAYFUL -> playful(first, loud, full);
            case NONE -> {}
        }
    }

    private void groove(double first, double loud, boolean full) {
        int beats = sketch.tempo().beatsPerBar();
        for (int beat = 0; beat < beats; beat++) {
            if (beat % 2 == 0) {
                hit(SOFT_KICK, 36, first + beat, 0.5, loud * (beat == 0 ? 1 : 0.85));
            } else if (full) {
                hit(BRUSH, 50, first + beat, 0.5, loud * 0.75);
            }
        }
        shaker(first, loud * 0.7, full);
    }

    private void shaker(double first, double loud, boolean full) {
        double every = full ? 0.5 : 1;
        int count = (int) Math.round(sketch.tempo().beatsPerBar() / every);
        for (int i = 0; i < count; i++) {
            hit(SHAKER, 80, first + i * every, 0.25, loud * (i % 2 == 0 ? 1 : 0.65));
        }
    }

    private void lowDrums(double first, double loud, boolean full, boolean fill) {
        int beats = sketch.tempo().beatsPerBar();
        hit(LOW_DRUM, 36, first, 2, loud);
        if (full) {
            for (int eighth = 1; eighth < 2 * beats; eighth++) {
                boolean strong = eighth % 2 == 0;
                hit(LOW_DRUM, 43, first + eighth * 0.5, 0.5, loud * (strong ? 0.55 : 0.35));
            }
        } else {
            hit(LOW_DRUM, 41, first + beats * 0.5, 1, loud * 0.5);
        }
        if (fill && full) {
            for (int sixteenth = 0; sixteenth < 4; sixteenth++) {
                double beat = first + beats - 1 + sixteenth * 0.25;
                hit(LOW_DRUM, 45 - sixteenth, beat, 0.5, loud * (0.5 + 0.1 * sixteenth));
            }
        }
    }

    private void playful(double first, double loud, boolean full) {
        int beats = sketch.tempo().beatsPerBar();
        for (int beat = 0; beat < beats; beat++) {
            hit(WOODBLOCK, beat % 2 == 0 ? 76 : 81, first + beat, 0.25, loud * 0.7);
            if (full && random.nextInt(3) == 0) {
                hit(WOODBLOCK, 83, first + beat + 0.5, 0.25, loud * 0.5);
            }
        }
        hit(SOFT_KICK, 36, first, 0.5, loud * 0.7);
    }

    private void hit(Instrument drum, int midi, double beat, double beats, double velocity) {
        page.write(new Player(MusicStem.DRUMS, drum, 4), midi, beat, beats, velocity);
    }
}
