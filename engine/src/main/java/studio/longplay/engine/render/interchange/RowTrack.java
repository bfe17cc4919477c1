package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Composable;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Gap;
import studio.longplay.engine.timeline.MediaReference;
import studio.longplay.engine.timeline.MissingReference;
import studio.longplay.engine.timeline.Transition;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One row's strips as items of a track. Used once.
final class RowTrack {
    private final Board.Row row;
    private final StripMedia media;
    private final List<Loss> losses;
    private final DeskLevels.Level level;
    private final boolean curves;
    private final List<Composable> items = new ArrayList<>();
    private MediaTime filled = MediaTime.ZERO;

    /// @param level of the desk, for sounds
    /// @param curves whether it can be said how its sounds cross
    /// @param losses takes what has no file
    RowTrack(
            Board.Row row,
            StripMedia media,
            DeskLevels.Level level,
            boolean curves,
            List<Loss> losses) {
        this.curves = curves;
        this.level = level;
        this.row = row;
        this.media = media;
        this.losses = losses;
    }

    List<Composable> items() throws StudioFault {
        RowCrossings crossings = new RowCrossings(row);
        for (int index = 0; index < row.strips().size(); index++) {
            Strip strip = row.strips().get(index);
            Optional<Crossing> before = crossings.before(index);
            gapUntil(strip.start());
            int at = items.size();
            StripMedia.Handles handles =
                    new StripMedia.Handles(
                            before.map(Crossing::before).orElse(MediaTime.ZERO),
                            crossings
                                    .before(index + 1)
                                    .map(Crossing::after)
                                    .orElse(MediaTime.ZERO));
            boolean whole = items.isEmpty() || items.getLast() instanceof Clip;
            place(strip, handles);
            if (before.isPresent() && whole && items.size() > at) {
                items.add(at, transition(before.get(), strip));
            }
        }
        return items;
    }

    private Transition transition(Crossing crossing, Strip later) {
        if (!curves && crossing.fade() != Crossing.Fade.AUTO) {
            String sentence = "The curve of its cross-fade is not in it.";
            losses.add(Loss.of(later.name(), later.start(), sentence));
        }
        return new Transition(
                TransitionName.of(crossing), crossing.before(), crossing.after(), crossing.fade());
    }

    private void gapUntil(MediaTime time) {
        if (time.isAfter(filled)) {
            items.add(new Gap(time.minus(filled)));
            filled = time;
        }
    }

    private void place(Strip strip, StripMedia.Handles handles) throws StudioFault {
        Optional<StripFile> file = media.of(strip, handles);
        if (file.isEmpty() && row.track() instanceof TrackRef.Cards) {
            String sentence = "It is in the films of the pictures and no clip of its own.";
            losses.add(Loss.of(strip.name(), strip.start(), sentence));
            return;
        }
        if (file.isEmpty()) {
            losses.add(Loss.of(strip.name(), strip.start(), "There is no file for this clip."));
        }
        Clip clip = file.isPresent() ? clip(strip, file.get()) : missing(strip);
        if (clip.duration().ticks() > 0) {
            items.add(clip);
            filled = strip.start().plus(clip.duration());
        }
    }

    private Clip missing(Strip strip) {
        MediaReference reference = new MissingReference(strip.name(), null);
        TimeRange range = new TimeRange(strip.sourceStart(), strip.range().duration());
        return new Clip(strip.name(), reference, range, anchor(strip), treatment(strip, 0, false));
    }

    /// What a strip has beyond the end of its file stays a gap.
    private Clip clip(Strip strip, StripFile file) {
        Treatment treatment = treatment(strip, file.gainDb(), file.finished());
        MediaTime left = file.available().end().minus(file.start()).max(MediaTime.ZERO);
        MediaTime length = strip.range().duration();
        if (!treatment.speed().isHeld()) {
            length = length.min(treatment.speed().lengthOf(left));
        }
        return new Clip(
                strip.name(),
                new FileReference(slashed(file), file.available()),
                new TimeRange(file.start(), length),
                anchor(strip),
                treatment);
    }

    private static String slashed(StripFile file) {
        return file.file().toString().replace('\\', '/');
    }

    private static String anchor(Strip strip) {
        return switch (strip.ref()) {
            case ClipRef.OfScript script -> script.key().element().value();
            case ClipRef.OfUser _ -> "";
        };
    }

    /// What is left to do to the file; the crossing stands on the track.
    private Treatment treatment(Strip strip, double gainDb, boolean finished) {
        Treatment wanted = strip.treatment();
        boolean disabled = wanted.disabled() || row.off();
        Treatment left = finished ? Treatment.NONE : wanted.withCrossing(Optional.empty());
        Treatment louder = Levels.louder(left, gainDb + level.gainDb());
        return Levels.moved(louder, level.pan()).withDisabled(disabled || level.muted());
    }
}
