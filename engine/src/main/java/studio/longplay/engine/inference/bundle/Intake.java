package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the user gives as a bundle, before it is looked at: a folder, a zip file, or one model file
/// with those named after it.
sealed interface Intake extends AutoCloseable {
    /// What a bundle may be called.
    Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    String ZIP = ".zip";
    String MODEL = ".onnx";
    int BLOCK_BYTES = 1 << 20;

    /// What it will be called.
    String name();

    /// Of all its files where they will lie.
    long bytes();

    /// Copies or unpacks it.
    ///
    /// @param folder empty
    /// @throws StudioFault.Model `model.bundle-damaged`, `model.bundle-bomb`
    /// @throws StudioFault.Resource `store.unreadable`, `store.unwritable`
    void into(Path folder, JobContext context) throws StudioFault;

    @Override
    default void close() throws StudioFault {}

    /// Looks at what is given.
    ///
    /// @throws StudioFault.Input `model.folder-missing`, `model.folder-name`
    /// @throws StudioFault.Model those of [BundleFolder#look] and [BundleZip#open]
    static Intake of(Path given) throws StudioFault {
        Path from = given.toAbsolutePath().normalize();
        String file = String.valueOf(from.getFileName());
        String lower = file.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(from)) {
            return new Folder(nameOf(file), BundleFolder.look(meant(from)));
        }
        Path parent = from.getParent();
        if (parent != null && Files.isRegularFile(from) && lower.endsWith(MODEL)) {
            String name = nameOf(file.substring(0, file.length() - MODEL.length()));
            return new Folder(name, BundleFolder.beside(from, parent));
        }
        if (Files.isRegularFile(from) && lower.endsWith(ZIP)) {
            String name = nameOf(file.substring(0, file.length() - ZIP.length()));
            return new Packed(name, BundleZip.open(from, BundleLimits.USUAL));
        }
        throw new StudioFault.Input(
                "model.folder-missing",
                given + " is no folder of a model bundle, no zip file of one, and no .onnx file.",
                "Name the folder that holds the bundle's .onnx files; unpack other archives"
                        + " first.");
    }

    /// Who names a link means the folder behind it; links inside are another matter.
    private static Path meant(Path folder) throws StudioFault {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw BundleFaults.reading(folder, e);
        }
    }

    private static String nameOf(String file) throws StudioFault {
        String name =
                file.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9._-]+", "-")
                        .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        if (!NAME.matcher(name).matches()) {
            throw new StudioFault.Input(
                    "model.folder-name",
                    "A bundle cannot be called \"" + file + "\".",
                    "Rename it with Latin letters and digits.");
        }
        return name;
    }

    /// Files that lie in a folder.
    record Folder(String name, BundleFolder given) implements Intake {
        @Override
        public long bytes() {
            return given.bytes();
        }

        @Override
        public void into(Path folder, JobContext context) throws StudioFault {
            for (Path file : given.files()) {
                context.checkCancelled();
                Path target = folder.resolve(file);
                try {
                    Files.createDirectories(target.getParent());
                    copy(given.root().resolve(file), target, context);
                } catch (IOException e) {
                    throw BundleFaults.writing(target, e);
                }
            }
        }

        /// Block by block: weights are gigabytes, and one may want to stop.
        private static void copy(Path from, Path to, JobContext context) throws IOException {
            byte[] block = new byte[BLOCK_BYTES];
            try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS);
                    OutputStream out =
                            Files.newOutputStream(
                                    to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int count = in.read(block); count >= 0; count = in.read(block)) {
                    context.checkCancelled();
                    out.write(block, 0, count);
                }
            }
        }
    }

    /// Files in a zip file.
    record Packed(String name, BundleZip zip) implements Intake {
        @Override
        public long bytes() {
            return zip.bytes();
        }

        @Override
        public void into(Path folder, JobContext context) throws StudioFault {
            zip.unpack(folder, context);
        }

        @Override
        public void close() throws StudioFault {
            zip.close();
        }
    }
}
