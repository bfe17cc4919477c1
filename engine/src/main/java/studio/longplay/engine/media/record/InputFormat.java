package studio.longplay.engine.media.record;

import java.util.ArrayList;
import java.util.List;

import javax.sound.sampled.AudioFormat;

/// A way a device writes its samples: whole numbers, little-endian, channels in turn.
///
/// @param bytes of one sample of one channel: 2 or 3
record InputFormat(int rateHz, int channels, int bytes) {
    private static final int[] RATES_HZ = {48_000, 96_000, 44_100, 192_000, 88_200, 32_000, 16_000};
    private static final int[] BYTES = {3, 2};
    private static final float FULL_SCALE = 1 << 23;

    /// What is asked for, in this order: a rate that needs no conversion counts most.
    static List<InputFormat> wanted() {
        List<InputFormat> formats = new ArrayList<>();
        for (int rateHz : RATES_HZ) {
            for (int channels = 1; channels <= 2; channels++) {
                for (int bytes : BYTES) {
                    formats.add(new InputFormat(rateHz, channels, bytes));
                }
            }
        }
        return formats;
    }

    AudioFormat java() {
        return new AudioFormat(rateHz, 8 * bytes, channels, true, false);
    }

    int blockBytes(int samples) {
        return samples * channels * bytes;
    }

    /// The mean of the channels; where a microphone has one of two, and nothing at all comes on the
    /// other, that one.
    void decode(byte[] from, int count, float[] into) {
        float scale = 1 / (FULL_SCALE * heard(from, count));
        int at = 0;
        for (int i = 0; i < count; i++) {
            long sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += sample(from, at);
                at += bytes;
            }
            into[i] = sum * scale;
        }
    }

    /// How many channels are not empty, at least 1.
    private int heard(byte[] from, int count) {
        int heard = 0;
        for (int channel = 0; channel < channels; channel++) {
            int any = 0;
            for (int i = 0; i < count; i++) {
                any |= sample(from, (i * channels + channel) * bytes);
            }
            heard += any == 0 ? 0 : 1;
        }
        return Math.max(1, heard);
    }

    /// In 24 bits.
    private int sample(byte[] from, int at) {
        return bytes == 3
                ? (from[at] & 0xff) | ((from[at + 1] & 0xff) << 8) | (from[at + 2] << 16)
                : ((from[at] & 0xff) << 8) | (from[at + 1] << 16);
    }
}
