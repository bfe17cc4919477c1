package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.synth.HeldTimbre.Layer;

import java.util.EnumMap;
import java.util.Map;

/// The instruments that sound as long as a note is held.
final class HeldTimbres {
    private final Map<Instrument, HeldTimbre> timbres = new EnumMap<>(Instrument.class);

    HeldTimbres(SineTable sine) {
        addBowed(sine);
        addPads(sine);
        addBlown(sine);
        addOrgan(sine);
    }

    private void addBowed(SineTable sine) {
        Wavetable bowed = new Wavetable(Harmonics.falling(96, 1.05), sine);
        timbres.put(
                Instrument.STRINGS,
                new HeldTimbre(bowed, 5, 22, 0.9, 0.5, 1.2, 5600, 6, 0.018, Body.SECTION, 0.1));
        timbres.put(
                Instrument.SOLO_STRINGS,
                new HeldTimbre(bowed, 3, 9, 0.4, 0.1, 0.35, 5800, 13, 0.02, Body.SECTION, 0.16));
        timbres.put(
                Instrument.VIOLIN,
                new HeldTimbre(bowed, 1, 0, 0, 0.06, 0.22, 6500, 18, 0.02, Body.VIOLIN, 0.16));
        timbres.put(
                Instrument.BOWED_BASS,
                new HeldTimbre(bowed, 3, 10, 0.25, 0.06, 0.3, 1500, 5, 0.008, Body.BASS, 0.2));
    }

    private void addPads(SineTable sine) {
        Wavetable glass =
                new Wavetable(
                        new double[] {1, .3, .16, .2, .06, .12, .03, .09, .02, .05, .01, .04},
                        sine);
        Wavetable hum = new Wavetable(Harmonics.falling(24, 1.3), sine);
        timbres.put(
                Instrument.GLASS_PAD,
                new HeldTimbre(
                        glass,
                        new Layer(hum, 0.5, 0.25),
                        4,
                        14,
                        1,
                        0.9,
                        2.6,
                        7000,
                        4,
                        0.02,
                        Body.NONE,
                        0.05));
        timbres.put(
                Instrument.DRONE,
                new HeldTimbre(hum, 3, 9, 0.6, 2.2, 3, 420, 0, 0.01, Body.NONE, 0.18));
    }

    private void addBlown(SineTable sine) {
        Wavetable sung = new Wavetable(Harmonics.falling(64, 0.95), sine);
        Wavetable round = new Wavetable(Harmonics.falling(40, 1.5), sine);
        Wavetable blown =
                new Wavetable(new double[] {1, .42, .3, .12, .09, .05, .03, .02, .012}, sine);
        Wavetable brass = new Wavetable(Harmonics.falling(48, 1.1), sine);
        timbres.put(
                Instrument.CHOIR,
                new HeldTimbre(sung, 5, 24, 0.9, 0.35, 0.9, 7000, 14, 0.03, Body.AH, 0.4));
        timbres.put(
                Instrument.FLUTE,
                new HeldTimbre(blown, 1, 0, 0, 0.07, 0.2, 6500, 14, 0.05, Body.NONE, 0.18));
        timbres.put(
                Instrument.HORN,
                new HeldTimbre(
                        brass,
                        new Layer(round, 1, 0.6),
                        2,
                        5,
                        0.3,
                        0.06,
                        0.22,
                        2600,
                        6,
                        0.006,
                        Body.HORN,
                        0.17));
        timbres.put(
                Instrument.SOFT_BASS,
                new HeldTimbre(round, 1, 0, 0, 0.02, 0.3, 1300, 0, 0, Body.NONE, 0.26));
    }

    private void addOrgan(SineTable sine) {
        Wavetable pipes = new Wavetable(new double[] {1, .7, .3, .42, .06, .16, 0, .2}, sine);
        Wavetable reeds = new Wavetable(Harmonics.falling(40, 1.15), sine);
        timbres.put(
                Instrument.ORGAN,
                new HeldTimbre(
                        pipes,
                        new Layer(reeds, 1, 0.35),
                        2,
                        5,
                        0.7,
                        0.05,
                        0.18,
                        5200,
                        3,
                        0.01,
                        Body.NONE,
                        0.075));
    }

    HeldTimbre of(Instrument instrument) {
        HeldTimbre timbre = timbres.get(instrument);
        if (timbre == null) {
            throw new IllegalArgumentException("does not hold a note: " + instrument);
        }
        return timbre;
    }
}
