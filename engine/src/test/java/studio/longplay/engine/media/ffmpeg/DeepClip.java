package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FFV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_CONTENT_LIGHT_LEVEL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_new;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;
import static org.bytedeco.ffmpeg.global.avutil.av_content_light_metadata_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVContentLightMetadata;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;

import studio.longplay.engine.fault.StudioFault;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// A lossless clip of ten bits in BT.2020, of one colour, 25 pictures a second.
final class DeepClip {
    private static final int SIZE = 64;

    private DeepClip() {}

    /// @param transfer FFmpeg's `color_trc`
    /// @param signal of grey, 0 to 1
    static Path of(Path file, int transfer, double signal, int frames) throws StudioFault {
        return of(file, transfer, signal, frames, 0);
    }

    /// @param maxCll the light level that the file says; 0 for none
    static Path of(Path file, int transfer, double signal, int frames, int maxCll)
            throws StudioFault {
        Ffmpeg.load();
        AVCodecContext codec = codec(transfer);
        AVFormatContext format = new AVFormatContext(null);
        Ffmpeg.allocated(avformat_alloc_output_context2(format, null, "matroska", file.toString()));
        AVStream stream = avformat_new_stream(format, null);
        avcodec_parameters_from_context(stream.codecpar(), codec);
        stream.time_base(codec.time_base());
        if (maxCll > 0) {
            light(stream, maxCll);
        }
        AVIOContext sink = new AVIOContext(null);
        Ffmpeg.allocated(avio_open(sink, file.toString(), AVIO_FLAG_WRITE));
        format.pb(sink);
        Ffmpeg.allocated(avformat_write_header(format, (AVDictionary) null));
        AVFrame frame = grey(transfer, signal);
        AVPacket packet = av_packet_alloc();
        for (int i = 0; i <= frames; i++) {
            frame.pts(i);
            avcodec_send_frame(codec, i < frames ? frame : null);
            while (avcodec_receive_packet(codec, packet) >= 0) {
                av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
                av_interleaved_write_frame(format, packet);
            }
        }
        av_write_trailer(format);
        avio_closep(sink);
        format.pb(null);
        avformat_free_context(format);
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(codec);
        return file;
    }

    private static void light(AVStream stream, int maxCll) {
        SizeTPointer size = new SizeTPointer(1);
        AVContentLightMetadata light = av_content_light_metadata_alloc(size);
        light.MaxCLL(maxCll).MaxFALL(maxCll / 4);
        PointerPointer<AVPacketSideData> all = new PointerPointer<>(1);
        all.put(0, null);
        IntPointer count = new IntPointer(1).put(0);
        AVPacketSideData data =
                av_packet_side_data_new(all, count, AV_PKT_DATA_CONTENT_LIGHT_LEVEL, size.get(), 0);
        BytePointer.memcpy(data.data(), light, size.get());
        stream.codecpar().coded_side_data(data);
        stream.codecpar().nb_coded_side_data(count.get());
    }

    private static AVCodecContext codec(int transfer) {
        AVCodecContext codec = avcodec_alloc_context3(avcodec_find_encoder(AV_CODEC_ID_FFV1));
        codec.width(SIZE);
        codec.height(SIZE);
        codec.pix_fmt(AV_PIX_FMT_YUV420P10LE);
        codec.time_base(new AVRational().num(1).den(25));
        codec.framerate(new AVRational().num(25).den(1));
        codec.color_range(AVCOL_RANGE_MPEG);
        codec.colorspace(AVCOL_SPC_BT2020_NCL);
        codec.color_primaries(AVCOL_PRI_BT2020);
        codec.color_trc(transfer);
        Ffmpeg.allocated(avcodec_open2(codec, codec.codec(), (AVDictionary) null));
        return codec;
    }

    private static AVFrame grey(int transfer, double signal) {
        return frame(transfer, new double[] {signal, 0, 0});
    }

    /// @param colour luma from 0 to 1, and both colour differences from -0.5 to 0.5
    static AVFrame frame(int transfer, double[] colour) {
        AVFrame frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P10LE);
        frame.width(SIZE);
        frame.height(SIZE);
        frame.colorspace(AVCOL_SPC_BT2020_NCL);
        frame.color_primaries(AVCOL_PRI_BT2020);
        frame.color_range(AVCOL_RANGE_MPEG);
        frame.color_trc(transfer);
        Ffmpeg.allocated(av_frame_get_buffer(frame, 64));
        fill(frame, 0, SIZE, 64 + 876 * colour[0]);
        fill(frame, 1, SIZE / 2, 512 + 896 * colour[1]);
        fill(frame, 2, SIZE / 2, 512 + 896 * colour[2]);
        return frame;
    }

    private static void fill(AVFrame frame, int plane, int rows, double value) {
        long bytes = (long) frame.linesize(plane) * rows;
        MemorySegment memory = NativeMemory.at(frame.data(plane), bytes);
        for (long at = 0; at < bytes; at += 2) {
            memory.set(ValueLayout.JAVA_SHORT, at, (short) Math.round(value));
        }
    }
}
