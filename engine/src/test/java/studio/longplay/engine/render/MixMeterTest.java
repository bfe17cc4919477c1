package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.render.qc.FilmMemory;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.SampleRate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The delivered mix is measured scene by scene, and as if it were measured whole.
class MixMeterTest {
    private static final int GRID = 25_600;

    @TempDir private Path folder;
    private ArtifactStore store;

    /// Remembers in a store, and counts.
    private static final class Counting implements FilmMemory {
        private final FilmMemory kept;
        private int found;

        Counting(ArtifactStore store) {
            kept = new StoredChecks(store);
        }

        @Override
        public int batchPictures() {
            return kept.batchPictures();
        }

        @Override
        public Optional<List<byte[]>> findPictures(Digest packets) throws StudioFault {
            return kept.findPictures(packets);
        }

        @Override
        public void keepPictures(Digest packets, List<byte[]> pictures) throws StudioFault {
            kept.keepPictures(packets, pictures);
        }

        @Override
        public int stretchPackets() {
            return kept.stretchPackets();
        }

        @Override
        public Optional<Heard> find(Digest packets) throws StudioFault {
            Optional<Heard> heard = kept.find(packets);
            found += heard.isPresent() ? 1 : 0;
            return heard;
        }

        @Override
        public void keep(Digest packets, Heard heard) throws StudioFault {
            kept.keep(packets, heard);
        }
    }

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("store"));
    }

    @Test
    void scenesThatWereMeasuredAreNotReadAgain() throws StudioFault {
        Counting memory = new Counting(store);
        List<MixMeter.Scene> scenes = scenes(1, 2, 3, 4, 5);
        Path file = mix("one.wav", scenes);
        assertSame(read(file, scenes, memory), read(file, List.of(), FilmMemory.NONE));
        assertThat(memory.found).isZero();

        // Another third scene: it and the one behind it are heard, the others are known.
        List<MixMeter.Scene> edited = scenes(1, 2, 7, 4, 5);
        Path other = mix("two.wav", edited);
        MixMeter.Reading reading = read(other, edited, memory);
        assertThat(memory.found).isEqualTo(3);
        assertSame(reading, read(other, List.of(), FilmMemory.NONE));

        memory.found = 0;
        assertSame(read(other, edited, memory), reading);
        assertThat(memory.found).isEqualTo(5);
    }

    @Test
    void aFileThatIsNotItsScenesIsMeasuredWhole() throws StudioFault {
        List<MixMeter.Scene> scenes = scenes(1, 2);
        Path file = mix("whole.wav", scenes(1, 2, 3));
        assertThat(read(file, scenes, new Counting(store)))
                .isEqualTo(read(file, List.of(), FilmMemory.NONE));
    }

    private static void assertSame(MixMeter.Reading one, MixMeter.Reading other) {
        assertThat(one.report().integratedLufs())
                .isCloseTo(other.report().integratedLufs(), within(1e-4));
        assertThat(one.report().loudnessRangeLu())
                .isCloseTo(other.report().loudnessRangeLu(), within(1e-4));
        assertThat(one.report().truePeakDbtp())
                .isCloseTo(other.report().truePeakDbtp(), within(1e-4));
        assertThat(one.curve()).isEqualTo(other.curve());
    }

    private static MixMeter.Reading read(Path file, List<MixMeter.Scene> scenes, FilmMemory memory)
            throws StudioFault {
        return MixMeter.read(file, scenes, memory, JobContext.quiet());
    }

    private static List<MixMeter.Scene> scenes(int... seeds) {
        List<MixMeter.Scene> scenes = new ArrayList<>();
        for (int seed : seeds) {
            byte[] name = ("scene " + seed).getBytes(StandardCharsets.US_ASCII);
            scenes.add(new MixMeter.Scene(Digest.of(name), (3L + seed) * GRID));
        }
        return scenes;
    }

    private Path mix(String name, List<MixMeter.Scene> scenes) throws StudioFault {
        Path file = folder.resolve(name);
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, 2);
        WavWriter.write(
                file,
                format,
                writer -> {
                    for (MixMeter.Scene scene : scenes) {
                        int count = (int) scene.samples();
                        writer.write(noise(scene.sound().hex().hashCode(), count), 0, count);
                    }
                });
        return file;
    }

    private static float[][] noise(long seed, int count) {
        Random random = new Random(seed);
        float loudness = 0.05f + 0.4f * random.nextFloat();
        float[][] planar = new float[2][count];
        for (int i = 0; i < count; i++) {
            planar[0][i] = loudness * (random.nextFloat() - 0.5f);
            planar[1][i] = loudness * (random.nextFloat() - 0.5f);
        }
        return planar;
    }
}
