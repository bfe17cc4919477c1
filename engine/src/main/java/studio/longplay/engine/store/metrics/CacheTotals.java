package studio.longplay.engine.store.metrics;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.StoreLock;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often each kind of work was found finished since the data folder is there: totals of all
/// processes, as `caches.json` in the folder of the figures. A damaged file begins anew.
///
/// @param folder of the figures
public record CacheTotals(Path folder) {
    private static final String NAME = "caches.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What one cache came to.
    ///
    /// @param name for people: `takes`
    /// @param hits found finished
    /// @param misses made
    public record Total(String name, long hits, long misses) {}

    private record Counted(long hits, long misses) {}

    /// All there are, by name; none where nothing was counted yet.
    public List<Total> read() {
        return counted().entrySet().stream()
                .map(one -> new Total(one.getKey(), one.getValue().hits(), one.getValue().misses()))
                .toList();
    }

    private Map<String, Counted> counted() {
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            try {
                return JSON.readValue(
                        Files.readString(file), new TypeReference<TreeMap<String, Counted>>() {});
            } catch (IOException | JacksonException _) {
                // Figures are for looking at: counting goes on from nothing.
                return new TreeMap<>();
            }
        }
        return new TreeMap<>();
    }

    /// Adds what was asked of caches since the last call; nothing is written where nothing was.
    ///
    /// @throws StudioFault.Resource `store.unwritable`
    public void add(List<Total> asked) throws StudioFault {
        if (asked.stream().allMatch(one -> one.hits() + one.misses() == 0)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new StoreLock(folder.resolve("caches.lock"))
                    .holding(() -> {
                        Map<String, Counted> all = counted();
                        asked.forEach(one ->
                                all.merge(
                                        one.name(),
                                        new Counted(one.hits(), one.misses()),
                                        (a, b) ->
                                                new Counted(
                                                        a.hits() + b.hits(),
                                                        a.misses() + b.misses())));
                        write(all);
                        return all;
                    });
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    private void write(Map<String, Counted> all) throws IOException {
        Path file = folder.resolve(NAME);
        Path part = file.resolveSibling(NAME + ".part");
        Files.writeString(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        AtomicFile.flush(part);
        AtomicFile.rename(part, file);
    }
}
