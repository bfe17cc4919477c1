package studio.longplay.engine.render.worker;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.DriverMark;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Which encoder was found for which wish on this machine, kept in the data folder so that the next
/// run need not try them all again.
///
/// It counts as long as the machine is the same: our FFmpeg, the user's `ffmpeg` (path, size and
/// time of writing) and the drivers. A choice for which a better one was rejected counts for a day:
/// a card may be free by then. A file that cannot be read or written costs a trial and nothing
/// else. Any number of threads and processes may use it; the last one to write is right.
final class KnownEncoders {
    static final String NAME = "encoders.json";

    private static final int VERSION = 1;
    private static final int MOST = 64;
    private static final Duration DOUBTED = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Supplier<String> machine;
    private final InstantSource clock;

    /// @param home the data folder
    KnownEncoders(Path home) {
        this(home, KnownEncoders::machine, InstantSource.system());
    }

    /// @param machine a text that is another one when anything that encodes has changed
    KnownEncoders(Path home, Supplier<String> machine, InstantSource clock) {
        this.file = home.resolve(NAME);
        this.machine = machine;
        this.clock = clock;
    }

    record Kept(int version, String machine, List<Entry> found) {
        Kept {
            found = found == null ? List.of() : List.copyOf(found);
        }
    }

    /// @param millis since 1970, when it was tried
    record Entry(EncoderWish wish, EncoderChoice choice, long millis) {}

    /// What was found for a wish, if that still counts.
    synchronized Optional<EncoderChoice> of(EncoderWish wish) {
        long oldest = clock.instant().minus(DOUBTED).toEpochMilli();
        return read().stream()
                .filter(entry -> entry.wish().equals(wish))
                .filter(entry -> entry.choice().rejected().isEmpty() || entry.millis() >= oldest)
                .map(Entry::choice)
                .findFirst();
    }

    /// What was found for a wish last, however long ago: a trial most likely says the same.
    synchronized Optional<EncoderChoice> last(EncoderWish wish) {
        return read().stream()
                .filter(entry -> entry.wish().equals(wish))
                .map(Entry::choice)
                .findFirst();
    }

    /// Keeps what was found just now.
    synchronized void keep(EncoderWish wish, EncoderChoice choice) {
        List<Entry> found = new ArrayList<>(read());
        found.removeIf(entry -> entry.wish().equals(wish));
        found.addFirst(new Entry(wish, choice, clock.millis()));
        write(found.subList(0, Math.min(MOST, found.size())));
    }

    /// Forgets all wishes that were met by an encoder which failed at its work.
    synchronized void forget(String failed) {
        List<Entry> found = read();
        List<Entry> left =
                found.stream().filter(entry -> !entry.choice().encoder().equals(failed)).toList();
        if (left.size() < found.size()) {
            write(left);
        }
    }

    private List<Entry> read() {
        try {
            @Nullable Kept kept = JSON.readValue(Files.readAllBytes(file), Kept.class);
            return kept != null && kept.version() == VERSION && kept.machine().equals(mark())
                    ? kept.found()
                    : List.of();
        } catch (IOException | JacksonException _) {
            return List.of();
        }
    }

    private void write(List<Entry> found) {
        try {
            AtomicFile.write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(new Kept(VERSION, mark(), found))
                            + "\n");
        } catch (StudioFault _) {
            // What could not be kept is tried again by the next run; that is no reason to end this.
        }
    }

    private String mark() {
        return Digest.of(machine.get()).hex();
    }

    /// Our FFmpeg is told by the files that the program runs from.
    private static String machine() {
        List<String> lines = new ArrayList<>();
        String classPath = Objects.requireNonNullElse(System.getProperty("java.class.path"), "");
        for (String entry : classPath.split(File.pathSeparator)) {
            String name = entry.toLowerCase(Locale.ROOT);
            if (name.contains("ffmpeg") || name.contains("javacpp")) {
                lines.add(DriverMark.stamp(Path.of(entry)));
            }
        }
        Program.find("ffmpeg").map(own -> DriverMark.stamp(own.file())).ifPresent(lines::add);
        lines.add(DriverMark.read());
        return String.join("\n", lines);
    }
}
