package studio.longplay.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who shows a window gets a JVM of its own, and says so.
class WindowTagTest {
    private static final Pattern WINDOW =
            Pattern.compile("ApplicationExtension\\.class|FxToolkit\\.|new OpenWindow\\(");
    private static final String TAG = "@Tag(\"window\")";

    @Test
    void everyTestThatShowsAWindowHasTheTag() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> untold =
                    files.filter(file -> file.toString().endsWith("Test.java"))
                            .filter(file -> !file.endsWith("WindowTagTest.java"))
                            .filter(file -> WINDOW.matcher(text(file)).find())
                            .filter(file -> !text(file).contains(TAG))
                            .toList();
            assertThat(untold).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
