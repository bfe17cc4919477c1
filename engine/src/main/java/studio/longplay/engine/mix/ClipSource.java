package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.time.SampleRate;

/// One clip of a scene: adds its samples to its stem, block by block, in time order.
///
/// Its file is open only while the clip sounds, so a scene may have thousands of clips.
final class ClipSource implements AutoCloseable {
    private static final int MAGNITUDE_BITS = 0x7FFF_FFFF;
    private static final int INFINITY_BITS = 0x7F80_0000;

    private final MixClip clip;
    private final ClipEnvelope envelope;
    private final Panning panning;
    private final @Nullable PanRide panRide;
    private final int channels;
    private final long length;
    private final long sceneLength;
    private @Nullable WavReader reader;

    private ClipSource(MixClip clip, FadeCurves curves, WavReader reader, long sceneLength) {
        this.clip = clip;
        this.channels = reader.format().channels();
        this.panning = Panning.of(clip, channels);
        this.panRide = clip.shape().pan().isEmpty() ? null : new PanRide(clip, channels);
        this.length = Math.min(clip.length(), reader.length() - clip.sourceStart());
        this.sceneLength = sceneLength;
        this.envelope = new ClipEnvelope(clip, curves, length, sceneLength);
    }

    /// Looks at the clip's file, which must be mono or stereo at 48 kHz and reach into the clip.
    ///
    /// @throws StudioFault `mix.clip-rate`, `mix.clip-channels`, `mix.clip-outside-file` and those
    ///   of [WavReader#open]
    static ClipSource of(MixClip clip, FadeCurves curves, long sceneLength) throws StudioFault {
        try (WavReader reader = WavReader.open(clip.wav())) {
            check(clip, reader);
            return new ClipSource(clip, curves, reader, sceneLength);
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

    /// Adds the part of the clip in `[blockAt, blockAt + count)` to left and right.
    ///
    /// @param also takes the same; empty if nobody else wants it
    void addTo(float[][] stereo, float[][] also, long blockAt, int count, ClipScratch scratch)
            throws StudioFault {
        long from = Math.max(blockAt, start());
        int many = (int) (Math.min(blockAt + count, end()) - from);
        if (many <= 0) {
            return;
        }
        float[][] read = scratch.channels(channels);
        opened().read(clip.sourceStart() + from - clip.at(), read, 0, many);
        checkFinite(read, many);
        if (envelope.fill(from, many, scratch.envelope())) {
            shape(read, scratch.envelope(), many);
        }
        int offset = (int) (from - blockAt);
        for (int side = 0; side < 2; side++) {
            float[] samples = read[side == 0 ? 0 : channels - 1];
            PanRide ride = panRide;
            if (ride == null) {
                float gain = side == 0 ? panning.left() : panning.right();
                add(samples, gain, stereo[side], offset, many);
                if (also.length > 0) {
                    add(samples, gain, also[side], offset, many);
                }
                continue;
            }
            double[] factors = scratch.envelope();
            ride.side(side, from - clip.at(), many, factors);
            add(samples, factors, stereo[side], offset, many);
            if (also.length > 0) {
                add(samples, factors, also[side], offset, many);
            }
        }
    }

    Stem stem() {
        return clip.stem();
    }

    private static void add(float[] from, float gain, float[] to, int offset, int count) {
        for (int i = 0; i < count; i++) {
            to[offset + i] += from[i] * gain;
        }
    }

    private static void add(float[] from, double[] gains, float[] to, int offset, int count) {
        for (int i = 0; i < count; i++) {
            to[offset + i] += (float) (from[i] * gains[i]);
        }
    }

    private static void shape(float[][] read, double[] envelope, int count) {
        for (float[] samples : read) {
            for (int i = 0; i < count; i++) {
                samples[i] = (float) (samples[i] * envelope[i]);
            }
        }
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
