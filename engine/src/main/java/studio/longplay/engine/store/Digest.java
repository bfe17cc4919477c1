package studio.longplay.engine.store;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/// A SHA-256 (FIPS 180-4): the name of a content.
///
/// @param hex its 64 digits in lower case
public record Digest(String hex) implements Comparable<Digest> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER_BYTES = 1 << 16;

    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + hex);
        }
    }

    /// Whether a text is the name of a content.
    public static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    public static Digest of(byte[] content) {
        return ofFinished(sha256(), content);
    }

    /// The digest of the text's UTF-8 bytes.
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads the whole file, however long; about 0.3 GB a second and core.
    ///
    /// @throws StudioFault.Resource `store.unreadable` if the file cannot be read
    public static Digest ofFile(Path file) throws StudioFault {
        return ofFile(file, _ -> {});
    }

    /// The same, telling how far it is.
    ///
    /// @param read is told of each piece how many bytes it has; what it throws ends the reading
    /// @throws StudioFault.Resource `store.unreadable` if the file cannot be read
    public static Digest ofFile(Path file, IntConsumer read) throws StudioFault {
        try {
            return ofContent(file, read);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    static Digest ofContent(Path file) throws IOException {
        return ofContent(file, _ -> {});
    }

    private static Digest ofContent(Path file, IntConsumer read) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
                read.accept(count);
            }
        }
        return ofFinished(sha256, new byte[0]);
    }

    static Digest ofFinished(MessageDigest sha256, byte[] rest) {
        return new Digest(HexFormat.of().formatHex(sha256.digest(rest)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
