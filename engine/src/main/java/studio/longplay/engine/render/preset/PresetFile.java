package studio.longplay.engine.render.preset;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A preset as one file that can be given to somebody else: JSON with `schema` and `version`.
final class PresetFile {
    static final String EXTENSION = "longplay-preset";
    private static final String SCHEMA = "longplay-preset";
    private static final int VERSION = 1;
    private static final long MOST_BYTES = 65_536;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PresetFile() {}

    /// @throws StudioFault.Resource if the file cannot be written
    static void write(OwnPreset preset, Path file) throws StudioFault {
        ObjectNode body = JSON.createObjectNode().put("schema", SCHEMA).put("version", VERSION);
        body.put("name", preset.name()).put("title", preset.title()).put("basis", preset.basis());
        ObjectNode terms = body.putObject("terms");
        preset.terms().forEach(terms::put);
        AtomicFile.write(file, JSON.writeValueAsString(body) + "\n");
    }

    /// @throws StudioFault.Input `preset.missing`, `preset.broken`, `preset.newer` or what
    ///   [OwnPreset#preset] throws: a preset that is read can be used
    static OwnPreset read(Path file) throws StudioFault {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw broken(file, null);
            }
            return usable(preset(JSON.readTree(Files.readAllBytes(file)), file), file);
        } catch (NoSuchFileException e) {
            throw new StudioFault.Input(
                    "preset.missing", "There is no file " + file + ".", "Check its name.", e);
        } catch (JacksonException | ClassCastException e) {
            throw broken(file, e);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// A fault knows its file, so that somebody who was given one sees what to have mended.
    private static OwnPreset usable(OwnPreset preset, Path file) throws StudioFault.Input {
        try {
            preset.preset();
            return preset;
        } catch (StudioFault.Input fault) {
            throw new StudioFault.Input(
                    fault.code(), fault.sentence(), fault.remedy(), new Place(file.toString(), 0));
        }
    }

    private static OwnPreset preset(JsonNode document, Path file) throws StudioFault.Input {
        int version = document.path("version").asInt(0);
        String name = document.path("name").asString("");
        boolean ours = SCHEMA.equals(document.path("schema").asString("")) && version >= 1;
        if (!ours || !PresetShelf.isName(name) || !document.path("terms").isObject()) {
            throw broken(file, null);
        }
        if (version > VERSION) {
            throw new StudioFault.Input(
                    "preset.newer",
                    "The preset was saved by a newer version of Longplay Studio.",
                    "Update Longplay Studio, or have it saved by this version.",
                    new Place(file.toString(), 0));
        }
        Map<String, String> terms = new TreeMap<>();
        for (Map.Entry<String, JsonNode> term : document.path("terms").properties()) {
            terms.put(term.getKey(), term.getValue().asString(""));
        }
        return new OwnPreset(
                name,
                document.path("title").asString(""),
                document.path("basis").asString(""),
                terms);
    }

    private static StudioFault.Input broken(Path file, @Nullable Exception cause) {
        String sentence = file + " is no preset of Longplay Studio, or it is damaged.";
        String remedy = "Have it saved and sent again.";
        return cause == null
                ? new StudioFault.Input("preset.broken", sentence, remedy)
                : new StudioFault.Input("preset.broken", sentence, remedy, cause);
    }
}
