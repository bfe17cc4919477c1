package studio.longplay.engine.render.make;

import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.Shot;
import studio.longplay.engine.picture.Subject;

import java.util.List;

/// What a scene shows with the camera held still on every picture, and drawn places standing still.
public final class HeldPictures {
    private static final String HOLD = "hold";

    private HeldPictures() {}

    /// The same layers without moves.
    public static List<Layer> of(List<Layer> layers) {
        return layers.stream().map(HeldPictures::held).toList();
    }

    private static Layer held(Layer layer) {
        return switch (layer) {
            case Layer.BackdropLayer backdrop ->
                    new Layer.BackdropLayer(
                            backdrop.fromFrame(),
                            backdrop.toFrame(),
                            backdrop.dissolveFrames(),
                            held(backdrop.backdrop()));
            case Layer.RowLayer row ->
                    new Layer.RowLayer(
                            row.fromFrame(),
                            row.toFrame(),
                            row.shots().stream().map(HeldPictures::held).toList());
            case Layer.TitleLayer _,
                    Layer.ChapterLayer _,
                    Layer.LowerThirdLayer _,
                    Layer.CaptionLayer _,
                    Layer.FadeLayer _ ->
                    layer;
        };
    }

    private static Shot held(Shot shot) {
        return shot.subject() instanceof Subject.Filling(Backdrop backdrop)
                ? new Shot(new Subject.Filling(held(backdrop)), shot.showing())
                : shot;
    }

    private static Backdrop held(Backdrop backdrop) {
        return switch (backdrop) {
            case Backdrop.Still(String digest, String _) -> new Backdrop.Still(digest, HOLD);
            case Backdrop.Procedural place -> place.stilled();
            case Backdrop.Film film -> film;
        };
    }
}
