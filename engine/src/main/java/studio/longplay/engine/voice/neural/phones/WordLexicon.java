package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.model.BundlePath;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A dictionary that came with a model, in the model's own letters: sherpa-onnx's
/// `lexicon-us-en.txt` (a word and its symbols, parted by spaces), or Misaki's `us_gold.json` and
/// `us_silver.json`, of which the first counts.
public final class WordLexicon {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String USUAL = "DEFAULT";

    private final Map<String, String> words;

    private WordLexicon(Map<String, String> words) {
        this.words = words;
    }

    /// The dictionary of a bundle for a kind of English; an empty one if there is none.
    ///
    /// @param region `us` or `gb`
    /// @throws StudioFault.Model `voice.lexicon` if it is damaged
    /// @throws StudioFault.Resource `store.unreadable`
    public static WordLexicon of(Path folder, String region) throws StudioFault {
        Map<String, String> words = new HashMap<>();
        for (String name : List.of(region + "_silver.json", region + "_gold.json")) {
            Optional<Path> file = BundlePath.find(folder, name);
            if (file.isPresent()) {
                read(file.get(), words);
            }
        }
        Optional<Path> plain = BundlePath.find(folder, "lexicon-" + region + "-en.txt");
        if (plain.isPresent()) {
            lines(plain.get(), words);
        }
        return new WordLexicon(words);
    }

    private static void lines(Path file, Map<String, String> words) throws StudioFault {
        try {
            for (String line : Files.readAllLines(file)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    words.put(
                            key(line.substring(0, space)), line.substring(space).replace(" ", ""));
                }
            }
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private static void read(Path file, Map<String, String> words) throws StudioFault {
        try {
            for (Map.Entry<String, JsonNode> one : JSON.readTree(file.toFile()).properties()) {
                JsonNode said = one.getValue();
                String usual = said.isObject() ? said.path(USUAL).asString("") : said.asString("");
                if (!usual.isEmpty()) {
                    words.put(key(one.getKey()), usual);
                }
            }
        } catch (JacksonException e) {
            throw new StudioFault.Model(
                    "voice.lexicon",
                    "The dictionary " + file.getFileName() + " of the model is damaged.",
                    "Remove the bundle and add it again with all its files.",
                    e);
        }
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /// How a word is said.
    ///
    /// @param spelling lower case
    Optional<String> find(String spelling) {
        return Optional.ofNullable(words.get(spelling));
    }
}
