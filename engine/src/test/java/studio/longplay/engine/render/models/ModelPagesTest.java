package studio.longplay.engine.render.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.inference.bundle.BundleKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The table of contracts says what there is code for, and its pages and tests are there.
class ModelPagesTest {
    private static final Path PAGES = Path.of("../docs/models");
    private static final Pattern PAGE = Pattern.compile("\\]\\(([a-z0-9-]+\\.md)\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

    private static Path pages() {
        return Files.isDirectory(PAGES) ? PAGES : Path.of("docs/models");
    }

    private static String table() throws IOException {
        return Files.readString(pages().resolve("README.md"));
    }

    private static List<String> named(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }

    @Test
    void everyKindHasALineAndEveryLineAPage() throws IOException {
        String table = table();
        for (BundleKind kind : ModelKinds.all()) {
            assertThat(table).contains("| `" + kind.id() + "` | ✅");
        }
        assertThat(named(PAGE, table))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(pages().resolve(page)).exists());
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Path root = pages().toAbsolutePath().normalize().getParent().getParent();
        try (Stream<Path> files = Files.walk(root.resolve("engine/src/test/java"))) {
            List<String> there =
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith("Test.java"))
                            .map(name -> name.replace(".java", ""))
                            .toList();
            assertThat(there).containsAll(named(TEST, table()));
        }
    }
}
