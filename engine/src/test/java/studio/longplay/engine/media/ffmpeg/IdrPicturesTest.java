package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

class IdrPicturesTest {
    private static final int FRAME_NUMBER_BITS = 7;
    private static final byte IDR_HEADER = 0x65;

    @TempDir Path folder;

    /// Slices without arithmetic coding go on right behind the id, at any bit.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anotherIdLeavesTheRestOfASliceAsItWas(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ParameterSets sets =
                new ParameterSets(
                        FRAME_NUMBER_BITS, 2, 0, false, false, false, false, false, false);
        IdrPictures pictures = new IdrPictures(sets);
        byte[] payload = new byte[40];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 0);
        }
        byte[] first = slice(3, payload);
        byte[] second = slice(12, payload);
        assertThat(pictures.id(first)).isEqualTo(3);
        assertThat(pictures.withId(first, 12)).isEqualTo(second);
        assertThat(pictures.withId(second, 3)).isEqualTo(first);
    }

    private static byte[] slice(int id, byte[] payload) {
        BitWriter out = new BitWriter(64);
        out.unsigned(0);
        out.unsigned(7);
        out.unsigned(0);
        out.bits(5, FRAME_NUMBER_BITS);
        out.unsigned(id);
        for (byte next : payload) {
            out.bits(next & 255, 8);
        }
        out.bit(1);
        byte[] escaped = Escaping.add(out.toBytes());
        return ByteBuffer.allocate(5 + escaped.length)
                .putInt(1 + escaped.length)
                .put(IDR_HEADER)
                .put(escaped)
                .array();
    }

    @Test
    void escapingIsUndoneExactly() {
        byte[] plain = {0, 0, 0, 0, 0, 1, 0, 0, 3, 7, 0, 0, 2};
        byte[] escaped = Escaping.add(plain);
        assertThat(escaped).containsExactly(0, 0, 3, 0, 0, 3, 0, 1, 0, 0, 3, 3, 7, 0, 0, 3, 2);
        assertThat(Escaping.remove(escaped, 0, escaped.length)).isEqualTo(plain);
    }

    @Test
    @Tag("media")
    void keyFramesInARowOfAFilmHaveDifferentIds() throws StudioFault {
        Path segment = segment(4, 1);
        Path film = folder.resolve("film.mp4");
        new Mux()
                .join(
                        new MuxPlan(
                                Collections.nCopies(3, MuxPlan.Piece.whole(segment)),
                                List.of(),
                                12,
                                FrameRate.FPS_30,
                                0,
                                List.of(),
                                List.of(),
                                "en",
                                Map.of()),
                        film,
                        JobContext.quiet());
        List<Integer> ids = ids(film);
        assertThat(ids).hasSize(12);
        for (int i = 1; i < ids.size(); i++) {
            assertThat(ids.get(i)).as("key frame " + i).isNotEqualTo(ids.get(i - 1));
        }
    }

    @Test
    @Tag("media")
    void anEncodedPictureComesBackFromAnotherId() throws StudioFault {
        try (MediaInput input = MediaInput.open(segment(1, 1))) {
            IdrPictures pictures = new IdrPictures(sets(input));
            AVPacket packet = input.next();
            byte[] picture = bytes(packet);
            int id = pictures.id(picture);
            byte[] other = pictures.withId(picture, id + 5);
            assertThat(pictures.id(other)).isEqualTo(id + 5);
            assertThat(pictures.withId(other, id)).isEqualTo(picture);
        }
    }

    private Path segment(int frames, int gopFrames) throws StudioFault {
        Path file = folder.resolve("segment");
        VideoSettings settings =
                new VideoSettings(128, 72, FrameRate.FPS_30, "libopenh264", 400_000, gopFrames, 1);
        SplittableRandom random = new SplittableRandom(3);
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, file)) {
            Pixels picture = Pixels.allocate(arena, 128, 72);
            for (int frame = 0; frame < frames; frame++) {
                for (long i = 0; i < picture.bgra().byteSize(); i++) {
                    picture.bgra()
                            .set(
                                    java.lang.foreign.ValueLayout.JAVA_BYTE,
                                    i,
                                    (byte) random.nextInt(256));
                }
                encoder.write(picture);
            }
            encoder.finish();
        }
        return file;
    }

    private static List<Integer> ids(Path film) throws StudioFault {
        List<Integer> ids = new ArrayList<>();
        try (MediaInput input = MediaInput.open(film)) {
            IdrPictures pictures = new IdrPictures(sets(input));
            for (AVPacket packet = input.next(); packet != null; packet = input.next()) {
                ids.add(pictures.id(bytes(packet)));
            }
        }
        return ids;
    }

    private static ParameterSets sets(MediaInput input) {
        byte[] avcc = new byte[input.stream(0).codecpar().extradata_size()];
        input.stream(0).codecpar().extradata().get(avcc);
        return ParameterSets.of(avcc);
    }

    private static byte[] bytes(AVPacket packet) {
        byte[] bytes = new byte[packet.size()];
        packet.data().get(bytes);
        return bytes;
    }
}
