package studio.longplay.app.timeline;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.fx.Latest;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Loop;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.preview.PreviewPainter;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;

/// Small frames of picture clips, painted in the background by the painter of the film.
///
/// Asking never waits: what is not painted yet is missing, and comes with a later drawing. What was
/// asked for last is painted first, and what nobody sees any more not at all.
final class Thumbnails implements AutoCloseable {
    /// A clip has at most this many different frames.
    private static final int SAMPLES = 8;

    private static final int KEPT_LEAST = 64;
    private static final double KEPT_BYTES = 24e6;
    private static final int WAITING = 48;

    private final LinkedBlockingDeque<Request> requests = new LinkedBlockingDeque<>();
    private final Set<Key> asked = new HashSet<>();
    private final Map<Key, Image> images =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
                    double bytes = 4 * eldest.getValue().getWidth() * eldest.getValue().getHeight();
                    return size() > KEPT_LEAST && size() * bytes > KEPT_BYTES;
                }
            };
    private final Executor ui;
    private final Latest<Long> news;
    private final Painting painting = new Painting();
    private final Loop loop;
    private long painted;
    private Pictures pictures = Pictures.none();

    /// One frame of a clip's film strip.
    ///
    /// @param index of it, from 0
    /// @param tiles how many the whole clip has room for
    /// @param height in pixels, even
    record Tile(int index, int tiles, int height) {
        /// Which of the clip's frames it shows: at a coarser zoom every second of those of a finer.
        int sample() {
            int shown = Math.min(SAMPLES, Integer.highestOneBit(Math.max(1, tiles)));
            int nearest = (int) ((long) index * shown / Math.max(1, tiles));
            return nearest * SAMPLES / shown;
        }
    }

    /// What a clip shows, wherever it stands.
    private record Shown(MediaTime from, MediaTime length, Treatment treatment) {
        static Shown of(Clip clip) {
            MediaTime from = clip.strip().map(Strip::sourceStart).orElse(MediaTime.ZERO);
            return new Shown(from, clip.range().duration(), clip.treatment());
        }
    }

    private record Key(ClipId clip, Shown shown, String label, List<String> moods, int sample) {}

    /// @param own the user's clip that is painted; empty for a picture of the script
    private record Request(
            Key key, PreviewState state, long frame, int height, Optional<String> own) {}

    /// @param ui runs things on the window's thread
    /// @param arrived told there when there are new ones
    Thumbnails(Executor ui, Runnable arrived) {
        this.ui = ui;
        news = new Latest<>(ui, _ -> arrived.run());
        loop = Loop.begin("thumbnails", this::step);
    }

    static int widthOf(int height) {
        return Math.max(2, height * 16 / 9 / 2 * 2);
    }

    /// The frame if it is painted, or the nearest of the clip that is, perhaps of another size;
    /// else null, and it will be. On the window's thread.
    @Nullable Image find(Tracks tracks, Clip clip, Tile tile) {
        PreviewState state = tracks.state().orElse(null);
        if (state == null || state.scenes().size() <= clip.scene() || isMedia(state, clip)) {
            return null;
        }
        forgetOtherFiles(state.pictures());
        var music = state.scenes().get(clip.scene()).layout().music();
        List<String> moods = music.isEmpty() ? List.of() : music.getFirst().cue().moods();
        Key key = new Key(clip.id(), Shown.of(clip), clip.label(), moods, tile.sample());
        Image image = images.get(key);
        if ((image == null || image.getHeight() != tile.height()) && asked.add(key)) {
            long frame = frame(clip, key.sample());
            ask(new Request(key, state, frame, tile.height(), own(clip)));
        }
        for (int coarser = 1; image == null && coarser < SAMPLES; coarser = 2 * coarser + 1) {
            int sample = key.sample() & ~coarser;
            image = images.get(new Key(key.clip(), key.shown(), key.label(), moods, sample));
        }
        return image;
    }

    private static Optional<String> own(Clip clip) {
        return clip.id() instanceof ClipId.OfStrip(ClipRef.OfUser(String id))
                ? Optional.of(id)
                : Optional.empty();
    }

    /// The user's files are never decoded in the window's process.
    private static boolean isMedia(PreviewState state, Clip clip) {
        return own(clip)
                .map(state.project().arrangement().userClips()::get)
                .filter(it -> it.source() instanceof ClipSource.OfMedia)
                .isPresent();
    }

    private void forgetOtherFiles(Pictures now) {
        if (now != pictures) {
            boolean same = pictures.filesByDigest().equals(now.filesByDigest());
            pictures = now;
            if (!same) {
                images.clear();
            }
        }
    }

    private void ask(Request request) {
        requests.addLast(request);
        if (requests.size() > WAITING) {
            Optional.ofNullable(requests.pollFirst())
                    .ifPresent(dropped -> asked.remove(dropped.key()));
        }
    }

    /// The middle of its part of the clip, where no fade is.
    private static long frame(Clip clip, int sample) {
        long length = clip.end() - clip.start();
        long at = clip.start() + length * (2L * sample + 1) / (2L * SAMPLES);
        return new MediaTime(at).toFramesFloor(PreviewState.RATE);
    }

    private void step() throws InterruptedException {
        try {
            Request request = requests.takeLast();
            Image image = painting.paint(request);
            ui.execute(() -> arrive(request.key(), image));
        } finally {
            painting.closeIfOver();
        }
    }

    private void arrive(Key key, @Nullable Image image) {
        if (image != null) {
            asked.remove(key);
            images.put(key, image);
            news.accept(painted++);
        }
    }

    @Override
    public void close() {
        painting.over = true;
        loop.close();
    }

    /// What belongs to the painting thread.
    private static final class Painting {
        private final PreviewPainter painter = new PreviewPainter();
        private @Nullable Pixels pixels;
        private @Nullable Image last;
        private volatile boolean over;

        /// Null where the picture cannot be painted: the clip stays plain, and the preview says
        /// why.
        @Nullable Image paint(Request request) {
            int height = request.height();
            Pixels into = pixels;
            if (into == null || into.height() != height) {
                into = Pixels.allocate(Arena.ofAuto(), widthOf(height), height);
                pixels = into;
            }
            try {
                boolean drawn = painter.paint(alone(request), request.frame(), false, into);
                if (drawn || last == null) {
                    last = copy(into);
                }
                return last;
            } catch (StudioFault unpaintable) {
                last = null;
                return null;
            }
        }

        /// The state without what of the user's lies over the clip.
        private static PreviewState alone(Request request) {
            PreviewState state = request.state();
            List<PreviewScene> scenes = new ArrayList<>();
            for (PreviewScene scene : state.scenes()) {
                List<Placed.PlacedUser> kept =
                        scene.layout().userClips().stream()
                                .filter(it -> request.own().equals(Optional.of(it.clip().id())))
                                .toList();
                scenes.add(scene.withLayout(scene.layout().withUserClips(kept)));
            }
            return state.withScenes(scenes);
        }

        private static Image copy(Pixels pixels) {
            WritableImage image = new WritableImage(pixels.width(), pixels.height());
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            pixels.width(),
                            pixels.height(),
                            PixelFormat.getByteBgraPreInstance(),
                            pixels.bgra().asByteBuffer(),
                            pixels.rowBytes());
            return image;
        }

        private void closeIfOver() {
            if (over) {
                painter.close();
            }
        }
    }
}
