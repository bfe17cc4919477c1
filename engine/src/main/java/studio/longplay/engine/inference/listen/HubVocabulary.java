package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.tokens.BytePairFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a vocabulary as Hugging Face lays it out: `tokenizer.json`, and what
/// `generation_config.json` or `config.json` says of tokens to leave out and of attentions.
final class HubVocabulary {
    static final String TOKENIZER = "tokenizer.json";
    static final String GENERATION = "generation_config.json";
    static final String CONFIG = "config.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern LANGUAGE = Pattern.compile("<\\|([a-z]{2,3})\\|>");
    private static final String NO_SPEECH = "<|nospeech|>";
    private static final String NO_CAPTIONS = "<|nocaptions|>";
    private static final String SPACE = " ";

    private final Path folder;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<Long, byte[]> pieces = new HashMap<>();

    private HubVocabulary(Path folder) {
        this.folder = folder;
    }

    /// Reads the vocabulary of a bundle.
    ///
    /// @throws StudioFault.Model `model.vocabulary`, `model.tokenizer`
    /// @throws StudioFault.Resource `store.unreadable`
    static Vocabulary read(Path folder) throws StudioFault {
        HubVocabulary read = new HubVocabulary(folder);
        JsonNode tokenizer = json(folder.resolve(TOKENIZER));
        tokenizer
                .path("model")
                .path("vocab")
                .forEachEntry((piece, id) -> {
                    read.numbers.put(piece, id.asLong());
                    read.pieces.put(id.asLong(), ByteLetters.of(piece));
                });
        for (JsonNode added : tokenizer.path("added_tokens")) {
            read.numbers.put(added.path("content").asString(""), added.path("id").asLong());
            read.pieces.remove(added.path("id").asLong());
        }
        JsonNode generation = json(folder.resolve(GENERATION));
        return read.vocabulary(generation.isEmpty() ? json(folder.resolve(CONFIG)) : generation);
    }

    /// A JSON file, an empty object where it is not there.
    static JsonNode json(Path file) throws StudioFault {
        if (!Files.isRegularFile(file)) {
            return JSON.createObjectNode();
        }
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw Vocabulary.broken(String.valueOf(file.getFileName()), "is no JSON");
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private Vocabulary vocabulary(JsonNode generation) throws StudioFault {
        SpecialTokens special = special(generation);
        Set<Long> suppressed = numbers(generation.path("suppress_tokens"));
        suppressed.addAll(
                List.of(
                        special.startOfTranscript(),
                        special.translate(),
                        special.transcribe(),
                        special.startOfPrevious(),
                        special.noSpeech()));
        suppressed.remove(special.endOfText());
        Set<Long> notFirst = numbers(generation.path("begin_suppress_tokens"));
        if (notFirst.isEmpty()) {
            notFirst.add(special.endOfText());
            pieces.forEach((id, bytes) -> {
                if (new String(bytes, StandardCharsets.UTF_8).equals(SPACE)) {
                    notFirst.add(id);
                }
            });
        }
        List<Vocabulary.Head> heads = new ArrayList<>();
        for (JsonNode head : generation.path("alignment_heads")) {
            heads.add(new Vocabulary.Head(head.path(0).asInt(), head.path(1).asInt()));
        }
        return new Vocabulary(
                special,
                pieces,
                suppressed,
                notFirst,
                heads,
                BytePairFile.read(folder.resolve(TOKENIZER)));
    }

    private static Set<Long> numbers(JsonNode list) {
        Set<Long> numbers = new HashSet<>();
        for (JsonNode one : list) {
            numbers.add(one.asLong());
        }
        return numbers;
    }

    private SpecialTokens special(JsonNode generation) throws StudioFault {
        TreeMap<String, Long> languages = new TreeMap<>();
        numbers.forEach((token, id) -> {
            Matcher language = LANGUAGE.matcher(token);
            if (language.matches()) {
                languages.put(language.group(1), id);
            }
        });
        boolean multilingual =
                generation.path("is_multilingual").asBoolean(!languages.isEmpty())
                        && !languages.isEmpty();
        return new SpecialTokens(
                multilingual,
                number("<|endoftext|>"),
                number("<|startoftranscript|>"),
                number("<|translate|>"),
                number("<|transcribe|>"),
                number("<|startofprev|>"),
                numbers.containsKey(NO_SPEECH) ? number(NO_SPEECH) : number(NO_CAPTIONS),
                number("<|notimestamps|>"),
                languages);
    }

    private long number(String token) throws StudioFault {
        Long number = numbers.get(token);
        if (number == null) {
            throw Vocabulary.broken(TOKENIZER, "has no token " + token);
        }
        return number;
    }
}
