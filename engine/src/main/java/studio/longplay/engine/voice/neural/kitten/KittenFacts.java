package studio.longplay.engine.voice.neural.kitten;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.model.BundlePath;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a KittenTTS bundle says of itself, in the model file (sherpa-onnx) or in a `config.json`
/// (its makers).
///
/// @param after numbers of the symbols after all others
/// @param most symbols it reads at once, without those before and after
/// @param paces what the pace is multiplied by, by voice
/// @param shown what people call a voice, by its name
record KittenFacts(
        List<Long> after, int most, Map<String, Double> paces, Map<String, String> shown) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final List<Long> FIRST_END = List.of(0L);

    /// Models whose styles depend on the length of the text end in a mark of their own.
    private static final List<Long> LATER_END = List.of(10L, 0L);

    /// Symbols it reads at once, with those before and after, where nobody says how many.
    private static final int USUAL_MOST = 403;

    private static final int LEAST = 16;

    /// What such models have places for.
    private static final int MOST = 512;

    KittenFacts {
        after = List.copyOf(after);
        paces = Map.copyOf(paces);
        shown = Map.copyOf(shown);
    }

    /// @param notes what stands in the model file
    /// @param rows how many styles a voice has
    /// @throws StudioFault.Model `model.description`
    static KittenFacts of(Path folder, Map<String, String> notes, int rows) throws StudioFault {
        Map<String, Double> paces = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        Optional<Path> file = BundlePath.find(folder, "config.json");
        if (file.isPresent()) {
            JsonNode json = json(file.get());
            json.path("speed_priors")
                    .properties()
                    .forEach(one -> paces.put(one.getKey(), one.getValue().asDouble(1)));
            json.path("voice_aliases")
                    .properties()
                    .forEach(one -> shown.put(one.getValue().asString(""), one.getKey()));
        }
        String[] names = notes.getOrDefault("speaker_names", "").split(",");
        String[] priors = notes.getOrDefault("speaker_speed_priors", "").split(",");
        for (int i = 0; i < names.length && names.length == priors.length; i++) {
            if (NUMBER.matcher(priors[i].strip()).matches()) {
                paces.put(names[i].strip(), Double.parseDouble(priors[i].strip()));
            }
        }
        List<Long> usual = rows > 1 ? LATER_END : FIRST_END;
        List<Long> after = notes.containsKey("end_id") ? end(notes) : usual;
        int most = Math.clamp(number(notes, "max_token_len", USUAL_MOST), LEAST, MOST);
        return new KittenFacts(after, most - 1 - after.size(), paces, shown);
    }

    /// As sherpa-onnx writes it down: the last symbol, and a pad where one follows.
    private static List<Long> end(Map<String, String> notes) {
        long end = number(notes, "end_id", 0);
        return number(notes, "add_pad_after_end", 0) == 1
                ? List.of(end, number(notes, "pad_id", 0))
                : List.of(end);
    }

    private static long number(Map<String, String> notes, String name, long usual) {
        String value = notes.getOrDefault(name, "").strip();
        return WHOLE.matcher(value).matches() ? Long.parseLong(value) : usual;
    }

    private static JsonNode json(Path file) throws StudioFault {
        try {
            return JSON.readTree(file.toFile());
        } catch (JacksonException e) {
            throw new StudioFault.Model(
                    "model.description",
                    "The file " + file.getFileName() + " of the bundle is no JSON.",
                    "Get the bundle again from its makers, with all its files.",
                    e);
        }
    }
}
