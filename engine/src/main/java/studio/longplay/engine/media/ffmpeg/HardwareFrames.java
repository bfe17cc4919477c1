package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_HWDEVICE_TYPE_VAAPI;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_VAAPI;
import static org.bytedeco.ffmpeg.global.avutil.av_buffer_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_buffer_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy_props;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_hwdevice_ctx_create;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_ctx_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_ctx_init;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_transfer_data;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVHWFramesContext;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

/// Pictures in a card's memory, for encoders that read no other (VAAPI).
final class HardwareFrames implements AutoCloseable {
    private static final int POOL = 8;

    private final AVBufferRef device;
    private final AVBufferRef frames;
    private final AVFrame uploaded = av_frame_alloc();

    private HardwareFrames(AVBufferRef device, AVBufferRef frames) {
        this.device = device;
        this.frames = frames;
    }

    /// Opens the first card and tells the codec that its pictures lie there.
    ///
    /// @param softwareFormat how the pictures lie before they are uploaded
    /// @return FFmpeg's code of what went wrong, or the frames
    static Opened open(AVCodecContext codec, int softwareFormat) {
        AVBufferRef device = new AVBufferRef(null);
        int result =
                av_hwdevice_ctx_create(
                        device, AV_HWDEVICE_TYPE_VAAPI, (String) null, (AVDictionary) null, 0);
        if (result < 0) {
            return new Opened(result, null);
        }
        AVBufferRef frames = av_hwframe_ctx_alloc(device);
        AVHWFramesContext context = new AVHWFramesContext(frames.data());
        context.format(AV_PIX_FMT_VAAPI);
        context.sw_format(softwareFormat);
        context.width(codec.width());
        context.height(codec.height());
        context.initial_pool_size(POOL);
        result = av_hwframe_ctx_init(frames);
        if (result < 0) {
            av_buffer_unref(frames);
            av_buffer_unref(device);
            return new Opened(result, null);
        }
        codec.pix_fmt(AV_PIX_FMT_VAAPI);
        codec.hw_frames_ctx(av_buffer_ref(frames));
        return new Opened(0, new HardwareFrames(device, frames));
    }

    /// What opening gave.
    record Opened(int result, @Nullable HardwareFrames frames) {}

    /// Copies a picture into the card; valid until the next call.
    AVFrame upload(AVFrame picture, String encoder) throws StudioFault {
        av_frame_unref(uploaded);
        Ffmpeg.encoded(av_hwframe_get_buffer(frames, uploaded, 0), encoder);
        Ffmpeg.encoded(av_hwframe_transfer_data(uploaded, picture, 0), encoder);
        Ffmpeg.allocated(av_frame_copy_props(uploaded, picture));
        return uploaded;
    }

    @Override
    public void close() {
        av_frame_free(uploaded);
        av_buffer_unref(frames);
        av_buffer_unref(device);
    }
}
