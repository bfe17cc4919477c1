package studio.longplay.engine.picture;

import io.github.humbleui.skija.Image;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.picture.lettering.Lettering;
import studio.longplay.engine.picture.scenery.BackdropKind;
import studio.longplay.engine.picture.scenery.Scenery;
import studio.longplay.engine.picture.stage.CameraMove;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.picture.stage.StillPlate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a painting thread keeps from one segment to the next: fonts, painted places, shrunk stills.
///
/// Belongs to one thread. The scene's backdrop is then painted once and not for each segment. Holds
/// the three backdrops used last, about 40 MB each at 4K; for one who jumps from scene to scene, as
/// many smaller ones as take the same memory.
public final class Atelier implements AutoCloseable {
    private static final int KEPT = 3;
    private static final long KEPT_PIXELS = KEPT * 3840L * 2160;

    private final boolean jumps;
    private final Lettering lettering;
    private final Map<PlaceKey, Scenery> places = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<StillKey, Image> stills = new LinkedHashMap<>(16, 0.75f, true);

    /// What something kept was made for.
    private interface Key {
        FrameSize size();

        default int times() {
            return 1;
        }

        default long pixels() {
            return (long) size().width() * size().height() * times() * times();
        }
    }

    private record PlaceKey(Backdrop.Procedural backdrop, FrameSize size) implements Key {}

    private record StillKey(String mediaDigest, Cut cut, int times, FrameSize size)
            implements Key {}

    /// How a picture was made a plate.
    private enum Cut {
        HELD,
        MOVED,
        WHOLE
    }

    /// Makes a plate of a picture.
    private interface Plating {
        Image of(Image picture);
    }

    /// @throws StudioFault.Resource if the painter cannot run on this machine
    public Atelier() throws StudioFault {
        this(false);
    }

    private Atelier(boolean jumps) throws StudioFault {
        this.jumps = jumps;
        Easel.load();
        lettering = new Lettering();
    }

    /// For a painter that is asked for frames of one scene and then of another.
    ///
    /// @throws StudioFault.Resource if the painter cannot run on this machine
    public static Atelier forJumps() throws StudioFault {
        return new Atelier(true);
    }

    Lettering lettering() {
        return lettering;
    }

    Scenery place(Backdrop.Procedural backdrop, FrameSize size) {
        return places.computeIfAbsent(
                new PlaceKey(backdrop, size),
                key -> {
                    Scenery place =
                            BackdropKind.named(backdrop.kind())
                                    .paint(
                                            size.width(),
                                            size.height(),
                                            backdrop.mood(),
                                            backdrop.seed());
                    return backdrop.held() ? place.stilled() : place;
                });
    }

    Image still(Backdrop.Still backdrop, MediaLookup media, FrameSize size) throws StudioFault {
        CameraMove move = CameraMove.of(backdrop.move());
        Cut cut = move == CameraMove.HOLD ? Cut.HELD : Cut.MOVED;
        return plate(
                new StillKey(backdrop.mediaDigest(), cut, 1, size),
                media,
                picture -> StillPlate.of(picture, size, move));
    }

    /// A picture that fills the frame, and lets a camera come as near as `times`.
    Image held(String mediaDigest, MediaLookup media, FrameSize size, int times)
            throws StudioFault {
        return plate(
                new StillKey(mediaDigest, Cut.HELD, times, size),
                media,
                picture -> StillPlate.finer(picture, size, times));
    }

    /// A picture that stands whole inside the frame.
    Image fitted(String mediaDigest, MediaLookup media, FrameSize size, int times)
            throws StudioFault {
        return plate(
                new StillKey(mediaDigest, Cut.WHOLE, times, size),
                media,
                picture ->
                        StillPlate.fitted(
                                picture,
                                StillPlate.place(picture.getWidth(), picture.getHeight(), size),
                                times));
    }

    private Image plate(StillKey key, MediaLookup media, Plating plating) throws StudioFault {
        Image plate = stills.get(key);
        if (plate == null) {
            Path file = media.find(key.mediaDigest);
            plate = plating.of(media.decoding().still(file).image());
            stills.put(key, plate);
        }
        return plate;
    }

    /// Lets go of all but the backdrops used last; called when no segment looks at them.
    void tidy() {
        tidy(places);
        tidy(stills);
    }

    private <T extends AutoCloseable> void tidy(Map<? extends Key, T> kept) {
        long pixels = kept.keySet().stream().mapToLong(Key::pixels).sum();
        var eldest = kept.entrySet().iterator();
        while (kept.size() > KEPT && (!jumps || pixels > KEPT_PIXELS)) {
            var entry = eldest.next();
            pixels -= entry.getKey().pixels();
            close(entry.getValue());
            eldest.remove();
        }
    }

    private static void close(AutoCloseable kept) {
        switch (kept) {
            case Scenery place -> place.close();
            case Image still -> still.close();
            default -> throw new IllegalStateException("nothing else is kept");
        }
    }

    @Override
    public void close() {
        places.values().forEach(Scenery::close);
        stills.values().forEach(Image::close);
        lettering.close();
    }
}
