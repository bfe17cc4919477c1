package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.compose.Page.Player;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.MusicStem;

/// What makes a hit point one: a swell that ends on it, a stroke, a crash, the root below all.
final class ArrivalPart {
    private static final double SWELL_SECONDS = 1.6;
    private static final int DEEP_FLOOR = 24;

    private final Sketch sketch;
    private final Page page;

    ArrivalPart(Sketch sketch, Page page) {
        this.sketch = sketch;
        this.page = page;
    }

    void write() {
        for (int bar = 1; bar < sketch.tempo().bars(); bar++) {
            if (sketch.tempo().isHit(bar)) {
                arrive(bar);
            }
        }
    }

    private void arrive(int bar) {
        double beat = sketch.beatOf(bar);
        double swell = SWELL_SECONDS * sketch.tempo().bpm() / 60;
        drum(Instrument.SWELL, 60, Math.max(0, beat - swell), 0.9);
        drum(Instrument.LOW_DRUM, 33, beat, 1);
        drum(Instrument.KICK, 34, beat, 0.9);
        drum(Instrument.CRASH, 60, beat, 0.85);
        int root = sketch.chords().get(bar).root();
        int deep = DEEP_FLOOR + 5 + Math.floorMod(root - DEEP_FLOOR - 5, 12);
        Player bass = new Player(MusicStem.BASS, sketch.style().band().bass(), 0);
        page.write(bass, deep, beat, sketch.beatsOf(bar), 0.95);
    }

    private void drum(Instrument drum, int midi, double beat, double velocity) {
        page.write(new Player(MusicStem.DRUMS, drum, 0), midi, beat, 2, velocity);
    }
}
