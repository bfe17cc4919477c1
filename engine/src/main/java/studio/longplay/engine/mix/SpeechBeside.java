package studio.longplay.engine.mix;

import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what a stem of a scene feels of the speech in the scenes beside it: where the nearest
/// words before it end, and where the nearest after it begin.
///
/// Only what goes on over a border makes room beyond it. Where it is held down over the border, it
/// does not count how far off those words are: so an edit there leaves this scene as it was mixed.
final class SpeechBeside {
    private final SceneMix scene;
    private final Stem stem;
    private final Set<StripRef> crossing;
    private final List<SpeechWindow> own;
    private final List<SpeechWindow> others;

    private SpeechBeside(
            SceneMix scene, Stem stem, List<SpeechWindow> spoken, Set<StripRef> crossing) {
        this.scene = scene;
        this.stem = stem;
        this.crossing = crossing;
        this.own = scene.heeded(stem).stream().filter(it -> it.end() > it.start()).toList();
        this.others = spoken.stream().filter(window -> window.ducks(stem)).toList();
    }

    /// By stem, the windows of other scenes it is to heed; one sample long.
    static Map<Stem, List<SpeechWindow>> felt(
            SceneMix scene, List<SpeechWindow> spoken, Set<StripRef> crossing) {
        Map<Stem, List<SpeechWindow>> felt = new EnumMap<>(Stem.class);
        for (Stem stem : Stem.values()) {
            if (scene.ducking().depthDb(stem) > 0) {
                List<SpeechWindow> windows = new SpeechBeside(scene, stem, spoken, crossing).felt();
                if (!windows.isEmpty()) {
                    felt.put(stem, windows);
                }
            }
        }
        return felt;
    }

    private List<SpeechWindow> felt() {
        Ducking ducking = scene.ducking();
        long length = scene.lengthSamples();
        long never = Long.MAX_VALUE / 4;
        long before =
                others.stream()
                        .mapToLong(SpeechWindow::end)
                        .filter(it -> it <= 0)
                        .max()
                        .orElse(-never);
        long after =
                others.stream()
                        .mapToLong(SpeechWindow::start)
                        .filter(it -> it >= length)
                        .min()
                        .orElse(never);
        long first = own.stream().mapToLong(SpeechWindow::start).min().orElse(after);
        long last = own.stream().mapToLong(SpeechWindow::end).max().orElse(before);
        List<SpeechWindow> felt = new ArrayList<>();
        boolean held = first - before < ducking.bridgeSamples();
        if (isHeard(0, held ? first : before + ducking.releaseSamples())) {
            long end = held ? 0 : before;
            felt.add(new SpeechWindow(end - 1, end));
        }
        boolean holds = after - last < ducking.bridgeSamples();
        if (isHeard(holds ? last : after - ducking.attackSamples(), length)) {
            long start = holds ? length : after;
            felt.add(new SpeechWindow(start, start + 1));
        }
        return felt;
    }

    private boolean isHeard(long from, long to) {
        long begin = Math.max(0, from);
        long until = Math.min(to, scene.lengthSamples());
        return begin < until
                && scene.clips().stream()
                        .anyMatch(clip ->
                                clip.at() < until
                                        && clip.at() + clip.length() > begin
                                        && clip.source().filter(this::goesOver).isPresent()
                                        && goesToStem(clip));
    }

    private boolean goesOver(StripRef source) {
        return crossing.contains(source);
    }

    private boolean goesToStem(MixClip clip) {
        return clip.source()
                .map(scene.desk().sources()::get)
                .flatMap(SceneStrip::routes)
                .map(routes -> routes.containsKey(stem))
                .orElse(clip.stem() == stem);
    }
}
