package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.tokens.Tokens;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the tokens of a model of the Whisper family mean.
///
/// @param pieces the bytes a token stands for: UTF-8, and often only a part of a letter
/// @param suppressed tokens that are never taken
/// @param notFirst tokens that are not taken first
/// @param alignment layer and head of the attentions that follow the sound; empty if not told
/// @param tokens cuts a prompt
record Vocabulary(
        SpecialTokens special,
        Map<Long, byte[]> pieces,
        Set<Long> suppressed,
        Set<Long> notFirst,
        List<Head> alignment,
        Tokens tokens) {
    /// One attention.
    record Head(int layer, int head) {}

    Vocabulary {
        pieces = Map.copyOf(pieces);
        suppressed = Set.copyOf(suppressed);
        notFirst = Set.copyOf(notFirst);
        alignment = List.copyOf(alignment);
    }

    /// The text of tokens; those that stand for none are left out, bytes that are no letter become
    /// the replacement character.
    String text(List<Long> tokens) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (long token : tokens) {
            byte[] piece = special.isText(token) ? pieces.get(token) : null;
            if (piece != null) {
                bytes.writeBytes(piece);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// The fault of companions that cannot be read.
    static StudioFault.Model broken(String file, String why) {
        return new StudioFault.Model(
                "model.vocabulary",
                file + " of the speech recognition model " + why + ".",
                "Get the bundle again from its makers, with all files.");
    }
}
