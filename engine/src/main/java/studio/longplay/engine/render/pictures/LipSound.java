package studio.longplay.engine.render.pictures;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.speech.LipSpectrum;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.media.WavReader;

import java.nio.file.Path;

/// What a face is to say, as its model hears it: mono at [LipSpectrum#RATE_HZ]. It is read a piece
/// at a time, so that a file with many channels at a high rate takes no more memory than another.
public final class LipSound {
    /// What a spectrum of it and the pictures of it are sensible for.
    private static final int LONGEST_SECONDS = 3600;

    private static final int PIECE_SECONDS = 10;

    private LipSound() {}

    /// Reads a WAV file.
    ///
    /// @throws StudioFault.Media `media.sound-too-long` if it lasts over an hour; those of
    ///   [WavReader]
    public static float[] read(Path wav) throws StudioFault {
        try (WavReader reader = WavReader.open(wav)) {
            int rate = reader.format().rate().hertz();
            if (reader.length() > (long) LONGEST_SECONDS * rate) {
                throw new StudioFault.Media(
                        "media.sound-too-long",
                        "The sound of " + wav + " is longer than an hour.",
                        "Cut it into parts of an hour at most.");
            }
            long all = Math.ceilDiv(reader.length() * LipSpectrum.RATE_HZ, rate);
            float[] heard = new float[Math.toIntExact(all)];
            Resampler resampler = new Resampler(rate, LipSpectrum.RATE_HZ);
            for (int second = 0;
                    (long) second * LipSpectrum.RATE_HZ < all;
                    second += PIECE_SECONDS) {
                piece(reader, second, resampler, heard);
            }
            return heard;
        }
    }

    /// A second around each piece lets the filter hear on; whole seconds are where the samples of
    /// both rates lie on each other.
    private static void piece(WavReader reader, int second, Resampler resampler, float[] heard)
            throws StudioFault {
        int rate = reader.format().rate().hertz();
        int before = Math.min(1, second);
        int seconds = before + PIECE_SECONDS + 1;
        long from = (long) (second - before) * rate;
        int count = (int) Math.min(reader.length() - from, (long) seconds * rate);
        float[] converted = resampler.convert(mono(reader, from, count));
        int skipped = before * LipSpectrum.RATE_HZ;
        int at = second * LipSpectrum.RATE_HZ;
        int wanted = Math.min(PIECE_SECONDS * LipSpectrum.RATE_HZ, heard.length - at);
        System.arraycopy(converted, skipped, heard, at, wanted);
    }

    private static float[] mono(WavReader reader, long from, int count) throws StudioFault {
        int channels = reader.format().channels();
        float[][] planar = new float[channels][count];
        reader.read(from, planar, 0, count);
        float[] mono = new float[count];
        for (int i = 0; i < count; i++) {
            for (float[] channel : planar) {
                mono[i] += channel[i] / channels;
            }
        }
        return mono;
    }
}
