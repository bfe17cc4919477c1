package studio.longplay.engine.voice.neural.vits;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The `lexicon.txt` of sherpa-onnx: a word and its symbols a line, parted by spaces; of two lines
/// for one word the first counts.
///
/// @param words symbols by the word, lower case
record Dictionary(Map<String, List<String>> words) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    Dictionary {
        words = Map.copyOf(words);
    }

    /// @throws StudioFault.Model `voice.lexicon` if it is damaged or empty
    /// @throws StudioFault.Resource `store.unreadable`
    static Dictionary read(Path file) throws StudioFault {
        Map<String, List<String>> words = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                List<String> parts = List.of(SPACES.split(line.strip()));
                if (parts.size() > 1) {
                    words.putIfAbsent(key(parts.getFirst()), parts.subList(1, parts.size()));
                }
            }
        } catch (CharacterCodingException e) {
            throw broken(file);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        if (words.isEmpty()) {
            throw broken(file);
        }
        return new Dictionary(words);
    }

    private static StudioFault.Model broken(Path file) {
        return new StudioFault.Model(
                "voice.lexicon",
                "The dictionary " + file.getFileName() + " of the model is damaged.",
                "Remove the bundle and add it again with all its files.");
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /// The symbols of a word, if it is in it.
    Optional<List<String>> find(String word) {
        return Optional.ofNullable(words.get(key(word)));
    }
}
