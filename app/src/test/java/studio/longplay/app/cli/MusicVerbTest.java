package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class MusicVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        List<String> all = new ArrayList<>(List.of("music"));
        all.addAll(List.of(words));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aPieceIsWrittenAsMixStemsAndClicksThatAddUp() throws StudioFault {
        String target = folder.resolve("bed").toString();
        assertThat(
                        run(
                                "compose",
                                "--mood",
                                "tense, no keys",
                                "--bpm",
                                "120",
                                "--key",
                                "D minor",
                                "--seconds",
                                "6",
                                "--form",
                                "intro, b a",
                                "-o",
                                target))
                .as(out())
                .isZero();
        assertThat(out())
                .contains("D minor, 120.00 bpm, 4/4, 3 bars")
                .containsPattern("intro [0-9.]+, B [0-9.]+, A [0-9.]+");
        assertThat(Path.of(target, "keys.wav")).doesNotExist();
        float[][] sum = new float[2][6 * 48_000];
        for (String stem : List.of("pads", "bass", "lead", "drums", "choir")) {
            Path file = Path.of(target, stem + ".wav");
            if (Files.exists(file)) {
                float[][] read = read(file);
                for (int i = 0; i < sum[0].length; i++) {
                    sum[0][i] += read[0][i];
                }
            }
        }
        float[][] mix = read(Path.of(target, "mix.wav"));
        for (int i = 0; i < sum[0].length; i++) {
            assertThat(Math.abs(sum[0][i] - mix[0][i])).isLessThan(1e-6f);
        }
        assertThat(Path.of(target, "click.wav")).exists();
    }

    private static float[][] read(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            assertThat(reader.length()).as("%s", file).isEqualTo(6 * 48_000);
            float[][] sound = new float[2][6 * 48_000];
            reader.read(0, sound, 0, sound[0].length);
            return sound;
        }
    }

    @Test
    void aLengthNobodyCanWaitForIsRefused() {
        assertThat(run("compose", "--seconds", "0", "-o", folder.toString())).isEqualTo(2);
        assertThat(out()).contains("--seconds 60");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--form|intro chorus a|no section \"chorus\"|intro, a, b, c, d, drop, outro",
                "--form|a a'''|no section \"a'''\"|up to 64 of",
                "--curve|20 loud|\"loud\" is no whole percent|numbers from 0 to 100",
                "--curve|20 101|\"101\" is no whole percent|up to 32",
                "--hit|3,6|6 s cannot arrive at 6 s|after 0 and before 6",
                "--hit|-1|6 s cannot arrive at -1 s|a longer --seconds"
            },
            quoteCharacter = '~')
    void whatMusicCannotDoIsRefusedWithWhatItCan(
            String option, String said, String sentence, String remedy) {
        String target = folder.resolve("none").toString();
        assertThat(run("compose", "--seconds", "6", option + "=" + said, "-o", target))
                .isEqualTo(2);
        assertThat(out()).contains(sentence, remedy);
        assertThat(Path.of(target)).doesNotExist();
    }

    @Test
    void theWordsOfMusicAreListed() {
        assertThat(run("moods")).isZero();
        assertThat(out()).contains("tense", "lo-fi", "6/8", "lead on violin", "felt piano");
    }
}
