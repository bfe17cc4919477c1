package studio.longplay.engine.voice.zeroshot.pocket;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.tokens.SentencePieceFile;
import studio.longplay.engine.inference.tokens.Tokens;
import studio.longplay.engine.voice.model.BundlePath;
import studio.longplay.engine.voice.zeroshot.Rows;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What lies beside the models of Pocket TTS.
///
/// @param tokens cuts text
/// @param main how the states of the language model begin
/// @param decoder how those of the decoder begin
/// @param prompts what is made of a text before it is cut
/// @param beforeVoice a row that stands before the rows of the voice, if the model wants one
record PocketFiles(
        Tokens tokens,
        Beginnings main,
        Beginnings decoder,
        Prompts prompts,
        Optional<Rows> beforeVoice) {
    static final String TOKENIZER = "tokenizer.model";
    static final String VOCABULARY = "vocab.json";
    static final String SCORES = "token_scores.json";
    static final String DESCRIPTION = "bundle.json";
    static final String BEFORE_VOICE = "bos_before_voice.npy";

    private static final int NPY_HEAD_BYTES = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param folder the bundle's
    /// @param width numbers of a row
    /// @throws StudioFault.Model `model.tokenizer`, `model.description`
    /// @throws StudioFault.Resource `store.unreadable`
    static PocketFiles read(Path folder, int width) throws StudioFault {
        JsonNode json = description(folder);
        Optional<Path> before = BundlePath.find(folder, BEFORE_VOICE);
        return new PocketFiles(
                tokens(folder),
                Beginnings.of(json.path("flow_lm_state_manifest")),
                Beginnings.of(json.path("mimi_state_manifest")),
                Prompts.of(json),
                before.isPresent() ? Optional.of(rows(before.get(), width)) : Optional.empty());
    }

    private static Tokens tokens(Path folder) throws StudioFault {
        Optional<Path> model = BundlePath.find(folder, TOKENIZER);
        return model.isPresent()
                ? SentencePieceFile.read(model.get())
                : SentencePieceFile.read(
                        BundlePath.require(folder, VOCABULARY), BundlePath.require(folder, SCORES));
    }

    private static JsonNode description(Path folder) throws StudioFault {
        Optional<Path> file = BundlePath.find(folder, DESCRIPTION);
        try {
            return file.isPresent()
                    ? JSON.readTree(Files.readString(file.get()))
                    : JSON.createObjectNode();
        } catch (JacksonException e) {
            throw broken(DESCRIPTION, "is no JSON");
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    /// NumPy's format 1.0: a magic word, the length of a head in words, and the numbers.
    private static Rows rows(Path file, int width) throws StudioFault {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            if (bytes.limit() < NPY_HEAD_BYTES || bytes.getInt(1) != 0x504d554e) {
                throw broken(BEFORE_VOICE, "is no array");
            }
            int start = NPY_HEAD_BYTES + Short.toUnsignedInt(bytes.getShort(8));
            String head =
                    new String(
                            bytes.array(),
                            NPY_HEAD_BYTES,
                            Math.min(start, bytes.limit()) - NPY_HEAD_BYTES,
                            StandardCharsets.US_ASCII);
            int count = (bytes.limit() - start) / Float.BYTES;
            if (!head.contains("'<f4'") || count < width || count % width != 0) {
                throw broken(BEFORE_VOICE, "holds no rows of " + width + " floats");
            }
            float[] values = new float[count];
            bytes.position(start)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return new Rows(values, width);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    private static StudioFault.Model broken(String file, String why) {
        return new StudioFault.Model(
                "model.description",
                "The file " + file + " of the bundle " + why + ".",
                "Get the bundle again from its makers, with all files.");
    }
}
