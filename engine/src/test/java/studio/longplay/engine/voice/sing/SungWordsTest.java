package studio.longplay.engine.voice.sing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.media.Sound;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How many words of songs pocketsphinx catches in free dictation, where its Python package is
/// installed (`pip install pocketsphinx`). Prints the table that `docs/song.md` has.
@Tag("long")
class SungWordsTest {
    private static final SampleRate RATE = new SampleRate(16_000);

    @TempDir Path folder;

    @Test
    void halfOfTheWordsOfSlowSongsAreCaught() throws Exception {
        assumeThat(said(List.of("python3", "-c", "import pocketsphinx"), 0))
                .as("pocketsphinx is installed")
                .isNotNull();
        Path sung = Files.createDirectories(folder.resolve("48"));
        SungWords.write(sung);
        Map<String, int[]> counts = counted(sung, recognised(at16(sung)));
        counts.forEach((what, count) ->
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d of %d words, %.0f %%%n",
                        what,
                        count[0],
                        count[1],
                        100.0 * count[0] / count[1]));
        assertThat(share(counts, "spoken all")).isGreaterThan(0.7);
        assertThat(share(counts, "sung all")).isGreaterThan(0.5);
        assertThat(share(counts, "legato all")).isPositive();
    }

    private static double share(Map<String, int[]> counts, String what) {
        int[] count = counts.getOrDefault(what, new int[] {0, 1});
        return (double) count[0] / count[1];
    }

    /// The files again at the rate of the recogniser's models.
    private List<Path> at16(Path from) throws Exception {
        Path to = Files.createDirectories(folder.resolve("16"));
        List<Path> files = new ArrayList<>();
        for (Path file : waves(from)) {
            Sound sound = SoundReader.readAll(file, RATE);
            Path out = to.resolve(String.valueOf(file.getFileName()));
            WavWriter.write(
                    out,
                    new WavFormat(RATE, 1, WavFormat.Encoding.PCM_16),
                    writer -> writer.write(sound.channels(), 0, sound.channels()[0].length));
            files.add(out);
        }
        return files;
    }

    private static List<Path> waves(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
        }
    }

    /// What was understood of each file, by its name.
    private Map<String, List<String>> recognised(List<Path> files) throws Exception {
        Path script = folder.resolve("heard.py");
        try (InputStream in =
                Objects.requireNonNull(SungWordsTest.class.getResourceAsStream("heard.py"))) {
            Files.copy(in, script);
        }
        List<String> command = new ArrayList<>(List.of("python3", script.toString()));
        files.forEach(file -> command.add(file.toString()));
        Map<String, List<String>> heard = new TreeMap<>();
        String answer = Objects.requireNonNull(said(command, 0));
        answer.lines()
                .map(line -> line.split("\t", -1))
                .forEach(row -> heard.put(row[0], words(row[1])));
        assertThat(heard).hasSameSizeAs(files);
        return heard;
    }

    /// @return what a program prints; null if it is not there or ends otherwise than expected
    private static String said(List<String> command, int expected) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == expected ? said : null;
        } catch (IOException _) {
            return null;
        }
    }

    /// Words caught and words there are, by kind and voice, and by kind.
    private static Map<String, int[]> counted(Path texts, Map<String, List<String>> heard) {
        Map<String, int[]> counts = new TreeMap<>();
        heard.forEach((name, words) -> {
            String[] parts = name.split("[.]", -1);
            List<String> meant = words(text(texts.resolve(parts[0] + ".txt")));
            int caught = inOrder(meant, words);
            for (String group : List.of(parts[1], "all")) {
                int[] count = counts.computeIfAbsent(parts[2] + " " + group, _ -> new int[2]);
                count[0] += caught;
                count[1] += meant.size();
            }
        });
        return counts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z']+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The most words that come in both in the same order.
    private static int inOrder(List<String> one, List<String> other) {
        int[][] most = new int[one.size() + 1][other.size() + 1];
        for (int i = 0; i < one.size(); i++) {
            for (int k = 0; k < other.size(); k++) {
                most[i + 1][k + 1] =
                        one.get(i).equals(other.get(k))
                                ? most[i][k] + 1
                                : Math.max(most[i][k + 1], most[i + 1][k]);
            }
        }
        return most[one.size()][other.size()];
    }
}
