package studio.longplay.app.timeline;

import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.StemPeaks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps the waves of the scenes that a state has, so that only a scene mixed anew is read again.
/// Belongs to the thread that lays out.
final class Waves {
    private Map<StemPeaks, Wave> known = new HashMap<>();

    /// Forgets what this state does not have.
    void turnTo(PreviewState state) {
        Map<StemPeaks, Wave> next = new HashMap<>();
        for (PreviewScene scene : state.scenes()) {
            scene.peaks().ifPresent(peaks -> next.put(peaks, waveOf(peaks)));
        }
        known = next;
    }

    private Wave waveOf(StemPeaks peaks) {
        Wave before = known.get(peaks);
        return before == null ? Wave.of(peaks) : before;
    }

    Optional<Wave> of(PreviewScene scene) {
        return scene.peaks().map(known::get);
    }
}
