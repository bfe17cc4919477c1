package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The Opus packets of all chunks as one stream; tails count only at the very end.
final class OpusTrack implements SoundPackets {
    private static final int SEEK_PREROLL = 3_840;

    private final List<Path> chunks;
    private final byte[] packet = new byte[OpusPackets.MOST_PACKET_BYTES];
    private int nextChunk;
    private @Nullable DataInputStream in;

    OpusTrack(List<Path> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int next() throws StudioFault {
        while (true) {
            DataInputStream open = in;
            if (open == null) {
                if (nextChunk == chunks.size()) {
                    return -1;
                }
                openNext();
                continue;
            }
            OpusPackets.Read read = read(open);
            if (read.length() < 0) {
                close();
            } else if (!read.tail() || nextChunk == chunks.size()) {
                return read.length();
            }
        }
    }

    private void openNext() throws StudioFault {
        Path chunk = chunks.get(nextChunk);
        nextChunk++;
        try {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(chunk)));
        } catch (IOException e) {
            throw MediaInput.damaged(chunk, String.valueOf(e.getMessage()));
        }
    }

    private OpusPackets.Read read(DataInputStream open) throws StudioFault {
        try {
            return OpusPackets.read(open, packet);
        } catch (IOException e) {
            throw MediaInput.damaged(chunks.get(nextChunk - 1), String.valueOf(e.getMessage()));
        }
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
        DataInputStream open = in;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw MediaInput.damaged(chunks.get(nextChunk - 1), String.valueOf(e.getMessage()));
            }
        }
    }
}
