package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.time.SampleRate;

/// One clip of a scene: adds its samples to its stem, block by block, in time order.
///
/// Its file is open only while the clip sounds, so a scene may have thousands of clips.
final class ClipSource implements AutoCloseable {
    /// 5 ms at 48 kHz. What the scene's edge cuts must not click; and because every scene so ends
    /// in silence, joining scenes makes no peak that the limiter, which knows one scene, has not
    /// seen.
    private static final long EDGE_FADE_SAMPLES = 240;

    private static final int MAGNITUDE_BITS = 0x7FFF_FFFF;
    private static final int INFINITY_BITS = 0x7F80_0000;

    private final MixClip clip;
    private final Curve fade;
    private final Panning panning;
    private final int channels;
    private final long length;
    private final long sceneLength;
    private @Nullable WavReader reader;

    private ClipSource(MixClip clip, Curve fade, WavReader reader, long sceneLength) {
        this.clip = clip;
        this.fade = fade;
        this.channels = reader.format().channels();
        this.panning = Panning.of(clip, channels);
        this.length = Math.min(clip.length(), reader.length() - clip.sourceStart());
        this.sceneLength = sceneLength;
    }

    /// Looks at the clip's file, which must be mono or stereo at 48 kHz and reach into the clip.
    ///
    /// @throws StudioFault `mix.clip-rate`, `mix.clip-channels`, `mix.clip-outside-file` and those
    ///   of [WavReader#open]
    static ClipSource of(MixClip clip, Curve fade, long sceneLength) throws StudioFault {
        try (WavReader reader = WavReader.open(clip.wav())) {
            check(clip, reader);
            return new ClipSource(clip, fade, reader, sceneLength);
        }
    }

    private static void check(MixClip clip, WavReader reader) throws StudioFault {
        if (!reader.format().rate().equals(SampleRate.HZ_48000)) {
            throw new StudioFault.Media(
                    "mix.clip-rate",
                    clip.wav() + " has " + reader.format().rate().hertz() + " samples a second.",
                    "Import it again so that it is conformed to 48000.");
        }
        if (reader.format().channels() > 2) {
            throw new StudioFault.Media(
                    "mix.clip-channels",
                    clip.wav() + " has " + reader.format().channels() + " channels.",
                    "Import it again so that it becomes mono or stereo.");
        }
        if (clip.sourceStart() > reader.length()) {
            throw new StudioFault.Media(
                    "mix.clip-outside-file",
                    "A clip begins after the end of " + clip.wav() + ".",
                    "Trim the clip or bring back the longer file.");
        }
    }

    /// The first scene-local sample that sounds.
    long start() {
        return Math.max(0, clip.at());
    }

    /// The first scene-local sample after the clip.
    long end() {
        return Math.min(sceneLength, clip.at() + length);
    }

    /// Adds the part of the clip in `[blockAt, blockAt + count)` to its two channels of `stems`.
    void addTo(float[][] stems, long blockAt, int count, ClipScratch scratch) throws StudioFault {
        long from = Math.max(blockAt, start());
        int many = (int) (Math.min(blockAt + count, end()) - from);
        if (many <= 0) {
            return;
        }
        float[][] read = scratch.channels(channels);
        opened().read(clip.sourceStart() + from - clip.at(), read, 0, many);
        checkFinite(read, many);
        int offset = (int) (from - blockAt);
        float[] left = stems[clip.stem().leftChannel()];
        float[] right = stems[clip.stem().leftChannel() + 1];
        if (envelope(from, many, scratch.envelope())) {
            shape(read, scratch.envelope(), many);
        }
        add(read[0], panning.left(), left, offset, many);
        add(read[channels - 1], panning.right(), right, offset, many);
    }

    private static void add(float[] from, float gain, float[] to, int offset, int count) {
        for (int i = 0; i < count; i++) {
            to[offset + i] += from[i] * gain;
        }
    }

    private static void shape(float[][] read, double[] envelope, int count) {
        for (float[] samples : read) {
            for (int i = 0; i < count; i++) {
                samples[i] = (float) (samples[i] * envelope[i]);
            }
        }
    }

    /// Fills the fades' factors; false where the clip stands at its full level throughout.
    private boolean envelope(long from, int count, double[] out) {
        long clipFrom = from - clip.at();
        long edgeIn = clip.at() < 0 ? EDGE_FADE_SAMPLES : 0;
        long edgeOut = clip.at() + length >= sceneLength ? EDGE_FADE_SAMPLES : 0;
        long beforeEnd = length - clipFrom;
        long beforeSceneEnd = sceneLength - from;
        if (clipFrom >= clip.fadeInSamples()
                && beforeEnd - count >= clip.fadeOutSamples()
                && from >= edgeIn
                && beforeSceneEnd - count >= edgeOut) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            out[i] =
                    level(clipFrom + i, clip.fadeInSamples())
                            * level(beforeEnd - 1 - i, clip.fadeOutSamples())
                            * level(from + i, edgeIn)
                            * level(beforeSceneEnd - 1 - i, edgeOut);
        }
        return true;
    }

    private double level(long distance, long fadeSamples) {
        return distance >= fadeSamples ? 1 : fade.at((distance + 0.5) / fadeSamples);
    }

    private void checkFinite(float[][] read, int count) throws StudioFault {
        int top = 0;
        for (float[] samples : read) {
            for (int i = 0; i < count; i++) {
                top = Math.max(top, Float.floatToRawIntBits(samples[i]) & MAGNITUDE_BITS);
            }
        }
        if (top >= INFINITY_BITS) {
            throw new StudioFault.Media(
                    "mix.clip-not-a-number",
                    clip.wav() + " holds samples that are not numbers.",
                    "Make or copy it again.");
        }
    }

    private WavReader opened() throws StudioFault {
        WavReader open = reader;
        if (open == null) {
            open = WavReader.open(clip.wav());
            reader = open;
        }
        return open;
    }

    @Override
    public void close() throws StudioFault {
        WavReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}
