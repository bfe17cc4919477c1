package studio.longplay.app.shell;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Makes the user of a test another one, in whose home is nothing yet.
final class AnotherUser implements BeforeEachCallback, AfterEachCallback {
    private static final String HOME = "user.home";
    private static final String LIBRARIES = "org.bytedeco.javacpp.cachedir";

    private String oneself = "";
    private Path home = Path.of("");

    Path home() {
        return home;
    }

    /// FFmpeg's libraries are unpacked once for all tests of a process: into no home that goes.
    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        oneself = System.getProperty(HOME);
        if (System.getProperty(LIBRARIES) == null) {
            System.setProperty(LIBRARIES, Path.of(oneself, ".javacpp", "cache").toString());
        }
        home = Files.createTempDirectory("user");
        System.setProperty(HOME, home.toString());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        System.setProperty(HOME, oneself);
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
