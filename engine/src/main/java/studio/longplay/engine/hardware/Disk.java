package studio.longplay.engine.hardware;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// The disk that a file or folder lies on, or would lie on.
///
/// Java finds a disk by the list of mounts. Under a changed root (chroot, some containers) the disk
/// of the root stands in no such list, and it is asked by the path itself then.
public final class Disk {
    /// File systems of Linux that leave holes. Those of Windows want to be asked for each file,
    /// that of macOS leaves some only, and a network's has its server's ways.
    private static final Set<String> HOLED =
            Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "tmpfs", "zfs", "overlay");

    private final Path there;

    private Disk(Path there) {
        this.there = there;
    }

    /// The disk of a path.
    ///
    /// @param path need not exist yet: the nearest folder above it that does is asked
    public static Disk of(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return new Disk(folder);
    }

    /// Bytes that may still be written.
    ///
    /// @throws StudioFault.Resource `disk.unreadable` if the file system does not say
    public long freeBytes() throws StudioFault {
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return said(freeWithoutMounts(), e);
        }
    }

    /// Bytes that it holds, used or not.
    ///
    /// @throws StudioFault.Resource `disk.unreadable` if the file system does not say
    public long totalBytes() throws StudioFault {
        try {
            return Files.getFileStore(there).getTotalSpace();
        } catch (IOException e) {
            return said(there.toFile().getTotalSpace(), e);
        }
    }

    /// Whether a file or folder lies, or would lie, on this disk too.
    ///
    /// @throws StudioFault.Resource `disk.unreadable` if the file system does not say
    public boolean holds(Path path) throws StudioFault {
        Path other = of(path).there;
        try {
            return Files.getFileStore(there).equals(Files.getFileStore(other));
        } catch (IOException e) {
            return isDeviceOf(other);
        }
    }

    /// Whether a long run of zeros in a file takes no room on it: whoever writes past the end of a
    /// file leaves a hole.
    ///
    /// @return false as well where that is not known
    public boolean keepsHoles() {
        try {
            return HOLED.contains(Files.getFileStore(there).type().toLowerCase(Locale.ROOT));
        } catch (IOException unknown) {
            return false;
        }
    }

    /// The topmost folder that lies on this disk too: the same for all of its folders.
    ///
    /// @throws StudioFault.Resource `disk.unreadable` if the file system does not say
    public Path top() throws StudioFault {
        Path top = there;
        while (top.getParent() != null && holds(top.getParent())) {
            top = top.getParent();
        }
        return top;
    }

    long freeWithoutMounts() {
        return there.toFile().getUsableSpace();
    }

    boolean isDeviceOf(Path other) throws StudioFault {
        try {
            return Files.getAttribute(there, "unix:dev")
                    .equals(Files.getAttribute(other, "unix:dev"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /// Asked by the path, a disk that does not say says zero.
    private long said(long bytes, IOException cause) throws StudioFault {
        if (bytes == 0) {
            throw unreadable(cause);
        }
        return bytes;
    }

    private StudioFault.Resource unreadable(Exception cause) {
        return new StudioFault.Resource(
                "disk.unreadable",
                "The free space of " + there + " cannot be read.",
                "Check that the disk is connected and that you may read it.",
                cause);
    }
}
