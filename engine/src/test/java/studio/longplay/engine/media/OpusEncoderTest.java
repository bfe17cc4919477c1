package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Tag("media")
class OpusEncoderTest {
    /// No multiple of Opus' 960 samples, as scenes are.
    private static final long CHUNK = 25_600L * 4;

    private static final int CHUNKS = 3;
    private static final int BIT_RATE = 128_000;
    private static final int AROUND = 1_920;

    @TempDir Path folder;
    private final SampleSource tones = MadeMedia.tones(CHUNK * CHUNKS);

    @Test
    void theNoiseAtJointsIsNoLouderThanInOneEncoding() throws StudioFault {
        float[] joined = decoded("joined", CHUNKS);
        float[] whole = decoded("whole", 1);
        assertThat(joined).hasSize((int) (CHUNK * CHUNKS)).hasSameSizeAs(whole);
        for (int joint = 1; joint < CHUNKS; joint++) {
            double noise = noise(joined, joint * CHUNK);
            double reference = noise(whole, joint * CHUNK);
            assertThat(noise).as("joint " + joint).isLessThan(1.3 * reference);
        }
    }

    @Test
    void aChunkIsTheSameWhereverItStandsOnTheGrid() throws StudioFault, IOException {
        long later = 50L * OpusEncoder.GRID_SAMPLES;
        SampleSource moved =
                (at, planar, offset, count) -> tones.read(at - later, planar, offset, count);
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        long bytes = new OpusEncoder().encode(tones, CHUNK, CHUNK, BIT_RATE, here);
        new OpusEncoder().encode(moved, CHUNK + later, CHUNK, BIT_RATE, there);
        assertThat(Files.readAllBytes(there)).isEqualTo(Files.readAllBytes(here));
        assertThat(Files.size(here)).isEqualTo(bytes);
    }

    private float[] decoded(String name, int parts) throws StudioFault {
        long length = CHUNK * CHUNKS / parts;
        List<Path> chunks = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Path chunk = folder.resolve(name + i);
            new OpusEncoder().encode(tones, i * length, length, BIT_RATE, chunk);
            chunks.add(chunk);
        }
        int frames = (int) (CHUNK * CHUNKS / 1_600);
        Path segment = folder.resolve(name + ".video");
        MadeMedia.segment(MadeMedia.settings(FrameRate.FPS_30), 0, frames, segment);
        Path film = folder.resolve(name + ".mkv");
        new Mux()
                .join(
                        new MuxPlan(
                                Container.MKV,
                                SoundCodec.OPUS,
                                List.of(MuxPlan.Piece.whole(segment)),
                                chunks,
                                frames,
                                FrameRate.FPS_30,
                                CHUNK * CHUNKS,
                                List.of(),
                                List.of(),
                                "en",
                                Map.of()),
                        film,
                        JobContext.quiet());
        return SoundReader.readAll(film, SampleRate.HZ_48000).channels()[0];
    }

    /// The RMS of what the coding added around `middle`.
    private double noise(float[] decoded, long middle) throws StudioFault {
        float[][] original = new float[2][2 * AROUND];
        int from = (int) middle - AROUND;
        tones.read(from, original, 0, 2 * AROUND);
        double sum = 0;
        for (int i = 0; i < 2 * AROUND; i++) {
            double difference = decoded[from + i] - original[0][i];
            sum += difference * difference;
        }
        return Math.sqrt(sum / (2 * AROUND));
    }
}
