package studio.longplay.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// What is noted of a file's content: its SHA-256, and a checksum that is found out thirty to a
/// hundred times faster.
///
/// @param quick CRC-32C and CRC-32, one after the other, as 16 digits in lower case: against what
///   disks and broken copies do, not against people
record ContentCheck(Digest sha256, String quick) {
    private static final int BUFFER_BYTES = 1 << 17;

    /// Reads the file once for both.
    static ContentCheck of(Path file) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        Quick quick = new Quick();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
                quick.take(buffer, count);
            }
        }
        return new ContentCheck(Digest.ofFinished(sha256, new byte[0]), quick.hex());
    }

    /// The checksum alone.
    static String quick(Path file) throws IOException {
        Quick quick = new Quick();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                quick.take(buffer, count);
            }
        }
        return quick.hex();
    }

    private static final class Quick {
        private final CRC32C castagnoli = new CRC32C();
        private final CRC32 plain = new CRC32();

        void take(byte[] bytes, int count) {
            castagnoli.update(bytes, 0, count);
            plain.update(bytes, 0, count);
        }

        String hex() {
            return HexFormat.of().toHexDigits((int) castagnoli.getValue())
                    + HexFormat.of().toHexDigits((int) plain.getValue());
        }
    }
}
