package studio.longplay.engine.inference.tokens;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts text as CLIP's text encoder was trained to read it (Radford et al., *Learning Transferable
/// Visual Models From Natural Language Supervision*, 2021): lower case, pairs of bytes merged, the
/// last piece of each word marked as such.
///
/// It is read from `vocab.json` and `merges.txt`, as diffusion bundles have them. Stable Diffusion
/// 2 fills its rows with another piece than the mark of the end: `special_tokens_map.json` says
/// which.
public final class ClipTokens implements Tokens {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String END_OF_WORD = "</w>";
    private static final String BEGIN = "<|startoftext|>";
    private static final String END = "<|endoftext|>";
    private static final Pattern WORDS =
            Pattern.compile("'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+");

    private final Map<String, Long> vocabulary;
    private final PairMerging merging;
    private final Marks marks;

    /// Numbers that stand for no text.
    private record Marks(long begin, long end, long filler) {}

    private ClipTokens(Map<String, Long> vocabulary, PairMerging merging, Marks marks) {
        this.vocabulary = vocabulary;
        this.merging = merging;
        this.marks = marks;
    }

    /// Reads a tokenizer.
    ///
    /// @param folder where `vocab.json` and `merges.txt` lie
    /// @throws StudioFault.Model `model.tokenizer` if they are of another kind
    /// @throws StudioFault.Resource `store.missing`, `store.unreadable`
    public static ClipTokens read(Path folder) throws StudioFault {
        Path words = folder.resolve("vocab.json");
        Path pairs = folder.resolve("merges.txt");
        try {
            Map<String, Long> vocabulary = new HashMap<>();
            JSON.readTree(Files.readString(words))
                    .forEachEntry((piece, id) -> vocabulary.put(piece, id.asLong()));
            Long begin = vocabulary.get(BEGIN);
            Long end = vocabulary.get(END);
            if (begin == null || end == null) {
                throw broken(words, "has no marks of beginning and end");
            }
            List<String> merges =
                    Files.readAllLines(pairs).stream()
                            .filter(line -> !line.startsWith("#version") && !line.isBlank())
                            .toList();
            Long filler = vocabulary.getOrDefault(filler(folder), end);
            return new ClipTokens(
                    vocabulary, PairMerging.of(merges), new Marks(begin, end, filler));
        } catch (JacksonException e) {
            throw broken(words, "is no JSON");
        } catch (IOException e) {
            throw DiskFault.reading(words, e);
        }
    }

    private static String filler(Path folder) throws IOException {
        Path map = folder.resolve("special_tokens_map.json");
        if (!Files.exists(map)) {
            return END;
        }
        JsonNode piece = JSON.readTree(Files.readString(map)).path("pad_token");
        return piece.isString() ? piece.asString() : piece.path("content").asString(END);
    }

    private static StudioFault.Model broken(Path file, String why) {
        return new StudioFault.Model(
                "model.tokenizer",
                "The tokenizer " + file.getFileName() + " " + why + ".",
                "Get the bundle again from its makers, or use another export of it.");
    }

    @Override
    public long[] of(String text) {
        List<Long> numbers = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String letters = Splitting.letters(matcher.group());
            List<String> pieces = new ArrayList<>();
            for (int i = 0; i < letters.length(); i++) {
                pieces.add(letters.substring(i, i + 1));
            }
            pieces.set(pieces.size() - 1, pieces.getLast() + END_OF_WORD);
            for (String piece : merging.merged(pieces)) {
                numbers.add(vocabulary.getOrDefault(piece, marks.end()));
            }
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    /// A row of one length: the mark of the beginning, the text as far as it fits, the mark of the
    /// end, and what this model's rows are filled with.
    ///
    /// @param length numbers of the row, at least 2
    public long[] row(String text, int length) {
        long[] numbers = of(text);
        long[] row = new long[length];
        Arrays.fill(row, marks.filler());
        int kept = Math.min(numbers.length, length - 2);
        row[0] = marks.begin();
        System.arraycopy(numbers, 0, row, 1, kept);
        row[kept + 1] = marks.end();
        return row;
    }
}
