package studio.longplay.engine.picture;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.stage.CameraMove;
import studio.longplay.engine.picture.stage.CaptionPlate;
import studio.longplay.engine.picture.stage.Cards;
import studio.longplay.engine.picture.stage.Cel;
import studio.longplay.engine.picture.stage.DissolveCel;
import studio.longplay.engine.picture.stage.FadeCel;
import studio.longplay.engine.picture.stage.FilmCel;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.picture.stage.NamePlate;
import studio.longplay.engine.picture.stage.SceneryCel;
import studio.longplay.engine.picture.stage.StillCel;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;

/// Makes the cel that draws a layer.
final class LayerCels {
    private final Atelier atelier;
    private final MediaLookup media;
    private final FrameSize size;
    private final FrameRate frameRate;
    private final double rate;

    LayerCels(Atelier atelier, MediaLookup media, SegmentPicture picture) {
        this.atelier = atelier;
        this.media = media;
        size = new FrameSize(picture.width(), picture.height());
        frameRate = picture.rate();
        rate = picture.rate().numerator() / (double) picture.rate().denominator();
    }

    Cel cel(Layer layer) throws StudioFault {
        long length = layer.toFrame() - layer.fromFrame();
        return switch (layer) {
            case Layer.BackdropLayer(_, _, int dissolveFrames, Backdrop backdrop) ->
                    dissolveFrames == 0
                            ? backdrop(backdrop)
                            : new DissolveCel(backdrop(backdrop), dissolveFrames);
            case Layer.TitleLayer(_, _, String title, String subtitle) ->
                    new Cards(atelier.lettering(), size, rate).title(title, subtitle, length);
            case Layer.ChapterLayer(_, _, String title, int number) ->
                    new Cards(atelier.lettering(), size, rate).chapter(title, number, length);
            case Layer.LowerThirdLayer(_, _, String name, int colourRgb) ->
                    NamePlate.of(
                            atelier.lettering(),
                            size,
                            new NamePlate.Name(name, colourRgb),
                            length,
                            rate);
            case Layer.CaptionLayer caption ->
                    CaptionPlate.of(atelier.lettering(), size, caption.lines(), length);
            case Layer.FadeLayer(_, _, boolean fadeIn) -> new FadeCel(size, length, fadeIn);
            case Layer.RowLayer row -> new ShotPaintings(atelier, media, size, frameRate).row(row);
        };
    }

    private Cel backdrop(Backdrop backdrop) throws StudioFault {
        return switch (backdrop) {
            case Backdrop.Procedural procedural ->
                    new SceneryCel(atelier.place(procedural, size), size, frameRate);
            case Backdrop.Still still ->
                    GuardedCel.of(
                            () ->
                                    new StillCel(
                                            atelier.still(still, media, size),
                                            CameraMove.of(still.move()),
                                            size,
                                            frameRate),
                            still.mediaDigest(),
                            fallback());
            case Backdrop.Film film ->
                    GuardedCel.of(() -> film(film), film.mediaDigest(), fallback());
        };
    }

    private Fallback fallback() {
        return new Fallback(atelier, media, size);
    }

    private Cel film(Backdrop.Film film) throws StudioFault {
        Path file = media.find(film.mediaDigest());
        Decoding decoding = media.decoding();
        VideoReader reader = decoding.film(file, size.width(), size.height());
        boolean whole = false;
        try {
            long stated = decoding.look(file).duration().toFramesFloor(frameRate);
            FilmCel.Cut cut = new FilmCel.Cut(film.sourceStartFrame(), stated);
            Cel cel = new FilmCel(reader, cut, size, frameRate);
            whole = true;
            return cel;
        } finally {
            if (!whole) {
                reader.close();
            }
        }
    }
}
