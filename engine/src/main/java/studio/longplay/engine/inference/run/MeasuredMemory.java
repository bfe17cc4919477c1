package studio.longplay.engine.inference.run;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Keeps what models were measured to take, from one start of the program to the next, as
/// `models-memory.json` in a data folder. It decides nothing that is kept: a file that is damaged
/// or cannot be written costs the knowledge alone. Any number of threads may use it.
public final class MeasuredMemory {
    private static final String NAME = "models-memory.json";
    private static final int MOST = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable Path file;
    private final Map<String, Long> bytes = new HashMap<>();

    private MeasuredMemory(@Nullable Path file) {
        this.file = file;
    }

    /// Forgets with the program.
    public static MeasuredMemory none() {
        return new MeasuredMemory(null);
    }

    /// Of a data folder, as it was left.
    public static MeasuredMemory in(Path home) {
        Path file = home.toAbsolutePath().normalize().resolve(NAME);
        MeasuredMemory memory = new MeasuredMemory(file);
        if (Files.isRegularFile(file)) {
            try {
                memory.bytes.putAll(
                        JSON.readValue(
                                Files.readString(file), new TypeReference<Map<String, Long>>() {}));
            } catch (IOException | JacksonException _) {
                memory.bytes.clear();
            }
        }
        return memory;
    }

    /// What a model was last measured to take; 0 if it never was.
    synchronized long of(Seat seat) {
        return bytes.getOrDefault(key(seat), 0L);
    }

    /// Takes in what was measured. The last measurement counts, not the largest: one that went
    /// wrong, because something else took memory meanwhile, is mended by the next.
    synchronized void learn(Seat seat, long measured) {
        if (bytes.size() >= MOST) {
            bytes.clear();
        }
        Long before = bytes.put(key(seat), measured);
        if (before == null || before != measured) {
            keep();
        }
    }

    private static String key(Seat seat) {
        return seat.key() + " " + seat.variant() + " " + seat.chip().id();
    }

    private void keep() {
        Path to = file;
        if (to == null) {
            return;
        }
        Path part = to.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            String text =
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new TreeMap<>(bytes));
            Files.createDirectories(to.getParent());
            Files.writeString(part, text + "\n", StandardCharsets.UTF_8);
            Files.move(
                    part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // It is measured again at the next start; the part is nobody's.
            boolean _ = part.toFile().delete();
        }
    }
}
