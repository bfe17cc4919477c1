package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.MusicFiles;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.List;

/// The click while it plays.
class PlayClicksTest {
    private static final int SECOND = 48_000;
    private static final int SCENE = 6 * SECOND;

    @TempDir Path folder;
    private PreviewState state;

    @BeforeEach
    void lay() throws StudioFault {
        Path silence = PlayBooth.stems(folder.resolve("a.wav"), SCENE, Stem.MUSIC, _ -> 0);
        Cue.MusicCue cue =
                new Cue.MusicCue(
                        new ElementId("m"),
                        1,
                        List.of("tense"),
                        120,
                        "D minor",
                        false,
                        List.of("3/4"));
        TimeRange range = new TimeRange(PlayBooth.time(SECOND), PlayBooth.time(5 * SECOND));
        state =
                new PlayBooth()
                        .mixed("a", silence, SCENE)
                        .mixed("b", silence, SCENE)
                        .withMusic(new Placed.PlacedMusic(cue, range))
                        .state();
    }

    private PlayRig rig(double speed) {
        PlayRig rig = new PlayRig(state);
        rig.desk.click(true);
        rig.desk.play(speed);
        return rig;
    }

    @Test
    void everyBeatClicksToTheSampleAsInTheFileOfClicks() throws StudioFault {
        Path file = folder.resolve("clicks.wav");
        assertThat(MusicFiles.writeClicks(state.programme(), file)).isGreaterThan(9);
        float[][] wanted = new float[1][2 * SCENE];
        try (WavReader reader = WavReader.open(file)) {
            reader.read(0, wanted, 0, 2 * SCENE);
        }
        try (PlayRig rig = rig(1)) {
            rig.run(2 * SCENE);
            for (int i = 0; i < 2 * SCENE - 2 * PlayHead.BLOCK_SAMPLES; i++) {
                assertThat(rig.sink.written[0][i + PlayRig.LATE])
                        .isEqualTo(wanted[0][i], within(1e-6f));
            }
            Levels levels = new Levels();
            rig.meters.read(rig.desk.heardSamples() - SCENE / 2, levels);
            assertThat(levels.mixDb(false)).isEqualTo(Levels.SILENT_DB);
        }
    }

    @Test
    void atTwiceTheSpeedBeatsComeTwiceAsFastAndBackwardsNone() {
        try (PlayRig rig = rig(2)) {
            rig.run(SCENE);
            // The music begins at seven seconds, with a bar.
            int first = 7 * SECOND / 2 + PlayRig.LATE;
            assertThat(rig.sink.highest(0, first)).isZero();
            assertThat(rig.sink.highest(first, first + 200)).isGreaterThan(0.05f);
        }
        try (PlayRig rig = rig(1)) {
            rig.desk.seek(PlayBooth.time(2 * SCENE - 10));
            rig.desk.play(-1);
            rig.run(SCENE);
            assertThat(rig.sink.highest(0, rig.written())).isZero();
        }
    }

    @Test
    void whoDoesNotAskForItHearsNoClick() {
        try (PlayRig rig = rig(1)) {
            rig.desk.click(false);
            rig.run(2 * SCENE);
            assertThat(rig.sink.highest(0, rig.written())).isZero();
        }
    }
}
