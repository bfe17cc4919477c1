package studio.longplay.engine.render.make;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.Subject;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The script's pictures of a scene and the scene's own, on one track, once the user did something
/// to one of them. Where nothing else is said they follow each other as [BackdropRow] lets them.
final class ScriptRow {
    private final FrameRate rate;
    private final List<Take> takes = new ArrayList<>();
    private int added;

    /// @param of counts what its slices belong to
    private record Take(int of, Backdrop backdrop, Slice slice) {
        MediaTime start() {
            return slice.range().start();
        }

        boolean isUntreated() {
            return slice.treatment().equals(Treatment.NONE);
        }
    }

    ScriptRow(FrameRate rate) {
        this.rate = rate;
    }

    /// Adds what is left of one picture.
    void add(Backdrop backdrop, List<Slice> slices) {
        slices.forEach(slice -> takes.add(new Take(added, backdrop, slice)));
        added++;
    }

    /// As one layer; of none if nothing is shown.
    List<Layer> layers() {
        takes.sort(Comparator.comparing(Take::start));
        ShotRow row = new ShotRow(rate);
        Take before = null;
        for (Take take : takes) {
            boolean over = before != null && row.reaches(take.start());
            if (over && goesOn(before, take)) {
                row.goOn(take.slice.end());
            } else {
                row.follow(
                        new Subject.Filling(take.backdrop),
                        take.slice,
                        over ? crossing(before, take) : take.slice.treatment().crossing());
            }
            before = take;
        }
        return row.shots().isEmpty() ? List.of() : List.of(Layer.RowLayer.of(row.shots()));
    }

    /// Two pieces of one thing that nobody moved apart, or a place that is shown already.
    private static boolean goesOn(@Nullable Take before, Take take) {
        if (before == null || !before.isUntreated() || !take.isUntreated()) {
            return false;
        }
        if (before.of == take.of) {
            MediaTime length = before.slice.range().duration();
            return before.slice.sourceStart().plus(length).equals(take.slice.sourceStart());
        }
        return before.backdrop.equals(take.backdrop) && !(take.backdrop instanceof Backdrop.Film);
    }

    /// What the user says, else the usual dissolve; pieces of one thing are cut.
    private Optional<Crossing> crossing(@Nullable Take before, Take take) {
        Optional<Crossing> said = take.slice.treatment().crossing();
        boolean same = before != null && before.of == take.of;
        return said.isPresent() || same ? said : Optional.of(usual());
    }

    private Crossing usual() {
        MediaTime length = MediaTime.ofFrames(Layer.BackdropLayer.DISSOLVE_FRAMES, rate);
        return new Crossing(
                Crossing.Kind.DISSOLVE, Crossing.Direction.LEFT, MediaTime.ZERO, length);
    }
}
