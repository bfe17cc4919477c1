package studio.longplay.app.export;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preset.OwnPreset;
import studio.longplay.engine.render.preset.PresetShelf;

import java.nio.file.Path;

/// Where the user's own presets are kept. Everything waits for the disk.
public interface PresetKeeping {
    /// All of them.
    PresetShelf.Contents contents() throws StudioFault;

    /// Keeps one; one of that name is replaced.
    void save(OwnPreset preset) throws StudioFault;

    /// Reads one that somebody gave the user.
    OwnPreset given(Path file) throws StudioFault;

    /// Holds one against those there are.
    PresetShelf.Offer offer(OwnPreset preset) throws StudioFault;

    /// The same under a name that none has.
    OwnPreset beside(OwnPreset preset) throws StudioFault;

    /// Writes one for somebody else.
    void give(OwnPreset preset, Path file) throws StudioFault;

    /// Removes one.
    void remove(String name) throws StudioFault;

    /// Those of a data folder.
    static PresetKeeping of(PresetShelf shelf) {
        return new PresetKeeping() {
            @Override
            public PresetShelf.Contents contents() throws StudioFault {
                return shelf.contents();
            }

            @Override
            public void save(OwnPreset preset) throws StudioFault {
                shelf.save(preset);
            }

            @Override
            public OwnPreset given(Path file) throws StudioFault {
                return shelf.given(file);
            }

            @Override
            public PresetShelf.Offer offer(OwnPreset preset) throws StudioFault {
                return shelf.offer(preset);
            }

            @Override
            public OwnPreset beside(OwnPreset preset) {
                return shelf.beside(preset);
            }

            @Override
            public void give(OwnPreset preset, Path file) throws StudioFault {
                shelf.give(preset, file);
            }

            @Override
            public void remove(String name) throws StudioFault {
                shelf.remove(name);
            }
        };
    }
}
