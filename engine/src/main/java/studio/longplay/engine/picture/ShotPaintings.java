package studio.longplay.engine.picture;

import io.github.humbleui.skija.Image;
import io.github.humbleui.types.Rect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.row.CelPainting;
import studio.longplay.engine.picture.row.ColourPainting;
import studio.longplay.engine.picture.row.Course;
import studio.longplay.engine.picture.row.Detail;
import studio.longplay.engine.picture.row.FilmPainting;
import studio.longplay.engine.picture.row.Painting;
import studio.longplay.engine.picture.row.RowCel;
import studio.longplay.engine.picture.row.SceneryPainting;
import studio.longplay.engine.picture.row.SheetPainting;
import studio.longplay.engine.picture.row.Showing;
import studio.longplay.engine.picture.row.ShownPicture;
import studio.longplay.engine.picture.row.StillPainting;
import studio.longplay.engine.picture.stage.CameraMove;
import studio.longplay.engine.picture.stage.Cards;
import studio.longplay.engine.picture.stage.Cel;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.picture.stage.StillPlate;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the cel of a row of shots.
final class ShotPaintings {
    private final Atelier atelier;
    private final MediaLookup media;
    private final FrameSize size;
    private final FrameRate rate;
    private final Fallback fallback;

    ShotPaintings(Atelier atelier, MediaLookup media, FrameSize size, FrameRate rate) {
        this.atelier = atelier;
        this.media = media;
        this.size = size;
        this.rate = rate;
        fallback = new Fallback(atelier, media, size);
    }

    /// @throws StudioFault if a picture cannot be read and no slate is wanted for it
    Cel row(Layer.RowLayer row) throws StudioFault {
        List<ShownPicture> pictures = new ArrayList<>();
        boolean whole = false;
        try {
            for (Shot shot : row.shots()) {
                pictures.add(
                        new ShownPicture(
                                shot.showing(), painting(shot), size, rate.ticksPerFrame()));
            }
            whole = true;
            return new RowCel(pictures, row.fromFrame(), size);
        } finally {
            if (!whole) {
                pictures.forEach(ShownPicture::close);
            }
        }
    }

    private Painting painting(Shot shot) throws StudioFault {
        Showing showing = shot.showing();
        return switch (shot.subject()) {
            case Subject.Filling(Backdrop backdrop) -> filling(backdrop, showing);
            case Subject.FittedStill(String digest) ->
                    fallback.painting(digest, () -> fitted(digest, showing.detail()));
            case Subject.FittedFilm film ->
                    fallback.painting(film.mediaDigest(), () -> fitted(film, showing.detail()));
            case Subject.Words(String title, String subtitle) -> words(title, subtitle);
            case Subject.Plain(int colourRgb) -> new ColourPainting(colourRgb, size);
            case Subject.TitleCard(String title, String subtitle, long begin, long length) ->
                    card(cards().title(title, subtitle, length), begin);
            case Subject.ChapterCard(String title, int number, long begin, long length) ->
                    card(cards().chapter(title, number, length), begin);
            case Subject.Missing(String name) -> fallback.slate(name);
        };
    }

    private Cards cards() {
        return new Cards(atelier.lettering(), size, rate.numerator() / (double) rate.denominator())
                .moved();
    }

    private Painting card(Cel cel, long beginFrame) {
        return new CelPainting(cel, size, beginFrame, rate.ticksPerFrame());
    }

    private Painting words(String title, String subtitle) throws StudioFault {
        Cards.Words words = cards().words(title, subtitle);
        return new SheetPainting(words.image(), words.place());
    }

    private Painting filling(Backdrop backdrop, Showing showing) throws StudioFault {
        return switch (backdrop) {
            case Backdrop.Procedural place ->
                    new SceneryPainting(atelier.place(place, size), size, rate);
            case Backdrop.Still still ->
                    fallback.painting(still.mediaDigest(), () -> still(still, showing));
            case Backdrop.Film film ->
                    fallback.painting(film.mediaDigest(), () -> film(film, showing.detail()));
        };
    }

    /// A keyed camera takes the place of the cue's own move.
    private Painting still(Backdrop.Still still, Showing showing) throws StudioFault {
        boolean keyed = showing.courses().stream().anyMatch(Course::isCamera);
        CameraMove move = keyed ? CameraMove.HOLD : CameraMove.of(still.move());
        Image plate =
                move.moves()
                        ? atelier.still(still, media, size)
                        : atelier.held(still.mediaDigest(), media, size, showing.detail().times());
        return new StillPainting(plate, size.allAsFloats(), move, rate);
    }

    private Painting fitted(String digest, Detail detail) throws StudioFault {
        Image plate = atelier.fitted(digest, media, size, detail.times());
        Rect place = StillPlate.place(plate.getWidth(), plate.getHeight(), size);
        return new StillPainting(plate, place, CameraMove.HOLD, rate);
    }

    private Painting film(Backdrop.Film film, Detail detail) throws StudioFault {
        long start = film.sourceStartFrame() * rate.ticksPerFrame();
        return film(film.mediaDigest(), new Fit(size.allAsFloats(), start, true), detail);
    }

    private Painting fitted(Subject.FittedFilm film, Detail detail) throws StudioFault {
        boolean known = film.width() > 0 && film.height() > 0;
        Rect place =
                known ? StillPlate.place(film.width(), film.height(), size) : size.allAsFloats();
        return film(film.mediaDigest(), new Fit(place, 0, false), detail);
    }

    private record Fit(Rect place, long start, boolean holdsLast) {}

    /// A film is decoded at most twice as finely as the frame: decoding is what it costs.
    private Painting film(String digest, Fit fit, Detail detail) throws StudioFault {
        Path file = media.find(digest);
        Decoding.Film facts = media.decoding().look(file);
        int stored = facts.storedWidth();
        boolean fine = detail.times() > 1 && stored > fit.place.getWidth() * 1.25;
        double times = fine ? Math.min(2, stored / fit.place.getWidth()) : 1;
        int width = even(fit.place.getWidth() * times);
        int height = even(fit.place.getHeight() * times);
        VideoReader reader = media.decoding().film(file, width, height);
        FilmPainting.Film film =
                new FilmPainting.Film(
                        width,
                        height,
                        fit.place,
                        fit.start,
                        facts.duration().ticks(),
                        fit.holdsLast,
                        rate.ticksPerFrame());
        return new GuardedFilm(new FilmPainting(reader, film), digest, fallback);
    }

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length / 2) * 2);
    }
}
