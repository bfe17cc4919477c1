package studio.longplay.engine.music.compose;

import static studio.longplay.engine.music.score.Instrument.BRUSH;
import static studio.longplay.engine.music.score.Instrument.CRASH;
import static studio.longplay.engine.music.score.Instrument.FRAME_DRUM;
import static studio.longplay.engine.music.score.Instrument.HAT;
import static studio.longplay.engine.music.score.Instrument.KICK;
import static studio.longplay.engine.music.score.Instrument.LOW_DRUM;
import static studio.longplay.engine.music.score.Instrument.OPEN_HAT;
import static studio.longplay.engine.music.score.Instrument.RIDE;
import static studio.longplay.engine.music.score.Instrument.SHAKER;
import static studio.longplay.engine.music.score.Instrument.SNARE;
import static studio.longplay.engine.music.score.Instrument.SOFT_KICK;
import static studio.longplay.engine.music.score.Instrument.SWELL;
import static studio.longplay.engine.music.score.Instrument.TOM;
import static studio.longplay.engine.music.score.Instrument.WOODBLOCK;

import studio.longplay.engine.music.compose.Page.Player;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Section;

import java.util.SplittableRandom;

/// Drums, in the mood's or the genre's figure; they leave out sections that breathe.
final class DrumsPart {
    private static final double ENTERS_AT = 0.42;
    private static final double FULL_AT = 0.62;
    private static final double CRASH_AT = 0.75;

    private final Sketch sketch;
    private final Page page;
    private final SplittableRandom random;
    private final Figures.Drums figure;

    DrumsPart(Sketch sketch, Page page, SplittableRandom random) {
        this.sketch = sketch;
        this.page = page;
        this.random = random;
        Figures.Drums usual = sketch.style().manner().drums();
        boolean asked = sketch.manner().stem(MusicStem.DRUMS).wanted();
        this.figure = usual == Figures.Drums.NONE && asked ? Figures.Drums.SOFT_GROOVE : usual;
    }

    void write() {
        if (figure == Figures.Drums.NONE) {
            return;
        }
        for (Section section : sketch.sections()) {
            boolean silent = section.name().equals("intro") || section.intensity() < ENTERS_AT;
            for (int bar = section.firstBar(); bar < section.endBar(); bar++) {
                if (!silent && !sketch.isLast(bar)) {
                    boolean leads = bar == section.endBar() - 1 && section.bars() > 1;
                    bar(bar, section.intensity(), leads || bar % 4 == 3);
                }
            }
            boolean rises = section.intensity() > FULL_AT && section.firstBar() > 0;
            if (rises && figure == Figures.Drums.LOW_DRUMS) {
                hit(SWELL, 60, sketch.beatOf(section.firstBar()) - 2, 2, section.intensity());
            }
            boolean kit = figure == Figures.Drums.ROCK || figure == Figures.Drums.FLOOR;
            if (kit && section.intensity() > CRASH_AT && section.firstBar() > 0) {
                hit(CRASH, 60, sketch.beatOf(section.firstBar()), 2, section.intensity() * 0.8);
            }
        }
    }

    private void bar(int bar, double intensity, boolean leads) {
        double loud = 0.45 + 0.45 * intensity;
        boolean full = intensity >= FULL_AT;
        double first = sketch.beatOf(bar);
        switch (figure) {
            case SOFT_GROOVE -> groove(first, loud, full);
            case SHAKER -> shaker(first, loud * 0.8, full);
            case LOW_DRUMS -> lowDrums(first, loud, full, bar % 4 == 3);
            case HEARTBEAT -> {
                hit(LOW_DRUM, 34, first, 1, loud);
                hit(LOW_DRUM, 33, first + sketch.metre().eighth(), 1, loud * 0.6);
            }
            case PLAYFUL -> playful(first, loud, full);
            case ROCK -> rock(first, loud, full, leads);
            case FLOOR -> floor(first, loud, full);
            case SWING -> swing(first, loud, full);
            case LAZY -> lazy(first, loud);
            case FRAME -> frame(first, loud, full);
            case NONE -> {}
        }
    }

    private void groove(double first, double loud, boolean full) {
        int beats = sketch.beats();
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
        double every = full ? sketch.metre().eighth() : 1;
        int count = (int) Math.round(sketch.beats() / every);
        int strong = full ? sketch.metre().division() : 2;
        for (int i = 0; i < count; i++) {
            hit(SHAKER, 80, first + i * every, 0.25, loud * (i % strong == 0 ? 1 : 0.65));
        }
    }

