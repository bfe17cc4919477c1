package studio.longplay.app.export;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preset.OwnPreset;
import studio.longplay.engine.render.preset.PresetShelf;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Presets that are kept nowhere. A file is a preset of the file's name that is AV1.
final class FakePresets implements PresetKeeping {
    final Map<String, OwnPreset> kept = new LinkedHashMap<>();
    final Map<Path, OwnPreset> given = new LinkedHashMap<>();

    @Override
    public synchronized PresetShelf.Contents contents() {
        return new PresetShelf.Contents(List.copyOf(kept.values()), List.of());
    }

    @Override
    public synchronized void save(OwnPreset preset) {
        kept.put(preset.name(), preset);
    }

    @Override
    public OwnPreset given(Path file) throws StudioFault {
        if (!file.toString().endsWith(".longplay-preset")) {
            throw new StudioFault.Input("preset.broken", "No preset.", "Ask again.");
        }
        String name = file.getFileName().toString().replace(".longplay-preset", "");
        return new OwnPreset(name, "", "hd", Map.of("codec", "av1"));
    }

    @Override
    public synchronized PresetShelf.Offer offer(OwnPreset preset) throws StudioFault {
        OwnPreset there = kept.get(preset.name());
        if (there == null) {
            return new PresetShelf.Offer.New(preset);
        }
        return there.saysWhat(preset)
                ? new PresetShelf.Offer.Known(preset)
                : new PresetShelf.Offer.Other(preset);
    }

    @Override
    public OwnPreset beside(OwnPreset preset) {
        return preset.withName(preset.name() + "-2");
    }

    @Override
    public synchronized void give(OwnPreset preset, Path file) {
        given.put(file, preset);
    }

    @Override
    public synchronized void remove(String name) {
        kept.remove(name);
    }
}
