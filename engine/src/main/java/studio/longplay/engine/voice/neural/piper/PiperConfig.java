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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands in the `NAME.onnx.json` beside a Piper voice.
///
/// @param name of the voice, as its makers call it
/// @param language BCP 47 tag
/// @param espeak what espeak-ng calls the voice that pronounces its words
/// @param spelled whether it reads letters instead of phonemes
/// @param rateHz of what it speaks
/// @param scales noise, length and noise of lengths, as it is to be used
/// @param symbols places of the phonemes in `numbers`
/// @param numbers what the model is given for each phoneme, one number or several
/// @param clusters phonemes of several code points, the longest first
/// @param speakers numbers of the people it can speak as, by name; none if it has one only
record PiperConfig(
        String name,
        String language,
        String espeak,
        boolean spelled,
        int rateHz,
        Scales scales,
        SymbolTable symbols,
        List<List<Long>> numbers,
        List<String> clusters,
        Map<String, Long> speakers) {
    static final String ENDING = ".onnx.json";

    private static final String ESPEAK = "espeak";
    private static final String TEXT = "text";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 8;
    private static final int LEAST_RATE_HZ = 8_000;
    private static final int MOST_RATE_HZ = 48_000;

    /// How freely it speaks.
    record Scales(double noise, double length, double noiseOfLengths) {}

    PiperConfig {
        numbers = List.copyOf(numbers);
        clusters = List.copyOf(clusters);
        speakers = Collections.unmodifiableMap(new LinkedHashMap<>(speakers));
    }

    /// Reads the one in a folder.
    ///
    /// @throws StudioFault.Model `model.bundle-incomplete`, `model.description`,
    ///   `voice.phoneme-type` if it reads pinyin, or anything else but phonemes of espeak-ng and
    ///   letters
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
        String type = json.path("phoneme_type").asString(ESPEAK);
        if (!type.equals(ESPEAK) && !type.equals(TEXT)) {
            throw unknown(stem + ENDING, type);
        }
        Map<String, Long> symbols = new HashMap<>();
        List<List<Long>> numbers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : json.path("phoneme_id_map").properties()) {
            symbols.put(one.getKey(), (long) numbers.size());
            numbers.add(one.getValue().valueStream().map(id -> id.asLong(-1)).toList());
        }
        int rateHz = json.path("audio").path("sample_rate").asInt(0);
        boolean whole =
                symbols.containsKey(Piper.BEGIN)
                        && symbols.containsKey(Piper.END)
                        && symbols.containsKey(Piper.PAD)
                        && numbers.stream().noneMatch(List::isEmpty)
                        && numbers.stream().flatMap(List::stream).allMatch(id -> id >= 0);
        if (!whole || rateHz < LEAST_RATE_HZ || rateHz > MOST_RATE_HZ) {
            throw broken(stem + ENDING, "names no phonemes or no sample rate");
        }
        JsonNode inference = json.path("inference");
        String espeak = json.path("espeak").path("voice").asString("en-us");
        return new PiperConfig(
                name(stem),
                language(json.path("language").path("code").asString(espeak)),
                espeak,
                type.equals(TEXT),
                rateHz,
                new Scales(
                        inference.path("noise_scale").asDouble(0.667),
                        inference.path("length_scale").asDouble(1),
                        inference.path("noise_w").asDouble(0.8)),
                new SymbolTable(symbols),
                numbers,
                clusters(json),
                speakers(json));
    }

    /// Vowels that were taught as one phoneme, such as `aɪ`.
    private static List<String> clusters(JsonNode json) {
        return json.path("vowel_clusters")
                .valueStream()
                .map(one ->
                        one.valueStream()
                                .map(part -> part.asString(""))
                                .collect(Collectors.joining()))
                .filter(one -> one.codePointCount(0, one.length()) > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
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

    private static StudioFault.Model unknown(String file, String type) {
        return new StudioFault.Model(
                "voice.phoneme-type",
                "The voice reads phonemes of the type \"%s\" (%s), which nobody here can write."
                        .formatted(type, file),
                "Choose a Piper voice of the type \"espeak\" or \"text\".");
    }

    private static StudioFault.Model broken(String file, String what) {
        return new StudioFault.Model(
                "model.description",
                "The file " + file + " of the bundle " + what + ".",
                "Get the bundle again from its makers, with all its files.");
    }
}
