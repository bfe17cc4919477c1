package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;

/// Sounds the tests of this room hear.
final class Wavs {
    private Wavs() {}

    static Path write(Path file, float[] samples) throws StudioFault {
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {samples}, 0, samples.length));
        return file;
    }

    static float[] tone(double hertz, double seconds) {
        float[] tone = new float[(int) (48_000 * seconds)];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.2 * StrictMath.sin(2 * Math.PI * hertz * i / 48_000));
        }
        return tone;
    }
}
