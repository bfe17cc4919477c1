package studio.longplay.engine.music.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyMusicGen;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

class MusicGenTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir private Path folder;
    private OnnxSessions runtime;
    private OpenBundle models;
    private MusicGen music;

    @BeforeEach
    void open() throws StudioFault, IOException {
        ModelShelf shelf =
                new ModelShelf(folder.resolve("home"), List.of(MusicGen.KIND), OnnxSessions::start);
        InstalledBundle bundle = shelf.add(TinyMusicGen.bundle(folder.resolve("in")), QUIET);
        runtime = OnnxSessions.start();
        models =
                OpenBundle.open(
                        MusicGen.KIND, bundle.graphPaths(), runtime, SessionSettings.steady());
        music = new MusicGen(models.sessions(), bundle.folder());
    }

    @AfterEach
    void close() {
        models.close();
        runtime.close();
    }

    /// With the words `a harp` the code meant at step `t` is 3 + 6 + 1 + t, without them t; guided,
    /// the best of three times the one less twice the other is that of the words plus twice what
    /// they add.
    @Test
    void theCodesOfAFrameComeFromStepsThatLieApart() throws StudioFault {
        MusicGen.Played played = music.play(new MusicGen.Wish("a harp", 0.2, 1), QUIET);
        assertThat(played.rateHz()).isEqualTo(32_000);
        assertThat(played.samples()).hasSize(10 * TinyMusicGen.FRAME);
        for (int frame = 0; frame < 10; frame++) {
            double sum = 0;
            for (int book = 0; book < TinyMusicGen.BOOKS; book++) {
                sum += 3 * 10 + frame + book;
            }
            assertThat(played.samples()[frame * TinyMusicGen.FRAME])
                    .isCloseTo((float) (sum / 1000), within(1e-6f));
        }
    }

    @Test
    void aPieceThatIsTooLongIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MusicGen.Wish("a harp", 31, 1));
    }

    @Test
    void lotsFallAsLikelyAsPiecesAreAndOnlyOnTheBest() {
        float[] logits = {0, (float) Math.log(3), -50, (float) Math.log(0.5)};
        TopChoice choice = new TopChoice(2, new SplittableRandom(1));
        int[] drawn = new int[4];
        for (int i = 0; i < 4_000; i++) {
            drawn[choice.draw(logits)]++;
        }
        assertThat(drawn[1]).isBetween(2_850, 3_150);
        assertThat(drawn[2] + drawn[3]).isZero();
    }

    @Test
    void thePatternHoldsEveryFrameOnce() {
        DelayPattern pattern = new DelayPattern(4, 3);
        assertThat(pattern.steps()).isEqualTo(6);
        int real = 0;
        for (int book = 0; book < 4; book++) {
            for (int column = 0; column <= pattern.steps(); column++) {
                real += pattern.isReal(book, column) ? 1 : 0;
            }
        }
        assertThat(real).isEqualTo(12);
        assertThat(pattern.isReal(3, 3)).isFalse();
        assertThat(pattern.isReal(3, 6)).isTrue();
    }
}
