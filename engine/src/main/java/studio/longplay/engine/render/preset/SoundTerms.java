package studio.longplay.engine.render.preset;

import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.mix.LoudnessTarget;

import java.util.Optional;

/// What the sound of a delivery is to be.
///
/// @param bitRate bits per second; a lossless codec takes what it needs
/// @param loudness the target the preset wants; empty where the project decides
public record SoundTerms(SoundCodec codec, int bitRate, Optional<LoudnessTarget> loudness) {
    /// AAC, as loud as the project says.
    public static SoundTerms aac(int bitRate) {
        return new SoundTerms(SoundCodec.AAC, bitRate, Optional.empty());
    }

    public SoundTerms {
        if (bitRate <= 0) {
            throw new IllegalArgumentException("no sound: " + bitRate + " bit/s");
        }
    }

    public SoundTerms withCodec(SoundCodec other) {
        return new SoundTerms(other, bitRate, loudness);
    }

    /// The same with another bit rate, in bits per second.
    public SoundTerms withBitRate(int other) {
        return new SoundTerms(codec, other, loudness);
    }

    public SoundTerms withLoudness(LoudnessTarget other) {
        return new SoundTerms(codec, bitRate, Optional.of(other));
    }
}
