package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.ExportPreset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The user's own presets, each a file in the data folder.
///
/// @param folder where they are; need not exist yet
public record PresetShelf(Path folder) {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    /// The shelf of a data folder.
    public static PresetShelf of(Path home) {
        return new PresetShelf(home.resolve("presets"));
    }

    static boolean isName(String name) {
        return name.matches(NAME);
    }

    /// What stands on the shelf, by name.
    ///
    /// @param presets those that can be used
    /// @param broken what was wrong with the other files
    public record Contents(List<OwnPreset> presets, List<Warning> broken) {
        public Contents {
            presets = List.copyOf(presets);
            broken = List.copyOf(broken);
        }
    }

    /// All of them; one broken file does not hide the others.
    ///
    /// @throws StudioFault.Resource if the folder cannot be read
    public Contents contents() throws StudioFault {
        List<OwnPreset> presets = new ArrayList<>();
        List<Warning> broken = new ArrayList<>();
        for (Path file : files()) {
            try {
                presets.add(PresetFile.read(file));
            } catch (StudioFault.Input fault) {
                broken.add(
                        new Warning(fault.code(), fault.sentence(), fault.remedy(), fault.place()));
            }
        }
        return new Contents(presets, broken);
    }

    private List<Path> files() throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("." + PresetFile.EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    /// A preset that comes with the program or is the user's own.
    ///
    /// @throws StudioFault.Input `preset.unknown`, or why the file of that name cannot be used
    public ExportPreset named(String name) throws StudioFault {
        Optional<ExportPreset> builtIn = ExportPreset.find(name);
        return builtIn.isPresent() ? builtIn.get() : own(name).preset();
    }

    /// One of the user's own.
    ///
    /// @throws StudioFault.Input `preset.unknown`, or why the file of that name cannot be used
    public OwnPreset own(String name) throws StudioFault {
        Path file = fileOf(name);
        if (!isName(name) || !Files.isRegularFile(file)) {
            throw unknown(name);
        }
        return PresetFile.read(file);
    }

    /// Keeps a preset; one of that name is replaced.
    ///
    /// @throws StudioFault.Input `preset.name` if it cannot be called so, `preset.name-taken` if
    ///   one that comes with the program is
    public void save(OwnPreset preset) throws StudioFault {
        if (!isName(preset.name())) {
            throw new StudioFault.Input(
                    "preset.name",
                    "A preset cannot be called \"" + preset.name() + "\".",
                    "Use up to 40 small letters, digits and hyphens, for example my-4k.");
        }
        if (ExportPreset.find(preset.name()).isPresent()) {
            throw new StudioFault.Input(
                    "preset.name-taken",
                    "\"" + preset.name() + "\" comes with Longplay Studio and stays as it is.",
                    "Choose another name.");
        }
        preset.preset();
        PresetFile.write(preset, fileOf(preset.name()));
    }

    /// Takes over a preset that somebody gave the user.
    ///
    /// @throws StudioFault.Input `preset.broken`, `preset.newer`, or as [#save]
    public OwnPreset take(Path file) throws StudioFault {
        OwnPreset preset = PresetFile.read(file);
        save(preset);
        return preset;
    }

    /// Writes a preset as a file for somebody else; a built-in one as a copy of that name.
    public void give(OwnPreset preset, Path file) throws StudioFault {
        PresetFile.write(preset, file);
    }

    /// Removes one of the user's own. Projects that use it keep what it said.
    ///
    /// @throws StudioFault.Input `preset.unknown`, `preset.built-in`
    public void remove(String name) throws StudioFault {
        if (ExportPreset.find(name).isPresent()) {
            throw new StudioFault.Input(
                    "preset.built-in",
                    "\"" + name + "\" comes with Longplay Studio and cannot be removed.",
                    "\"longplay presets list\" shows which are yours.");
        }
        Path file = fileOf(name);
        try {
            if (!isName(name) || !Files.deleteIfExists(file)) {
                throw unknown(name);
            }
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private Path fileOf(String name) {
        return folder.resolve((isName(name) ? name : "none") + "." + PresetFile.EXTENSION);
    }

    private static StudioFault.Input unknown(String name) {
        return new StudioFault.Input(
                "preset.unknown",
                "There is no preset \"" + name + "\".",
                "\"longplay presets list\" shows those there are.");
    }
}
