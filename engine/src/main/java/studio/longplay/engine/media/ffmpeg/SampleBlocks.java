package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;

/// Planar floats put into a frame of FFmpeg's, in any of the ways that our encoders take them.
final class SampleBlocks implements AutoCloseable {
    private static final int BITS = 24;
    private static final double SCALE = 1 << (BITS - 1);

    private final AVFrame frame = av_frame_alloc();
    private final int channels;
    private final float[] floats;
    private final int[] wholes;

    /// @param format FFmpeg's number: planar floats, floats, or 24 bits in the upper end of 32
    /// @param most samples of each channel in a block
    SampleBlocks(int format, int channels, int hertz, int most) {
        this.channels = channels;
        frame.format(format);
        frame.nb_samples(most);
        frame.sample_rate(hertz);
        av_channel_layout_default(frame.ch_layout(), channels);
        Ffmpeg.allocated(av_frame_get_buffer(frame, 0));
        floats = new float[most * channels];
        wholes = new int[most * channels];
    }

    /// A block of samples; valid until the next call.
    ///
    /// @param time of the first, in samples
    AVFrame fill(float[][] planar, int offset, int count, long time) {
        Ffmpeg.allocated(av_frame_make_writable(frame));
        frame.nb_samples(count);
        frame.pts(time);
        if (frame.format() == AV_SAMPLE_FMT_FLTP) {
            for (int channel = 0; channel < channels; channel++) {
                new FloatPointer(frame.data(channel)).put(planar[channel], offset, count);
            }
        } else if (frame.format() == AV_SAMPLE_FMT_S32) {
            for (int i = 0; i < count; i++) {
                for (int channel = 0; channel < channels; channel++) {
                    wholes[i * channels + channel] = whole(planar[channel][offset + i]);
                }
            }
            new IntPointer(frame.data(0)).put(wholes, 0, count * channels);
        } else {
            for (int i = 0; i < count; i++) {
                for (int channel = 0; channel < channels; channel++) {
                    floats[i * channels + channel] = planar[channel][offset + i];
                }
            }
            new FloatPointer(frame.data(0)).put(floats, 0, count * channels);
        }
        return frame;
    }

    private static int whole(float sample) {
        long rounded = Math.round(sample * SCALE);
        return (int) Math.clamp(rounded, -(long) SCALE, (long) SCALE - 1) << (Integer.SIZE - BITS);
    }

    @Override
    public void close() {
        av_frame_free(frame);
    }
}
