package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.soundfont.TinySoundfont;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class MusicStemsTest {
    private static final int LENGTH = 4 * 48_000;
    @TempDir private Path folder;
    private ArtifactStore store;
    private Tally tally;
    private Music music;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        tally = new Tally();
        music = new Music(new Workbench(store, tally));
    }

    @AfterEach
    void close() throws StudioFault {
        store.close();
    }

    private static Placed.PlacedMusic placed(String... manner) {
        Cue.MusicCue cue =
                new Cue.MusicCue(
                        new ElementId("m"),
                        1,
                        List.of("joyful"),
                        180,
                        "D minor",
                        false,
                        List.of(manner));
        TimeRange range = new TimeRange(MediaTime.ZERO, MediaTime.ofSeconds(4));
        return new Placed.PlacedMusic(cue, range);
    }

    private static SceneLayout layout(Placed.PlacedMusic music) {
        return new SceneLayout(
                new Scene(new ElementId("s"), 0, "HALL", List.of()),
                "",
                MediaTime.ofSeconds(4),
                List.of(),
                List.of(),
                List.of(music),
                List.of(),
                List.of());
    }

    private Artifact make(String... manner) throws StudioFault {
        Placed.PlacedMusic placed = placed(manner);
        return music.make(layout(placed), placed, Map.of(), JobContext.quiet());
    }

    private static float[][] read(Path file, int channels) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.length()).isEqualTo(LENGTH);
            float[][] sound = new float[channels][LENGTH];
            reader.read(0, sound, 0, LENGTH);
            return sound;
        }
    }

    @Test
    void mutingAStemTakesItOutAndLeavesTheOthersToTheSample() throws StudioFault {
        Artifact whole = make();
        Artifact without = make("no drums");
        Placed.PlacedMusic placed = placed();
        Artifact stems = music.stems(layout(placed), placed, JobContext.quiet());
        float[][] all = read(whole.file(), 2);
        float[][] muted = read(without.file(), 2);
        float[][] apart = read(stems.file(), 2 * MusicStem.values().length);
        float[] drums = apart[2 * MusicStem.DRUMS.ordinal()];
        double heard = 0;
        for (int i = 0; i < LENGTH; i++) {
            assertThat(Math.abs(all[0][i] - drums[i] - muted[0][i])).isLessThan(2e-6f);
            heard = Math.max(heard, Math.abs(drums[i]));
        }
        assertThat(heard).isGreaterThan(0.01);
        assertThat(SoundFile.read(without.file()).gainDb())
                .isEqualTo(SoundFile.read(whole.file()).gainDb());
    }

    @Test
    void otherLevelsAreMixedFromTheSameStems() throws StudioFault {
        make("no drums");
        make("bass -6 db");
        assertThat(tally.madeBy(Music.STEMS_MAKER)).isEqualTo(1);
    }

    @Test
    void aSoundfontIsBroughtInAndPlaysItsStem() throws Exception {
        Path font = TinySoundfont.write(folder.resolve("tiny.sf2"));
        Soundfonts fonts = new Soundfonts(store.folder());
        assertThat(fonts.bringIn(font)).isEqualTo("tiny.sf2");
        assertThat(fonts.names()).containsExactly("tiny.sf2");
        Artifact ours = make();
        Artifact theirs = make("pads soundfont \"tiny\"");
        assertThat(Files.mismatch(ours.file(), theirs.file())).isNotNegative();
        assertThatThrownBy(() -> make("soundfont \"none.sf2\""))
                .isInstanceOf(StudioFault.Resource.class)
                .hasMessageContaining("none.sf2");
    }
}
