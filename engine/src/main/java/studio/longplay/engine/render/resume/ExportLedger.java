package studio.longplay.engine.render.resume;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.render.deliver.DeliveryLock;
import studio.longplay.engine.render.make.EncoderRelay;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was asked for each delivery folder of this machine: a small file each, so that an export
/// that was cut off is known after a restart and can go on as it was asked, and a damaged folder
/// can be made whole.
///
/// The film itself needs none of it: whoever asks the same again finds all finished work.
///
/// @param folder of the small files
/// @param clock tells when
public record ExportLedger(Path folder, Clock clock) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOLDER = "exports";
    private static final int NAME_LENGTH = 24;

    /// By this machine's clock.
    public ExportLedger(Path folder) {
        this(folder, Clock.systemUTC());
    }

    /// Of a data folder.
    public static ExportLedger in(Path home) {
        return new ExportLedger(home.resolve(FOLDER));
    }

    /// One export.
    ///
    /// @param folder the delivery folder, absolute
    /// @param words the command that asks for it again; none if whoever asked did not say one
    /// @param began when it was last begun, ISO 8601
    /// @param ended when it was delivered; null while it is not
    /// @param cancelled when somebody stopped it; null if nobody did, or it was begun again since
    /// @param encoders that took over from one that failed; null where none did, or it is delivered
    public record Entry(
            String folder,
            String title,
            List<String> words,
            String began,
            @Nullable String ended,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cancelled,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Encoders encoders) {
        public Entry {
            words = words == null ? List.of() : List.copyOf(words);
        }

        /// Of an export that nobody stopped.
        public Entry(
                String folder,
                String title,
                List<String> words,
                String began,
                @Nullable String ended) {
            this(folder, title, words, began, ended, null, null);
        }

        /// Where it is delivered.
        public Path path() {
            return Path.of(folder);
        }

        /// Whether it was begun and not delivered.
        @JsonIgnore
        public boolean isUnfinished() {
            return ended == null;
        }

        /// Whether it is unfinished because something went wrong, and not because somebody wanted
        /// it so.
        @JsonIgnore
        public boolean isCutOff() {
            return ended == null && cancelled == null;
        }
    }

    /// The encoders of an export in which some failed.
    ///
    /// @param wish what they were wanted for: of another wish nothing is known
    /// @param first the one it was begun with
    /// @param changes what took over from what since, in order
    public record Encoders(
            EncoderWish wish, EncoderChoice first, List<EncoderRelay.Change> changes) {
        public Encoders {
            changes = List.copyOf(changes);
        }
    }

    /// Beside a store of finished parts.
    public static ExportLedger beside(ArtifactStore store) {
        return new ExportLedger(store.folder().resolveSibling(FOLDER));
    }

    /// Notes that an export begins. Whoever calls it holds the folder's [DeliveryLock].
    public void begin(Path delivery, String title, List<String> words) throws StudioFault {
        @Nullable Encoders known =
                of(delivery).filter(Entry::isUnfinished).map(Entry::encoders).orElse(null);
        write(new Entry(name(delivery), title, words, now(), null, null, known));
    }

    /// Notes that other encoders took over in an export that is begun.
    public void encoders(Path delivery, Encoders encoders) throws StudioFault {
        Optional<Entry> begun = of(delivery);
        if (begun.isPresent()) {
            Entry it = begun.get();
            write(
                    new Entry(
                            it.folder,
                            it.title,
                            it.words,
                            it.began,
                            it.ended,
                            it.cancelled,
                            encoders));
        }
    }

    /// Notes that it was delivered.
    public void end(Path delivery) throws StudioFault {
        Optional<Entry> begun = of(delivery);
        if (begun.isPresent()) {
            Entry entry = begun.get();
            write(new Entry(entry.folder, entry.title, entry.words, entry.began, now()));
        }
    }

    /// Notes that somebody stopped it; it can go on all the same.
    public void cancel(Path delivery) throws StudioFault {
        Optional<Entry> begun = of(delivery);
        if (begun.isPresent()) {
            Entry it = begun.get();
            write(new Entry(it.folder, it.title, it.words, it.began, it.ended, now(), it.encoders));
        }
    }

    /// What was asked for a folder, if it is known here.
    public Optional<Entry> of(Path delivery) throws StudioFault {
        return read(fileOf(name(delivery)));
    }

    /// Takes an export off the ledger; what it made stays.
    public void forget(Path delivery) throws StudioFault {
        Path file = fileOf(name(delivery));
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// All that are known, the latest begun first.
    public List<Entry> all() throws StudioFault {
        List<Entry> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
                for (Path file : files) {
                    read(file).ifPresent(entries::add);
                }
            } catch (IOException e) {
                throw DiskFault.reading(folder, e);
            }
        }
        entries.sort(Comparator.comparing(Entry::began).reversed().thenComparing(Entry::folder));
        return entries;
    }

    /// Those that were begun, are not delivered, and that nobody works on now.
    public List<Entry> unfinished() throws StudioFault {
        List<Entry> cutOff = new ArrayList<>();
        for (Entry entry : all()) {
            if (entry.isUnfinished() && DeliveryLock.owner(entry.path()).isEmpty()) {
                cutOff.add(entry);
            }
        }
        return cutOff;
    }

    /// Since when all finished work is needed: somebody goes on with the oldest unfinished export,
    /// or works on it now.
    ///
    /// @return empty if no export is unfinished
    public Optional<Instant> neededSince() throws StudioFault {
        return all().stream()
                .filter(Entry::isUnfinished)
                .map(entry -> Instant.parse(entry.began()))
                .min(Comparator.naturalOrder());
    }

    private void write(Entry entry) throws StudioFault {
        AtomicFile.write(fileOf(entry.folder), JSON.writeValueAsString(entry) + "\n");
    }

    private static Optional<Entry> read(Path file) throws StudioFault {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), Entry.class))
                    .filter(entry -> entry.folder != null && entry.began != null);
        } catch (NoSuchFileException | JacksonException unknown) {
            // What cannot be read is as good as not there: asking again finds the same work.
            return Optional.empty();
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private Path fileOf(String delivery) {
        return folder.resolve(Digest.of(delivery).hex().substring(0, NAME_LENGTH) + ".json");
    }

    private static String name(Path delivery) {
        return delivery.toAbsolutePath().normalize().toString();
    }

    private String now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
