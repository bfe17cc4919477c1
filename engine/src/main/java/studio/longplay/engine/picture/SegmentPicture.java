package studio.longplay.engine.picture;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import studio.longplay.engine.time.FrameRate;

import java.util.List;

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
    /// so a scene that grows later leaves the address of this segment as it was.
    public SegmentPicture showing(List<Layer> sceneLayers) {
        long end = firstFrame + frameCount;
        List<Layer> shown =
                sceneLayers.stream()
                        .filter(layer -> layer.fromFrame() < end && layer.toFrame() > firstFrame)
                        .map(layer -> cutAt(end, layer))
                        .toList();
        return new SegmentPicture(width, height, rate, firstFrame, frameCount, shown);
    }

    private static Layer cutAt(long end, Layer layer) {
        return layer instanceof Layer.BackdropLayer backdrop
                ? backdrop.until(Math.min(backdrop.toFrame(), end))
                : layer;
    }
}
