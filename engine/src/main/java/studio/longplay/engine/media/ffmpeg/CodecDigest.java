package studio.longplay.engine.media.ffmpeg;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names a stream's parameter sets: streams with equal ones may follow each other in one track.
final class CodecDigest {
    private CodecDigest() {}

    static String of(byte[] parameterSets) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(parameterSets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
