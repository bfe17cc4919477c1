package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;

/// One open decoder of one stream. Packets go in, frames (pictures or blocks of sound) come out.
final class PacketDecoder implements AutoCloseable {
    /// More threads would hold more pictures than they save time.
    private static final int MOST_THREADS = 4;

    private final MediaInput input;
    private final int streamIndex;
    private final AVCodecContext codec;
    private final AVFrame frame = av_frame_alloc();
    private final boolean endsEarly;

    private PacketDecoder(MediaInput input, int streamIndex, AVCodecContext codec) {
        this.input = input;
        this.streamIndex = streamIndex;
        this.codec = codec;
        this.endsEarly = endsEarly(input, input.stream(streamIndex));
    }

    /// As [#open], but decoding on the calling thread alone: then its log is heard, see [LogLines].
    static PacketDecoder openOnThisThread(MediaInput input, int streamIndex, long mostPixels)
            throws StudioFault {
        return open(input, streamIndex, mostPixels, 1);
    }

    /// @param mostPixels larger pictures are refused before memory is taken for them
    /// @throws StudioFault.Media `media.unreadable` if there is no decoder for the stream
    static PacketDecoder open(MediaInput input, int streamIndex, long mostPixels)
            throws StudioFault {
        int processors = Runtime.getRuntime().availableProcessors();
        return open(input, streamIndex, mostPixels, Math.min(MOST_THREADS, processors));
    }

    /// Opens a file and the decoder of its best sound; the input is the caller's to close.
    ///
    /// @throws StudioFault.Media `media.unreadable` if there is no sound, or none whose channels
    ///   are known
    static PacketDecoder ofSound(Path file) throws StudioFault {
        MediaInput input = MediaInput.open(file);
        boolean opened = false;
        try {
            int index = input.best(AVMEDIA_TYPE_AUDIO);
            if (index < 0) {
                throw MediaInput.unreadable(file, "it has no sound");
            }
            input.only(index);
            PacketDecoder decoder = open(input, index, MediaInput.MOST_PIXELS);
            if (decoder.channels() < 1) {
                decoder.close();
                throw MediaInput.unreadable(file, "its channels are not known");
            }
            opened = true;
            return decoder;
        } finally {
            if (!opened) {
                input.close();
            }
        }
    }

    private static PacketDecoder open(
            MediaInput input, int streamIndex, long mostPixels, int threads) throws StudioFault {
        AVStream stream = input.stream(streamIndex);
        AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
        if (decoder == null) {
            throw MediaInput.unreadable(input.file(), "there is no decoder for it");
        }
        AVCodecContext codec = avcodec_alloc_context3(decoder);
        Ffmpeg.allocated(avcodec_parameters_to_context(codec, stream.codecpar()));
        codec.pkt_timebase(stream.time_base());
        codec.max_pixels(mostPixels);
        codec.thread_count(threads);
        int result = avcodec_open2(codec, decoder, (AVDictionary) null);
        if (result < 0) {
            avcodec_free_context(codec);
            throw MediaInput.unreadable(input.file(), Ffmpeg.reason(result));
        }
        return new PacketDecoder(input, streamIndex, codec);
    }

    int streamIndex() {
        return streamIndex;
    }

    AVCodecContext codec() {
        return codec;
    }

    /// How many channels of sound it gives.
    int channels() {
        return codec.ch_layout().nb_channels();
    }

    AVStream stream() {
        return input.stream(streamIndex);
    }

    MediaInput input() {
        return input;
    }

    /// Gives the decoder a packet; null asks for what it still holds. Afterwards [#receive].
    ///
    /// @throws StudioFault.Media `media.damaged`
    void send(@Nullable AVPacket packet) throws StudioFault {
        check(avcodec_send_packet(codec, packet));
    }

    /// The next frame, valid until the next call; null if more packets are needed or it is over.
    ///
    /// @throws StudioFault.Media `media.damaged`
    @Nullable AVFrame receive() throws StudioFault {
        int result = avcodec_receive_frame(codec, frame);
        if (result == AVERROR_EAGAIN() || result == AVERROR_EOF()) {
            return null;
        }
        check(result);
        if (endsEarly) {
            end(frame);
        }
        return frame;
    }

    /// Whether packets of MP4 may say that they last less long than what AAC makes of them: so its
    /// last one ends a film within a packet.
    private static boolean endsEarly(MediaInput input, AVStream stream) {
        return stream.codecpar().codec_id() == AV_CODEC_ID_AAC
                && input.context().iformat().name().getString().contains("mp4");
    }

    /// How many of a packet's samples its file lets be heard, by a clock that ticks once a sample.
    long told(AVPacket packet, int samples) {
        return endsEarly && packet.duration() > 0 ? Math.min(samples, packet.duration()) : samples;
    }

    private void end(AVFrame decoded) {
        AVRational clock = stream().time_base();
        long samples = decoded.duration() * clock.num() * decoded.sample_rate();
        if (samples > 0 && samples % clock.den() == 0) {
            long told = samples / clock.den();
            decoded.nb_samples((int) Math.min(told, decoded.nb_samples()));
        }
    }

    /// Forgets everything, after a seek.
    void reset() {
        avcodec_flush_buffers(codec);
    }

    private void check(int result) throws StudioFault {
        if (result < 0) {
            throw MediaInput.damaged(input.file(), Ffmpeg.reason(result));
        }
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avcodec_free_context(codec);
    }
}
