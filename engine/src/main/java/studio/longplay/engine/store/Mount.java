package studio.longplay.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The disk that a folder is on, as the system mounted it.
///
/// Linux tells in `/proc/self/mountinfo` (proc(5)); elsewhere only the kind is known, and no disk
/// is said to forbid anything.
///
/// @param point where it is mounted
/// @param kind the file system's name, as `ext4`
/// @param options as `rw` and `noexec`; of this mount, not of the file system
public record Mount(Path point, String kind, Set<String> options) {
    private static final Path TABLE = Path.of("/proc/self/mountinfo");
    private static final String REST = " - ";
    private static final int POINT = 4;
    private static final int OPTIONS = 5;
    private static final int OCTAL = 8;
    private static final Pattern ESCAPED = Pattern.compile("\\\\([0-7]{3})");
    private static final Set<String> NETWORK =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb3",
                    "smbfs",
                    "afpfs",
                    "webdav",
                    "davfs",
                    "9p",
                    "afs",
                    "ceph",
                    "glusterfs",
                    "lustre",
                    "beegfs",
                    "fuse.sshfs",
                    "fuse.rclone",
                    "fuse.davfs2",
                    "fuse.gvfsd-fuse");

    public Mount {
        kind = kind.toLowerCase(Locale.ROOT);
        options = Set.copyOf(options);
    }

    /// The disk that a folder is on, or would be on if it were made.
    ///
    /// @return empty if the system does not say
    public static Optional<Mount> of(Path folder) {
        try {
            Path there = nearest(folder).toRealPath();
            return Files.isReadable(TABLE)
                    ? of(there, Files.readAllLines(TABLE))
                    : Optional.of(new Mount(there, Files.getFileStore(there).type(), Set.of()));
        } catch (IOException unsaid) {
            return Optional.empty();
        }
    }

    /// The folder itself, or the nearest above it that is there.
    static Path nearest(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        Path above = there.getParent();
        while (above != null && !Files.exists(there)) {
            there = above;
            above = there.getParent();
        }
        return there;
    }

    /// Of two disks mounted at one place the later hides the other.
    ///
    /// @param there a real path
    /// @param table lines of `mountinfo`
    static Optional<Mount> of(Path there, List<String> table) {
        Mount found = null;
        for (String line : table) {
            Mount mount = read(line).orElse(null);
            if (mount != null
                    && there.startsWith(mount.point)
                    && (found == null || mount.point.startsWith(found.point))) {
                found = mount;
            }
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Mount> read(String line) {
        int rest = line.indexOf(REST);
        String[] words = line.split(" ");
        if (rest < 0 || words.length <= OPTIONS) {
            return Optional.empty();
        }
        String kind = line.substring(rest + REST.length()).split(" ")[0];
        String point =
                ESCAPED.matcher(words[POINT])
                        .replaceAll(it ->
                                String.valueOf((char) Integer.parseInt(it.group(1), OCTAL))
                                        .replace("\\", "\\\\"));
        return Optional.of(new Mount(Path.of(point), kind, Set.of(words[OPTIONS].split(","))));
    }

    /// Whether nothing on it may be run or loaded as a library.
    public boolean forbidsPrograms() {
        return options.contains("noexec");
    }

    /// Whether it is another machine's, and so slower and now and then away.
    public boolean isNetwork() {
        return NETWORK.contains(kind);
    }
}
