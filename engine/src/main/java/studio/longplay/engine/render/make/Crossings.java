package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Ramp;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Finds which runs of a scene take over from which, and how long both are heard.
final class Crossings {
    /// 5 ms over the cut: a step of the level in a sound that goes on must not click.
    private static final long STEP = 120;

    private final List<Heard> runs;
    private final List<Overlap> overlaps;
    private final long sceneLength;

    private Crossings(List<Heard> runs, long sceneLength) {
        this.runs = runs;
        this.overlaps = new ArrayList<>(Collections.nCopies(runs.size(), Overlap.NONE));
        this.sceneLength = sceneLength;
    }

    /// One for each run.
    static List<Overlap> of(List<Heard> runs, long sceneLength) {
        Crossings crossings = new Crossings(runs, sceneLength);
        for (int later = 0; later < runs.size(); later++) {
            crossings.join(later);
        }
        return List.copyOf(crossings.overlaps);
    }

    private void join(int later) {
        Optional<Crossing> crossing = runs.get(later).slice().treatment().crossing();
        int earlier = before(later);
        if (earlier < 0) {
            crossing.ifPresent(fade -> fadeIn(later, fade));
        } else if (crossing.isPresent()) {
            join(earlier, later, crossing.get());
        } else if (isStep(earlier, later)) {
            put(earlier, later, STEP, STEP, Crossing.Fade.AUTO);
        }
    }

    /// The run on the same track that ends where this one begins; of the same source if there is
    /// more than one.
    private int before(int later) {
        Heard wanted = runs.get(later);
        int found = -1;
        for (int i = 0; i < runs.size(); i++) {
            Heard other = runs.get(i);
            boolean touches =
                    i != later
                            && other.row().equals(wanted.row())
                            && Math.abs(other.at() + other.length() - wanted.at()) <= 1;
            if (touches && (found < 0 || other.source().equals(wanted.source()))) {
                found = i;
            }
        }
        return found;
    }

    /// Without anything to take over from it comes in by itself.
    private void fadeIn(int run, Crossing crossing) {
        long length = Math.min(Heard.samples(crossing.length()), runs.get(run).length());
        overlaps.set(run, overlaps.get(run).withStart(0, length, shape(crossing.fade(), true)));
    }

    private void join(int earlier, int later, Crossing crossing) {
        long cut = runs.get(later).at();
        long before = samples(crossing.before(), Math.min(cut, runs.get(earlier).length()));
        long after =
                samples(crossing.after(), Math.min(sceneLength - cut, runs.get(later).length()));
        put(earlier, later, before, after, crossing.fade());
    }

    private static long samples(MediaTime time, long most) {
        return Math.clamp(Heard.samples(time), 0, Math.max(0, most));
    }

    private void put(int earlier, int later, long before, long after, Crossing.Fade fade) {
        Ramp.Shape shape = shape(fade, isSame(earlier, later));
        overlaps.set(earlier, overlaps.get(earlier).withEnd(before, after, shape));
        overlaps.set(later, overlaps.get(later).withStart(before, after, shape));
    }

    /// @param same whether it is one sound that goes on, or comes from nothing
    private static Ramp.Shape shape(Crossing.Fade fade, boolean same) {
        return switch (fade) {
            case AUTO -> same ? Ramp.Shape.SMOOTH : Ramp.Shape.EQUAL_POWER;
            case EQUAL_POWER -> Ramp.Shape.EQUAL_POWER;
            case LINEAR -> Ramp.Shape.LINEAR;
        };
    }

    private boolean isStep(int earlier, int later) {
        return isSame(earlier, later)
                && runs.get(earlier).slice().treatment().fadeOut().equals(MediaTime.ZERO)
                && runs.get(later).slice().treatment().fadeIn().equals(MediaTime.ZERO)
                && runs.get(earlier).length() >= STEP
                && runs.get(later).length() >= STEP;
    }

    private boolean isSame(int earlier, int later) {
        return runs.get(earlier).source().equals(runs.get(later).source())
                && Runs.isContinuous(runs.get(earlier).slice(), runs.get(later).slice());
    }
}
