package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.FilmAudience;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// Cuts a film's sound into stretches for an audience that remembers them, and decodes only those
/// it does not know.
///
/// Where a stretch ends is decided by the packets themselves, so that the same packets make the
/// same stretches in another film, wherever they stand there (content-defined chunking:
/// Muthitacharoen et al., "A Low-bandwidth Network File System", 2001). All of them begin at a
/// whole 300th of a second. The first and the last are always decoded.
final class SoundStretches implements AutoCloseable {
    /// In samples of 1,024 for a packet and 160 for a 300th of a second.
    private static final int GRID = 5_120;

    /// Of the usual length: the least, and how much longer the longest is.
    private static final int LEAST_PART = 5;

    private static final int MOST_TIMES = 6;

    /// A coded packet hangs on the one before it, a meter's filters on a tenth of a second.
    private static final int RUN_UP = 10;

    private final ScannedSound sound;
    private final FilmAudience audience;
    private final int usual;
    private final int least;
    private final CRC32C check = new CRC32C();
    private final MessageDigest digest;
    private final List<AVPacket> runUp = new ArrayList<>();
    private List<AVPacket> held = new ArrayList<>();
    private boolean first = true;
    private boolean recalled;

    SoundStretches(ScannedSound sound, FilmAudience audience) {
        this.sound = sound;
        this.audience = audience;
        usual = audience.stretchPackets();
        least = Math.max(1, usual / LEAST_PART);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void take(AVPacket packet) throws StudioFault {
        if (begins(packet)) {
            end(!first);
            first = false;
        }
        held.add(av_packet_clone(packet));
    }

    private boolean begins(AVPacket packet) {
        if (held.size() < least || packet.pts() % GRID != 0) {
            return false;
        }
        check.reset();
        check.update(bytes(packet));
        return check.getValue() % least == 0 || held.size() >= MOST_TIMES * usual;
    }

    private static ByteBuffer bytes(AVPacket packet) {
        return NativeMemory.at(packet.data(), packet.size()).asByteBuffer();
    }

    private void end(boolean mayBeKnown) throws StudioFault {
        byte[] key = key();
        long known = mayBeKnown ? audience.recall(key) : -1;
        if (known >= 0) {
            sound.passOver(held);
            recalled = true;
        } else {
            decode(mayBeKnown, key);
        }
        next();
    }

    /// Of the packets, and of the one before them.
    private byte[] key() {
        digest.reset();
        if (!runUp.isEmpty()) {
            digest.update(bytes(runUp.getLast()));
        }
        for (AVPacket packet : held) {
            digest.update(bytes(packet));
        }
        return digest.digest();
    }

    private void decode(boolean mayBeKept, byte[] key) throws StudioFault {
        if (recalled) {
            sound.runUp(runUp, audience);
            recalled = false;
        }
        if (mayBeKept) {
            audience.stretchBegins();
        }
        for (AVPacket packet : held) {
            sound.take(packet, audience);
        }
        if (mayBeKept) {
            audience.stretchEnds(key);
        }
    }

    private void next() {
        runUp.forEach(SoundStretches::free);
        runUp.clear();
        int kept = Math.min(RUN_UP, held.size());
        runUp.addAll(held.subList(held.size() - kept, held.size()));
        held.subList(0, held.size() - kept).forEach(SoundStretches::free);
        held = new ArrayList<>();
    }

    private static void free(AVPacket packet) {
        av_packet_free(packet);
    }

    /// After the last packet.
    void end() throws StudioFault {
        end(false);
    }

    @Override
    public void close() {
        runUp.forEach(SoundStretches::free);
        held.forEach(SoundStretches::free);
    }
}
