package studio.longplay.engine.picture;

import studio.longplay.engine.picture.scenery.BackdropKind;
import studio.longplay.engine.picture.stage.CameraMove;
import studio.longplay.engine.picture.stage.SceneryCel;
import studio.longplay.engine.time.FrameRate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The form of a group of pictures that is the same for groups that look the same, wherever they
/// stand: two groups of equal form are the same frame for frame, so one needs to be made only.
///
/// Time begins at the group. A loop begins within its first period, what holds still has always
/// been there, what comes later or went before is left out, and so is what is hidden. A group that
/// shows a treated row ([Layer.RowLayer]) is its own form, because such a row knows its times only
/// by its scene.
public final class GroupForm {
    /// Longer than anything takes to come or to go.
    private static final double COMING_SECONDS = 2;

    private final SegmentPicture group;
    private final long first;
    private final long count;
    private final long coming;

    private GroupForm(SegmentPicture group) {
        this.group = group;
        first = group.firstFrame();
        count = group.frameCount();
        FrameRate rate = group.rate();
        coming = Math.ceilDiv((long) COMING_SECONDS * rate.numerator(), rate.denominator());
    }

    /// The form of a group.
    ///
    /// @param group in its scene's time, with the layers it shows
    public static SegmentPicture of(SegmentPicture group) {
        return group.layers().stream().anyMatch(Layer.RowLayer.class::isInstance)
                ? group
                : new GroupForm(group).form();
    }

    /// The form of the longer group that begins with a group of this form: as long as nothing comes
    /// or goes, what is seen goes on as it was.
    ///
    /// @param frames of the longer one
    /// @return empty where it cannot be told how it goes on
    public static Optional<SegmentPicture> lengthened(SegmentPicture form, int frames) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : form.layers()) {
            boolean goesOn =
                    layer instanceof Layer.BackdropLayer backdrop
                            && form.firstFrame() == 0
                            && backdrop.toFrame() == form.frameCount()
                            && backdrop.dissolveFrames() == 0;
            if (!goesOn) {
                return Optional.empty();
            }
            layers.add(((Layer.BackdropLayer) layer).until(frames));
        }
        return Optional.of(
                new SegmentPicture(form.width(), form.height(), form.rate(), 0, frames, layers));
    }

    private SegmentPicture form() {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : group.layers()) {
            if (layer.fromFrame() >= first + count || layer.toFrame() <= first) {
                continue;
            }
            Layer moved = moved(layer);
            if (moved instanceof Layer.BackdropLayer backdrop && hides(backdrop)) {
                layers.clear();
            }
            layers.add(moved);
        }
        return new SegmentPicture(
                group.width(), group.height(), group.rate(), 0, group.frameCount(), layers);
    }

    /// Whether nothing below it is seen in the whole group.
    private boolean hides(Layer.BackdropLayer backdrop) {
        return backdrop.fromFrame() <= 0
                && backdrop.toFrame() >= count
                && backdrop.dissolveFrames() == 0;
    }

    private Layer moved(Layer layer) {
        return switch (layer) {
            case Layer.BackdropLayer backdrop -> backdrop(backdrop);
            case Layer.TitleLayer(long from, long to, String title, String subtitle) -> {
                Stay stay = stay(from, to);
                yield new Layer.TitleLayer(stay.from, stay.to, title, subtitle);
            }
            case Layer.ChapterLayer(long from, long to, String title, int number) -> {
                Stay stay = stay(from, to);
                yield new Layer.ChapterLayer(stay.from, stay.to, title, number);
            }
            case Layer.LowerThirdLayer(long from, long to, String name, int colourRgb) -> {
                Stay stay = stay(from, to);
                yield new Layer.LowerThirdLayer(stay.from, stay.to, name, colourRgb);
            }
            // There at once and gone at once, so only the part that shows counts.
            case Layer.CaptionLayer(long from, long to, List<String> lines) ->
                    new Layer.CaptionLayer(
                            Math.max(0, from - first), Math.min(count, to - first), lines);
            case Layer.FadeLayer(long from, long to, boolean fadeIn) ->
                    new Layer.FadeLayer(from - first, to - first, fadeIn);
            case Layer.RowLayer _ -> throw new IllegalStateException("a row has no form");
        };
    }

    private Layer.BackdropLayer backdrop(Layer.BackdropLayer layer) {
        long age = first - layer.fromFrame();
        long to = Math.min(count, layer.toFrame() - first);
        if (age < layer.dissolveFrames()) {
            return new Layer.BackdropLayer(-age, to, layer.dissolveFrames(), layer.backdrop());
        }
        if (layer.backdrop() instanceof Backdrop.Film(String media, long start)) {
            return new Layer.BackdropLayer(0, to, new Backdrop.Film(media, start + age));
        }
        OptionalLong period = period(layer.backdrop());
        long since = period.isPresent() ? age % period.getAsLong() : age;
        return new Layer.BackdropLayer(-since, to, layer.backdrop());
    }

    /// The frames after which a backdrop looks as at its beginning; 1 for one that holds still.
    private OptionalLong period(Backdrop backdrop) {
        return switch (backdrop) {
            case Backdrop.Procedural(String kind, _, _, boolean held) ->
                    OptionalLong.of(
                            held || BackdropKind.named(kind).holdsStill()
                                    ? 1
                                    : SceneryCel.loopFrames(group.rate()));
            case Backdrop.Still(_, String move) ->
                    CameraMove.loopFrames(CameraMove.of(move), group.rate());
            case Backdrop.Film _ -> OptionalLong.empty();
        };
    }

    private record Stay(long from, long to) {}

    /// When something that comes, rests and goes was and will be there: the same for all groups in
    /// which it only rests, or only comes.
    private Stay stay(long layerFrom, long layerTo) {
        long from = layerFrom - first;
        long to = layerTo - first;
        if (to - from < 2 * coming) {
            return new Stay(from, to);
        }
        boolean came = from <= -coming;
        boolean goes = to < count + coming;
        if (came && !goes) {
            return new Stay(-coming, count + coming);
        }
        if (came) {
            return new Stay(to - 2 * coming - count, to);
        }
        return goes ? new Stay(from, to) : new Stay(from, Math.max(from, 0) + count + 2 * coming);
    }
}
