package studio.longplay.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.render.footage.Peaks;
import studio.longplay.engine.render.footage.Thumbnails;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Speed;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws what is in the user's own files: frames of films one beside the other, and the waves of
/// sounds, from what was made of them in the background.
final class MediaPainter {
    private static final int KEPT = 600;

    /// Frames fetched for one drawing; the rest come with the next, so that none takes long.
    private static final int MOST_NEW = 24;

    private static final int PITCH = 3;
    private static final int BAR = 2;
    private static final double SOFTENED = 0.55;
    private static final int LOUDNESSES = 256;

    private final Runnable again;
    private final Map<Frame, Image> frames =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Frame, Image> eldest) {
                    return size() > KEPT;
                }
            };
    private final Set<String> asked = new HashSet<>();
    private final double[] heights = new double[LOUDNESSES];
    private Peaks.Columns columns = new Peaks.Columns(LOUDNESSES);
    private Peaks.Columns others = new Peaks.Columns(LOUDNESSES);
    private MediaArt art = MediaArt.NONE;
    private Map<String, BinItem> bin = Map.of();
    private int fetched;

    private record Frame(String digest, int tile) {}

    /// @param again has all drawn once more
    MediaPainter(Runnable again) {
        this.again = again;
        for (int i = 0; i < LOUDNESSES; i++) {
            heights[i] = Math.pow(i / (LOUDNESSES - 1.0), SOFTENED);
        }
    }

    /// A drawing begins.
    void begin(MediaArt now) {
        if (now != art) {
            art = now;
            asked.clear();
        }
        fetched = 0;
    }

    /// The file a clip shows; empty where it is none of the bin.
    private Optional<BinItem> item(Sight sight, Clip clip) {
        if (!(clip.id() instanceof ClipId.OfStrip(ClipRef.OfUser(String id)))) {
            return Optional.empty();
        }
        Arrangement arrangement =
                sight.tracks().state().map(PreviewState::project).orElseThrow().arrangement();
        if (arrangement.bin() != bin) {
            bin = arrangement.bin();
            asked.clear();
        }
        UserClip own = arrangement.userClips().get(id);
        Optional<BinItem> item =
                own != null && own.source() instanceof ClipSource.OfMedia(String digest)
                        ? Optional.ofNullable(arrangement.bin().get(digest))
                        : Optional.empty();
        item.filter(file -> asked.add(file.digest())).ifPresent(art::request);
        return item;
    }

    /// Frames of the clip's film, each where it is shown.
    ///
    /// @return whether there was anything to see
    boolean frames(GraphicsContext graphics, Sight sight, Clip clip, ClipPainter.Place place) {
        Optional<BinItem> item = item(sight, clip);
        Thumbnails film = item.flatMap(file -> art.frames(file.digest())).orElse(null);
        Strip strip = clip.strip().orElse(null);
        if (film == null || strip == null || item.isEmpty()) {
            return false;
        }
        int width = Math.max(4, film.width() * place.height() / film.height());
        int first = Math.max(0, Math.floorDiv(-place.left(), width));
        int most = Math.min(sight.view().width(), place.right());
        for (int x = place.left() + first * width; x < most; x += width) {
            double ticks = (x + width / 2.0 - place.left()) * sight.view().ticksPerPixel();
            Image image = frame(item.get().digest(), film, film.tileAt(shown(strip, ticks)));
            if (image != null) {
                int seen = Math.min(width, place.right() - x);
                double part = image.getWidth() * seen / width;
                double high = image.getHeight();
                graphics.drawImage(image, 0, 0, part, high, x, place.top(), seen, place.height());
            }
        }
        return true;
    }

    /// Which time of the file is shown so long after the start of the clip.
    private static MediaTime shown(Strip strip, double ticks) {
        Speed speed = strip.treatment().speed();
        return speed.isHeld()
                ? strip.sourceStart()
                : strip.sourceStart().plus(new MediaTime(Math.round(ticks * speed.ratio())));
    }

    private @Nullable Image frame(String digest, Thumbnails film, int tile) {
        Frame key = new Frame(digest, tile);
        Image known = frames.get(key);
        if (known != null) {
            return known;
        }
        if (fetched >= MOST_NEW && frames.size() < KEPT) {
            again.run();
            return null;
        }
        fetched++;
        WritableImage image = new WritableImage(film.width(), film.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        film.width(),
                        film.height(),
                        PixelFormat.getByteBgraPreInstance(),
                        film.tile(tile),
                        film.width() * 4);
        frames.put(key, image);
        return image;
    }

    /// The wave of the clip's own sound, as it is in the file.
    void wave(GraphicsContext graphics, Sight sight, Clip clip, WavePainter.Box box) {
        Peaks peaks = item(sight, clip).flatMap(file -> art.peaks(file.digest())).orElse(null);
        Strip strip = clip.strip().orElse(null);
        Viewport view = sight.view();
        long first = Math.floorDiv(box.left() + view.firstPixel(), PITCH) * (long) PITCH;
        int bars = Math.ceilDiv(box.right() - (int) (first - view.firstPixel()), PITCH);
        if (peaks == null || strip == null || bars <= 0 || strip.treatment().speed().isHeld()) {
            return;
        }
        double ratio = strip.treatment().speed().ratio();
        double perBar = PITCH * view.ticksPerPixel();
        double after = first * view.ticksPerPixel() - clip.start();
        MediaTime from = strip.sourceStart().plus(new MediaTime(Math.round(after * ratio)));
        read(peaks, from, new MediaTime(Math.max(1, Math.round(perBar * ratio))), bars);
        int middle = box.top() + box.height() / 2;
        for (int bar = 0; bar < bars; bar++) {
            int x = (int) (first - view.firstPixel()) + bar * PITCH;
            if (x >= box.left() && x + BAR <= box.right()) {
                int half = (int) (heights[loudness(bar)] * box.height() / 2.0);
                graphics.fillRect(x, middle - half, BAR, 2.0 * half + 1);
            }
        }
    }

    private void read(Peaks peaks, MediaTime from, MediaTime perBar, int bars) {
        if (columns.rms().length < bars) {
            columns = new Peaks.Columns(2 * bars);
            others = new Peaks.Columns(2 * bars);
        }
        peaks.read(0, from, perBar, bars, columns);
        peaks.read(peaks.channels() - 1, from, perBar, bars, others);
    }

    private int loudness(int bar) {
        float one = Math.max(-columns.lowest()[bar], columns.highest()[bar]);
        float other = Math.max(-others.lowest()[bar], others.highest()[bar]);
        return Math.clamp(Math.round(Math.max(one, other) * (LOUDNESSES - 1)), 0, LOUDNESSES - 1);
    }
}