    private void lowDrums(double first, double loud, boolean full, boolean fill) {
        int beats = sketch.beats();
        hit(LOW_DRUM, 36, first, 2, loud);
        if (full) {
            for (int i = 1; i < sketch.metre().eighths(); i++) {
                boolean strong = i % sketch.metre().division() == 0;
                double at = first + i * sketch.metre().eighth();
                hit(LOW_DRUM, 43, at, 0.5, loud * (strong ? 0.55 : 0.35));
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
        for (int beat = 0; beat < sketch.beats(); beat++) {
            hit(WOODBLOCK, beat % 2 == 0 ? 76 : 81, first + beat, 0.25, loud * 0.7);
            if (full && random.nextInt(3) == 0) {
                hit(WOODBLOCK, 83, first + beat + sketch.metre().eighth(), 0.25, loud * 0.5);
            }
        }
        hit(SOFT_KICK, 36, first, 0.5, loud * 0.7);
    }

    private void rock(double first, double loud, boolean full, boolean fill) {
        Metre metre = sketch.metre();
        for (int i = 0; i < metre.eighths(); i++) {
            boolean onBeat = i % metre.division() == 0;
            double at = first + i * metre.eighth();
            hit(full && i == 0 ? OPEN_HAT : HAT, 82, at, 0.25, loud * (onBeat ? 0.7 : 0.5));
        }
        hit(KICK, 36, first, 0.5, loud);
        for (int beat = 1; beat < sketch.beats(); beat++) {
            boolean back = metre == Metre.THREE_FOUR ? beat == 2 : beat % 2 == 1;
            hit(back ? SNARE : KICK, back ? 50 : 36, first + beat, 0.5, loud * 0.9);
        }
        if (full && random.nextInt(2) == 0) {
            hit(KICK, 36, first + sketch.beats() - 1.5 * metre.eighth() * 2, 0.5, loud * 0.75);
        }
        for (int i = 0; fill && full && i < 4; i++) {
            double at = first + sketch.beats() - 1 + i * 0.25;
            hit(TOM, 50 - 2 * i, at, 0.5, loud * (0.6 + 0.08 * i));
        }
    }

    private void floor(double first, double loud, boolean full) {
        for (int beat = 0; beat < sketch.beats(); beat++) {
            hit(KICK, 34, first + beat, 0.5, loud);
            hit(OPEN_HAT, 84, first + beat + sketch.metre().eighth(), 0.25, loud * 0.5);
            if (beat % 2 == 1) {
                hit(SNARE, 52, first + beat, 0.5, loud * 0.7);
            }
            for (int i = 0; full && i < 4; i++) {
                hit(HAT, 84, first + beat + i * 0.25, 0.2, loud * (i % 2 == 0 ? 0.3 : 0.4));
            }
        }
    }

    private void swing(double first, double loud, boolean full) {
        for (int beat = 0; beat < sketch.beats(); beat++) {
            hit(RIDE, 78, first + beat, 0.5, loud * (beat % 2 == 0 ? 0.5 : 0.65));
            if (beat % 2 == 1) {
                hit(RIDE, 78, first + beat + sketch.metre().eighth(), 0.5, loud * 0.4);
                hit(HAT, 80, first + beat, 0.25, loud * 0.55);
            }
            if (full && random.nextInt(4) == 0) {
                hit(BRUSH, 50, first + beat + sketch.metre().eighth(), 0.3, loud * 0.45);
            }
        }
        hit(SOFT_KICK, 36, first, 0.5, loud * 0.5);
    }

    private void lazy(double first, double loud) {
        for (int i = 0; i < sketch.metre().eighths(); i++) {
            hit(
                    HAT,
                    80,
                    first + i * sketch.metre().eighth(),
                    0.2,
                    loud * (i % 2 == 0 ? 0.42 : 0.3));
        }
        hit(SOFT_KICK, 36, first, 0.5, loud * 0.9);
        hit(SNARE, 48, first + Math.max(1, sketch.beats() / 4), 0.5, loud * 0.5);
        if (sketch.beats() == 4) {
            hit(SOFT_KICK, 36, first + 2.5, 0.5, loud * 0.7);
            hit(SNARE, 48, first + 3, 0.5, loud * 0.55);
        }
    }

    private void frame(double first, double loud, boolean full) {
        Metre metre = sketch.metre();
        for (int i = 0; i < metre.eighths(); i++) {
            boolean onBeat = i % metre.division() == 0;
            if (onBeat || full) {
                double at = first + i * metre.eighth();
                double accent = i == 0 ? 0.9 : onBeat ? 0.6 : 0.35;
                hit(FRAME_DRUM, i == 0 ? 43 : onBeat ? 48 : 53, at, 0.5, loud * accent);
            }
        }
        if (full) {
            shaker(first, loud * 0.5, true);
        }
    }

    private void hit(Instrument drum, int midi, double beat, double beats, double velocity) {
        page.write(new Player(MusicStem.DRUMS, drum, 4), midi, beat, beats, velocity);
    }
}
