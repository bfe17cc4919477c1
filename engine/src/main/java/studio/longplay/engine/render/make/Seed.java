package studio.longplay.engine.render.make;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// A seed that words decide: the same words give the same tune or sound on every machine, and other
/// words elsewhere in the script do not change it.
final class Seed {
    private Seed() {}

    /// 0 to 2^32 - 1.
    static long of(String words) {
        CRC32C crc = new CRC32C();
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
