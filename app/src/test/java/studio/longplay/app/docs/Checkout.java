package studio.longplay.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sources the tests run in.
final class Checkout {
    private Checkout() {}

    /// The folder that holds `mvnw`.
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }

    /// Every page people read, in the order of their names.
    static List<Page> pages() throws IOException {
        Path root = root();
        List<Path> files = new ArrayList<>();
        files.add(root.resolve("README.md"));
        files.add(root.resolve("CONTRIBUTING.md"));
        try (Stream<Path> walk = Files.walk(root.resolve("docs"))) {
            walk.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        List<Page> pages = new ArrayList<>();
        for (Path file : files) {
            pages.add(Page.read(root, file));
        }
        return pages;
    }
}
