package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavReader;

import java.nio.file.Path;
import java.util.Locale;

/// Reads a scene's stem file with the faders applied, and adds the stems up.
///
/// Each stem is taken at its gain and the stems are then added in their order, both in single
/// precision. The delivered stem files are made by the same sums, so adding those files up in that
/// order gives the limiter's input to the last bit.
final class StemReader implements AutoCloseable {
    private final WavReader reader;
    private final float[] factors = new float[Stem.CHANNELS];

    private StemReader(WavReader reader, Faders faders) {
        this.reader = reader;
        for (Stem stem : Stem.values()) {
            factors[stem.leftChannel()] = faders.factor(stem, 0);
            factors[stem.leftChannel() + 1] = faders.factor(stem, 1);
        }
    }

    /// @throws StudioFault `mix.not-stems` if it is not a file made by [Mixdown]
    static StemReader open(Path sceneStems, Faders faders) throws StudioFault {
        return new StemReader(opened(sceneStems, Mixdown.FORMAT), faders);
    }

    /// Opens a float WAV of ours that must have exactly this format.
    static WavReader opened(Path file, WavFormat format) throws StudioFault {
        WavReader reader = WavReader.open(file);
        if (reader.format().equals(format)) {
            return reader;
        }
        try (reader) {
            WavFormat found = reader.format();
            throw new StudioFault.Media(
                    "mix.not-stems",
                    String.format(
                            Locale.ROOT,
                            "%s holds %d channels of %s at %d Hz, not a mixed scene of this"
                                    + " version.",
                            file,
                            found.channels(),
                            found.encoding(),
                            found.rate().hertz()),
                    "Delete it; it is mixed again.");
        }
    }

    /// Whether anything may be heard of a stem.
    boolean isHeard(Stem stem) {
        return reader.isHeard(stem.leftChannel()) || reader.isHeard(stem.leftChannel() + 1);
    }

    long length() {
        return reader.length();
    }

    /// Fills the eight channels with the stems at their gains.
    int read(long at, float[][] stems, int count) throws StudioFault {
        int many = reader.read(at, stems, 0, count);
        for (int channel = 0; channel < stems.length; channel++) {
            if (!reader.isHeard(channel)) {
                continue;
            }
            float factor = factors[channel];
            float[] samples = stems[channel];
            for (int i = 0; i < many; i++) {
                samples[i] *= factor;
            }
        }
        return many;
    }

    /// Adds the stems up into left and right.
    static void sum(float[][] stems, float[][] stereo, int count) {
        for (int side = 0; side < 2; side++) {
            float[] dialogue = stems[side];
            float[] music = stems[2 + side];
            float[] effects = stems[4 + side];
            float[] ensemble = stems[6 + side];
            float[] out = stereo[side];
            for (int i = 0; i < count; i++) {
                out[i] = dialogue[i] + music[i] + effects[i] + ensemble[i];
            }
        }
    }

    @Override
    public void close() throws StudioFault {
        reader.close();
    }
}
