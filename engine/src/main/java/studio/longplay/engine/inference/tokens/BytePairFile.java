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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a tokenizer of byte pairs from `tokenizer.json`, as Hugging Face's `tokenizers` writes it:
/// the pieces and merges, the tokens that are never cut, what is done to text before, and what is
/// put around the numbers. What it cannot do is refused, not guessed.
public final class BytePairFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    private BytePairFile(Path file) {
        this.file = file;
    }

    /// Reads a tokenizer.
    ///
    /// @throws StudioFault.Model `model.tokenizer` if it is of another kind
    /// @throws StudioFault.Resource `store.unreadable`
    public static BytePairTokens read(Path file) throws StudioFault {
        BytePairFile read = new BytePairFile(file);
        try {
            return read.tokens(JSON.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            throw read.broken("is no JSON");
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private BytePairTokens tokens(JsonNode json) throws StudioFault {
        JsonNode model = json.path("model");
        if (!model.path("vocab").isObject() || !model.path("merges").isArray()) {
            throw broken("is not of the byte pair kind");
        }
        Map<String, Long> vocabulary = new HashMap<>();
        model.path("vocab").forEachEntry((piece, id) -> vocabulary.put(piece, id.asLong()));
        List<String> merges = new ArrayList<>();
        for (JsonNode merge : model.path("merges")) {
            merges.add(pair(merge));
        }
        Map<String, Long> whole = new HashMap<>();
        for (JsonNode added : json.path("added_tokens")) {
            whole.put(added.path("content").asString(""), added.path("id").asLong());
        }
        List<TextStep> before = new ArrayList<>();
        normalizers(json.path("normalizer"), before);
        List<Splitting> splits = new ArrayList<>();
        splits(json.path("pre_tokenizer"), splits);
        return new BytePairTokens(
                new BytePairTokens.Table(
                        vocabulary,
                        PairMerging.of(merges),
                        whole,
                        model.path("unk_token").asString("")),
                before,
                splits,
                frame(json.path("post_processor")));
    }

    /// A pair, parted by a space; younger files write it as two texts.
    static String pair(JsonNode merge) {
        return merge.isArray()
                ? merge.path(0).asString("") + " " + merge.path(1).asString("")
                : merge.asString("");
    }

    private void normalizers(JsonNode node, List<TextStep> steps) throws StudioFault {
        switch (node.path("type").asString("")) {
            case "" -> {}
            case "Sequence" -> {
                for (JsonNode one : node.path("normalizers")) {
                    normalizers(one, steps);
                }
            }
            case "Lowercase" -> steps.add(TextStep.lower());
            case "NFC", "NFD", "NFKC", "NFKD" ->
                    steps.add(TextStep.form(node.path("type").asString()));
            case "Strip" -> steps.add(String::strip);
            case "Replace" -> {
                JsonNode pattern = node.path("pattern");
                String content = node.path("content").asString("");
                if (pattern.path("String").isString()) {
                    String what = pattern.path("String").asString();
                    steps.add(text -> text.replace(what, content));
                } else {
                    steps.add(TextStep.replacing(pattern.path("Regex").asString(""), content));
                }
            }
            default -> throw broken("changes text by " + node.path("type").asString(""));
        }
    }

    private void splits(JsonNode node, List<Splitting> splits) throws StudioFault {
        switch (node.path("type").asString("")) {
            case "" -> {}
            case "Sequence" -> {
                for (JsonNode one : node.path("pretokenizers")) {
                    splits(one, splits);
                }
            }
            case "Whitespace" -> splits.add(Splitting.WORDS);
            case "WhitespaceSplit" -> splits.add(Splitting.SPACES);
            case "ByteLevel" ->
                    splits.add(
                            node.path("add_prefix_space").asBoolean(false)
                                    ? Splitting.BYTES_AFTER_SPACE
                                    : Splitting.BYTES);
            default -> throw broken("parts text by " + node.path("type").asString(""));
        }
    }

    /// What stands before and after the numbers of the text.
    private BytePairTokens.Frame frame(JsonNode node) {
        if (node.path("type").asString("").equals("Sequence")) {
            for (JsonNode one : node.path("processors")) {
                BytePairTokens.Frame found = frame(one);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        List<Long> before = new ArrayList<>();
        List<Long> after = new ArrayList<>();
        boolean seen = false;
        for (JsonNode one : node.path("single")) {
            seen |= one.has("Sequence");
            String special = one.path("SpecialToken").path("id").asString("");
            for (JsonNode id : node.path("special_tokens").path(special).path("ids")) {
                (seen ? after : before).add(id.asLong());
            }
        }
        return new BytePairTokens.Frame(before, after);
    }

    private StudioFault.Model broken(String why) {
        return new StudioFault.Model(
                "model.tokenizer",
                "The tokenizer " + file.getFileName() + " " + why + ".",
                "Get the bundle again from its makers, or use another export of it.");
    }
}
