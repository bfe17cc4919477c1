package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.StemGains;
import studio.longplay.engine.mix.StemPans;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.time.SampleRate;

/// What the user decided about the mix, as the mix takes it.
///
/// @param gains heard by the loudness, the stems and the mix, but never a reason to mix again; that
///   of a muted bus is off
/// @param pans where the stems stand; as `gains` never a reason to mix again
/// @param ducking part of every scene's mix
/// @param desk whose strips of sources and buses are part of the mix of scenes they are heard in,
///   and whose master is none
public record SoundSettings(StemGains gains, StemPans pans, Ducking ducking, Desk desk) {
    /// Of a project in which nobody touched the mixer.
    public static final SoundSettings USUAL = of(MixSettings.USUAL);

    public static SoundSettings of(MixSettings mix) {
        return new SoundSettings(gains(mix), pans(mix), ducking(mix.ducking()), mix.desk());
    }

    /// All that is behind a scene's mix.
    public Faders faders(double programmeGainDb) {
        Strip master = desk.strip(new StripRef.Master()).sounding();
        return new Faders(programmeGainDb, gains, pans, master);
    }

    private static StemGains gains(MixSettings mix) {
        return new StemGains(
                gainDb(mix, StemName.DIALOGUE),
                gainDb(mix, StemName.MUSIC),
                gainDb(mix, StemName.EFFECTS),
                gainDb(mix, StemName.ENSEMBLE));
    }

    private static double gainDb(MixSettings mix, StemName bus) {
        boolean muted = mix.desk().strip(new StripRef.OfBus(bus)).muted();
        return muted ? StemGains.OFF_DB : mix.gainDb(bus);
    }

    private static StemPans pans(MixSettings mix) {
        return new StemPans(
                pan(mix, StemName.DIALOGUE),
                pan(mix, StemName.MUSIC),
                pan(mix, StemName.EFFECTS),
                pan(mix, StemName.ENSEMBLE));
    }

    private static double pan(MixSettings mix, StemName bus) {
        return mix.desk().strip(new StripRef.OfBus(bus)).pan();
    }

    private static Ducking ducking(DuckingSettings settings) {
        return new Ducking(
                settings.musicDb(),
                settings.effectsDb(),
                settings.ensembleDb(),
                samples(settings.attackMs()),
                samples(settings.releaseMs()),
                samples(settings.bridgeMs()));
    }

    private static long samples(double milliseconds) {
        return Math.round(milliseconds * SampleRate.HZ_48000.hertz() / 1000);
    }
}
