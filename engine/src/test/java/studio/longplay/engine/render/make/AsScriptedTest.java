package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.render.make.Sounding.SECOND;
import static studio.longplay.engine.render.make.Sounding.noise;
import static studio.longplay.engine.render.make.Sounding.range;
import static studio.longplay.engine.render.make.Sounding.scene;
import static studio.longplay.engine.render.make.Sounding.slice;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;

/// What was mixed before there were slices must be found again: the recipe of an untouched scene
/// may not change.
class AsScriptedTest {
    /// As it was before there were slices; a scene made then has it as its name in the store.
    private static final String GOLDEN =
            "c9042e1d47fb86ad2c3664b97533a68f1441377350924a1ee9347e82985415b5";

    @TempDir Path folder;
    private Sounding sounding;

    @BeforeEach
    void open() throws StudioFault {
        sounding = new Sounding(folder);
    }

    private SceneLayout untouched() throws StudioFault {
        TimeRange odd = new TimeRange(new MediaTime(1_234_567_891L), new MediaTime(777_777_777L));
        return scene(
                20 * SECOND,
                sounding.line("one", 1600, noise(1, 3 * SECOND)),
                sounding.line("two", 160_000, noise(2, 12_345)),
                sounding.effect("bang", odd, false, noise(3, SECOND)),
                sounding.effect("cut", range(19 * SECOND, SECOND), false, noise(4, 2 * SECOND)),
                sounding.effect("rain", range(777, 19 * SECOND), true, noise(5, 2 * SECOND)),
                sounding.effect("short", range(9_000, 4000), true, noise(6, 3000)));
    }

    @Test
    void anUntouchedSceneHasTheRecipeItHadBefore() throws StudioFault {
        SceneSound.Score score = sounding.score(Ducking.DEFAULT, untouched());
        assertThat(Stems.recipe(score.mix(), score.sources()).key().hex()).isEqualTo(GOLDEN);
    }

    @Test
    void aCutAloneLeavesTheRecipe() throws StudioFault {
        SceneSound.Score score =
                sounding.score(
                        Ducking.DEFAULT,
                        scene(
                                20 * SECOND,
                                sounding.line(
                                        "one",
                                        1600,
                                        noise(1, 3 * SECOND),
                                        slice(1600, 777, 0),
                                        slice(2377, 3 * SECOND - 777, 777)),
                                sounding.line("two", 160_000, noise(2, 12_345)),
                                untouched().sounds().get(0),
                                untouched().sounds().get(1),
                                sounding.effect(
                                        "rain",
                                        range(777, 19 * SECOND),
                                        true,
                                        noise(5, 2 * SECOND),
                                        slice(777, 5 * SECOND, 0),
                                        slice(777 + 5 * SECOND, 14 * SECOND, 5 * SECOND)),
                                untouched().sounds().get(3)));
        assertThat(Stems.recipe(score.mix(), score.sources()).key().hex()).isEqualTo(GOLDEN);
    }

    @Test
    void untouchedMusicIsOneClipWithItsUsualFade() throws StudioFault {
        TimeRange odd = new TimeRange(new MediaTime(1_234_567_891L), new MediaTime(777_777_777L));
        SceneSound.Score score =
                sounding.score(scene(20 * SECOND, Sounding.music(odd, odd.duration())));
        MixClip clip = score.mix().clips().getFirst();
        long at = 1_234_567_891L / 5880;
        long length = (1_234_567_891L + 777_777_777L) / 5880 - at;
        assertThat(score.mix().clips())
                .containsExactly(
                        new MixClip(
                                        Stem.MUSIC,
                                        clip.wav(),
                                        0,
                                        at,
                                        length,
                                        clip.gainDb(),
                                        0,
                                        0,
                                        length / 4)
                                .from(Rows.MUSIC));
    }

    @Test
    void speechIsWhereItWas() throws StudioFault {
        assertThat(sounding.score(untouched()).mix().speech())
                .containsExactly(
                        new SpeechWindow(1600, 1600 + 3L * SECOND),
                        new SpeechWindow(160_000, 172_345));
    }
}
