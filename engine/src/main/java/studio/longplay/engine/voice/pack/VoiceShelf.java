package studio.longplay.engine.voice.pack;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.consent.ConsentJson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of voices that were brought in, one folder each: `voices/ID/`, laid out as in the
/// pack.
///
/// A voice is unpacked beside its place and moved there whole; an import that fails leaves nothing
/// behind. Safe for several threads to read; one imports or removes at a time.
public final class VoiceShelf {
    private static final String VOICES = "voices";
    private static final String HIDDEN = ".";
    private static final Pattern PART = Pattern.compile("\\.[0-9a-f-]{36}");
    private static final Duration LEFT_FOR = Duration.ofDays(1);

    private final Path voices;
    private final PackLimits limits;

    /// @param home the data folder
    public VoiceShelf(Path home) {
        this(home, PackLimits.DEFAULT);
    }

    VoiceShelf(Path home, PackLimits limits) {
        this.voices = home.toAbsolutePath().normalize().resolve(VOICES);
        this.limits = limits;
    }

    /// Brings a pack in. The same pack again is the voice that is there already; where its id is
    /// another's, it gets a new one (`ada-2`).
    ///
    /// @param taken ids of voices that stand elsewhere, such as the built-in ones
    /// @throws StudioFault.Input `pack.broken`, `pack.hostile`, `pack.too-large`, `pack.newer`,
    ///   `pack.unverified`
    /// @throws StudioFault.Resource `store.missing`, `store.unreadable`, `store.disk-full`,
    ///   `store.no-access`, `store.unwritable`
    public ShelfVoice.Verified bring(Path pack, Predicate<String> taken) throws StudioFault {
        try (PackReader reader = PackReader.open(pack, limits)) {
            PackManifest manifest = reader.manifest();
            for (ShelfVoice there : list()) {
                if (there instanceof ShelfVoice.Verified same
                        && same.digest().equals(manifest.digest())) {
                    return same;
                }
            }
            return aside(part -> {
                reader.unpack(manifest, part);
                consent(manifest, part);
                String id = freeId(manifest.voice().id(), taken);
                publish(part, voices.resolve(id));
                return verified(id, manifest);
            });
        }
    }

    /// Puts a voice that was made here on the shelf; one of which nobody was asked, too, since it
    /// stays here.
    ///
    /// @param taken ids of voices that stand elsewhere
    /// @throws StudioFault as [PackWriter#write] and [#bring]
    public ShelfVoice.Verified put(PackContent content, Predicate<String> taken)
            throws StudioFault {
        return aside(folder -> {
            Path pack = folder.resolve(content.voice().id() + "." + PackWriter.SUFFIX);
            PackWriter.writeHere(content, pack);
            return bring(pack, taken);
        });
    }

    /// Work that needs a folder for a while.
    @FunctionalInterface
    public interface Aside<T> {
        T in(Path folder) throws StudioFault;
    }

    /// Does something with an empty folder that is gone afterwards. What a killed program left of
    /// such folders goes too, once it is a day old.
    ///
    /// @throws StudioFault as the work, and `store.disk-full`, `store.no-access`,
    ///   `store.unwritable`
    public <T> T aside(Aside<T> work) throws StudioFault {
        sweep();
        Path part = voices.resolve(HIDDEN + UUID.randomUUID());
        try {
            folder(part);
            return work.in(part);
        } finally {
            delete(part);
        }
    }

