package studio.longplay.engine.picture;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import studio.longplay.engine.time.FrameRate;

import java.util.List;

/// One sheet of the stack that makes a frame; later layers lie over earlier ones.
///
/// Frames are counted from the scene's first one and are half-open. What a layer shows depends on
/// the frames since its own start, and only fades out towards its own end, so an edit later in the
/// scene leaves it as it is.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Layer.BackdropLayer.class, name = "backdrop"),
    @JsonSubTypes.Type(value = Layer.TitleLayer.class, name = "title"),
    @JsonSubTypes.Type(value = Layer.ChapterLayer.class, name = "chapter"),
    @JsonSubTypes.Type(value = Layer.LowerThirdLayer.class, name = "lower-third"),
    @JsonSubTypes.Type(value = Layer.CaptionLayer.class, name = "caption"),
    @JsonSubTypes.Type(value = Layer.FadeLayer.class, name = "fade"),
    @JsonSubTypes.Type(value = Layer.RowLayer.class, name = "row")
})
public sealed interface Layer {
    long fromFrame();

    /// The first frame after this layer.
    long toFrame();

    /// Fills the frame.
    ///
    /// A backdrop that dissolves comes over the one below it, which has to reach as far as the
    /// dissolve does:
    ///
    /// ```
    /// below  [.................]
    /// this                [....................]
    ///                      ~~~~ dissolveFrames
    /// ```
    ///
    /// @param dissolveFrames from its start until nothing below it is seen; 0 is a cut
    @JsonPropertyOrder({"fromFrame", "toFrame", "dissolveFrames", "backdrop"})
    record BackdropLayer(long fromFrame, long toFrame, int dissolveFrames, Backdrop backdrop)
            implements Layer {
        /// How long one backdrop takes to follow another, where nothing else is said.
        public static final int DISSOLVE_FRAMES = 20;

        public BackdropLayer {
            if (dissolveFrames < 0) {
                throw new IllegalArgumentException("a dissolve of " + dissolveFrames + " frames");
            }
        }

        /// A backdrop that is there at once.
        public BackdropLayer(long fromFrame, long toFrame, Backdrop backdrop) {
            this(fromFrame, toFrame, 0, backdrop);
        }

        /// The same, until another frame.
        public BackdropLayer until(long frame) {
            return new BackdropLayer(fromFrame, frame, dissolveFrames, backdrop);
        }
    }

    /// The work's title, large; an empty subtitle is left out.
    @JsonPropertyOrder({"fromFrame", "toFrame", "title", "subtitle"})
    record TitleLayer(long fromFrame, long toFrame, String title, String subtitle)
            implements Layer {}

    /// A chapter's card.
    ///
    /// @param number counted from 1; 0 shows none
    @JsonPropertyOrder({"fromFrame", "toFrame", "title", "number"})
    record ChapterLayer(long fromFrame, long toFrame, String title, int number) implements Layer {}

    /// Who speaks.
    ///
    /// @param colourRgb the speaker's colour, `0xRRGGBB`
    @JsonPropertyOrder({"fromFrame", "toFrame", "name", "colourRgb"})
    record LowerThirdLayer(long fromFrame, long toFrame, String name, int colourRgb)
            implements Layer {}

    /// Burned-in captions, at most two lines.
    @JsonPropertyOrder({"fromFrame", "toFrame", "lines"})
    record CaptionLayer(long fromFrame, long toFrame, List<String> lines) implements Layer {
        public CaptionLayer {
            lines = List.copyOf(lines);
        }
    }

    /// From black (`fadeIn`) or to black, over the layer's whole range.
    @JsonPropertyOrder({"fromFrame", "toFrame", "fadeIn"})
    record FadeLayer(long fromFrame, long toFrame, boolean fadeIn) implements Layer {}

    /// The pictures of one track as the user treated them, each taking over from the one before.
    ///
    /// @param shots in the order of their starts
    @JsonPropertyOrder({"fromFrame", "toFrame", "shots"})
    record RowLayer(long fromFrame, long toFrame, List<Shot> shots) implements Layer {
        public RowLayer {
            shots = List.copyOf(shots);
        }

        /// From the first shot's start to the last end.
        public static RowLayer of(List<Shot> shots) {
            return new RowLayer(
                    shots.stream().mapToLong(shot -> shot.showing().fromFrame()).min().orElse(0),
                    shots.stream().mapToLong(shot -> shot.showing().toFrame()).max().orElse(0),
                    shots);
        }

        /// What frames of that stretch show of it: backdrops where that is all, else one row.
        List<Layer> within(long first, long end, FrameRate rate) {
            List<Shot> met =
                    shots.stream().filter(shot -> shot.showing().meets(first, end)).toList();
            if (met.stream().allMatch(shot -> shot.isBackdropWithin(first, end, rate))) {
                return met.stream().<Layer>map(shot -> shot.asBackdrop(end)).toList();
            }
            return List.of(of(met.stream().map(shot -> shot.within(first, end, rate)).toList()));
        }
    }
}
