package studio.longplay.engine.store.metrics;

import org.jspecify.annotations.Nullable;

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
    /// @param sinceSecond when it was first counted, seconds since 1970; 0 where that was not kept
    public record Total(String name, long hits, long misses, long sinceSecond) {
        /// How often it was asked.
        public long asked() {
            return hits + misses;
        }

        /// Between 0 and 1; 0 where nothing was asked.
        public double share() {
            return asked() == 0 ? 0 : (double) hits / asked();
        }

        /// Both together, since the earlier of them.
        public Total plus(Total more) {
            return new Total(
                    name,
                    hits + more.hits,
                    misses + more.misses,
                    Math.min(sinceSecond, more.sinceSecond));
        }
    }

    /// @param since null in files of earlier versions
    private record Counted(long hits, long misses, @Nullable Long since) {
        Total named(String name) {
            return new Total(name, hits, misses, since == null ? 0 : since);
        }

        static Counted of(Total total) {
            return new Counted(total.hits(), total.misses(), total.sinceSecond());
        }
    }

    /// All there are, by name; none where nothing was counted yet.
    public List<Total> read() {
        return counted().entrySet().stream()
                .map(one -> one.getValue().named(one.getKey()))
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
        if (asked.stream().allMatch(one -> one.asked() == 0)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new StoreLock(folder.resolve("caches.lock"))
                    .holding(() -> {
                        Map<String, Counted> all = counted();
                        asked.stream()
                                .filter(one -> one.asked() > 0)
                                .forEach(one ->
                                        all.merge(
                                                one.name(),
                                                Counted.of(one),
                                                (before, _) ->
                                                        Counted.of(
                                                                before.named(one.name())
                                                                        .plus(one))));
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
