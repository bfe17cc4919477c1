package studio.longplay.engine.voice.neural.styled;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.model.BundlePath;
import studio.longplay.engine.voice.text.Table;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The numbers of the symbols that a model reads.
///
/// @param ids by symbol, one code point each
public record SymbolTable(Map<String, Long> ids) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKENS = "tokens.txt";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String CONFIG = "config.json";

    public SymbolTable {
        ids = Map.copyOf(ids);
    }

    /// The table beside a model: `tokens.txt` of sherpa-onnx, `tokenizer.json` of Hugging Face, or
    /// the `vocab` of a `config.json`.
    ///
    /// @return empty if there is none
    /// @throws StudioFault.Model `model.tokenizer` if it is damaged
    /// @throws StudioFault.Resource `store.unreadable`
    public static Optional<SymbolTable> find(Path folder) throws StudioFault {
        Optional<Path> tokens = BundlePath.find(folder, TOKENS);
        if (tokens.isPresent()) {
            return Optional.of(lines(tokens.get()));
        }
        Optional<Path> tokenizer = BundlePath.find(folder, TOKENIZER);
        if (tokenizer.isPresent()) {
            return Optional.of(of(json(tokenizer.get()).path("model").path("vocab"), TOKENIZER));
        }
        Optional<Path> config = BundlePath.find(folder, CONFIG);
        return config.isPresent() && json(config.get()).path("vocab").isObject()
                ? Optional.of(of(json(config.get()).path("vocab"), CONFIG))
                : Optional.empty();
    }

    /// The table in a file that is nothing but one: `vocab.json` of transformers.
    ///
    /// @throws StudioFault.Model `model.tokenizer` if it is damaged
    public static SymbolTable vocabulary(Path file) throws StudioFault {
        return of(json(file), String.valueOf(file.getFileName()));
    }

    /// A table of ours for models that come without one: numbers and their symbols, a space where
    /// there is none.
    ///
    /// @param name of the file beside our classes
    public static SymbolTable ours(String name) {
        Map<String, Long> ids = new HashMap<>();
        Table.read(name)
                .forEach((id, symbol) ->
                        ids.put(symbol.isEmpty() ? " " : symbol, Long.parseLong(id)));
        return new SymbolTable(ids);
    }

    /// A symbol and its number a line, parted by the last space: the symbol may be one.
    private static SymbolTable lines(Path file) throws StudioFault {
        Map<String, Long> ids = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int space = line.lastIndexOf(' ');
                if (space >= 0 && !line.isBlank()) {
                    String symbol = line.substring(0, space);
                    ids.put(
                            symbol.isEmpty() ? " " : symbol,
                            Long.parseLong(line.substring(space + 1).strip()));
                }
            }
        } catch (NumberFormatException e) {
            throw broken(TOKENS);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        return whole(ids, TOKENS);
    }

    private static JsonNode json(Path file) throws StudioFault {
        try {
            return JSON.readTree(file.toFile());
        } catch (JacksonException e) {
            throw broken(String.valueOf(file.getFileName()));
        }
    }

    private static SymbolTable of(JsonNode vocabulary, String file) throws StudioFault {
        Map<String, Long> ids = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : vocabulary.properties()) {
            JsonNode id = one.getValue().isArray() ? one.getValue().path(0) : one.getValue();
            if (!id.isIntegralNumber()) {
                throw broken(file);
            }
            ids.put(one.getKey(), id.asLong());
        }
        return whole(ids, file);
    }

    private static SymbolTable whole(Map<String, Long> ids, String file) throws StudioFault {
        if (ids.isEmpty()) {
            throw broken(file);
        }
        return new SymbolTable(ids);
    }

    private static StudioFault.Model broken(String file) {
        return new StudioFault.Model(
                "model.tokenizer",
                "The table of symbols " + file + " of the model is damaged.",
                "Remove the bundle and add it again with all its files.");
    }

    /// The number of a symbol, if the model knows it.
    public OptionalLong id(String symbol) {
        Long id = ids.get(symbol);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
