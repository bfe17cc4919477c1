package studio.longplay.engine.voice.zeroshot.pocket;

import studio.longplay.engine.inference.tokens.Tokens;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Makes of a text what the models were taught to read: pieces that are short enough, each with a
/// capital and a mark at its end.
///
/// Source: Kyutai's `pocket-tts` and the driver beside KevinAHM's export, of which the rules are
/// taken; no code is.
///
/// @param mostTokens of a piece; beyond it words are skipped
/// @param blanks whether blanks stand before a text of few words
/// @param commas whether a comma stands for a semicolon
/// @param framesAfterEnd what the makers recommend for a language, if they do
record Prompts(int mostTokens, boolean blanks, boolean commas, OptionalInt framesAfterEnd) {
    private static final int USUAL_MOST_TOKENS = 50;
    private static final int MOST_FRAMES_AFTER_END = 25;
    private static final int FEW_WORDS = 4;
    private static final int FRAMES_AFTER_FEW_WORDS = 5;
    private static final int FRAMES_AFTER_MORE = 3;
    private static final String BLANKS = " ".repeat(8);
    private static final double TOKENS_PER_SECOND = 3;
    private static final double SPARE_SECONDS = 2;
    private static final double FRAMES_PER_SECOND = 12.5;
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?]) +");
    private static final Pattern CLAUSES = Pattern.compile("(?<=[,;:]) +");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// A text as the models read it.
    ///
    /// @param framesAfterEnd how long the model goes on after it said that it is at the end
    record Prompt(String text, int framesAfterEnd) {}

    /// @param json the exporter's description of the bundle; without one, the models are those of
    ///   January 2026, which want blanks
    static Prompts of(JsonNode json) {
        JsonNode frames = json.path("model_recommended_frames_after_eos");
        return new Prompts(
                Math.max(1, json.path("max_token_per_chunk").asInt(USUAL_MOST_TOKENS)),
                json.path("pad_with_spaces_for_short_inputs").asBoolean(json.isEmpty()),
                json.path("remove_semicolons").asBoolean(false),
                frames.isNumber()
                        ? OptionalInt.of(Math.clamp(frames.asInt(), 0, MOST_FRAMES_AFTER_END))
                        : OptionalInt.empty());
    }

    /// The frames in which so many tokens are said at the latest.
    static int mostFrames(int tokens) {
        double seconds = tokens / TOKENS_PER_SECOND + SPARE_SECONDS;
        return (int) Math.min(PocketTts.MOST_FRAMES, Math.ceil(seconds * FRAMES_PER_SECOND));
    }

    /// A text in pieces, cut between sentences and, where one is too long by itself, at its commas.
    ///
    /// @param text not blank
    List<Prompt> of(String text, Tokens tokens) {
        String plain = SPACES.matcher(text.strip()).replaceAll(" ");
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String part : parts(commas ? plain.replace(';', ',') : plain, tokens)) {
            if (!piece.isEmpty() && !fits(piece + " " + part, tokens)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : " ").append(part);
        }
        pieces.add(piece.toString());
        return pieces.stream().map(this::prompt).toList();
    }

    private List<String> parts(String text, Tokens tokens) {
        List<String> parts = new ArrayList<>();
        for (String sentence : SENTENCES.split(text)) {
            parts.addAll(
                    fits(sentence, tokens) ? List.of(sentence) : List.of(CLAUSES.split(sentence)));
        }
        return parts;
    }

    private boolean fits(String text, Tokens tokens) {
        return tokens.of(text).length <= mostTokens;
    }

    private Prompt prompt(String piece) {
        int words = SPACES.split(piece).length;
        int first = piece.codePointAt(0);
        String text = Character.toString(Character.toUpperCase(first));
        text += piece.substring(Character.charCount(first));
        if (Character.isLetterOrDigit(text.codePointBefore(text.length()))) {
            text += ".";
        }
        boolean few = words <= FEW_WORDS;
        return new Prompt(
                blanks && few ? BLANKS + text : text,
                framesAfterEnd.orElse(few ? FRAMES_AFTER_FEW_WORDS : FRAMES_AFTER_MORE));
    }
}
