package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.SampleSource;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Encodes a stretch of a programme as Opus; see `media.OpusEncoder`.
///
/// Packet k of a programme is made of its samples from 960 k on; a stretch holds the packets that
/// begin in it.
public final class OpusChunkWriter {
    /// Packets that the encoder needs to forget that it was started in the middle: two seconds.
    private static final int PACKETS_BEFORE = 100;

    private static final int PACKETS_AFTER = 8;

    private final byte[] content = new byte[OpusPackets.MOST_PACKET_BYTES];
    private final DataOutputStream out;
    private final long firstKept;
    private final long firstTail;
    private final long end;
    private long number;

    private OpusChunkWriter(DataOutputStream out, long number, long[] kept) {
        this.out = out;
        this.number = number;
        firstKept = kept[0];
        firstTail = kept[1];
        end = kept[2];
    }

    public static long encode(
            SampleSource source, long fromSample, long samples, int bitRate, Path out)
            throws StudioFault {
        int size = OpusPackets.SAMPLES_PER_PACKET;
        if (fromSample < 0 || samples <= 0) {
            throw new IllegalArgumentException(samples + " samples from " + fromSample);
        }
        long until = fromSample + samples;
        long[] kept = {
            Math.ceilDiv(fromSample, size),
            Math.ceilDiv(until, size),
            Math.ceilDiv(until + OpusPackets.PRE_SKIP, size)
        };
        long first = Math.max(0, kept[0] - PACKETS_BEFORE);
        try (SoundSession session = SoundSession.opus(bitRate);
                DataOutputStream file =
                        new DataOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(out)))) {
            OpusChunkWriter writer = new OpusChunkWriter(file, first, kept);
            float[][] block = new float[OpusPackets.CHANNELS][size];
            for (long packet = first; packet < kept[2] + PACKETS_AFTER; packet++) {
                source.read(packet * size, block, 0, size);
                session.send(block);
                writer.take(session);
            }
            file.flush();
            return DurableFile.sync(out);
        } catch (IOException e) {
            throw DurableFile.unwritable(out, e);
        }
    }

    private void take(SoundSession session) throws StudioFault, IOException {
        for (AVPacket packet = session.receive(); packet != null; packet = session.receive()) {
            if (number >= firstKept && number < end) {
                packet.data().get(content, 0, packet.size());
                OpusPackets.write(out, content, packet.size(), number >= firstTail);
            }
            number++;
        }
    }
}
