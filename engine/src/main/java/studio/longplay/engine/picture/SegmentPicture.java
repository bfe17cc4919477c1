package studio.longplay.engine.picture;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import studio.longplay.engine.time.FrameRate;

import java.util.List;
import java.util.stream.Stream;

/// Everything that a segment of film shows: its JSON is the segment's address and the message to
/// the worker that draws it.
///
/// @param width pixels, even
/// @param height pixels, even
/// @param rate frames per second
/// @param firstFrame the segment's first frame, counted from the scene's first
/// @param frameCount frames in the segment
/// @param layers from the bottom up
@JsonPropertyOrder({"width", "height", "rate", "firstFrame", "frameCount", "layers"})
public record SegmentPicture(
        int width,
        int height,
        FrameRate rate,
        long firstFrame,
        int frameCount,
        List<Layer> layers) {
    public SegmentPicture {
        if (width <= 0 || height <= 0 || frameCount <= 0 || firstFrame < 0) {
            throw new IllegalArgumentException(
                    "not a picture: %dx%d, %d frames from %d"
                            .formatted(width, height, frameCount, firstFrame));
        }
        layers = List.copyOf(layers);
    }

    /// This segment with only what it shows of `sceneLayers`.
    ///
    /// Layers that do not meet the segment are dropped, and a backdrop is cut at the segment's end,
    /// so a scene that grows later leaves the address of this segment as it was. A treated row is
    /// cut to what this segment shows of it, and is plain backdrops again where nothing was done.
    public SegmentPicture showing(List<Layer> sceneLayers) {
        long end = firstFrame + frameCount;
        List<Layer> shown =
                sceneLayers.stream()
                        .filter(layer -> layer.fromFrame() < end && layer.toFrame() > firstFrame)
                        .flatMap(layer -> cutAt(end, layer))
                        .toList();
        return new SegmentPicture(width, height, rate, firstFrame, frameCount, shown);
    }

    private Stream<Layer> cutAt(long end, Layer layer) {
        return switch (layer) {
            case Layer.BackdropLayer backdrop ->
                    Stream.of(backdrop.until(Math.min(backdrop.toFrame(), end)));
            case Layer.RowLayer row -> row.within(firstFrame, end, rate).stream();
            case Layer.TitleLayer _,
                    Layer.ChapterLayer _,
                    Layer.LowerThirdLayer _,
                    Layer.CaptionLayer _,
                    Layer.FadeLayer _ ->
                    Stream.of(layer);
        };
    }

    /// The digests of the files it shows, in the order of its layers.
    public List<String> media() {
        return layers.stream().flatMap(SegmentPicture::media).toList();
    }

    /// Whether a film clip is among what it shows.
    public boolean showsFilms() {
        return layers.stream().anyMatch(SegmentPicture::showsFilm);
    }

    private static boolean showsFilm(Layer layer) {
        return switch (layer) {
            case Layer.BackdropLayer backdrop -> backdrop.backdrop() instanceof Backdrop.Film;
            case Layer.RowLayer row -> row.shots().stream().anyMatch(Shot::isFilm);
            case Layer.TitleLayer _,
                    Layer.ChapterLayer _,
                    Layer.LowerThirdLayer _,
                    Layer.CaptionLayer _,
                    Layer.FadeLayer _ ->
                    false;
        };
    }

    private static Stream<String> media(Layer layer) {
        return switch (layer) {
            case Layer.BackdropLayer backdrop -> media(backdrop.backdrop());
            case Layer.RowLayer row -> row.shots().stream().flatMap(shot -> media(shot.subject()));
            case Layer.TitleLayer _,
                    Layer.ChapterLayer _,
                    Layer.LowerThirdLayer _,
                    Layer.CaptionLayer _,
                    Layer.FadeLayer _ ->
                    Stream.empty();
        };
    }

    private static Stream<String> media(Subject subject) {
        return switch (subject) {
            case Subject.Filling(Backdrop backdrop) -> media(backdrop);
            case Subject.FittedStill still -> Stream.of(still.mediaDigest());
            case Subject.FittedFilm film -> Stream.of(film.mediaDigest());
            case Subject.Words _,
                    Subject.Plain _,
                    Subject.TitleCard _,
                    Subject.ChapterCard _,
                    Subject.Missing _ ->
                    Stream.empty();
        };
    }

    private static Stream<String> media(Backdrop backdrop) {
        return switch (backdrop) {
            case Backdrop.Still still -> Stream.of(still.mediaDigest());
            case Backdrop.Film film -> Stream.of(film.mediaDigest());
            case Backdrop.Procedural _ -> Stream.empty();
        };
    }
}
