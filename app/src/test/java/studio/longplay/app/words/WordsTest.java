package studio.longplay.app.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.assets.Assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class WordsTest {
    private static final Pattern PART = Pattern.compile("Words\\s*\\.of\\(\\s*\"([a-z]+)\"");
    private static final Pattern KEY =
            Pattern.compile("\\b(?:words|WORDS)\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void theApplicationHasItsName() {
        assertThat(Words.of("application").get("application.name")).isEqualTo("Longplay Studio");
    }

    @Test
    void aMissingKeyIsNotHidden() {
        Words words = Words.of("application");
        assertThatThrownBy(() -> words.get("no.such.key"))
                .isInstanceOf(MissingResourceException.class);
        assertThat(words.has("no.such.key")).isFalse();
    }

    @Test
    void aLanguageWeLackReadsEnglish() {
        assertThat(Words.of("application", Locale.of("tlh")).get("application.name"))
                .isEqualTo("Longplay Studio");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everySentenceHasWordsAndAPatternThatReads(String part) {
        Words words = Words.of(part);
        for (String key : words.keys()) {
            assertThat(words.get(key)).as(part + " " + key).isNotBlank();
            if (words.get(key).contains("{0")) {
                assertThat(new MessageFormat(words.get(key), Locale.ENGLISH).getFormats())
                        .as(part + " " + key)
                        .isNotEmpty();
            }
        }
    }

    /// A class that reads one part and asks for a key as a literal asks for one that is there.
    @Test
    void everyKeyAskedForIsInItsPart() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources())) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> missing.addAll(missingIn(file)));
        }
        assertThat(missing).isEmpty();
    }

    static List<String> parts() {
        return Assets.wordsOf();
    }

    private static List<String> missingIn(Path file) {
        String code = text(file);
        List<String> parts =
                PART.matcher(code).results().map(hit -> hit.group(1)).distinct().toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        List<Words> known = parts.stream().map(Words::of).toList();
        List<String> missing = new ArrayList<>();
        for (Matcher key = KEY.matcher(code); key.find(); ) {
            String name = key.group(1);
            if (known.stream().noneMatch(words -> words.has(name))) {
                missing.add(file.getFileName() + ": " + name);
            }
        }
        return missing;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sources() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at.resolve("app/src/main/java");
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }
}
