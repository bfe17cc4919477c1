package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_NATIVE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_double;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_int;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;

/// Turns decoded blocks of sound into planar floats of one sample rate.
final class SoundConverter implements AutoCloseable {
    private static final int FIRST_CAPACITY = 1 << 14;

    /// More than any codec packs into one block, times any sensible change of rate.
    private static final int MOST_SAMPLES = 1 << 24;

    private static final int FILTER_TAPS = 128;
    private static final double CUTOFF = 0.97;
    private static final double KAISER_BETA = 12;

    private final Path file;
    private final int inputChannels;
    private final int channels;
    private final int hertz;
    private FloatPointer[] planes;
    private PointerPointer<FloatPointer> target;
    private int capacity;
    private int available;
    private int taken;
    private @Nullable SwrContext context;
    private int inputHertz;
    private int inputFormat;

    /// Keeps the channels as they are.
    SoundConverter(Path file, int channels, int hertz) throws StudioFault {
        this(file, channels, channels, hertz);
    }

    /// Mixes more than two channels down to two (ITU-R BS.775-4, annex 4, without normalizing).
    static SoundConverter mixedDown(Path file, int inputChannels, int hertz) throws StudioFault {
        return new SoundConverter(file, inputChannels, Math.min(2, inputChannels), hertz);
    }

    private SoundConverter(Path file, int inputChannels, int channels, int hertz)
            throws StudioFault {
        this.file = file;
        this.inputChannels = inputChannels;
        this.channels = channels;
        this.hertz = hertz;
        planes = new FloatPointer[channels];
        target = new PointerPointer<>(channels);
        reserve(FIRST_CAPACITY);
    }

    int channels() {
        return channels;
    }

    /// Samples of each channel that are ready.
    int available() {
        return available - taken;
    }

    /// Hands over up to `count` samples.
    int take(float[][] planar, int offset, int count) {
        int step = Math.min(count, available());
        for (int channel = 0; channel < channels; channel++) {
            planes[channel].position(taken).get(planar[channel], offset, step);
            planes[channel].position(0);
        }
        taken += step;
        return step;
    }

    /// Converts a block; everything before must have been taken.
    ///
    /// @throws StudioFault.Media `media.damaged` if its channels differ from those before
    void convert(AVFrame block) throws StudioFault {
        if (block.ch_layout().nb_channels() != inputChannels) {
            throw MediaInput.damaged(file, "its channels change on the way");
        }
        SwrContext swr = prepared(block);
        reserve(swr_get_out_samples(swr, block.nb_samples()));
        finish(
                swr_convert(
                        swr,
                        target,
                        capacity,
                        new PointerPointer<Pointer>(block.extended_data()),
                        block.nb_samples()));
    }

    /// Gives out what the resampler still holds.
    void flush() throws StudioFault {
        SwrContext swr = context;
        if (swr != null) {
            reserve(swr_get_out_samples(swr, 0));
            finish(swr_convert(swr, target, capacity, (PointerPointer<Pointer>) null, 0));
        }
    }

    /// Forgets what is ready and was not taken.
    void drop() {
        taken = available;
    }

    /// Begins anew with the next block, which does not follow on the one before; flushed by now.
    void restart() {
        release();
        inputHertz = 0;
    }

    private void finish(int result) throws StudioFault {
        if (result < 0) {
            throw MediaInput.damaged(file, Ffmpeg.reason(result));
        }
        available = result;
        taken = 0;
    }

    private SwrContext prepared(AVFrame block) throws StudioFault {
        SwrContext ready = context;
        if (ready != null && inputHertz == block.sample_rate() && inputFormat == block.format()) {
            return ready;
        }
        release();
        inputHertz = block.sample_rate();
        inputFormat = block.format();
        SwrContext made = new SwrContext(null);
        try (AVChannelLayout layout = new AVChannelLayout();
                AVChannelLayout usual = new AVChannelLayout()) {
            av_channel_layout_default(layout, channels);
            av_channel_layout_default(usual, inputChannels);
            // Which channel is which matters only where they are mixed.
            boolean named = block.ch_layout().order() == AV_CHANNEL_ORDER_NATIVE;
            boolean mixes = inputChannels != channels;
            int result =
                    swr_alloc_set_opts2(
                            made,
                            layout,
                            AV_SAMPLE_FMT_FLTP,
                            hertz,
                            mixes && named ? block.ch_layout() : usual,
                            inputFormat,
                            inputHertz,
                            0,
                            null);
            av_channel_layout_uninit(layout);
            av_channel_layout_uninit(usual);
            Ffmpeg.allocated(result);
        }
        refine(made);
        context = made;
        int result = swr_init(made);
        if (result < 0) {
            throw MediaInput.damaged(file, Ffmpeg.reason(result));
        }
        return made;
    }

    /// A long filter, so that a change of rate adds nothing above -120 dB and takes nothing up to
    /// 19 kHz; with the library's usual one it is -96 dB at 17 kHz.
    private void refine(SwrContext swr) {
        if (inputHertz == hertz) {
            return;
        }
        int result =
                Math.min(
                        Math.min(
                                av_opt_set_int(swr, "filter_size", FILTER_TAPS, 0),
                                av_opt_set_int(swr, "exact_rational", 1, 0)),
                        Math.min(
                                av_opt_set_double(swr, "cutoff", CUTOFF, 0),
                                av_opt_set_double(swr, "kaiser_beta", KAISER_BETA, 0)));
        if (result < 0) {
            throw new IllegalStateException("a resampler without options: " + result);
        }
    }

    private void reserve(int samples) throws StudioFault {
        if (samples <= capacity) {
            return;
        }
        if (samples > MOST_SAMPLES) {
            throw MediaInput.damaged(file, "its sample rate is senseless");
        }
        for (int channel = 0; channel < channels; channel++) {
            if (capacity > 0) {
                planes[channel].close();
            }
            planes[channel] = new FloatPointer(samples);
            target.put(channel, planes[channel]);
        }
        capacity = samples;
    }

    private void release() {
        SwrContext old = context;
        context = null;
        if (old != null) {
            swr_free(old);
        }
    }

    @Override
    public void close() {
        release();
        for (FloatPointer plane : planes) {
            plane.close();
        }
        target.close();
    }
}
