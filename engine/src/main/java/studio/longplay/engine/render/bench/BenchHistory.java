package studio.longplay.engine.render.bench;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that was ever measured with a data folder: `bench.jsonl`, a line each, the oldest first.
///
/// A line is written in one piece at the end of the file; one that was cut off by a crash is passed
/// over when it is read.
public final class BenchHistory {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /// @param home the data folder
    public BenchHistory(Path home) {
        file = home.resolve("bench.jsonl");
    }

    /// Everything, the oldest first.
    public List<BenchRun> read() throws StudioFault {
        List<BenchRun> runs = new ArrayList<>();
        try {
            for (String line : Files.readString(file).lines().toList()) {
                run(line).ifPresent(runs::add);
            }
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        return runs;
    }

    /// Empty for a line that was cut off.
    private static Optional<BenchRun> run(String line) {
        try {
            return Optional.ofNullable(JSON.readValue(line, BenchRun.class));
        } catch (JacksonException cutOff) {
            return Optional.empty();
        }
    }

    /// Adds one.
    public void add(BenchRun run) throws StudioFault {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            boolean torn = Files.exists(file) && Files.size(file) > 0 && !endsWithLine();
            String line = (torn ? "\n" : "") + JSON.writeValueAsString(run) + "\n";
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            try (FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND)) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private boolean endsWithLine() throws IOException {
        byte[] all = Files.readAllBytes(file);
        return all[all.length - 1] == '\n';
    }
}
