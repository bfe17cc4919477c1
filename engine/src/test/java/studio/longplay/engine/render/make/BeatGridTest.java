package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.render.MusicFiles;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;

import java.nio.file.Path;
import java.util.List;

class BeatGridTest {
    private static final MediaTime START = MediaTime.ofSeconds(100);
    @TempDir private Path folder;

    private static SceneLayout layout(List<Slice> slices) {
        Cue.MusicCue cue =
                new Cue.MusicCue(
                        new ElementId("m"),
                        1,
                        List.of("tense"),
                        120,
                        "D minor",
                        false,
                        List.of("3/4"));
        TimeRange range = new TimeRange(MediaTime.ofSeconds(2), MediaTime.ofSeconds(30));
        Placed.PlacedMusic music =
                slices.isEmpty()
                        ? new Placed.PlacedMusic(cue, range)
                        : new Placed.PlacedMusic(cue, range, range.duration(), slices);
        return new SceneLayout(
                new Scene(new ElementId("s"), 0, "HALL", List.of()),
                "",
                MediaTime.ofSeconds(40),
                List.of(),
                List.of(),
                List.of(music),
                List.of(),
                List.of());
    }

    @Test
    void beatsAndBarsStandInTheProgrammeWhereTheyAreHeard() {
        BeatGrid grid = BeatGrid.of(layout(List.of()), START).getFirst();
        assertThat(grid.bpm()).isEqualTo(120);
        for (int beat = 0; beat < 12; beat++) {
            BeatGrid.Beat found = grid.beats().get(beat);
            assertThat(found.at())
                    .isEqualTo(
                            START.plus(MediaTime.ofSeconds(2))
                                    .plus(MediaTime.ofMillis(500L * beat)));
            assertThat(found.beginsBar()).isEqualTo(beat % 3 == 0);
            assertThat(found.bar()).isEqualTo(beat / 3 + 1);
        }
    }

    @Test
    void cutMusicKeepsItsBeatsWhereItsSourceIs() {
        TimeRange heard = new TimeRange(MediaTime.ofSeconds(10), MediaTime.ofSeconds(4));
        Slice slice = new Slice(heard, MediaTime.ofMillis(5_250), Treatment.NONE);
        BeatGrid grid = BeatGrid.of(layout(List.of(slice)), MediaTime.ZERO).getFirst();
        assertThat(grid.beats()).hasSize(8);
        assertThat(grid.beats().getFirst().at()).isEqualTo(MediaTime.ofMillis(10_250));
        assertThat(grid.beats().getFirst().inBar()).isEqualTo(3);
    }

    @Test
    void theClickTrackClicksOnEveryBeatAndIsAsLongAsTheProgramme() throws StudioFault {
        Programme programme = new Programme("", "", List.of(layout(List.of())));
        Path file = folder.resolve("click.wav");
        int beats = MusicFiles.writeClicks(programme, file);
        assertThat(beats).isEqualTo(60);
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.format().rate()).isEqualTo(SampleRate.HZ_48000);
            assertThat(reader.length()).isEqualTo(40 * 48_000);
            float[][] sound = new float[1][48_000];
            reader.read(2 * 48_000 - 1_000, sound, 0, 48_000);
            for (int i = 0; i < 1_000; i++) {
                assertThat(sound[0][i]).isZero();
            }
            assertThat(peak(sound[0], 1_000, 1_200)).isGreaterThan(0.3f);
            assertThat(peak(sound[0], 10_000, 24_900)).isZero();
            assertThat(peak(sound[0], 25_000, 25_200)).isGreaterThan(0.3f);
        }
    }

    private static float peak(float[] samples, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }
}
