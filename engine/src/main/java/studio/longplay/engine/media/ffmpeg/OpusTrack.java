package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;

import studio.longplay.engine.fault.StudioFault;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The Opus packets of all chunks as one stream; tails count only at the very end.
final class OpusTrack implements SoundPackets {
    private static final int SEEK_PREROLL = 3_840;

    private final ChunkInput chunks;
    private final ChunkInput.Reading reading = this::take;
    private OpusPackets.Read read = OpusPackets.Read.END;
    private final byte[] packet = new byte[OpusPackets.MOST_PACKET_BYTES];

    OpusTrack(List<Path> chunks) {
        this.chunks = new ChunkInput(chunks);
    }

    @Override
    public int next() throws StudioFault {
        while (true) {
            if (!chunks.isOpen()) {
                if (!chunks.hasNext()) {
                    return -1;
                }
                chunks.openNext();
            }
            chunks.read(reading);
            if (read.length() < 0) {
                chunks.close();
            } else if (!read.tail() || !chunks.hasNext()) {
                return read.length();
            }
        }
    }

    private void take(DataInputStream in) throws IOException {
        read = OpusPackets.read(in, packet);
    }

    @Override
    public byte[] packet() {
        return packet;
    }

    @Override
    public int samplesPerPacket() {
        return OpusPackets.SAMPLES_PER_PACKET;
    }

    @Override
    public int priming() {
        return OpusPackets.PRE_SKIP;
    }

    @Override
    public void describe(AVCodecParameters parameters) {
        parameters.codec_type(AVMEDIA_TYPE_AUDIO);
        parameters.codec_id(AV_CODEC_ID_OPUS);
        parameters.format(AV_SAMPLE_FMT_FLTP);
        parameters.sample_rate(OpusPackets.SAMPLE_RATE_HZ);
        parameters.frame_size(OpusPackets.SAMPLES_PER_PACKET);
        parameters.initial_padding(OpusPackets.PRE_SKIP);
        parameters.seek_preroll(SEEK_PREROLL);
        av_channel_layout_default(parameters.ch_layout(), OpusPackets.CHANNELS);
        FilmFile.describe(parameters, OpusPackets.head());
    }

    @Override
    public void close() throws StudioFault {
        chunks.close();
    }
}
