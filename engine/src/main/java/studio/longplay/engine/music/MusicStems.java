package studio.longplay.engine.music;

import studio.longplay.engine.media.Sound;
import studio.longplay.engine.music.score.MusicStem;

import java.util.EnumMap;
import java.util.Map;

/// A piece as played, stem by stem, all of one length; their sum is the piece.
///
/// It costs 8 bytes a sample and stem: 20 minutes are 2.3 GB. [Orchestra#mixed] and
/// [Orchestra#perform] need less.
public record MusicStems(Map<MusicStem, Sound> byStem) {
    public MusicStems {
        byStem = Map.copyOf(byStem);
        if (byStem.size() != MusicStem.values().length) {
            throw new IllegalArgumentException("a stem is missing");
        }
    }

    /// One stem, stereo at 48 kHz.
    public Sound stem(MusicStem stem) {
        Sound sound = byStem.get(stem);
        if (sound == null) {
            throw new IllegalStateException("no stem " + stem);
        }
        return sound;
    }

    /// The sum of the stems, stereo at 48 kHz, peak at most 0.9.
    public Sound mixed() {
        Sound first = stem(MusicStem.PAD);
        float[][] sum = new float[2][first.length()];
        for (Sound sound : new EnumMap<>(byStem).values()) {
            for (int channel = 0; channel < 2; channel++) {
                float[] from = sound.channels()[channel];
                float[] to = sum[channel];
                for (int i = 0; i < to.length; i++) {
                    to[i] += from[i];
                }
            }
        }
        return new Sound(first.rate(), sum);
    }
}
