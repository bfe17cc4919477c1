package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;

import studio.longplay.engine.fault.StudioFault;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The packets of all chunks as one stream: each chunk's last packet overlaps the next chunk and
/// counts only at the very end.
final class AacTrack implements SoundPackets {
    private static final int AAC_LC = 1;

    private final ChunkInput chunks;
    private final ChunkInput.Reading reading = this::take;
    private byte[] packet = new byte[1 << 13];
    private byte[] ahead = new byte[1 << 13];
    private int aheadLength = -1;

    AacTrack(List<Path> chunks) {
        this.chunks = new ChunkInput(chunks);
    }

    @Override
    public int next() throws StudioFault {
        if (aheadLength < 0 && !openNext()) {
            return -1;
        }
        int length = aheadLength;
        byte[] current = ahead;
        ahead = packet;
        packet = current;
        read();
        if (aheadLength < 0 && openNext()) {
            return next();
        }
        return length;
    }

    @Override
    public byte[] packet() {
        return packet;
    }

    @Override
    public int samplesPerPacket() {
        return Adts.SAMPLES_PER_PACKET;
    }

    @Override
    public int priming() {
        return Adts.SAMPLES_PER_PACKET;
    }

    @Override
    public void describe(AVCodecParameters parameters) {
        parameters.codec_type(AVMEDIA_TYPE_AUDIO);
        parameters.codec_id(AV_CODEC_ID_AAC);
        parameters.profile(AAC_LC);
        parameters.format(AV_SAMPLE_FMT_FLTP);
        parameters.sample_rate(Adts.SAMPLE_RATE_HZ);
        parameters.frame_size(Adts.SAMPLES_PER_PACKET);
        parameters.initial_padding(Adts.SAMPLES_PER_PACKET);
        av_channel_layout_default(parameters.ch_layout(), Adts.CHANNELS);
        FilmFile.describe(parameters, Adts.CONFIGURATION);
    }

    /// Opens the next chunk and reads its first packet.
    private boolean openNext() throws StudioFault {
        if (!chunks.hasNext()) {
            chunks.close();
            return false;
        }
        chunks.openNext();
        read();
        if (aheadLength < 0) {
            throw chunks.damaged("it holds no sound");
        }
        return true;
    }

    private void read() throws StudioFault {
        aheadLength = -1;
        if (chunks.isOpen()) {
            chunks.read(reading);
        }
    }

    private void take(DataInputStream in) throws IOException {
        aheadLength = Adts.read(in, ahead);
    }

    @Override
    public void close() throws StudioFault {
        chunks.close();
    }
}
