package studio.longplay.app.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// German is whole: what is said in English is said in German too, with the same arguments.
class GermanTest {
    private static final String GERMAN = "_de.properties";

    /// Icons are the same in every language.
    private static final String ICON = ".icon";

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /// Names, units and words of the trade that are the same in both languages.
    private static final Set<String> SAME =
            Set.of(
                    """
                    Longplay Studio Java JavaFX FFmpeg MaryTTS FreeTTS eSpeak Flite Kokoro KittenTTS
                    Piper VITS Supertonic OpenVoice Pocket TTS Chatterbox GTCRN DeepFilterNet Silero VAD Kdenlive
                    Premiere Pro DaVinci Resolve Shotcut YouTube Spotify Tidal Amazon Apple Deezer
                    Netflix ATSC CUDA MIT Apache CPU GPU RAM SHA UHD fps LUFS dBTP RMS kHz Mbit kbit
                    bpm GFLOP min png https Esc Alt Tab Meta English Deutsch
                    Version System Name Person Film Pause Podcast Streaming Music Preset Presets Take
                    Takes Clip Cue Cues Ensemble Tempo Position Export Routing Equalizer Attack Release
                    Gate Automation Genre Folk Jazz Rock Stems Bass Manifest Bank Video Audio Zoom
                    Marker Orange Cyan Slip Slide Mix Dial Mus Ens warm Plug ins
                    """
                            .split("\\s+"));

    /// Spoken aloud by voices, most of which speak English.
    private static final String SPOKEN = "sentence.usual";

    @ParameterizedTest
    @MethodSource("parts")
    void everyWordIsThereAndNoOther(String part) throws IOException {
        Set<String> english = new TreeSet<>(english(part).stringPropertyNames());
        english.removeIf(key -> key.endsWith(ICON));
        assertThat(new TreeSet<>(german(part).stringPropertyNames())).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everySentenceTakesTheSameArgumentsAndFormatsThem(String part) throws IOException {
        Properties english = english(part);
        Properties german = german(part);
        for (String key : german.stringPropertyNames()) {
            String text = german.getProperty(key);
            String name = part + " " + key;
            assertThat(text).as(name).isNotBlank();
            assertThat(arguments(text)).as(name).isEqualTo(arguments(english.getProperty(key)));
            if (!arguments(text).isEmpty()) {
                assertThat(text.replace("''", "")).as(name).doesNotContain("'");
                for (int number : new int[] {0, 1, 2, 7}) {
                    Object[] filled = new Object[10];
                    Arrays.fill(filled, number);
                    assertThatCode(() -> new MessageFormat(text, Locale.GERMAN).format(filled))
                            .as(name)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void nothingWasLeftInEnglish(String part) throws IOException {
        Properties english = english(part);
        Properties german = german(part);
        List<String> left = new ArrayList<>();
        for (String key : german.stringPropertyNames()) {
            String text = german.getProperty(key);
            if (text.equals(english.getProperty(key)) && !key.equals(SPOKEN) && !isSame(text)) {
                left.add(key + "=" + text);
            }
        }
        assertThat(left).isEmpty();
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(Words.of("settings", Locale.GERMAN).get("size.gigabytes", 2.5))
                .isEqualTo("2,5 GB");
        assertThat(Words.of("settings", Locale.GERMANY).language()).isEqualTo(Locale.GERMAN);
        assertThat(Words.of("settings", Locale.ITALIAN).language()).isEqualTo(Locale.ENGLISH);
    }

    static List<String> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(GERMAN))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isSame(String text) {
        return WORD.matcher(PLACE.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .allMatch(SAME::contains);
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(hit -> arguments.add(hit.group(1)));
        return arguments;
    }

    private static Properties english(String part) throws IOException {
        return read(part + ".properties");
    }

    private static Properties german(String part) throws IOException {
        return read(part + GERMAN);
    }

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(folder().resolve(file))) {
            words.load(reader);
        }
        return words;
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at.resolve("ui-assets/src/main/resources/studio/longplay/assets/words");
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }
}
