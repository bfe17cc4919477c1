package studio.longplay.engine.inference.tokens;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the unigram model of a SentencePiece tokenizer: its own file (`tokenizer.model`, a
/// Protocol Buffers message, of which the pieces, their scores and their types are read), or the
/// two JSON files some bundles have in its place (`vocab.json`, `token_scores.json`).
///
/// Source: `sentencepiece_model.proto` of SentencePiece 0.2.
public final class SentencePieceFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BYTE = Pattern.compile("<0x([0-9A-Fa-f]{2})>");
    private static final int NORMAL = 1;
    private static final int UNKNOWN = 2;
    private static final int USER_DEFINED = 4;
    private static final int BYTE_PIECE = 6;
    private static final int UNIGRAM = 1;
    private static final int NORMALIZER = 3;
    private static final int REMOVE_EXTRA_WHITESPACES = 4;
    private static final long MOST_BYTES = 64 << 20;

    private final List<UnigramTokens.Piece> normal = new ArrayList<>();
    private final Map<Integer, Long> bytes = new TreeMap<>();
    private long unknown;
    private long next;
    private long modelType = UNIGRAM;
    private boolean allSpaces;

    private SentencePieceFile() {}

    /// Reads `tokenizer.model`.
    ///
    /// @throws StudioFault.Model `model.tokenizer` if it is none, or none of pieces with scores
    /// @throws StudioFault.Resource `store.unreadable`
    public static Tokens read(Path file) throws StudioFault {
        SentencePieceFile read = of(file);
        return new UnigramTokens(read.normal, read.bytes, read.unknown, read.allSpaces);
    }

    /// The scores of a model's pieces, for models whose numbers stand in another file.
    ///
    /// @throws StudioFault.Model `model.tokenizer` if it is none, or none of pieces with scores
    /// @throws StudioFault.Resource `store.unreadable`
    static Map<String, Double> scores(Path file) throws StudioFault {
        Map<String, Double> scores = new LinkedHashMap<>();
        of(file).normal.forEach(piece -> scores.put(piece.text(), piece.score()));
        return scores;
    }

    private static SentencePieceFile of(Path file) throws StudioFault {
        SentencePieceFile read = new SentencePieceFile();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw broken(file, "is too large");
            }
            ByteBuffer message = ByteBuffer.wrap(Files.readAllBytes(file));
            read.model(new Fields(message.order(ByteOrder.LITTLE_ENDIAN)));
        } catch (IllegalArgumentException e) {
            throw broken(file, "is damaged");
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        if (read.normal.isEmpty() || read.modelType != UNIGRAM) {
            throw broken(file, "is not of the unigram kind");
        }
        return read;
    }

    /// Reads the two JSON files.
    ///
    /// @param vocabulary numbers by piece
    /// @param scores by piece
    /// @throws StudioFault.Model `model.tokenizer`
    /// @throws StudioFault.Resource `store.unreadable`
    public static Tokens read(Path vocabulary, Path scores) throws StudioFault {
        JsonNode numbers = json(vocabulary);
        JsonNode weights = json(scores);
        SentencePieceFile read = new SentencePieceFile();
        numbers.forEachEntry((piece, id) -> {
            Matcher value = BYTE.matcher(piece);
            if (value.matches()) {
                read.bytes.put(Integer.parseInt(value.group(1), 16), id.asLong());
            } else if (piece.equals("<unk>")) {
                read.unknown = id.asLong();
            } else if (weights.path(piece).isNumber()) {
                read.normal.add(
                        new UnigramTokens.Piece(
                                piece, id.asLong(), weights.path(piece).asDouble()));
            }
        });
        if (read.normal.isEmpty()) {
            throw broken(vocabulary, "has no pieces with scores");
        }
        return new UnigramTokens(read.normal, read.bytes, read.unknown);
    }

    static JsonNode json(Path file) throws StudioFault {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw broken(file, "is no JSON");
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    static StudioFault.Model broken(Path file, String why) {
        return new StudioFault.Model(
                "model.tokenizer",
                "The tokenizer " + file.getFileName() + " " + why + ".",
                "Get the bundle again from its makers, with all files.");
    }

    private void model(Fields model) {
        while (model.next()) {
            if (model.field() == 1) {
                piece(model.message());
            } else if (model.field() == 2) {
                Fields trainer = model.message();
                while (trainer.next()) {
                    if (trainer.field() == 3) {
                        modelType = trainer.number();
                    }
                }
            } else if (model.field() == NORMALIZER) {
                Fields normalizer = model.message();
                while (normalizer.next()) {
                    if (normalizer.field() == REMOVE_EXTRA_WHITESPACES) {
                        allSpaces = normalizer.number() == 0;
                    }
                }
            }
        }
    }

    private void piece(Fields piece) {
        String text = "";
        double score = 0;
        int type = NORMAL;
        while (piece.next()) {
            switch (piece.field()) {
                case 1 -> text = piece.text();
                case 2 -> score = piece.real();
                case 3 -> type = (int) piece.number();
                default -> {}
            }
        }
        Matcher value = BYTE.matcher(text);
        if (type == NORMAL || type == USER_DEFINED) {
            normal.add(new UnigramTokens.Piece(text, next, score));
        } else if (type == UNKNOWN) {
            unknown = next;
        } else if (type == BYTE_PIECE && value.matches()) {
            bytes.put(Integer.parseInt(value.group(1), 16), next);
        }
        next++;
    }

    /// The fields of a Protocol Buffers message, one after the other.
    private static final class Fields {
        private static final int VARINT = 0;
        private static final int FIXED_64 = 1;
        private static final int BYTES = 2;
        private static final int FIXED_32 = 5;

        private final ByteBuffer bytes;
        private int field;
        private long number;
        private ByteBuffer value = ByteBuffer.allocate(0);

        Fields(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        /// @throws IllegalArgumentException if it is no message
        boolean next() {
            if (!bytes.hasRemaining()) {
                return false;
            }
            long tag = varint();
            field = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case VARINT -> number = varint();
                case FIXED_64 -> take(Long.BYTES);
                case BYTES -> take(varint());
                case FIXED_32 -> take(Integer.BYTES);
                default -> throw new IllegalArgumentException("wire type");
            }
            return true;
        }

        int field() {
            return field;
        }

        long number() {
            return number;
        }

        double real() {
            return value.limit() == Float.BYTES ? value.getFloat(0) : 0;
        }

        String text() {
            return StandardCharsets.UTF_8.decode(value.duplicate()).toString();
        }

        Fields message() {
            return new Fields(value);
        }

        private void take(long count) {
            if (count < 0 || count > bytes.remaining()) {
                throw new IllegalArgumentException("ends past its message");
            }
            value = bytes.slice(bytes.position(), (int) count).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(bytes.position() + (int) count);
        }

        private long varint() {
            long read = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                if (!bytes.hasRemaining()) {
                    break;
                }
                byte part = bytes.get();
                read |= (long) (part & 0x7f) << shift;
                if (part >= 0) {
                    return read;
                }
            }
            throw new IllegalArgumentException("a number without end");
        }
    }
}
