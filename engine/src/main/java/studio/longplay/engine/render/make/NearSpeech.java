package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.ElementId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/// Says what is spoken near each scene of a programme in the scenes before and after it: music and
/// effects that go on over a border are held down there as over any pause that is short enough.
public final class NearSpeech {
    private static final Comparator<SpeechWindow> BY_START =
            Comparator.comparingLong(SpeechWindow::start);
    private static final Comparator<SpeechWindow> ORDER =
            BY_START.thenComparing(SpeechWindow::stem).thenComparing(SpeechWindow::accompanied);

    private final Programme programme;
    private final Map<ElementId, SpokenLine> takes;
    private final DeskPlan plan;
    private final Ducking ducking;

    /// @param takes by line id; a line without one counts where it is to be
    /// @param plan of the desk in the programme's scenes
    public NearSpeech(
            Programme programme, Map<ElementId, SpokenLine> takes, DeskPlan plan, Ducking ducking) {
        this.ducking = ducking;
        this.programme = programme;
        this.plan = plan;
        this.takes = takes;
    }

    /// Whether anything goes on over the end of any scene, so that it matters who speaks beside it.
    public static boolean matters(Programme programme) {
        return programme.scenes().stream()
                .anyMatch(scene ->
                        !Crossing.before(scene).isEmpty() || !Crossing.after(scene).isEmpty());
    }

    private record Kind(Stem stem, boolean accompanied) {
        static Kind of(SpeechWindow window) {
            return new Kind(window.stem(), window.accompanied());
        }
    }

    /// What a scene is mixed in. What is spoken near it is, of each kind of speech, that next to it
    /// on either side: one sample in the scene's own time, below 0 or from its end on; nothing,
    /// where nothing goes on over that border.
    public Surroundings around(int scene) {
        SceneLayout layout = programme.scenes().get(scene);
        Set<StripRef> before = Crossing.before(layout);
        Set<StripRef> after = Crossing.after(layout);
        List<SpeechWindow> around = new ArrayList<>();
        if (!before.isEmpty()) {
            around.addAll(before(scene));
        }
        if (!after.isEmpty()) {
            around.addAll(after(scene));
        }
        Set<StripRef> crossing = new TreeSet<>(before);
        crossing.addAll(after);
        return new Surroundings(plan.scene(scene), around, crossing);
    }

    private List<SpeechWindow> before(int scene) {
        long reach = Math.max(ducking.releaseSamples(), ducking.bridgeSamples());
        Map<Kind, SpeechWindow> last = new LinkedHashMap<>();
        long start = 0;
        for (int i = scene - 1; i >= 0 && start > -reach; i--) {
            long end = start;
            start -= length(i);
            for (SpeechWindow window : windows(i)) {
                long at = Math.min(start + window.end(), end) - 1;
                if (window.end() > window.start() && at >= -reach) {
                    last.merge(
                            Kind.of(window), sampleAt(at, window), BinaryOperator.maxBy(BY_START));
                }
            }
        }
        return last.values().stream().sorted(ORDER).toList();
    }

    private List<SpeechWindow> after(int scene) {
        long reach = Math.max(ducking.attackSamples(), ducking.bridgeSamples());
        long border = length(scene);
        Map<Kind, SpeechWindow> first = new LinkedHashMap<>();
        long start = border;
        for (int i = scene + 1; i < programme.scenes().size() && start < border + reach; i++) {
            for (SpeechWindow window : windows(i)) {
                long at = start + window.start();
                if (window.end() > window.start() && at < border + reach) {
                    first.merge(
                            Kind.of(window), sampleAt(at, window), BinaryOperator.minBy(BY_START));
                }
            }
            start += length(i);
        }
        return first.values().stream().sorted(ORDER).toList();
    }

    private long length(int scene) {
        return Heard.samples(programme.scenes().get(scene).duration());
    }

    private List<SpeechWindow> windows(int scene) {
        SceneLayout layout = programme.scenes().get(scene);
        return new SpokenLines(layout, takes, plan.scene(scene)).windows();
    }

    private static SpeechWindow sampleAt(long at, SpeechWindow window) {
        return new SpeechWindow(at, at + 1, window.stem(), window.accompanied());
    }
}
