package studio.longplay.engine.voice.neural.piper;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.model.BundlePath;
import studio.longplay.engine.voice.neural.styled.SymbolTable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What stands in the `NAME.onnx.json` beside a Piper voice.
///
/// @param name of the voice, as its makers call it
/// @param language BCP 47 tag
/// @param espeak what espeak-ng calls the voice that pronounces its words
/// @param spelled whether it reads letters instead of phonemes
/// @param rateHz of what it speaks
/// @param scales noise, length and noise of lengths, as it is to be used
/// @param symbols numbers of the phonemes
/// @param speakers numbers of the people it can speak as, by name; none if it has one only
record PiperConfig(
        String name,
        String language,
        String espeak,
        boolean spelled,
        int rateHz,
        Scales scales,
        SymbolTable symbols,
        Map<String, Long> speakers) {
    static final String ENDING = ".onnx.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 8;
    private static final int LEAST_RATE_HZ = 8_000;
    private static final int MOST_RATE_HZ = 48_000;

    /// How freely it speaks.
    record Scales(double noise, double length, double noiseOfLengths) {}

    PiperConfig {
        speakers = Collections.unmodifiableMap(new LinkedHashMap<>(speakers));
    }

    /// Reads the one in a folder.
    ///
    /// @throws StudioFault.Model `model.bundle-incomplete`, `model.description`
    /// @throws StudioFault.Resource `store.unreadable`
    static PiperConfig read(Path folder) throws StudioFault {
        Path file = find(folder);
        String own = String.valueOf(file.getFileName());
        try {
            return of(
                    JSON.readTree(file.toFile()), own.substring(0, own.length() - ENDING.length()));
        } catch (JacksonException e) {
            throw broken(own, "is no JSON");
        }
    }

    private static Path find(Path folder) throws StudioFault {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> BundlePath.missing("*" + ENDING));
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    private static PiperConfig of(JsonNode json, String stem) throws StudioFault {
        Map<String, Long> symbols = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : json.path("phoneme_id_map").properties()) {
            symbols.put(one.getKey(), one.getValue().path(0).asLong(-1));
        }
        int rateHz = json.path("audio").path("sample_rate").asInt(0);
        boolean whole =
                symbols.containsKey(Piper.BEGIN)
                        && symbols.containsKey(Piper.END)
                        && symbols.containsKey(Piper.PAD)
                        && symbols.values().stream().allMatch(id -> id >= 0);
        if (!whole || rateHz < LEAST_RATE_HZ || rateHz > MOST_RATE_HZ) {
            throw broken(stem + ENDING, "names no phonemes or no sample rate");
        }
        JsonNode inference = json.path("inference");
        String espeak = json.path("espeak").path("voice").asString("en-us");
        return new PiperConfig(
                name(stem),
                language(json.path("language").path("code").asString(espeak)),
                espeak,
                json.path("phoneme_type").asString("espeak").equals("text"),
                rateHz,
                new Scales(
                        inference.path("noise_scale").asDouble(0.667),
                        inference.path("length_scale").asDouble(1),
                        inference.path("noise_w").asDouble(0.8)),
                new SymbolTable(symbols),
                speakers(json));
    }

    private static Map<String, Long> speakers(JsonNode json) {
        Map<String, Long> speakers = new LinkedHashMap<>();
        int count = json.path("num_speakers").asInt(1);
        if (count > 1) {
            json.path("speaker_id_map")
                    .properties()
                    .forEach(one -> speakers.put(one.getKey(), one.getValue().asLong()));
            for (long id = 0; speakers.isEmpty() && id < count; id++) {
                speakers.put(String.valueOf(id), id);
            }
        }
        return speakers;
    }

    /// The middle of `en_US-amy-medium`.
    private static String name(String stem) {
        String[] parts = stem.split("-");
        return parts.length == 3 ? parts[1] : stem;
    }

    /// `en_US` and `en-us` are `en-US`.
    private static String language(String code) {
        String tag = Locale.forLanguageTag(code.replace('_', '-')).toLanguageTag();
        return tag.isEmpty() ? "und" : tag;
    }

    private static StudioFault.Model broken(String file, String what) {
        return new StudioFault.Model(
                "model.description",
                "The file " + file + " of the bundle " + what + ".",
                "Get the bundle again from its makers, with all its files.");
    }
}
