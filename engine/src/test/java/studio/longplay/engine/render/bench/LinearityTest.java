package studio.longplay.engine.render.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.deliver.Work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class LinearityTest {
    private static final List<Double> LENGTHS = List.of(1.0, 2.0, 4.0);

    @TempDir Path home;
    private final List<String> steps = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();
    private int cancelAt = Integer.MAX_VALUE;

    private final JobContext context =
            new JobContext() {
                @Override
                public void progress(Progress now) {
                    steps.add(now.step());
                }

                @Override
                public void checkCancelled() {
                    if (made.size() >= cancelAt) {
                        throw new CancellationException();
                    }
                }
            };

    /// Ten seconds of film, whatever length is asked for: the one that does not count in one
    /// second, the next in two.
    private Manifest make(Path data, Path script, Path out, JobContext told) {
        made.add(data);
        told.progress(new Progress("Draw", 1, 2));
        long wallMillis = 1000L * made.size();
        return Manifests.of(new Manifest.Run("", wallMillis, Map.of(), Work.NONE, List.of()));
    }

    private Linearity linearity() {
        return new Linearity(home, ExportPreset.PREVIEW, this::make);
    }

    @Test
    void theLongestIsHeldAgainstTheShortestAndTheResultIsKept() throws StudioFault {
        Linearity.Result result = linearity().measure(LENGTHS, context);
        assertThat(result.films()).extracting(Growth::minutes).isEqualTo(LENGTHS);
        assertThat(result.growth()).isCloseTo(2, within(1e-9));
        assertThat(steps)
                .containsExactly(
                        "Warm up: Draw",
                        "Film 1 of 3, 1.0 min: Draw",
                        "Film 2 of 3, 2.0 min, about 1.2 min left: Draw",
                        "Film 3 of 3, 4.0 min, about 1.2 min left: Draw");
        BenchRun kept = new BenchHistory(home).read().getLast();
        assertThat(kept.value("film-4.0m").orElseThrow()).isCloseTo(2.5, within(1e-9));
        assertThat(home.resolve("linearity.json")).doesNotExist();
        assertThat(made).allSatisfy(data -> assertThat(data.getParent()).doesNotExist());
    }

    @Test
    void whoWasStoppedGoesOnWithTheNextLength() throws StudioFault {
        cancelAt = 3;
        assertThatThrownBy(() -> linearity().measure(LENGTHS, context))
                .isInstanceOf(CancellationException.class);
        assertThat(new BenchHistory(home).read()).isEmpty();
        cancelAt = Integer.MAX_VALUE;
        made.clear();
        made.add(home);
        Linearity.Result result = linearity().measure(LENGTHS, context);
        assertThat(made).hasSize(3);
        assertThat(result.found()).isEqualTo(2);
        assertThat(result.films()).extracting(Growth::wallSeconds).containsExactly(2.0, 3.0, 3.0);
        assertThat(new BenchHistory(home).read()).hasSize(1);
    }
}
