package studio.longplay.engine.store.home;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Names the new data folder in those of its files that name the old one: what was open lately,
/// queued films, the list of exports.
///
/// @param from the old folder
/// @param to the new one, with all files in it
record MovedPaths(Path from, Path to) {
    private static final List<String> FOLDERS = List.of("", "queue", "exports");
    private static final long LARGEST_BYTES = 8_000_000;

    void write() throws StudioFault, IOException {
        for (Path file : files()) {
            String before = Files.readString(file, StandardCharsets.UTF_8);
            String after = renamed(before);
            if (!after.equals(before)) {
                AtomicFile.write(file, after);
            }
        }
    }

    /// Only where the name ends there or goes on inside the folder; as a JSON text has it.
    private String renamed(String text) {
        String old = quoted(from);
        String now = quoted(to);
        String below = from.getFileSystem().getSeparator().replace("\\", "\\\\");
        return text.replace("\"" + old + "\"", "\"" + now + "\"")
                .replace("\"" + old + below, "\"" + now + below);
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String name : FOLDERS) {
            Path folder = to.resolve(name);
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    all.addAll(inside.filter(MovedPaths::isText).toList());
                }
            }
        }
        return all;
    }

    private static boolean isText(Path file) {
        return file.toString().endsWith(".json")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toFile().length() < LARGEST_BYTES;
    }
}
