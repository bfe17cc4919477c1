package studio.longplay.app.cli;

import studio.longplay.app.Main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program in a process of its own, to be killed, stopped and refused; and what it left.
///
/// @param folder with the script, the data folder `home`, the delivery `film` and the log
record ChildExport(Path folder) {
    static final long PATIENCE_SECONDS = 240;

    Path home() {
        return folder.resolve("home");
    }

    Path film() {
        return folder.resolve("film");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /// Programs in here, if it is there, go before those of the machine.
    Path programs() {
        return folder.resolve("bin");
    }

    Path log() {
        return folder.resolve("log");
    }

    /// The words of a small export.
    ///
    /// @param jobs done at once; one costs the least
    List<String> words(Path script, int jobs) {
        return List.of(
                "make",
                script.toString(),
                "-o",
                film().toString(),
                "--home",
                home().toString(),
                "--preset",
                "preview",
                "--size",
                "320x180",
                "--jobs",
                String.valueOf(jobs));
    }

    Process start(List<String> words) throws IOException {
        Files.createDirectories(temporary());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()));
        command.addAll(words);
        ProcessBuilder child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        if (Files.isDirectory(programs())) {
            child.environment()
                    .merge("PATH", programs().toString(), (path, own) -> own + ":" + path);
        }
        return child.start();
    }

    /// Runs a command to its end.
    int run(List<String> words) throws IOException, InterruptedException {
        Process process = start(words);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + Files.readString(log()));
        }
        return process.exitValue();
    }

    String told() throws IOException {
        return Files.exists(log()) ? Files.readString(log()) : "";
    }

    /// Something that is seen from outside.
    @FunctionalInterface
    interface Sight {
        boolean seen() throws IOException;
    }

    /// Waits until something is seen or the process has ended.
    ///
    /// @return whether it still runs
    static boolean awaited(Process process, Sight sight) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive() && !sight.seen()) {
            Thread.sleep(5);
        }
        return process.isAlive();
    }

    /// Whether there are so many finished files of a kind.
    boolean finished(String suffix, int least) throws IOException {
        return artifacts().keySet().stream()
                        .filter(file -> file.toString().endsWith(suffix))
                        .count()
                >= least;
    }

    /// The finished files of the store, and when they were written.
    Map<Path, FileTime> artifacts() throws IOException {
        Map<Path, FileTime> found = new HashMap<>();
        for (Path sidecar : files(home().resolve("artifacts"), ".recipe.json")) {
            String name = sidecar.toString().replace(".recipe.json", "");
            for (Path data : files(folderOf(sidecar), "")) {
                if (data.toString().startsWith(name + ".") && !data.equals(sidecar)) {
                    found.put(data, Files.getLastModifiedTime(data));
                }
            }
        }
        return found;
    }

    /// What is half-written anywhere.
    List<Path> leftovers() throws IOException {
        List<Path> left = new ArrayList<>(files(folder, ".part"));
        left.addAll(files(home().resolve("artifacts").resolve("parts"), ""));
        left.addAll(files(temporary(), ""));
        left.addAll(files(film(), ".longplay.lock"));
        left.addAll(files(film(), ".longplay.owner"));
        // Libraries are unpacked once and stay.
        left.removeIf(file -> file.toString().matches(".*(hsperfdata|skija_).*"));
        return left;
    }

    /// Files come and go while they are listed.
    static List<Path> files(Path top, String ending) throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            if (!Files.isDirectory(top)) {
                return List.of();
            }
            try (Stream<Path> all = Files.walk(top)) {
                return all.filter(file -> file.toString().endsWith(ending))
                        .filter(Files::isRegularFile)
                        .toList();
            } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException moved) {
                assert Files.exists(folderOf(top));
            }
        }
        throw new AssertionError("it never rests: " + top);
    }

    private static Path folderOf(Path top) {
        return java.util.Objects.requireNonNull(top.toAbsolutePath().getParent());
    }
}
