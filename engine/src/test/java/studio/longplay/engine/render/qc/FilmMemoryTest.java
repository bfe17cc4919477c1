package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.AacEncoder;
import studio.longplay.engine.media.MasterCheck;
import studio.longplay.engine.media.MasterFacts;
import studio.longplay.engine.media.Mux;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.SampleSource;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sound and pictures whose packets were known in another film are not decoded again, and nothing
/// is missed by that.
@Tag("media")
class FilmMemoryTest {
    private static final int GRID = 25_600;
    private static final int BODY = 24 * GRID;

    @TempDir private Path folder;

    /// Counts what it is asked for.
    private static final class Counting implements FilmMemory {
        private final Map<Digest, Heard> kept = new HashMap<>();
        private int found;
        private int missed;
        private final Map<Digest, List<byte[]>> seen = new HashMap<>();
        private int picturesFound;

        @Override
        public int batchPictures() {
            return 1;
        }

        @Override
        public Optional<List<byte[]>> findPictures(Digest packets) {
            List<byte[]> pictures = seen.get(packets);
            picturesFound += pictures == null ? 0 : pictures.size();
            return Optional.ofNullable(pictures);
        }

        @Override
        public void keepPictures(Digest packets, List<byte[]> pictures) {
            seen.put(packets, pictures);
        }

        @Override
        public int stretchPackets() {
            return 40;
        }

        @Override
        public Optional<Heard> find(Digest packets) {
            Heard heard = kept.get(packets);
            found += heard == null ? 0 : 1;
            missed += heard == null ? 1 : 0;
            return Optional.ofNullable(heard);
        }

        @Override
        public void keep(Digest packets, Heard heard) {
            kept.put(packets, heard);
        }
    }

    @Test
    void anotherBeginningCostsTheBeginningAlone() throws StudioFault {
        Counting memory = new Counting();
        Path before = film("before", 4 * GRID, 0.1);
        Path after = film("after", 5 * GRID, 0.3);

        Measured first = check(before, memory);
        assertThat(memory.found).isZero();
        assertThat(memory.kept).hasSizeGreaterThan(5);
        assertSame(first, check(before, FilmMemory.NONE));

        memory.missed = 0;
        Measured second = check(after, memory);
        assertThat(memory.found).isGreaterThan(4);
        assertThat(memory.missed).isLessThan(4);
        assertSame(second, check(after, FilmMemory.NONE));
        assertThat(second.truePeakDbtp()).isNotEqualTo(first.truePeakDbtp());
        assertThat(second.samples()).isEqualTo(first.samples() + GRID);
    }

    @Test
    void theSameFilmIsHeardOnce() throws StudioFault {
        Counting memory = new Counting();
        Path film = film("film", 4 * GRID, 0.1);
        Measured first = check(film, memory);
        memory.missed = 0;
        assertSame(check(film, memory), first);
        assertThat(memory.missed).isZero();
    }

    @Test
    void picturesThatJoiningToldApartAreTheSame() throws StudioFault {
        Counting memory = new Counting();
        Measured first = check(film("odd", 4 * GRID, 0.1), memory);
        assertThat(memory.picturesFound).isPositive();
        assertThat(memory.seen).isNotEmpty();
        int known = memory.seen.size();
        assertThat(known).isLessThan(3);
        memory.picturesFound = 0;
        Measured again = check(film("even", 9 * GRID, 0.1), memory);
        assertThat(memory.picturesFound).isEqualTo(9);
        assertThat(memory.seen).hasSize(known);
        assertThat(first.longestStillSeconds()).isPositive();
        assertThat(again.longestStillSeconds()).isGreaterThan(first.longestStillSeconds());
    }

    @Test
    void countedSamplesAreThoseDecoded() throws StudioFault {
        Path film = film("counted", 4 * GRID, 0.1);
        List<Long> boundaries = List.of(0L, 60L, 120L);
        MasterFacts decoded = new MasterCheck().read(film, boundaries, JobContext.quiet());
        MasterFacts counted =
                new MasterCheck()
                        .read(film, boundaries, MasterCheck.Sound.COUNTED, JobContext.quiet());
        assertThat(counted).isEqualTo(decoded);
    }

    private static void assertSame(Measured one, Measured other) {
        assertThat(one.samples()).isEqualTo(other.samples());
        assertThat(one.clippedPlaces()).isEqualTo(other.clippedPlaces());
        assertThat(one.longestSilenceSeconds()).isEqualTo(other.longestSilenceSeconds());
        assertThat(one.driftSamples()).isEqualTo(other.driftSamples());
        assertThat(one.integratedLufs()).isCloseTo(other.integratedLufs(), within(0.002));
        assertThat(one.truePeakDbtp()).isCloseTo(other.truePeakDbtp(), within(0.002));
        assertThat(one.loudnessRangeLu()).isCloseTo(other.loudnessRangeLu(), within(0.02));
    }

    private static Measured check(Path film, FilmMemory memory) throws StudioFault {
        QualityOrder order = QualityOrder.of(film, QualityLimitsFile.usual());
        return FilmQuality.check(order, memory, JobContext.quiet()).measured();
    }

    /// A beginning of some loudness, and a body that is the same for all; its end is, too, as far
    /// as an encoder of the body looks back.
    private Path film(String name, int beginning, double gain) throws StudioFault {
        SampleSource source =
                (at, planar, offset, count) -> {
                    for (int i = 0; i < count; i++) {
                        float sample = sample(at + i - beginning, gain);
                        planar[0][offset + i] = sample;
                        planar[1][offset + i] = -sample / 2;
                    }
                };
        Path first = folder.resolve(name + "1.aac");
        Path second = folder.resolve(name + "2.aac");
        new AacEncoder().encode(source, 0, beginning, 96_000, first);
        new AacEncoder().encode(source, beginning, BODY, 96_000, second);
        Path film = folder.resolve(name + ".mp4");
        long samples = beginning + BODY;
        long frames = samples / 1600;
        new Mux()
                .join(
                        new MuxPlan(
                                pictures(frames),
                                List.of(first, second),
                                frames,
                                FrameRate.FPS_30,
                                samples,
                                List.of(),
                                List.of(),
                                "en",
                                Map.of()),
                        film,
                        JobContext.quiet());
        return film;
    }

    private static float sample(long fromBody, double gain) {
        if (fromBody < -GRID) {
            return (float) (gain * Math.sin(fromBody * 0.05));
        }
        // Two seconds of every nine are silent.
        boolean silent = Math.floorMod(fromBody, 9 * 48_000) > 7 * 48_000;
        double tone = Math.sin(fromBody * 0.03) * Math.sin(fromBody * 0.0011);
        return silent || fromBody >= BODY ? 0 : (float) (0.2 * tone);
    }

    private List<MuxPlan.Piece> pictures(long frames) throws StudioFault {
        Path group = folder.resolve("group.mp4");
        VideoSettings settings =
                new VideoSettings(64, 64, FrameRate.FPS_30, "libopenh264", 90_000, 60, 1);
        try (Arena arena = Arena.ofConfined();
                VideoEncoder encoder = VideoEncoder.open(settings, group)) {
            encoder.write(Pixels.allocate(arena, 64, 64));
            for (int frame = 1; frame < 60; frame++) {
                encoder.repeat();
            }
            encoder.finish();
        }
        List<MuxPlan.Piece> pieces = new ArrayList<>();
        for (long from = 0; from < frames; from += 60) {
            pieces.add(new MuxPlan.Piece(group, (int) Math.min(60, frames - from)));
        }
        return pieces;
    }
}
