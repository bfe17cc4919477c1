package studio.longplay.engine.store.events;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Structured logs of a data folder: `events.jsonl` has what happened, `errors.jsonl` what went
/// wrong, the latest last. A file that has grown is set aside as `events.1.jsonl` and so on; the
/// oldest goes. No line holds words of a script.
///
/// Several processes may write: each line is written at once, at the file's end.
public final class EventLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MOST_BYTES = 4_000_000;
    private static final int FILES = 5;
    private static final String SUFFIX = ".jsonl";

    private final Path folder;
    private final InstantSource clock;
    private final long mostBytes;

    /// @param folder of the logs, see [studio.longplay.engine.store.Home#logs()]
    public EventLog(Path folder) {
        this(folder, InstantSource.system(), MOST_BYTES);
    }

    EventLog(Path folder, InstantSource clock, long mostBytes) {
        this.folder = folder;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /// Which of the files.
    public enum Kind {
        EVENTS("events"),
        ERRORS("errors");

        private final String stem;

        Kind(String stem) {
            this.stem = stem;
        }
    }

    /// The file that is written to now.
    public Path file(Kind kind) {
        return folder.resolve(kind.stem + SUFFIX);
    }

    /// Notes something that happened.
    ///
    /// @param event what, in a stable word like `job.begun`
    /// @param facts by name: words and figures, no text of the user's
    public void note(String event, Map<String, Object> facts) throws StudioFault {
        write(Kind.EVENTS, event, facts);
    }

    /// Notes something that went wrong.
    ///
    /// @param code of the fault
    public void error(String code, Map<String, Object> facts) throws StudioFault {
        write(Kind.ERRORS, code, facts);
    }

    private synchronized void write(Kind kind, String event, Map<String, Object> facts)
            throws StudioFault {
        ObjectNode line = JSON.createObjectNode();
        line.put("at", clock.instant().toString());
        line.put("event", event);
        line.put("process", ProcessHandle.current().pid());
        facts.forEach((name, value) -> line.set(name, JSON.valueToTree(value)));
        Path file = file(kind);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file) && Files.size(file) >= mostBytes) {
                rotate(kind);
            }
            Files.write(
                    file,
                    (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private void rotate(Kind kind) throws IOException {
        for (int number = FILES - 1; number >= 1; number--) {
            Path from = number == 1 ? file(kind) : numbered(kind, number - 1);
            if (Files.exists(from)) {
                Files.move(from, numbered(kind, number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(Kind kind, int number) {
        return folder.resolve(kind.stem + "." + number + SUFFIX);
    }

    /// The latest lines of a file, the latest first; lines cut short by a kill are left out.
    ///
    /// @param most how many at most
    public List<Map<String, String>> latest(Kind kind, int most) throws StudioFault {
        List<Map<String, String>> found = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file(kind), StandardCharsets.UTF_8);
            for (int i = lines.size() - 1; i >= 0 && found.size() < most; i--) {
                read(lines.get(i)).ifPresent(found::add);
            }
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw DiskFault.reading(file(kind), e);
        }
        return found;
    }

    private static Optional<Map<String, String>> read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Map<String, String> facts = new LinkedHashMap<>();
            node.properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
            return facts.isEmpty() ? Optional.empty() : Optional.of(facts);
        } catch (JacksonException cutShort) {
            return Optional.empty();
        }
    }
}
