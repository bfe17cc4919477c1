package studio.longplay.engine.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another Java process with this one's class path, for tests that kill it.
public final class Child implements AutoCloseable {
    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static Child start(Class<?> main, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(
                                output.resolveSibling(output.getFileName() + ".err").toFile())
                        .start();
        return new Child(process, output);
    }

    /// Waits for the first line of its output.
    public void awaitSomeWords() throws IOException, InterruptedException {
        awaitLines(1);
    }

    /// Waits until it said so many lines; goes on within a millisecond of the last.
    public void awaitLines(int count) throws IOException, InterruptedException {
        while (lines().size() < count) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        Files.readString(output.resolveSibling(output.getFileName() + ".err")));
            }
            Thread.sleep(1);
        }
    }

    public int awaitItsEnd() throws InterruptedException {
        return process.waitFor();
    }

    public long number() {
        return process.pid();
    }

    /// `kill -9`.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// What it said, without a last line that was cut short.
    public List<String> lines() throws IOException {
        String text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