    private void sweep() throws StudioFault {
        if (!Files.isDirectory(voices)) {
            return;
        }
        List<Path> left = new ArrayList<>();
        Instant old = Instant.now().minus(LEFT_FOR);
        try (Stream<Path> found = Files.list(voices)) {
            for (Path one : found.filter(it -> PART.matcher(name(it)).matches()).toList()) {
                if (Files.getLastModifiedTime(one, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(old)) {
                    left.add(one);
                }
            }
        } catch (NoSuchFileException e) {
            // Somebody else is at it.
            return;
        } catch (IOException e) {
            throw DiskFault.reading(voices, e);
        }
        for (Path one : left) {
            delete(one);
        }
    }

    private ShelfVoice.Verified verified(String id, PackManifest manifest) throws StudioFault {
        Path folder = voices.resolve(id);
        return new ShelfVoice.Verified(
                VoiceJson.renamed(manifest.voice(), id),
                consent(manifest, folder),
                manifest.digest(),
                folder);
    }

    private String freeId(String wanted, Predicate<String> taken) {
        String id = wanted;
        for (int number = 2;
                taken.test(id) || Files.exists(voices.resolve(id), LinkOption.NOFOLLOW_LINKS);
                number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    private static void folder(Path folder) throws StudioFault {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    private static void publish(Path part, Path folder) throws StudioFault {
        try {
            AtomicFile.rename(part, folder);
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    /// The record of who allowed it, if the voice names one; that and its statement must be in the
    /// pack and fit.
    private static @Nullable Consent consent(PackManifest manifest, Path folder)
            throws StudioFault {
        String what = manifest.voice().name();
        Path record = folder.resolve(EntryName.CONSENT);
        Optional<String> named = manifest.voice().origin().consent();
        if (named.isEmpty()) {
            return null;
        }
        if (!Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)) {
            throw PackFaults.unverified(what, "its consent record is missing");
        }
        Consent consent = ConsentJson.read(text(record));
        String statement = EntryName.statement(consent.statement().fileName());
        boolean kept =
                manifest.entries().stream()
                        .anyMatch(entry ->
                                entry.name().equals(statement)
                                        && entry.sha256().equals(consent.statement().sha256()));
        if (!kept || !named.get().equals(consent.digest().hex())) {
            throw PackFaults.unverified(what, "its consent is another voice's");
        }
        return consent;
    }

    private static byte[] text(Path file) throws StudioFault {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(PackLimits.TEXT_BYTES + 1);
            if (bytes.length > PackLimits.TEXT_BYTES) {
                throw PackFaults.unverified(file.toString(), "it is no text of a voice");
            }
            return bytes;
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// All voices by id. Lengths and records are checked; for the digests of all files see
    /// [#verify].
    ///
    /// @throws StudioFault.Resource `store.unreadable` if the folder cannot be read
    public List<ShelfVoice> list() throws StudioFault {
        if (!Files.isDirectory(voices)) {
            return List.of();
        }
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> found = Files.list(voices)) {
            found.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                    .filter(folder -> EntryName.allowedId(name(folder)))
                    .sorted()
                    .forEach(folders::add);
        } catch (IOException e) {
            throw DiskFault.reading(voices, e);
        }
        return folders.stream().map(folder -> look(folder, false)).toList();
    }

    /// One voice with every byte checked: to be asked before it is used in an export.
    ///
    /// @throws StudioFault.Input `pack.missing` if there is none, `pack.unverified` if it was
    ///   changed
    public ShelfVoice.Verified verify(String id) throws StudioFault {
        Path folder = voices.resolve(EntryName.allowedId(id) ? id : HIDDEN + id.length());
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new StudioFault.Input(
                    "pack.missing",
                    "There is no voice " + id + " on this machine.",
                    "Import its voice pack, or use another voice.");
        }
        return switch (look(folder, true)) {
            case ShelfVoice.Verified voice -> voice;
            case ShelfVoice.Unverified voice ->
                    throw PackFaults.unverified("The voice " + id, voice.reason());
        };
    }

    private ShelfVoice look(Path folder, boolean wholly) {
        String id = name(folder);
        Voice claimed = null;
        try {
            byte[] json = text(folder.resolve(EntryName.MANIFEST));
            claimed = PackManifest.claimed(json).map(it -> VoiceJson.renamed(it, id)).orElse(null);
            PackManifest manifest = PackManifest.read(json, id);
            for (PackEntry entry : manifest.entries()) {
                String reason = difference(folder, entry, wholly);
                if (reason != null) {
                    return new ShelfVoice.Unverified(id, reason, claimed, folder);
                }
            }
            return verified(id, manifest);
        } catch (StudioFault fault) {
            return new ShelfVoice.Unverified(id, fault.sentence(), claimed, folder);
        }
    }

    private static @Nullable String difference(Path folder, PackEntry entry, boolean wholly)
            throws StudioFault {
        Path file = folder.resolve(EntryName.allowed(entry.name()) ? entry.name() : HIDDEN);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return entry.name() + " is missing";
        }
        try {
            boolean same =
                    Files.size(file) == entry.bytes()
                            && (!wholly || Digest.ofFile(file).equals(entry.sha256()));
            return same ? null : entry.name() + " was changed";
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// What [PackWriter] needs to pack a voice of this shelf again.
    ///
    /// @throws StudioFault.Input as [#verify]
    public PackContent content(String id) throws StudioFault {
        ShelfVoice.Verified voice = verify(id);
        Path folder = voice.folder();
        List<Path> samples = new ArrayList<>();
        for (int number = 1; number <= PackContent.MOST_SAMPLES; number++) {
            Path sample = folder.resolve(EntryName.sample(number));
            if (Files.isRegularFile(sample, LinkOption.NOFOLLOW_LINKS)) {
                samples.add(sample);
            }
        }
        Consent consent = voice.consent();
        Path preview = folder.resolve(EntryName.PREVIEW);
        return new PackContent(
                voice.voice(),
                consent,
                consent == null
                        ? null
                        : folder.resolve(EntryName.statement(consent.statement().fileName())),
                samples,
                Files.isRegularFile(preview, LinkOption.NOFOLLOW_LINKS) ? preview : null);
    }

    /// Takes a voice off the shelf with all its files; nothing happens if there is none.
    ///
    /// @throws StudioFault.Resource `store.no-access`, `store.unwritable`
    public void remove(String id) throws StudioFault {
        if (EntryName.allowedId(id)) {
            delete(voices.resolve(id));
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /// Links are removed, never followed.
    private static void delete(Path folder) throws StudioFault {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }
}
