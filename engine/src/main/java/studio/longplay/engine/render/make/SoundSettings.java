package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.StemGains;
import studio.longplay.engine.project.DuckingDepth;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;

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

    private static Ducking ducking(DuckingDepth depth) {
        Ducking usual = Ducking.DEFAULT;
        return new Ducking(
                depth.musicDb(),
                depth.effectsDb(),
                usual.attackSamples(),
                usual.releaseSamples(),
                usual.bridgeSamples());
    }
}
