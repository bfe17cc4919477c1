package studio.longplay.engine.inference.tokens;

import studio.longplay.engine.fault.StudioFault;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The pieces of a translating model: text becomes their numbers, and numbers become text again.
///
/// It is read from `tokenizer.json` (unigram, or byte pairs over words that begin with `▁`), or
/// from `vocab.json` with the scores of `source.spm`, as Marian's own bundles have them.
public final class PieceTable {
    private static final String SPACE = "▁";
    private static final String UNKNOWN = "<unk>";

    private final Map<String, Long> numbers;
    private final Map<Long, String> pieces = new HashMap<>();
    private final Map<String, Long> marks;
    private final Tokens source;

    private PieceTable(Map<String, Long> numbers, Map<String, Long> marks, Tokens source) {
        this.numbers = numbers;
        this.marks = marks;
        this.source = source;
        numbers.forEach((piece, number) -> pieces.put(number, piece));
    }

    /// Reads a bundle's table.
    ///
    /// @throws StudioFault.Model `model.tokenizer` if it is of another kind
    /// @throws StudioFault.Resource `store.missing`, `store.unreadable`
    public static PieceTable read(Path folder) throws StudioFault {
        Path whole = folder.resolve("tokenizer.json");
        if (Files.exists(whole)) {
            return ofTokenizer(whole, SentencePieceFile.json(whole));
        }
        Path vocabulary = folder.resolve("vocab.json");
        Map<String, Long> numbers = new LinkedHashMap<>();
        SentencePieceFile.json(vocabulary)
                .forEachEntry((piece, number) -> numbers.put(piece, number.asLong()));
        Map<String, Double> scores = SentencePieceFile.scores(folder.resolve("source.spm"));
        long unknown = numbers.getOrDefault(UNKNOWN, 0L);
        List<UnigramTokens.Piece> normal = new ArrayList<>();
        scores.forEach((piece, score) ->
                normal.add(
                        new UnigramTokens.Piece(
                                piece, numbers.getOrDefault(piece, unknown), score)));
        Map<String, Long> marks = new HashMap<>();
        numbers.forEach((piece, number) -> {
            if (isMark(piece)) {
                marks.put(piece, number);
            }
        });
        return new PieceTable(numbers, marks, new UnigramTokens(normal, Map.of(), unknown));
    }

    private static boolean isMark(String piece) {
        return (piece.startsWith("<") && piece.endsWith(">"))
                || (piece.startsWith("__") && piece.endsWith("__"))
                || (piece.startsWith(">>") && piece.endsWith("<<"));
    }

    private static PieceTable ofTokenizer(Path file, JsonNode json) throws StudioFault {
        JsonNode model = json.path("model");
        Map<String, Long> numbers = new LinkedHashMap<>();
        Map<String, Long> marks = new HashMap<>();
        Tokens source;
        if (model.path("vocab").isArray()) {
            List<UnigramTokens.Piece> normal = new ArrayList<>();
            for (JsonNode piece : model.path("vocab")) {
                String text = piece.path(0).asString("");
                if (isMark(text)) {
                    marks.put(text, (long) numbers.size());
                }
                normal.add(
                        new UnigramTokens.Piece(text, numbers.size(), piece.path(1).asDouble(0)));
                numbers.put(text, (long) numbers.size());
            }
            normal.removeIf(piece -> isMark(piece.text()));
            source = new UnigramTokens(normal, Map.of(), model.path("unk_id").asLong(0));
        } else if (model.path("vocab").isObject() && model.path("merges").isArray()) {
            model.path("vocab")
                    .forEachEntry((piece, number) -> numbers.put(piece, number.asLong()));
            source = pairs(model, numbers);
        } else {
            throw SentencePieceFile.broken(file, "is of another kind");
        }
        for (JsonNode added : json.path("added_tokens")) {
            String text = added.path("content").asString("");
            marks.put(text, added.path("id").asLong());
            numbers.putIfAbsent(text, added.path("id").asLong());
        }
        return new PieceTable(numbers, marks, source);
    }

    private static Tokens pairs(JsonNode model, Map<String, Long> numbers) {
        List<String> merges = new ArrayList<>();
        for (JsonNode merge : model.path("merges")) {
            merges.add(BytePairFile.pair(merge));
        }
        long unknown = numbers.getOrDefault(model.path("unk_token").asString(UNKNOWN), 0L);
        return new WordPairTokens(Map.copyOf(numbers), PairMerging.of(merges), unknown);
    }

    /// The numbers of a text's pieces, without marks around them.
    public long[] numbers(String text) {
        return source.of(text);
    }

    /// The number of a mark: `</s>`, `__de__`, `>>deu<<`.
    public OptionalLong mark(String text) {
        Long number = marks.get(text);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /// All marks with their numbers.
    public Map<String, Long> marks() {
        return Collections.unmodifiableMap(marks);
    }

    /// Whether a number stands for a mark and not for text.
    public boolean isMark(long number) {
        return marks.containsValue(number);
    }

    /// The text of numbers; marks are left out.
    public String text(List<Long> said) {
        StringBuilder text = new StringBuilder();
        for (Long number : said) {
            String piece = pieces.get(number);
            if (piece != null && !marks.containsValue(number)) {
                text.append(piece);
            }
        }
        return text.toString().replace(SPACE, " ").strip();
    }

    /// How many numbers there are.
    public int size() {
        return numbers.size();
    }
}
