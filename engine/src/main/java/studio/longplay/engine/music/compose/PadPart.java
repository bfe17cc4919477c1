package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.compose.Page.Player;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Section;

import java.util.List;

/// Held chords, and the drone on the tonic where the mood has one.
final class PadPart {
    private static final int DRONE_FLOOR = 36;
    private static final int DRONE_BARS = 4;

    private final Sketch sketch;
    private final Page page;
    private final Player pad;
    private final Player drone = new Player(MusicStem.PAD, Instrument.DRONE, 0);

    PadPart(Sketch sketch, Page page) {
        this.sketch = sketch;
        this.page = page;
        this.pad = new Player(MusicStem.PAD, sketch.style().band().pad(), 12);
    }

    void write() {
        for (Section section : sketch.sections()) {
            for (int bar = section.firstBar(); bar < section.endBar(); bar++) {
                bar(bar, section.intensity());
            }
        }
        if (sketch.style().manner().drone()) {
            drone();
        }
    }

    private void bar(int bar, double intensity) {
        List<Integer> voices = sketch.voices().get(bar);
        Chord chord = sketch.chords().get(bar);
        double velocity = 0.42 + 0.4 * intensity;
        for (int pitch : voices) {
            page.write(pad, pitch, sketch.beatOf(bar), sketch.beatsOf(bar), velocity);
        }
        if (chord.color() != chord.root() && intensity > 0.4 && !sketch.isLast(bar)) {
            int top = voices.getLast();
            int color = top - Math.floorMod(top - chord.color(), 12);
            page.write(pad, color, sketch.beatOf(bar), sketch.beatsOf(bar), velocity * 0.6);
        }
    }

    private void drone() {
        int tonic = sketch.key().pitch(0, DRONE_FLOOR);
        int bars = sketch.tempo().bars();
        for (int bar = 0; bar < bars; bar += DRONE_BARS) {
            boolean last = bar + DRONE_BARS >= bars;
            double beats =
                    last
                            ? sketch.beatOf(bars - 1)
                                    + sketch.beatsOf(bars - 1)
                                    - sketch.beatOf(bar)
                            : sketch.beatOf(bar + DRONE_BARS) - sketch.beatOf(bar);
            page.write(drone, tonic, sketch.beatOf(bar), beats, 0.6);
            page.write(drone, tonic + 7, sketch.beatOf(bar), beats, 0.3);
        }
    }
}
