package studio.longplay.app.mixer;

import javafx.scene.Node;

import studio.longplay.app.controls.CorrelationBar;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.LoudnessScale;
import studio.longplay.app.controls.ReductionMeter;
import studio.longplay.app.controls.SpectrumGraph;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.meter.Spectrum;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.preview.Levels;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// The meters of one view: one for each stem and one for the mix.
final class Meters implements AutoCloseable {
    private final Map<StemName, LevelMeter> stems = new EnumMap<>(StemName.class);
    private final LevelMeter[] byChannels = new LevelMeter[Stem.CHANNELS / 2];
    private final LevelMeter mix;
    private final SpectrumGraph spectrum;
    private final CorrelationBar correlation;
    private final LoudnessScale loudness = new LoudnessScale();
    private final ReductionMeter master;
    private final ReductionMeter limiter;
    private final MixerViewModel model;
    private final MeterPulse pulse;
    private Consumer<Levels> more = _ -> {};

    /// @param where they move only while this is in a window
    /// @param id names them to tests, with the stem's name after it
    Meters(MixerViewModel model, Node where, String id, boolean withScale) {
        this.model = model;
        for (StemName stem : model.stems()) {
            LevelMeter meter = new LevelMeter(StemLook.hue(stem), withScale);
            meter.setId(id + StemLook.id(stem));
            meter.setAccessibleHelp(model.name(stem));
            stems.put(stem, meter);
            byChannels[MixerViewModel.stem(stem).leftChannel() / 2] = meter;
        }
        mix = new LevelMeter(Hue.MIX, withScale);
        mix.setId(id + "mix");
        Words words = Words.of("mixer");
        spectrum = new SpectrumGraph(Spectrum.BANDS, words.get("spectrum"));
        spectrum.setId(id + "spectrum");
        correlation = new CorrelationBar(words.get("correlation"));
        correlation.setId(id + "correlation");
        loudness.setId(id + "loudness");
        master = new ReductionMeter(words.get("reduction", words.get("mix")));
        master.setId(id + "reduction");
        limiter = new ReductionMeter(words.get("limiter"));
        limiter.setId(id + "limiter");
        pulse = new MeterPulse(model, where, this::show);
    }

    LevelMeter of(StemName stem) {
        return Objects.requireNonNull(stems.get(stem));
    }

    LevelMeter mix() {
        return mix;
    }

    /// The spectrum of the mix.
    SpectrumGraph spectrum() {
        return spectrum;
    }

    /// How alike left and right of the mix are.
    CorrelationBar correlation() {
        return correlation;
    }

    /// How loud the mix is against its target.
    LoudnessScale loudness() {
        return loudness;
    }

    /// How far the dynamics of the master strip turn the mix down.
    ReductionMeter master() {
        return master;
    }

    /// How far the limiter does.
    ReductionMeter limiter() {
        return limiter;
    }

    /// Has somebody else show what is read, too.
    void also(Consumer<Levels> shown) {
        more = shown;
    }

    private void show(Levels levels) {
        more.accept(levels);
        if (loudness.getScene() != null) {
            double target = model.targetLufs();
            loudness.show(levels.momentaryLufs - target, levels.shortTermLufs - target);
            master.show(levels.masterDb);
            limiter.show(levels.limiterDb);
        }
        if (spectrum.getScene() != null) {
            spectrum.show(levels.spectrumDb);
            correlation.show(levels.correlation);
        }
        for (int stem = 0; stem < byChannels.length; stem++) {
            byChannels[stem].show(levels.peaksDb[2 * stem], levels.peaksDb[2 * stem + 1]);
        }
        mix.show(levels.mixDb(false), levels.mixDb(true));
    }

    @Override
    public void close() {
        pulse.close();
    }
}
