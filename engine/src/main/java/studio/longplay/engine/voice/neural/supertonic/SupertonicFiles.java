package studio.longplay.engine.voice.neural.supertonic;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.model.BundlePath;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What lies beside the models of Supertonic.
///
/// @param rateHz of what it speaks
/// @param chunk samples of a column of the latent
/// @param latent numbers of a column
/// @param tagged whether the text stands between tags of its language: all but the first, English
///   one
/// @param ids numbers of the characters by their code
record SupertonicFiles(int rateHz, int chunk, int latent, boolean tagged, Map<Integer, Long> ids) {
    static final String SETTINGS = "tts.json";
    static final String INDEXER = "unicode_indexer.json";
    static final String STYLES = "voice_styles";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENDING = ".json";
    private static final String ENGLISH_ONLY = "opensource-en";

    SupertonicFiles {
        ids = Map.copyOf(ids);
    }

    /// A voice.
    ///
    /// @param text what the text is read by
    /// @param pace what its length is foretold by
    record Style(Block text, Block pace) {}

    /// Numbers with a shape.
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Block(float[] values, int rows, int columns) {}

    /// @throws StudioFault.Model `model.bundle-incomplete`, `model.description`
    /// @throws StudioFault.Resource `store.unreadable`
    static SupertonicFiles read(Path folder) throws StudioFault {
        JsonNode settings = json(BundlePath.require(folder, SETTINGS));
        int rateHz = settings.path("ae").path("sample_rate").asInt(0);
        int base = settings.path("ae").path("base_chunk_size").asInt(0);
        int factor = settings.path("ttl").path("chunk_compress_factor").asInt(0);
        int latent = settings.path("ttl").path("latent_dim").asInt(0);
        if (rateHz < 8_000 || rateHz > 48_000 || base < 1 || factor < 1 || latent < 1) {
            throw broken(SETTINGS);
        }
        boolean tagged = !settings.path("split").asString("").equals(ENGLISH_ONLY);
        return new SupertonicFiles(
                rateHz,
                Math.multiplyExact(base, factor),
                Math.multiplyExact(latent, factor),
                tagged,
                ids(json(BundlePath.require(folder, INDEXER))));
    }

    /// A list by the code, or an object with the codes as keys; -1 where there is none.
    private static Map<Integer, Long> ids(JsonNode indexer) throws StudioFault {
        Map<Integer, Long> ids = new HashMap<>();
        for (int code = 0; code < indexer.size() && indexer.isArray(); code++) {
            ids.put(code, indexer.path(code).asLong(-1));
        }
        for (Map.Entry<String, JsonNode> one : indexer.properties()) {
            if (!one.getKey().matches("\\d{1,6}")) {
                throw broken(INDEXER);
            }
            ids.put(Integer.parseInt(one.getKey()), one.getValue().asLong(-1));
        }
        ids.values().removeIf(id -> id < 0);
        if (ids.isEmpty()) {
            throw broken(INDEXER);
        }
        return ids;
    }

    /// Names of the voices.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    static List<String> voices(Path folder) throws StudioFault {
        Path styles = folder.resolve(STYLES);
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(styles)) {
            return names;
        }
        try (Stream<Path> files = Files.list(styles)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .sorted()
                    .forEach(name -> names.add(name.substring(0, name.length() - ENDING.length())));
        } catch (IOException e) {
            throw DiskFault.reading(styles, e);
        }
        return names;
    }

    /// A voice by its name.
    ///
    /// @throws StudioFault.Model `model.bundle-incomplete`, `model.description`
    static Style style(Path folder, String name) throws StudioFault {
        Path file = folder.resolve(STYLES).resolve(name + ENDING);
        if (!Files.isRegularFile(file)) {
            throw BundlePath.missing(STYLES + "/" + name + ENDING);
        }
        JsonNode json = json(file);
        return new Style(
                block(json.path("style_ttl"), name + ENDING),
                block(json.path("style_dp"), name + ENDING));
    }

    private static Block block(JsonNode json, String file) throws StudioFault {
        int rows = json.path("dims").path(1).asInt(0);
        int columns = json.path("dims").path(2).asInt(0);
        List<Double> flat = new ArrayList<>();
        flatten(json.path("data"), flat);
        if (rows < 1 || columns < 1 || flat.size() != (long) rows * columns) {
            throw broken(file);
        }
        float[] values = new float[flat.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = flat.get(i).floatValue();
        }
        return new Block(values, rows, columns);
    }

    private static void flatten(JsonNode data, List<Double> flat) {
        for (JsonNode one : data) {
            if (one.isArray()) {
                flatten(one, flat);
            } else {
                flat.add(one.asDouble(0));
            }
        }
    }

    private static JsonNode json(Path file) throws StudioFault {
        try {
            return JSON.readTree(file.toFile());
        } catch (JacksonException e) {
            throw broken(String.valueOf(file.getFileName()));
        }
    }

    private static StudioFault.Model broken(String file) {
        return new StudioFault.Model(
                "model.description",
                "The file " + file + " of the bundle is not as Supertonic has it.",
                "Get the bundle again from its makers, with all its files.");
    }
}
