package studio.longplay.engine.render.transcript;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.listen.SpeechSource;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.media.WavReader;

import java.nio.file.Path;
import java.util.Arrays;

/// A WAV file at 48 kHz, heard in mono at 16 kHz, piece by piece. Used by one thread.
final class WavSpeech implements SpeechSource, AutoCloseable {
    private static final int FILE_HZ = 48_000;
    private static final int RATIO = FILE_HZ / RATE_HZ;

    /// Samples of the file around a piece that the filter reads; a multiple of the ratio.
    private static final int MARGIN = 96;

    private final WavReader reader;
    private final Resampler down = new Resampler(FILE_HZ, RATE_HZ);

    private WavSpeech(WavReader reader) {
        this.reader = reader;
    }

    static WavSpeech open(Path wav) throws StudioFault {
        return new WavSpeech(WavReader.open(wav));
    }

    @Override
    public long samples() {
        return (reader.length() + RATIO - 1) / RATIO;
    }

    @Override
    public float[] read(long from, int count) throws StudioFault {
        long begin = Math.max(0, from * RATIO - MARGIN);
        long end = Math.min(reader.length(), (from + count) * RATIO + MARGIN);
        if (end <= begin) {
            return new float[count];
        }
        int length = (int) (end - begin);
        int channels = reader.format().channels();
        float[][] planar = new float[channels][length];
        reader.read(begin, planar, 0, length);
        float[] mono = planar[0];
        for (int i = 0; channels > 1 && i < length; i++) {
            float sum = 0;
            for (float[] channel : planar) {
                sum += channel[i];
            }
            mono[i] = sum / channels;
        }
        float[] heard = down.convert(mono);
        int skipped = (int) (from - begin / RATIO);
        int there = Math.min(count, heard.length - skipped);
        float[] piece = Arrays.copyOfRange(heard, skipped, skipped + Math.max(0, there));
        return Arrays.copyOf(piece, count);
    }

    @Override
    public void close() throws StudioFault {
        reader.close();
    }
}
