package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.StemGains;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.time.SampleRate;

/// What the user decided about the mix, as the mix takes it.
///
/// @param gains heard by the loudness, the stems and the mix, but never a reason to mix again
/// @param ducking part of every scene's mix
public record SoundSettings(StemGains gains, Ducking ducking) {
    /// Of a project in which nobody touched the mixer.
    public static final SoundSettings USUAL = of(MixSettings.USUAL);

    public static SoundSettings of(MixSettings mix) {
        return new SoundSettings(gains(mix), ducking(mix.ducking()));
    }

    private static StemGains gains(MixSettings mix) {
        return new StemGains(
                mix.gainDb(StemName.DIALOGUE),
                mix.gainDb(StemName.MUSIC),
                mix.gainDb(StemName.EFFECTS),
                mix.gainDb(StemName.ENSEMBLE));
    }

    private static Ducking ducking(DuckingSettings settings) {
        return new Ducking(
                settings.musicDb(),
                settings.effectsDb(),
                samples(settings.attackMs()),
                samples(settings.releaseMs()),
                samples(settings.bridgeMs()));
    }

    private static long samples(double milliseconds) {
        return Math.round(milliseconds * SampleRate.HZ_48000.hertz() / 1000);
    }
}
