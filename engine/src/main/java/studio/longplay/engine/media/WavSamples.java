package studio.longplay.engine.media;

import studio.longplay.engine.media.WavFormat.Encoding;

import java.nio.ByteBuffer;

/// Turns interleaved file samples into planar ones and back; nothing is allocated.
final class WavSamples {
    private static final float PCM_16_SCALE = 32_768f;
    private static final double PCM_24_SCALE = 8_388_608.0;
    private static final float PCM_24_STEP = 1f / 8_388_608f;

    private WavSamples() {}

    /// Appends `count` samples of each channel to `out`, which must have the room.
    static void encode(Encoding encoding, float[][] planar, int offset, int count, ByteBuffer out) {
        switch (encoding) {
            case PCM_16 -> encode16(planar, offset, count, out);
            case PCM_24 -> encode24(planar, offset, count, out);
            case FLOAT_32 -> encodeFloat(planar, offset, count, out);
        }
    }

    /// Takes `count` samples of each channel from `in`.
    static void decode(Encoding encoding, ByteBuffer in, float[][] planar, int offset, int count) {
        switch (encoding) {
            case PCM_16 -> decode16(in, planar, offset, count);
            case PCM_24 -> decode24(in, planar, offset, count);
            case FLOAT_32 -> decodeFloat(in, planar, offset, count);
        }
    }

    private static void encode16(float[][] planar, int offset, int count, ByteBuffer out) {
        int at = out.position();
        int step = planar.length * 2;
        for (int channel = 0; channel < planar.length; channel++) {
            float[] samples = planar[channel];
            for (int i = 0, p = at + channel * 2; i < count; i++, p += step) {
                int value = Math.round(samples[offset + i] * PCM_16_SCALE);
                out.putShort(p, (short) Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE));
            }
        }
        out.position(at + count * step);
    }

    private static void encode24(float[][] planar, int offset, int count, ByteBuffer out) {
        int at = out.position();
        int step = planar.length * 3;
        for (int channel = 0; channel < planar.length; channel++) {
            float[] samples = planar[channel];
            for (int i = 0, p = at + channel * 3; i < count; i++, p += step) {
                // What Math.round gives, at less cost: a float keeps its half beside 24 bits.
                int rounded = (int) Math.floor(samples[offset + i] * PCM_24_SCALE + 0.5);
                int value = Math.clamp(rounded, -0x80_0000, 0x7F_FFFF);
                out.putShort(p, (short) value);
                out.put(p + 2, (byte) (value >> 16));
            }
        }
        out.position(at + count * step);
    }

    private static void encodeFloat(float[][] planar, int offset, int count, ByteBuffer out) {
        int at = out.position();
        int step = planar.length * 4;
        for (int channel = 0; channel < planar.length; channel++) {
            float[] samples = planar[channel];
            for (int i = 0, p = at + channel * 4; i < count; i++, p += step) {
                out.putFloat(p, samples[offset + i]);
            }
        }
        out.position(at + count * step);
    }

    private static void decode16(ByteBuffer in, float[][] planar, int offset, int count) {
        int at = in.position();
        int step = planar.length * 2;
        for (int channel = 0; channel < planar.length; channel++) {
            float[] samples = planar[channel];
            for (int i = 0, p = at + channel * 2; i < count; i++, p += step) {
                samples[offset + i] = in.getShort(p) / PCM_16_SCALE;
            }
        }
        in.position(at + count * step);
    }

    private static void decode24(ByteBuffer in, float[][] planar, int offset, int count) {
        int at = in.position();
        int step = planar.length * 3;
        for (int channel = 0; channel < planar.length; channel++) {
            float[] samples = planar[channel];
            for (int i = 0, p = at + channel * 3; i < count; i++, p += step) {
                int low = Short.toUnsignedInt(in.getShort(p));
                samples[offset + i] = (in.get(p + 2) << 16 | low) * PCM_24_STEP;
            }
        }
        in.position(at + count * step);
    }

    private static void decodeFloat(ByteBuffer in, float[][] planar, int offset, int count) {
        int at = in.position();
        int step = planar.length * 4;
        for (int channel = 0; channel < planar.length; channel++) {
            float[] samples = planar[channel];
            for (int i = 0, p = at + channel * 4; i < count; i++, p += step) {
                samples[offset + i] = in.getFloat(p);
            }
        }
        in.position(at + count * step);
    }
}
