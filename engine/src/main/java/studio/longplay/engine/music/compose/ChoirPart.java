package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.compose.Page.Player;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Section;

import java.util.List;

/// Held chords of a choir where the mood, the genre or the cue wants one.
final class ChoirPart {
    private static final double ENTERS_AT = 0.45;

    private final Sketch sketch;
    private final Page page;
    private final Player player;
    private final boolean asked;

    ChoirPart(Sketch sketch, Page page) {
        this.sketch = sketch;
        this.page = page;
        this.asked = sketch.manner().stem(MusicStem.CHOIR).wanted();
        Instrument singer =
                sketch.manner().stem(MusicStem.CHOIR).instrument().orElse(Instrument.CHOIR);
        this.player = new Player(MusicStem.CHOIR, singer, 14);
    }

    void write() {
        if (!sketch.style().choir() && !asked) {
            return;
        }
        int low = sketch.manner().stem(MusicStem.CHOIR).take() % 2 == 1 ? 53 : 57;
        List<List<Integer>> voices = new Voicing(low, low + 11).lead(sketch.chords());
        for (Section section : sketch.sections()) {
            boolean sings = section.intensity() >= (asked ? ENTERS_AT * 0.7 : ENTERS_AT);
            for (int bar = section.firstBar(); bar < section.endBar(); bar++) {
                if (sings || sketch.isLast(bar)) {
                    double velocity = 0.35 + 0.5 * section.intensity();
                    for (int pitch : voices.get(bar)) {
                        double beats = sketch.beatsOf(bar) * (sketch.isLast(bar) ? 1 : 0.99);
                        page.write(player, pitch, sketch.beatOf(bar), beats, velocity);
                    }
                }
            }
        }
    }
}
