package studio.longplay.engine.voice.pack;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.consent.ConsentJson;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a voice pack: one zip file, usually `NAME.lpvoice`.
///
/// Equal content gives equal bytes on every machine: the order of the files is fixed, their times
/// are too, and nothing is compressed, since compressors differ. Whether the person allowed that
/// the voice is given away is for [studio.longplay.engine.voice.consent.ConsentPolicy], before.
public final class PackWriter {
    /// The suffix of a pack's file, without the dot.
    public static final String SUFFIX = "lpvoice";

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int BUFFER_BYTES = 1 << 16;

    private final List<PackEntry> entries = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private PackWriter() {}

    /// Where an entry's bytes come from: a file, or here.
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    private record Part(String name, @Nullable Path file, byte[] bytes) {}

    /// Writes a pack, or replaces one.
    ///
    /// @return what was written
    /// @throws StudioFault.Input `consent.missing` if the voice is made from a person whose record
    ///   is not in the content, `consent.unverified` if record or statement are others
    /// @throws StudioFault.Media `wav.missing`, `wav.damaged`, `wav.unsupported` for a sample
    /// @throws StudioFault.Resource `store.disk-full`, `store.no-access`, `store.unwritable`
    public static PackManifest write(PackContent content, Path pack) throws StudioFault {
        checkConsent(content);
        return written(content, pack);
    }

    /// The same for a pack that stays on this machine: nobody need have been asked.
    static PackManifest writeHere(PackContent content, Path pack) throws StudioFault {
        if (content.consent() != null || content.voice().origin().consent().isPresent()) {
            checkConsent(content);
        }
        return written(content, pack);
    }

    private static PackManifest written(PackContent content, Path pack) throws StudioFault {
        PackWriter writer = new PackWriter();
        writer.gather(content);
        PackManifest manifest = new PackManifest(content.voice(), writer.entries);
        writer.parts.addFirst(new Part(EntryName.MANIFEST, null, manifest.toJson()));
        writer.save(pack.toAbsolutePath());
        return manifest;
    }

    private static void checkConsent(PackContent content) throws StudioFault {
        Consent consent = content.consent();
        Optional<String> named = content.voice().origin().consent();
        if (consent == null && (named.isPresent() || content.voice().origin().fromPerson())) {
            throw new StudioFault.Input(
                    "consent.missing",
                    "The consent to the voice " + content.voice().name() + " is not here.",
                    "Put the consent record and its statement back, or record consent anew.");
        }
        if (consent != null) {
            if (!named.equals(Optional.of(consent.digest().hex()))) {
                throw new StudioFault.Input(
                        "consent.unverified",
                        "The consent is not the one to the voice " + content.voice().name() + ".",
                        "Choose the record that was made for this voice.");
            }
            Path statement = content.statement();
            if (statement != null) {
                consent.statement().verify(statement);
            }
        }
    }

    private void gather(PackContent content) throws StudioFault {
        add(EntryName.LICENCE, content.voice().licence().text() + "\n");
        Consent consent = content.consent();
        Path statement = content.statement();
        if (consent != null && statement != null) {
            add(EntryName.CONSENT, ConsentJson.write(consent));
            add(EntryName.statement(consent.statement().fileName()), statement);
        }
        Path preview = content.preview();
        if (preview != null) {
            addSound(EntryName.PREVIEW, preview);
        }
        for (int i = 0; i < content.samples().size(); i++) {
            addSound(EntryName.sample(i + 1), content.samples().get(i));
        }
    }

    private void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] bytes) {
        entries.add(new PackEntry(name, bytes.length, Digest.of(bytes)));
        parts.add(new Part(name, null, bytes));
    }

    private void add(String name, Path file) throws StudioFault {
        try {
            entries.add(new PackEntry(name, Files.size(file), Digest.ofFile(file)));
            parts.add(new Part(name, file, new byte[0]));
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private void addSound(String name, Path file) throws StudioFault {
        WavReader.open(file).close();
        add(name, file);
    }

    private void save(Path pack) throws StudioFault {
        Path part = pack.resolveSibling(pack.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                try (OutputStream out =
                                new BufferedOutputStream(
                                        Files.newOutputStream(
                                                part, StandardOpenOption.CREATE_NEW));
                        ZipOutputStream zip = new ZipOutputStream(out)) {
                    for (Part one : parts) {
                        store(zip, one);
                    }
                }
                AtomicFile.flush(part);
                AtomicFile.rename(part, pack);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw DiskFault.writing(pack, e);
        }
    }

    private static void store(ZipOutputStream zip, Part part) throws IOException {
        CRC32 crc = new CRC32();
        long size = copy(part, OutputStream.nullOutputStream(), crc);
        ZipEntry entry = new ZipEntry(part.name());
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(TIME);
        entry.setSize(size);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        copy(part, zip, new CRC32());
        zip.closeEntry();
    }

    private static long copy(Part part, OutputStream out, CRC32 crc) throws IOException {
        Path file = part.file();
        if (file == null) {
            crc.update(part.bytes());
            out.write(part.bytes());
            return part.bytes().length;
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                crc.update(buffer, 0, count);
                out.write(buffer, 0, count);
                size += count;
            }
        }
        return size;
    }
}
