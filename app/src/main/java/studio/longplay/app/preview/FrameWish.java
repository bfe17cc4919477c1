package studio.longplay.app.preview;

import studio.longplay.engine.render.preview.PreviewState;

/// What the picture should show.
///
/// @param frame of the programme, at [PreviewState#RATE]
/// @param width pixels, even
/// @param height pixels, even
/// @param next frames from this one to the next that will be wanted; 0 at rest
record FrameWish(
        PreviewState state, long frame, boolean captions, int width, int height, int next) {
    /// The one that will most likely come after it.
    FrameWish following() {
        return new FrameWish(state, frame + next, captions, width, height, 0);
    }

    /// Whether both ask for frames of the same programme in the same form. Comparing whole states
    /// with each frame would take longer than painting it.
    @SuppressWarnings("ReferenceEquality")
    boolean isOfSameFilm(FrameWish other) {
        return state == other.state
                && captions == other.captions
                && width == other.width
                && height == other.height;
    }
}
