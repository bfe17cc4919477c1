package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.transform.PitchTrack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A person's speech that a model is to imitate. It is held in whole 16-bit steps, so that it is
/// the same before and after it was written to a voice pack.
///
/// @param samples mono, 48 kHz
/// @param digest of the samples: by it voices name their reference
/// @param pitchHz the middle of its pitch, 60 to 400
@SuppressWarnings("ArrayRecordComponent") // Known by its digest.
public record Reference(float[] samples, String digest, double pitchHz) {
    private static final double STEPS = 32_768;
    private static final double USUAL_PITCH_HZ = 160;

    /// The first of prepared recordings, joined.
    ///
    /// @param speech each mono, 48 kHz, only speech; at least one
    /// @param mostSeconds what is used of them
    public static Reference of(List<float[]> speech, int mostSeconds) {
        int most = mostSeconds * Take.RATE_HZ;
        int length = 0;
        for (float[] one : speech) {
            length = Math.min(most, length + one.length);
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] one : speech) {
            int count = Math.min(one.length, length - at);
            System.arraycopy(one, 0, all, at, count);
            at += count;
        }
        return of(all);
    }

    private static Reference of(float[] samples) {
        float[] stepped = new float[samples.length];
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            int step = Math.clamp(Math.round(samples[i] * STEPS), -32_768, 32_767);
            stepped[i] = (float) (step / STEPS);
            bytes[2 * i] = (byte) step;
            bytes[2 * i + 1] = (byte) (step >> 8);
        }
        double median = PitchTrack.of(stepped).median();
        double pitchHz = median > 0 ? Math.clamp(median, 60, 400) : USUAL_PITCH_HZ;
        return new Reference(stepped, Digest.of(bytes).hex(), pitchHz);
    }

    /// Reads one back.
    ///
    /// @param file a WAV file of a voice pack
    /// @throws StudioFault.Media `wav.missing`, `wav.damaged`, `wav.unsupported`
    static Reference read(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            float[][] planar = new float[reader.format().channels()][(int) reader.length()];
            int count = reader.read(0, planar, 0, (int) reader.length());
            return of(Arrays.copyOf(planar[0], count));
        }
    }
}
