package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a sound file while it is written. Silence is hashed only once something is heard
/// after it: of a file that stays silent the digest may be known.
final class HashedSound {
    private static final int PART_BYTES = 1 << 16;
    private static final byte[] ZEROS = new byte[PART_BYTES];

    private final SilentFiles known;
    private final MessageDigest digest;
    private final byte[] part = new byte[PART_BYTES];
    private String head = "";
    private long silent;
    private boolean heard;

    HashedSound(SilentFiles known) {
        this.known = known;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /// Takes what is about to be written, and leaves its position where it is; first of all the
    /// head of the file. Arrays are hashed at once, memory outside the heap only after many small
    /// copies.
    void take(ByteBuffer bytes) {
        heard |= !head.isEmpty();
        hashSilence();
        if (bytes.hasArray()) {
            digest.update(bytes.duplicate());
        } else {
            hash(bytes);
        }
        if (head.isEmpty()) {
            head = hex(copy());
        }
    }

    /// Takes bytes of value 0.
    void silence(long count) {
        silent += count;
    }

    /// The SHA-256 of all that was taken, in lower-case hex; nothing may be taken afterwards.
    String sha256() throws StudioFault {
        return heard || silent == 0 ? whole() : known.sha256(head, silent, this::whole);
    }

    private String whole() {
        hashSilence();
        return hex(digest);
    }

    private void hash(ByteBuffer bytes) {
        for (int from = bytes.position(); from < bytes.limit(); from += PART_BYTES) {
            int count = Math.min(PART_BYTES, bytes.limit() - from);
            bytes.get(from, part, 0, count);
            digest.update(part, 0, count);
        }
    }

    private void hashSilence() {
        for (; silent > 0; silent -= Math.min(silent, PART_BYTES)) {
            digest.update(ZEROS, 0, (int) Math.min(silent, PART_BYTES));
        }
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("SHA-256 of the platform can be copied", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
