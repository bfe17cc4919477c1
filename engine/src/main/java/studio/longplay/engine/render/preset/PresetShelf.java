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
    private static final int LONGEST_NAME = 40;
    private static final String NAME = "[a-z0-9][a-z0-9-]{0," + (LONGEST_NAME - 1) + "}";

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

    /// A preset that somebody gave the user, held against what stands on the shelf.
    public sealed interface Offer {
        /// What was given.
        OwnPreset preset();

        /// Nothing of that name is there.
        record New(OwnPreset preset) implements Offer {}

        /// It is there already, and says the same.
        record Known(OwnPreset preset) implements Offer {}

        /// Another one of that name is there, and would be lost.
        record Other(OwnPreset preset) implements Offer {}
    }

    /// Reads a preset that somebody gave the user; takes nothing over.
    ///
    /// @throws StudioFault.Input `preset.missing`, `preset.broken`, `preset.newer`
    public OwnPreset given(Path file) throws StudioFault {
        return PresetFile.read(file);
    }

    /// Holds a preset against those that are there. A file of that name that cannot be used is
    /// another preset: somebody may still mend it.
    public Offer offer(OwnPreset preset) throws StudioFault {
        if (!isTaken(preset.name())) {
            return new Offer.New(preset);
        }
        try {
            return own(preset.name()).saysWhat(preset)
                    ? new Offer.Known(preset)
                    : new Offer.Other(preset);
        } catch (StudioFault.Input _) {
            return new Offer.Other(preset);
        }
    }

    private boolean isTaken(String name) {
        return isName(name) && Files.exists(fileOf(name));
    }

    /// The same under a name, and with a title, that nothing on the shelf has.
    public OwnPreset beside(OwnPreset preset) {
        int number = 2;
        while (isTaken(numbered(preset.name(), number))
                || ExportPreset.find(numbered(preset.name(), number)).isPresent()) {
            number++;
        }
        return preset.withName(numbered(preset.name(), number))
                .withTitle(preset.title().isBlank() ? "" : preset.title() + " " + number);
    }

    private static String numbered(String name, int number) {
        String end = "-" + number;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
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
