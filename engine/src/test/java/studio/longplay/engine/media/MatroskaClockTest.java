package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Matroska rounds every time to a millisecond; the rate must survive that.
@Tag("media")
class MatroskaClockTest {
    private static final int FRAMES = 20;
    private static final int TIMES = 50;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"25, 1", "30, 1", "30000, 1001"})
    void everyFrameStandsAtTheMillisecondNearestToWhereItBelongs(int numerator, int denominator)
            throws StudioFault {
        FrameRate rate = new FrameRate(numerator, denominator);
        Path segment = folder.resolve("segment");
        MadeMedia.segment(MadeMedia.settings(rate), 0, FRAMES, segment);
        Path film = folder.resolve("film.mkv");
        MuxPlan plan =
                new MuxPlan(
                        Container.MKV,
                        SoundCodec.AAC,
                        Collections.nCopies(TIMES, MuxPlan.Piece.whole(segment)),
                        List.of(),
                        (long) TIMES * FRAMES,
                        rate,
                        0,
                        List.of(),
                        List.of(),
                        "en",
                        Map.of());
        new Mux().join(plan, film, JobContext.quiet());
        assertThat(new MediaProbe().probe(film).videos().getFirst().rate()).isEqualTo(rate);
        long last = (long) TIMES * FRAMES - 1;
        MasterFacts facts = new MasterCheck().read(film, List.of(last), JobContext.quiet());
        assertThat(facts.frames()).isEqualTo(last + 1);
        assertThat(facts.constantRate()).isTrue();
        assertThat(facts.boundaries().getFirst().videoTime())
                .isEqualTo(MediaTime.ofFrames(last, rate));
    }
}
