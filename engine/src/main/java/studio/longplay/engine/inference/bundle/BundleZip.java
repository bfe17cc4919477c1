package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A packed bundle that nobody vouches for. Names that lead elsewhere, links, and more than the
/// limits are refused before a byte is unpacked; what is unpacked is counted as it comes and must
/// have the length and the checksum its list of files says.
final class BundleZip implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    /// Small files may shrink as far as they like.
    private static final long BOMB_BYTES = 1 << 20;

    private final String name;
    private final Path path;
    private final BundleLimits limits;
    private final ZipFile zip;
    private final List<ZipEntry> entries = new ArrayList<>();
    private long bytes;

    private BundleZip(Path path, ZipFile zip, BundleLimits limits) {
        this.name = String.valueOf(path.getFileName());
        this.path = path;
        this.zip = zip;
        this.limits = limits;
    }

    /// @throws StudioFault.Model `model.bundle-damaged`, `model.bundle-link`,
    ///   `model.bundle-escape`, `model.bundle-twice`, `model.bundle-large`, `model.bundle-bomb`
    /// @throws StudioFault.Resource `store.unreadable`
    static BundleZip open(Path path, BundleLimits limits) throws StudioFault {
        new ZipDirectory(path, limits).check();
        try {
            BundleZip opened = new BundleZip(path, new ZipFile(path.toFile()), limits);
            boolean whole = false;
            try {
                opened.list();
                whole = true;
                return opened;
            } finally {
                if (!whole) {
                    opened.zip.close();
                }
            }
        } catch (ZipException e) {
            throw BundleFaults.damaged(String.valueOf(path.getFileName()), "it is damaged");
        } catch (IOException e) {
            throw BundleFaults.reading(path, e);
        }
    }

    private void list() throws StudioFault, IOException {
        Set<String> folded = new HashSet<>();
        Set<String> files = new HashSet<>();
        long packed = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String its = entry.getName();
            String bare = entry.isDirectory() ? its.substring(0, its.length() - 1) : its;
            if (!EntryNames.isSafe(bare)) {
                throw BundleFaults.escape(name, its);
            }
            if (!folded.add(EntryNames.folded(bare))) {
                throw BundleFaults.twice(name, its);
            }
            if (!entry.isDirectory()) {
                files.add(EntryNames.folded(bare));
            }
            if (entry.isDirectory() || EntryNames.isLeftOut(its)) {
                continue;
            }
            requireNoBomb(entry);
            packed += entry.getCompressedSize();
            bytes += entry.getSize();
            entries.add(entry);
            limits.require(name, entries.size(), bytes);
        }
        requireNoFolder(folded, files);
        if (packed > Files.size(path)) {
            throw BundleFaults.bomb(name, "what lies twice");
        }
    }

    /// A name cannot be a file and the folder of another.
    private void requireNoFolder(Set<String> names, Set<String> files) throws StudioFault {
        for (String its : names) {
            for (int end = its.indexOf('/'); end > 0; end = its.indexOf('/', end + 1)) {
                if (files.contains(its.substring(0, end))) {
                    throw BundleFaults.twice(name, its.substring(0, end));
                }
            }
        }
    }

    private void requireNoBomb(ZipEntry entry) throws StudioFault {
        long size = entry.getSize();
        if (size < 0 || entry.getCompressedSize() < 0) {
            throw BundleFaults.damaged(name, entry.getName() + " has no length");
        }
        boolean bomb =
                size > BOMB_BYTES && size / limits.ratio() > Math.max(1, entry.getCompressedSize());
        if (bomb || size > limits.bytes()) {
            throw BundleFaults.bomb(name, entry.getName());
        }
    }

    /// Of all its files, unpacked.
    long bytes() {
        return bytes;
    }

    /// Unpacks all files into an empty folder. Where all lie in one folder, that is left out.
    ///
    /// @throws StudioFault.Model `model.bundle-damaged`, `model.bundle-bomb`
    /// @throws StudioFault.Resource `store.unreadable`, `store.unwritable`
    void unpack(Path folder, JobContext context) throws StudioFault {
        String top = top();
        Path root = folder.toAbsolutePath().normalize();
        for (ZipEntry entry : entries) {
            Path target = root.resolve(entry.getName().substring(top.length())).normalize();
            if (!target.startsWith(root) || target.equals(root)) {
                throw BundleFaults.escape(name, entry.getName());
            }
            unpack(entry, target, context);
        }
    }

    private String top() {
        String first = entries.isEmpty() ? "" : entries.getFirst().getName();
        String top = first.substring(0, first.indexOf('/') + 1);
        return entries.stream().allMatch(entry -> entry.getName().startsWith(top)) ? top : "";
    }

    private void unpack(ZipEntry entry, Path target, JobContext context) throws StudioFault {
        try (InputStream in = zip.getInputStream(entry)) {
            write(in, entry, target, context);
        } catch (ZipException | EOFException e) {
            throw BundleFaults.damaged(name, entry.getName() + " in it is damaged");
        } catch (IOException e) {
            throw BundleFaults.reading(path, e);
        }
    }

    private void write(InputStream in, ZipEntry entry, Path target, JobContext context)
            throws StudioFault, IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        CRC32 sum = new CRC32();
        long size = 0;
        try (OutputStream out = create(target)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                context.checkCancelled();
                size += count;
                if (size > entry.getSize()) {
                    throw BundleFaults.bomb(name, entry.getName());
                }
                sum.update(buffer, 0, count);
                put(out, buffer, count, target);
            }
        }
        if (size != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw BundleFaults.damaged(name, entry.getName() + " in it is damaged");
        }
    }

    private static OutputStream create(Path target) throws StudioFault {
        try {
            Files.createDirectories(target.getParent());
            return Files.newOutputStream(
                    target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw BundleFaults.writing(target, e);
        }
    }

    private static void put(OutputStream out, byte[] buffer, int count, Path target)
            throws StudioFault {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw BundleFaults.writing(target, e);
        }
    }

    @Override
    public void close() throws StudioFault {
        try {
            zip.close();
        } catch (IOException e) {
            throw BundleFaults.reading(path, e);
        }
    }
}
