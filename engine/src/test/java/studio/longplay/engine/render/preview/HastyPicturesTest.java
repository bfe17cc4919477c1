package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.NumberedFrames;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.worker.ChildCommand;
import studio.longplay.engine.render.worker.decode.Decoders;
import studio.longplay.engine.render.worker.decode.HostileDecoderMain;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/// A frame far from its key frame for somebody who does not wait: something like it first, then the
/// frame itself, which is the export's, and the one is never taken for the other. The decoder gets
/// one picture further each time it is asked, so that nothing hangs on the machine's speed.
@Tag("media")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HastyPicturesTest {
    private static final int FRAMES = 250;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Arena arena = Arena.ofConfined();
    private final Pixels seen = frame();
    private ArtifactStore store;
    private FootageDesk desk;
    private Decoders decoders;
    private PreviewPainter painter;
    private PreviewState state;

    private Pixels frame() {
        return Pixels.allocate(arena, NumberedFrames.WIDTH, NumberedFrames.HEIGHT);
    }

    @BeforeAll
    void make(@TempDir Path folder) throws StudioFault {
        store = ArtifactStore.open(folder.resolve("store"));
        desk = new FootageDesk(store, folder);
        Path film =
                MadeFilm.into(folder.resolve("slow.mov"), "mov")
                        .frames(FRAMES, FrameRate.FPS_30)
                        .gop(FRAMES)
                        .write();
        state =
                StagedClips.of(
                        folder,
                        MediaTime.ofSeconds(8),
                        List.of(FootageDesk.item(desk.look(film, JobContext.quiet()), "")));
        decoders = new Decoders(folder, ChildCommand.of(HostileDecoderMain.class), PATIENCE_MILLIS);
    }

    @BeforeEach
    void open() {
        painter = new PreviewPainter(ProxyFinder.NONE, decoders);
    }

    @AfterEach
    void closePainter() {
        painter.close();
    }

    @AfterAll
    void close() throws StudioFault {
        decoders.close();
        desk.close();
        store.close();
        arena.close();
    }

    private Painted paint(long frame, Haste haste) throws StudioFault {
        return painter.paint(state, frame, true, seen, haste);
    }

    /// As an export paints it.
    private void assertExact(long frame) throws StudioFault {
        Pixels exported = frame();
        try (PreviewPainter plain = new PreviewPainter()) {
            plain.paint(state, frame, true, exported);
        }
        assertThat(NumberedFrames.read(exported)).isEqualTo((int) frame);
        assertThat(seen.bgra().mismatch(exported.bgra())).as("frame %d", frame).isEqualTo(-1);
    }

    @Test
    void somethingLikeTheFrameComesFirstAndThenTheFrameItself() throws StudioFault {
        assertThat(paint(200, () -> Haste.Wish.NEAREST)).isEqualTo(Painted.NEAR);
        assertThat(NumberedFrames.read(seen)).isBetween(0, 10);
        assertThat(paint(200, () -> Haste.Wish.WAIT)).isEqualTo(Painted.EXACT);
        assertExact(200);
    }

    @Test
    void whatIsOnlyNearIsNeverTakenForTheFrame() throws StudioFault {
        assertThat(paint(200, () -> Haste.Wish.NEAREST)).isEqualTo(Painted.NEAR);
        assertThat(painter.paint(state, 200, true, seen)).isTrue();
        assertExact(200);
        assertThat(paint(120, () -> Haste.Wish.NEAREST)).isEqualTo(Painted.NEAR);
        assertThat(painter.paint(state, 121, true, seen)).isTrue();
        assertExact(121);
        assertThat(paint(20, () -> Haste.Wish.NEAREST)).isEqualTo(Painted.NEAR);
        assertThat(paint(20, () -> Haste.Wish.NEAREST)).isEqualTo(Painted.NEAR);
        assertThat(painter.paint(state, 20, true, seen)).isTrue();
        assertExact(20);
    }

    @Test
    void whoeverPaintsWithoutHasteGetsTheFrame() throws StudioFault {
        for (int frame : new int[] {200, 30, 210, 211, 212, 90}) {
            assertThat(painter.paint(state, frame, true, seen)).isTrue();
            assertExact(frame);
        }
    }

    @Test
    void aFrameThatIsNotWantedAnyMoreIsLeft() throws StudioFault {
        paint(40, () -> Haste.Wish.WAIT);
        int[] asked = new int[1];
        assertThatThrownBy(() ->
                        paint(200, () -> ++asked[0] > 7 ? Haste.Wish.NOTHING : Haste.Wish.WAIT))
                .isInstanceOf(CancellationException.class);
        assertThat(asked[0]).isBetween(8, 9);
        assertExact(40);
        assertThat(paint(35, () -> Haste.Wish.WAIT)).isEqualTo(Painted.EXACT);
        assertExact(35);
    }

    @Test
    void aFrameThatIsThereAtOnceIsNeverOnlyNear() throws StudioFault {
        painter.paint(state, 100, true, seen);
        assertThat(paint(101, () -> Haste.Wish.NEAREST)).isEqualTo(Painted.EXACT);
        assertExact(101);
        assertThat(paint(97, () -> Haste.Wish.NEAREST)).isEqualTo(Painted.EXACT);
        assertExact(97);
    }
}
