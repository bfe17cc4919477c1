package studio.longplay.engine.jobs;

import studio.longplay.engine.fault.StudioFault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// A program of this machine that the user installed, run as a process of its own.
///
/// Arguments are handed over one by one: no shell reads them. Whatever ends the wait (the time
/// limit, too much output, cancelling, an interruption) ends the process and its children too. Any
/// number of threads may run it at once.
public final class Program {
    private static final long STEP_MILLIS = 20;
    private static final int MOST_SHOWN_LETTERS = 200;

    /// Where installers put programs that a window's search path does not name.
    private static final List<String> USUAL_FOLDERS =
            List.of("/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin", "/usr/bin");

    private final Path file;

    /// @param file the program itself
    public Program(Path file) {
        this.file = file;
    }

    /// What a run may cost.
    ///
    /// @param outputBytes more than this on its output ends it
    public record Limits(Duration time, int outputBytes) {}

    /// What a program left.
    ///
    /// @param output what it wrote to its standard output
    /// @param errors the beginning of what it wrote to its standard error
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    public record Answer(int code, byte[] output, String errors) {}

    /// Looks for a program on the search path and in the usual folders.
    ///
    /// @param name without suffix
    public static Optional<Program> find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<Path> folders = new ArrayList<>();
        for (String folder : path.split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder));
            }
        }
        if (File.separatorChar == '/') {
            USUAL_FOLDERS.forEach(folder -> folders.add(Path.of(folder)));
        }
        return find(name, folders);
    }

    /// Looks for a program in folders, in their order.
    public static Optional<Program> find(String name, List<Path> folders) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String fileName = system.startsWith("windows") ? name + ".exe" : name;
        return folders.stream()
                .map(folder -> folder.resolve(fileName))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(file -> new Program(file.toAbsolutePath()));
    }

    /// Where it is.
    public Path file() {
        return file;
    }

    /// Runs it to its end.
    ///
    /// @param input what it reads on its standard input
    /// @return what it left, whatever its exit code
    /// @throws StudioFault.Resource `program.start`, `program.time`, `program.output`
    /// @throws CancellationException if the context was cancelled or the thread interrupted
    public Answer run(List<String> arguments, byte[] input, Limits limits, JobContext context)
            throws StudioFault.Resource {
        Process process = start(arguments);
        try {
            Pipes pipes = Pipes.of(process, input, limits.outputBytes());
            await(process, pipes, limits, context);
            return new Answer(process.exitValue(), pipes.output(), pipes.errors());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// Runs it and makes sure that it was content.
    ///
    /// @throws StudioFault.Resource as [#run], and `program.failed`
    public byte[] output(List<String> arguments, byte[] input, Limits limits, JobContext context)
            throws StudioFault.Resource {
        Answer answer = run(arguments, input, limits, context);
        if (answer.code() != 0) {
            String said = answer.errors().strip();
            throw new StudioFault.Resource(
                    "program.failed",
                    "%s ended with code %d%s"
                            .formatted(
                                    name(),
                                    answer.code(),
                                    said.isEmpty() ? "." : ": " + shortened(said) + "."),
                    "Try it by hand, and install it again if it fails there too.");
        }
        return answer.output();
    }

    /// Starts it to be fed by the caller.
    ///
    /// @param errors the file that its standard error goes into
    /// @throws StudioFault.Resource `program.start`
    public FedProgram feed(List<String> arguments, Path errors) throws StudioFault.Resource {
        ProcessBuilder builder = builder(arguments);
        // SVT-AV1 tells of every session it opens, unless it is told to speak of errors alone.
        builder.environment().put("SVT_LOG", "1");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(errors.toFile());
        return new FedProgram(started(builder), errors);
    }

    private Process start(List<String> arguments) throws StudioFault.Resource {
        return started(builder(arguments));
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(file.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C"));
        return builder;
    }

    private Process started(ProcessBuilder builder) throws StudioFault.Resource {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "program.start",
                    name() + " could not be started: " + e.getMessage() + ".",
                    "Check that " + file + " may be run and that memory is free.",
                    e);
        }
    }

    private void await(Process process, Pipes pipes, Limits limits, JobContext context)
            throws StudioFault.Resource {
        long deadline = System.nanoTime() + limits.time().toNanos();
        try {
            while (!process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                context.checkCancelled();
                if (pipes.overflown()) {
                    throw tooMuch(limits);
                }
                if (System.nanoTime() > deadline) {
                    throw new StudioFault.Resource(
                            "program.time",
                            name()
                                    + " had not answered after "
                                    + limits.time().toSeconds()
                                    + " seconds and was stopped.",
                            "Try it by hand; if it works there, try again when less is running.");
                }
            }
            pipes.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
        if (pipes.overflown()) {
            throw tooMuch(limits);
        }
    }

    private StudioFault.Resource tooMuch(Limits limits) {
        return new StudioFault.Resource(
                "program.output",
                name() + " wrote more than " + limits.outputBytes() + " bytes and was stopped.",
                "Check that this is the program it should be: " + file + ".");
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        return line.length() <= MOST_SHOWN_LETTERS
                ? line
                : line.substring(0, MOST_SHOWN_LETTERS) + "...";
    }
}
