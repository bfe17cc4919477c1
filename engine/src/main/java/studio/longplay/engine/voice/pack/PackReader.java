package studio.longplay.engine.voice.pack;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Digest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Reads a voice pack that nobody vouches for.
///
/// Names not on the list of [EntryName], names that stand twice, links and more than the limits are
/// refused before a byte is unpacked; what is unpacked is counted as it comes and must have the
/// length and the digest that the manifest says.
final class PackReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String file;
    private final PackLimits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];

    private PackReader(Path pack, ZipFile zip, PackLimits limits) {
        this.file = String.valueOf(pack.getFileName());
        this.zip = zip;
        this.limits = limits;
    }

    /// @throws StudioFault.Input `pack.broken`, `pack.hostile`, `pack.too-large`
    /// @throws StudioFault.Resource `store.missing`, `store.unreadable`
    static PackReader open(Path pack, PackLimits limits) throws StudioFault {
        PackDirectory.check(pack, limits);
        try {
            PackReader reader = new PackReader(pack, new ZipFile(pack.toFile()), limits);
            boolean opened = false;
            try {
                reader.list();
                opened = true;
                return reader;
            } finally {
                if (!opened) {
                    reader.zip.close();
                }
            }
        } catch (ZipException e) {
            throw PackFaults.broken(String.valueOf(pack.getFileName()), "it is damaged", e);
        } catch (IOException e) {
            throw DiskFault.reading(pack, e);
        }
    }

    private void list() throws StudioFault {
        Set<String> folded = new HashSet<>();
        long declared = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!EntryName.allowed(name)) {
                throw PackFaults.hostile(file, "it holds a file that no voice pack has");
            }
            if (!folded.add(name.toLowerCase(Locale.ROOT))) {
                throw PackFaults.hostile(file, "it holds " + name + " twice");
            }
            if (entry.getSize() < 0 || entry.getSize() > limits.bytes() - declared) {
                throw tooLarge();
            }
            declared += entry.getSize();
            entries.put(name, entry);
        }
        if (entries.size() > limits.entries()) {
            throw PackFaults.tooLarge(file, "it holds more than " + limits.entries() + " files");
        }
    }

    /// @throws StudioFault.Input `pack.broken`, `pack.newer`, `pack.unverified`
    PackManifest manifest() throws StudioFault {
        PackManifest manifest = PackManifest.read(manifestBytes(), file);
        Set<String> named = new HashSet<>(Set.of(EntryName.MANIFEST));
        for (PackEntry entry : manifest.entries()) {
            if (!named.add(entry.name()) || !entries.containsKey(entry.name())) {
                throw PackFaults.unverified(file, entry.name() + " is missing");
            }
        }
        for (String name : entries.keySet()) {
            if (!named.contains(name)) {
                throw PackFaults.unverified(file, name + " was added");
            }
        }
        return manifest;
    }

    private byte[] manifestBytes() throws StudioFault {
        ZipEntry entry = entries.get(EntryName.MANIFEST);
        if (entry == null) {
            throw PackFaults.broken(file, "it has no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(PackLimits.TEXT_BYTES + 1);
            if (bytes.length > PackLimits.TEXT_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw fault(EntryName.MANIFEST, e);
        }
    }

    /// Unpacks all files into an empty folder; the manifest as it stands.
    ///
    /// @throws StudioFault.Input `pack.broken`, `pack.unverified`
    /// @throws StudioFault.Resource `store.disk-full`, `store.no-access`, `store.unwritable`
    void unpack(PackManifest manifest, Path folder) throws StudioFault {
        byte[] json = manifestBytes();
        PackEntry own = new PackEntry(EntryName.MANIFEST, json.length, Digest.of(json));
        unpack(own, folder);
        for (PackEntry entry : manifest.entries()) {
            unpack(entry, folder);
        }
    }

    private void unpack(PackEntry entry, Path folder) throws StudioFault {
        Path target = folder.resolve(entry.name());
        ZipEntry zipped = entries.get(entry.name());
        if (zipped == null || !target.normalize().startsWith(folder.normalize())) {
            throw PackFaults.hostile(file, "it holds a file that no voice pack has");
        }
        try (InputStream in = zip.getInputStream(zipped)) {
            write(in, entry, target);
        } catch (IOException e) {
            throw fault(entry.name(), e);
        }
        if (!Digest.ofFile(target).equals(entry.sha256())) {
            throw PackFaults.unverified(file, entry.name() + " was changed");
        }
    }

    private void write(InputStream in, PackEntry entry, Path target)
            throws StudioFault, IOException {
        long size = 0;
        try (OutputStream out = create(target)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > entry.bytes() || size > limits.bytes()) {
                    throw PackFaults.unverified(file, entry.name() + " is longer than it says");
                }
                put(out, count, target);
            }
        }
        if (size != entry.bytes()) {
            throw PackFaults.unverified(file, entry.name() + " is shorter than it says");
        }
        try {
            AtomicFile.flush(target);
        } catch (IOException e) {
            throw DiskFault.writing(target, e);
        }
    }

    /// Never follows or replaces what stands there.
    private static OutputStream create(Path target) throws StudioFault {
        try {
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.newOutputStream(
                    target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DiskFault.writing(target, e);
        }
    }

    private void put(OutputStream out, int count, Path target) throws StudioFault {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw DiskFault.writing(target, e);
        }
    }

    private StudioFault fault(String name, IOException cause) {
        boolean damaged = cause instanceof ZipException || cause instanceof EOFException;
        return damaged
                ? PackFaults.broken(file, name + " in it is damaged", cause)
                : DiskFault.reading(Path.of(zip.getName()), cause);
    }

    private StudioFault tooLarge() {
        return PackFaults.tooLarge(file, "it unpacks to more than a voice pack may hold");
    }

    @Override
    public void close() throws StudioFault {
        try {
            zip.close();
        } catch (IOException e) {
            throw DiskFault.reading(Path.of(zip.getName()), e);
        }
    }
}
