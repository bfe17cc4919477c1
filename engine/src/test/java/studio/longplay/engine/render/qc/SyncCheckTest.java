package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@Tag("media")
class SyncCheckTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 30})
    void everyBeepOfALeaderIsFoundOnItsFlash(int rate) throws StudioFault {
        Path leader = leader(new FrameRate(rate, 1));
        List<SyncCheck.Pair> pairs = SyncCheck.pairs(leader, JobContext.quiet());
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(9);
        for (SyncCheck.Pair pair : pairs) {
            assertThat(pair.offsetSeconds()).isCloseTo(0, within(0.0015));
        }
    }

    @Test
    void aCheckNamesTheWorstAndMeasuresIt() throws StudioFault {
        Path leader = leader(FrameRate.FPS_30);
        QualityReport report = sync(leader);
        assertThat(report.measured().syncPairs()).isEqualTo(10);
        assertThat(Optional.ofNullable(report.measured().syncSeconds()).orElseThrow())
                .isCloseTo(0, within(0.0015));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aFilmWithoutALeaderIsNamed() throws StudioFault {
        Path film = new MadeFilm(96).into(folder);
        assertThat(sync(film).findings()).extracting(Finding::code).contains("sync.missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {-100, 40, 250})
    void beepsAreFoundToTheSample(int offset) {
        int hertz = SampleRate.HZ_48000.hertz();
        float[][] sound = new float[2][3 * hertz];
        int first = 2 * hertz + offset;
        for (int i = first; i < first + 3200; i++) {
            sound[0][i] = (float) (0.25 * Math.sin(2 * Math.PI * 1000 * (i - first) / hertz));
            sound[1][i] = sound[0][i];
        }
        Beeps beeps = new Beeps(SampleRate.HZ_48000, Long.MAX_VALUE);
        beeps.sound(sound, sound[0].length);
        assertThat(beeps.starts()).hasSize(1);
        assertThat(beeps.starts().getFirst()).isBetween((long) first, first + 4L);
    }

    private Path leader(FrameRate rate) throws StudioFault {
        Path leader = folder.resolve("leader.mp4");
        SyncLeader.write(
                new VideoSettings(160, 90, rate, "libopenh264", 400_000, 60, 1),
                leader,
                JobContext.quiet());
        return leader;
    }

    private static QualityReport sync(Path film) throws StudioFault {
        QualityOrder plain = QualityOrder.of(film, QualityLimitsFile.usual());
        return FilmQuality.check(
                new QualityOrder(
                        plain.film(), plain.expected(), plain.limits(), List.of(), false, true),
                JobContext.quiet());
    }
}
