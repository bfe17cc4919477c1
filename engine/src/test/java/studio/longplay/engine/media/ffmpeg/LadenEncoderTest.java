package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// An encoder with threads of its own must come to an end however they take turns: SVT-AV1's
/// low-delay mode stopped for ever in one of some fifty short groups when all cores were busy.
class LadenEncoderTest {
    private static final int GROUPS = 120;
    private static final int FRAMES = 16;
    private static final long LOAD_NANOS = 60_000_000_000L;

    @ParameterizedTest
    @CsvSource("libsvtav1, AV1")
    @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyGroupIsEncodedWhileAllCoresAreBusy(String encoder, VideoCodec codec)
            throws Exception {
        VideoSettings settings =
                new VideoSettings(
                        128,
                        72,
                        FrameRate.FPS_30,
                        codec,
                        encoder,
                        EncodingEffort.FAST,
                        1_000_000,
                        FRAMES,
                        1);
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> busy = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            busy.add(Thread.ofPlatform().daemon().start(() -> spin(over)));
        }
        try (Arena arena = Arena.ofConfined()) {
            Pixels picture = Pixels.allocate(arena, settings.width(), settings.height());
            for (int group = 0; group < GROUPS; group++) {
                encode(settings, picture, group);
            }
        } finally {
            over.set(true);
        }
        for (Thread thread : busy) {
            thread.join();
        }
    }

    private static void spin(AtomicBoolean over) {
        long end = System.nanoTime() + LOAD_NANOS;
        while (!over.get() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void encode(VideoSettings settings, Pixels picture, int group)
            throws StudioFault {
        try (VideoSession session = VideoSession.open(settings)) {
            int packets = 0;
            for (int frame = 0; frame < FRAMES; frame++) {
                picture.bgra().fill((byte) (frame * 9 + group));
                session.convert(picture);
                session.send(frame);
                packets = received(session, packets);
            }
            session.flush();
            assertThat(received(session, packets)).isEqualTo(FRAMES);
        }
    }

    private static int received(VideoSession session, int before) throws StudioFault {
        int packets = before;
        for (AVPacket packet = session.receive(); packet != null; packet = session.receive()) {
            assertThat(packet.pts()).isEqualTo(packets);
            assertThat(packet.dts()).isEqualTo(packets);
            packets++;
        }
        return packets;
    }
}
