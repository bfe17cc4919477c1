package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads a vocabulary as sherpa-onnx lays it out: the pieces in `NAME-tokens.txt`, base 64 and
/// number a line, and the special tokens in the metadata of the encoder.
record SherpaVocabulary(Map<String, String> metadata) {
    private static final String ENDING = "tokens.txt";

    /// Reads the vocabulary of a bundle.
    ///
    /// @param metadata of its encoder
    /// @throws StudioFault.Model `model.vocabulary`
    /// @throws StudioFault.Resource `store.unreadable`
    static Vocabulary read(Path folder, Map<String, String> metadata) throws StudioFault {
        SherpaVocabulary read = new SherpaVocabulary(metadata);
        Map<Long, byte[]> pieces = pieces(file(folder));
        SpecialTokens special = read.special();
        Set<Long> suppressed = new HashSet<>(read.numbers("non_speech_tokens"));
        suppressed.addAll(
                List.of(
                        special.startOfTranscript(),
                        special.translate(),
                        special.transcribe(),
                        special.startOfPrevious(),
                        special.noSpeech(),
                        read.number("sot_lm")));
        return new Vocabulary(
                special,
                pieces,
                suppressed,
                Set.of(read.number("blank_id"), special.endOfText()),
                List.of(),
                new RankedPieces(pieces));
    }

    private static Path file(Path folder) throws StudioFault {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> Vocabulary.broken("NAME-" + ENDING, "is missing"));
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    private static Map<Long, byte[]> pieces(Path file) throws StudioFault {
        Map<Long, byte[]> pieces = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                int space = line.lastIndexOf(' ');
                if (space > 0) {
                    long number = Long.parseLong(line.substring(space + 1));
                    pieces.put(number, Base64.getDecoder().decode(line.substring(0, space)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw Vocabulary.broken(
                    String.valueOf(file.getFileName()), "is not in base 64 with a number a line");
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        return pieces;
    }

    private SpecialTokens special() throws StudioFault {
        List<Long> tokens = numbers("all_language_tokens");
        String[] codes = metadata.getOrDefault("all_language_codes", "").split(",", -1);
        TreeMap<String, Long> languages = new TreeMap<>();
        for (int i = 0; i < Math.min(codes.length, tokens.size()); i++) {
            languages.put(codes[i], tokens.get(i));
        }
        return new SpecialTokens(
                number("is_multilingual") == 1,
                number("eot"),
                number("sot"),
                number("translate"),
                number("transcribe"),
                number("sot_prev"),
                number("no_speech"),
                number("no_timestamps"),
                languages);
    }

    private List<Long> numbers(String key) throws StudioFault {
        String list = metadata.getOrDefault(key, "");
        try {
            return list.isBlank()
                    ? List.of()
                    : Stream.of(list.split(",")).map(String::strip).map(Long::valueOf).toList();
        } catch (NumberFormatException e) {
            throw Vocabulary.broken("The metadata", "says \"" + list + "\" for " + key);
        }
    }

    private long number(String key) throws StudioFault {
        List<Long> numbers = numbers(key);
        if (numbers.size() != 1) {
            throw Vocabulary.broken("The metadata", "has no number for " + key);
        }
        return numbers.getFirst();
    }
}
