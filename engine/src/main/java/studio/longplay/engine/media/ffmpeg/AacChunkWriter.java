package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.SampleSource;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Encodes a stretch of a programme; see `media.AacEncoder`.
///
/// Packet k of a programme holds the end of its samples [1024(k-1), 1024k) and the beginning of the
/// next 1,024: decoding a stretch of n packets' length takes n + 1 packets.
public final class AacChunkWriter {
    /// Packets that the encoder needs to forget that it was started in the middle.
    private static final int PACKETS_BEFORE = 16;

    private static final int PACKETS_AFTER = 4;

    private final byte[] header = new byte[Adts.HEADER_BYTES];
    private final byte[] content = new byte[1 << 13];
    private final OutputStream out;
    private final long firstKept;
    private final long lastKept;
    private long number;
    private long bytes;

    private AacChunkWriter(OutputStream out, long firstKept, long lastKept) {
        this.out = out;
        this.firstKept = firstKept;
        this.lastKept = lastKept;
    }

    public static long encode(
            SampleSource source, long fromSample, long samples, int bitRate, Path out)
            throws StudioFault {
        int packet = Adts.SAMPLES_PER_PACKET;
        if (fromSample < 0 || samples <= 0 || fromSample % packet != 0 || samples % packet != 0) {
            throw new IllegalArgumentException(
                    "not whole AAC packets: " + samples + " samples from " + fromSample);
        }
        long before = Math.min(PACKETS_BEFORE, fromSample / packet);
        long kept = samples / packet;
        try (SoundSession session = SoundSession.aac(bitRate);
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
            AacChunkWriter writer = new AacChunkWriter(file, before, before + kept);
            float[][] block = new float[Adts.CHANNELS][packet];
            long first = fromSample - before * packet;
            for (long i = 0; i < before + kept + PACKETS_AFTER; i++) {
                source.read(first + i * packet, block, 0, packet);
                session.send(block);
                writer.take(session);
            }
            file.flush();
            DurableFile.sync(out);
            return writer.bytes;
        } catch (IOException e) {
            throw DurableFile.unwritable(out, e);
        }
    }

    private void take(SoundSession session) throws StudioFault, IOException {
        for (AVPacket packet = session.receive(); packet != null; packet = session.receive()) {
            if (number >= firstKept && number <= lastKept) {
                int length = packet.size();
                Adts.header(length, header);
                packet.data().get(content, 0, length);
                out.write(header);
                out.write(content, 0, length);
                bytes += Adts.HEADER_BYTES + length;
            }
            number++;
        }
    }
}
