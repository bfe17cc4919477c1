package studio.longplay.app.mixer;

import javafx.scene.Node;

import studio.longplay.app.controls.CorrelationBar;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.SpectrumGraph;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.meter.Spectrum;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.preview.Levels;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The meters of one view: one for each stem and one for the mix.
final class Meters implements AutoCloseable {
    private final Map<StemName, LevelMeter> stems = new EnumMap<>(StemName.class);
    private final LevelMeter[] byChannels = new LevelMeter[Stem.CHANNELS / 2];
    private final LevelMeter mix;
    private final SpectrumGraph spectrum;
    private final CorrelationBar correlation;
    private final MeterPulse pulse;

    /// @param where they move only while this is in a window
    /// @param id names them to tests, with the stem's name after it
    Meters(MixerViewModel model, Node where, String id, boolean withScale) {
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

    private void show(Levels levels) {
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
