package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.compose.Page.Player;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Section;

import java.util.List;
import java.util.SplittableRandom;

/// Broken, rolled or repeated chords, in the mood's figure.
final class KeysPart {
    private static final double ENTERS_AT = 0.28;
    private static final double FULL_AT = 0.5;
    private static final double ROLL_BEATS = 0.06;

    private final Sketch sketch;
    private final Page page;
    private final Player player;
    private final SplittableRandom random;
    private final List<List<Integer>> voices;

    KeysPart(Sketch sketch, Page page, SplittableRandom random) {
        this.sketch = sketch;
        this.page = page;
        this.random = random;
        this.player = new Player(MusicStem.KEYS, sketch.style().band().keys(), 9);
        this.voices = new Voicing(52, 63).lead(sketch.chords());
    }

    void write() {
        for (Section section : sketch.sections()) {
            for (int bar = section.firstBar(); bar < section.endBar(); bar++) {
                if (sketch.isLast(bar)) {
                    rolled(bar, 0, sketch.beatsOf(bar), 0.55);
                } else if (section.intensity() >= ENTERS_AT) {
                    bar(bar, section.intensity());
                }
            }
        }
    }

    private void bar(int bar, double intensity) {
        double velocity = 0.4 + 0.4 * intensity;
        boolean full = intensity >= FULL_AT;
        switch (sketch.style().manner().keys()) {
            case BROKEN_EIGHTHS -> broken(bar, full ? 0.5 : 1, velocity);
            case SLOW_BROKEN -> broken(bar, full ? 1 : 2, velocity);
            case OFFBEAT -> offbeat(bar, velocity);
            case OSTINATO -> ostinato(bar, full ? 0.5 : 1, velocity);
            case SPARSE -> sparse(bar, velocity);
            case WALTZ -> waltz(bar, velocity);
            case STRUM -> strum(bar, full, velocity);
            case ARPEGGIO -> arpeggio(bar, full, velocity);
            case COMP -> comp(bar, velocity);
        }
    }

    private int tone(int bar, int index) {
        List<Integer> chord = voices.get(bar);
        return chord.get(index % chord.size()) + 12 * (index / chord.size());
    }

    private void note(int bar, double beat, double beats, int midi, double velocity) {
        page.write(player, midi, sketch.beatOf(bar) + beat, beats, velocity);
    }

    private void broken(int bar, double everyBeats, double velocity) {
        if (sketch.metre() == Metre.SIX_EIGHT) {
            arpeggio(bar, false, velocity * 0.9);
            return;
        }
        int[] order = bar % 2 == 0 ? new int[] {0, 1, 2, 3, 2, 1} : new int[] {0, 2, 1, 3, 1, 2};
        int count = (int) Math.round(sketch.beats() / everyBeats);
        for (int i = 0; i < count; i++) {
            double accent = i == 0 ? 1 : i % 2 == 0 ? 0.82 : 0.68;
            int midi = tone(bar, order[i % order.length]);
            note(bar, i * everyBeats, everyBeats * 1.8, midi, velocity * accent);
        }
    }

    private void rolled(int bar, double beat, double beats, double velocity) {
        for (int i = 0; i < 3; i++) {
            double late = i * ROLL_BEATS;
            note(bar, beat + late, Math.max(0.1, beats - late), tone(bar, i), velocity);
        }
    }

    private void offbeat(int bar, double velocity) {
        for (int beat = 0; beat < sketch.beats(); beat++) {
            for (int i = 0; i < 3; i++) {
                note(bar, beat + 0.5, 0.4, tone(bar, i), velocity * (beat % 2 == 0 ? 0.85 : 0.75));
            }
        }
    }

    private void ostinato(int bar, double everyBeats, double velocity) {
        double every = sketch.metre() == Metre.SIX_EIGHT ? sketch.metre().eighth() : everyBeats;
        int count = (int) Math.round(sketch.beats() / every);
        int[] order = {0, 2, 1, 2, 0, 2, 1, 2};
        for (int i = 0; i < count; i++) {
            double accent = i % 4 == 0 ? 1 : i % 2 == 0 ? 0.75 : 0.6;
            note(bar, i * every, every, tone(bar, order[i % 8]), velocity * accent);
        }
    }

    private void sparse(int bar, double velocity) {
        int beats = sketch.beats();
        note(bar, 0, beats, tone(bar, 1 + random.nextInt(3)), velocity);
        if (random.nextInt(2) == 0) {
            int middle = Math.max(1, beats / 2);
            note(bar, middle, beats * 0.5, tone(bar, 2 + random.nextInt(3)), velocity * 0.7);
        }
    }

    private void waltz(int bar, double velocity) {
        int beats = sketch.beats();
        note(bar, 0, beats, tone(bar, 0) - 12, velocity);
        for (int beat = 1; beat < beats; beat++) {
            for (int i = 1; i < 4; i++) {
                double late = (i - 1) * ROLL_BEATS * 0.5;
                note(bar, beat + late, 0.9, tone(bar, i), velocity * (beat == 1 ? 0.7 : 0.6));
            }
        }
    }

    /// Down on the beats, up between them, as a hand goes over strings.
    private void strum(int bar, boolean full, double velocity) {
        double eighth = sketch.metre().eighth();
        for (int i = 0; i < sketch.metre().eighths(); i++) {
            boolean down = i % sketch.metre().division() == 0;
            if (!down && !full && i % 4 != 3) {
                continue;
            }
            double loud = velocity * (i == 0 ? 1 : down ? 0.8 : 0.55);
            for (int string = 0; string < 4; string++) {
                double late = (down ? string : 3 - string) * ROLL_BEATS * 0.3;
                note(bar, i * eighth + late, 1.5 * eighth, tone(bar, string), loud * 0.8);
            }
        }
    }

    private void arpeggio(int bar, boolean full, double velocity) {
        double every = sketch.metre().eighth() * (full ? 0.5 : 1);
        int count = (int) Math.round(sketch.beats() / every);
        int[] order = {0, 1, 2, 3, 4, 3, 2, 1};
        for (int i = 0; i < count; i++) {
            double accent = i % sketch.metre().division() == 0 ? 1 : 0.72;
            note(bar, i * every, every * 1.4, tone(bar, order[i % 8]), velocity * accent);
        }
    }

    /// Short chords before and off the beat, never twice the same.
    private void comp(int bar, double velocity) {
        double[][] figures = {{0, 1.5}, {0.5, 2}, {1, 2.5}, {0, 2.5}};
        for (double beat : figures[random.nextInt(figures.length)]) {
            double at = sketch.metre() == Metre.SIX_EIGHT ? Math.floor(beat) * 0.5 : beat;
            for (int i = 0; i < 4 && at < sketch.beats(); i++) {
                note(bar, at, 0.6, tone(bar, i), velocity * (i == 3 ? 0.7 : 0.8));
            }
        }
    }
}
