package studio.longplay.engine.picture;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import studio.longplay.engine.picture.row.Entrance;
import studio.longplay.engine.picture.row.Showing;
import studio.longplay.engine.time.FrameRate;

/// One picture of a track: what is shown, when and how.
@JsonPropertyOrder({"subject", "showing"})
public record Shot(Subject subject, Showing showing) {
    /// Only what frames of that stretch show of it.
    Shot within(long first, long end, FrameRate rate) {
        return new Shot(subject, showing.within(first, end, rate));
    }

    /// Whether frames of that stretch could as well be those of a [Layer.BackdropLayer].
    boolean isBackdropWithin(long first, long end, FrameRate rate) {
        return subject instanceof Subject.Filling && showing.isPlainWithin(first, end, rate);
    }

    boolean isFilm() {
        return subject instanceof Subject.FittedFilm
                || (subject instanceof Subject.Filling(Backdrop backdrop)
                        && backdrop instanceof Backdrop.Film);
    }

    /// The same as a layer.
    ///
    /// @throws IllegalStateException if [#isBackdropWithin] says it cannot be
    Layer.BackdropLayer asBackdrop(long end) {
        if (!(subject instanceof Subject.Filling(Backdrop backdrop))) {
            throw new IllegalStateException("no backdrop: " + subject);
        }
        long dissolve = showing.entrance().map(Entrance::toFrame).orElse(showing.fromFrame());
        return new Layer.BackdropLayer(
                showing.fromFrame(),
                Math.min(showing.toFrame(), end),
                Math.toIntExact(dissolve - showing.fromFrame()),
                backdrop);
    }
}
