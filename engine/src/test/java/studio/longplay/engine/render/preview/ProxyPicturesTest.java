package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.NumberedFrames;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

/// A stand-in shows the film's pictures, and takes its place when nobody can see that.
@Tag("media")
class ProxyPicturesTest {
    private static final int FRAMES = 200;
    private static final int PROXY_LINES = 48;

    @TempDir private Path folder = Path.of("");
    private ArtifactStore store;
    private FootageDesk desk;
    private Footage film;
    private PreviewState state;

    @BeforeEach
    void make() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("store"));
        desk = new FootageDesk(store, folder);
        film =
                desk.look(
                        MadeFilm.into(folder.resolve("film.mov"), "mov")
                                .frames(FRAMES, FrameRate.FPS_25)
                                .gop(FRAMES)
                                .write(),
                        JobContext.quiet());
        state = StagedClips.of(folder, MediaTime.ofSeconds(7), List.of(FootageDesk.item(film, "")));
    }

    @AfterEach
    void close() throws StudioFault {
        desk.close();
        store.close();
    }

    private Path proxy() throws StudioFault {
        return desk.proxies().make(film, PreviewState.RATE, PROXY_LINES, JobContext.quiet());
    }

    private static Pixels frame(Arena arena) {
        return Pixels.allocate(arena, NumberedFrames.WIDTH, NumberedFrames.HEIGHT);
    }

    @Test
    void anyFrameIsThatOfTheFilm() throws StudioFault, IOException {
        Path proxy = proxy();
        Files.delete(film.file());
        SplittableRandom random = new SplittableRandom(5);
        try (Arena arena = Arena.ofConfined();
                PreviewPainter painter = new PreviewPainter((_, _) -> Optional.of(proxy))) {
            Pixels seen = frame(arena);
            for (int sample = 0; sample < 30; sample++) {
                int frame = 20 + random.nextInt(170);
                painter.paint(state, frame, true, seen);
                assertThat(NumberedFrames.read(seen))
                        .as("frame %d", frame)
                        .isEqualTo(frame * 25 / 30);
            }
            assertThat(painter.newFaults()).isEmpty();
        }
    }

    @Test
    void itTakesThePlaceOfTheFilmWithTheNextJump() throws StudioFault {
        AtomicReference<Optional<Path>> found = new AtomicReference<>(Optional.empty());
        try (Arena arena = Arena.ofConfined();
                PreviewPainter painter = new PreviewPainter((_, _) -> found.get());
                PreviewPainter exact = new PreviewPainter()) {
            Pixels seen = frame(arena);
            Pixels wanted = frame(arena);
            painter.paint(state, 30, true, seen);
            found.set(Optional.of(proxy()));
            for (int playing = 31; playing < 40; playing++) {
                painter.paint(state, playing, true, seen);
                exact.paint(state, playing, true, wanted);
                assertThat(seen.bgra().mismatch(wanted.bgra())).isEqualTo(-1);
            }
            painter.paint(state, 100, true, seen);
            exact.paint(state, 100, true, wanted);
            assertThat(seen.bgra().mismatch(wanted.bgra())).isNotEqualTo(-1);
            assertThat(NumberedFrames.read(seen)).isEqualTo(NumberedFrames.read(wanted));
            found.set(Optional.empty());
            painter.paint(state, 60, true, seen);
            exact.paint(state, 60, true, wanted);
            assertThat(seen.bgra().mismatch(wanted.bgra())).isEqualTo(-1);
        }
    }
}
