package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Nobody is thanked for what is not there, and no font goes unnamed.
class AcknowledgementsTest {
    /// Where what the page thanks is among what is shipped.
    private static final Map<String, String> LIBRARIES =
            Map.ofEntries(
                    Map.entry("MaryTTS", "de.dfki.mary:"),
                    Map.entry("FreeTTS", "net.sf.sociaal:freetts"),
                    Map.entry("Skija", "io.github.humbleui:"),
                    Map.entry("FFmpeg", "org.bytedeco:ffmpeg"),
                    Map.entry("JavaCPP", "org.bytedeco:javacpp"),
                    Map.entry("OpenJFX", "org.openjfx:"),
                    Map.entry("AtlantaFX", "io.github.mkpaz:atlantafx-base"),
                    Map.entry("ControlsFX", "org.controlsfx:"),
                    Map.entry("RichTextFX", "org.fxmisc."),
                    Map.entry("Pictogrammers", "org.kordamp.ikonli:"),
                    Map.entry("commonmark-java", "org.commonmark:"),
                    Map.entry("ONNX Runtime", "com.microsoft.onnxruntime:"),
                    Map.entry("Deep Java Library", "ai.djl"),
                    Map.entry("H2", "com.h2database:"),
                    Map.entry("Flyway", "org.flywaydb:"),
                    Map.entry("Jdbi", "org.jdbi:"),
                    Map.entry("Jackson", "tools.jackson."),
                    Map.entry("OSHI", "com.github.oshi:"),
                    Map.entry("JNA", "net.java.dev.jna:"),
                    Map.entry("picocli", "info.picocli:"));

    /// Parts of others, data, and programs of the user's machine.
    private static final Set<String> NO_LIBRARIES =
            Set.of("Skia", "OpenJDK", "The CMU Pronouncing Dictionary", "espeak-ng", "flite");

    /// What the libraries of the page bring along, and we use through them alone.
    private static final List<String> BROUGHT_ALONG =
            List.of(
                    "com.fasterxml.jackson.core:",
                    "commons-lang:",
                    "io.leangen.geantyref:",
                    "org.apache.logging.log4j:",
                    "org.apache.opennlp:",
                    "org.jspecify:",
                    "org.reactfx:",
                    "org.slf4j:");

    private final Path root = Checkout.root();

    @Test
    void theLibrariesOfThePageAreThoseThatAreShipped() throws IOException {
        String page = Files.readString(root.resolve("docs/licences/acknowledgements.md"));
        Set<String> thanked = new TreeSet<>();
        Pattern.compile("\\*\\*([^*]+)\\*\\*")
                .matcher(page)
                .results()
                .forEach(it -> thanked.add(it.group(1)));
        thanked.removeAll(NO_LIBRARIES);
        assertThat(thanked).isEqualTo(new TreeSet<>(LIBRARIES.keySet()));
        Set<String> shipped = LicencesTable.names();
        assertThat(LIBRARIES.values())
                .allSatisfy(library -> assertThat(shipped).anyMatch(it -> it.startsWith(library)));
        assertThat(shipped)
                .allSatisfy(artifact ->
                        assertThat(
                                        Stream.concat(
                                                LIBRARIES.values().stream(),
                                                BROUGHT_ALONG.stream()))
                                .anyMatch(artifact::startsWith));
    }

    @Test
    void theSourcesNameEveryStandardOfThePage() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(root.resolve("engine/src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file).replaceAll("\\s+(///|//)?\\s*", " "));
            }
        }
        String all = sources.toString();
        List<String> standards =
                Files.readAllLines(root.resolve("docs/licences/acknowledgements.md")).stream()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| standard"))
                        .map(line -> line.split("\\|")[1])
                        .flatMap(cell -> Stream.of(cell.split(",")))
                        .map(String::strip)
                        .toList();
        assertThat(standards).hasSizeGreaterThan(15).allSatisfy(it -> assertThat(all).contains(it));
    }

    @Test
    void everyFontThatIsShippedIsOnItsPage() throws IOException {
        String page = Files.readString(root.resolve("docs/licences/fonts.md"));
        List<String> fonts = new ArrayList<>();
        for (String folder :
                List.of(
                        "engine/src/main/resources/studio/longplay/engine/picture/fonts",
                        "ui-assets/src/main/resources/studio/longplay/assets/fonts")) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches(".*[.](otf|ttf)"))
                        .forEach(fonts::add);
            }
        }
        assertThat(fonts)
                .hasSizeGreaterThan(10)
                .allSatisfy(font ->
                        assertThat(page)
                                .containsPattern(
                                        Pattern.quote(font)
                                                + "|"
                                                + Pattern.quote(
                                                        font.replaceFirst(
                                                                "-[A-Za-z]+[.]", "-*."))));
    }
}
