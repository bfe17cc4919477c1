package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Nobody is thanked for what is not there, and no font goes unnamed.
class AcknowledgementsTest {
    private final Path root = Checkout.root();

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
                                        java.util.regex.Pattern.quote(font)
                                                + "|"
                                                + java.util.regex.Pattern.quote(
                                                        font.replaceFirst(
                                                                "-[A-Za-z]+[.]", "-*."))));
    }
}
