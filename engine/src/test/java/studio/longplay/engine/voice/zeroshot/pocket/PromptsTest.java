package studio.longplay.engine.voice.zeroshot.pocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.inference.tokens.Tokens;
import studio.longplay.engine.voice.zeroshot.pocket.Prompts.Prompt;

import tools.jackson.databind.json.JsonMapper;

class PromptsTest {
    /// A token a letter.
    private static final Tokens LETTERS = text -> new long[text.length()];

    private static Prompts described(String json) {
        return Prompts.of(new JsonMapper().readTree(json));
    }

    @Test
    void fewWordsAreFollowedByMoreFramesThanMany() {
        Prompts usual = described("{\"model_recommended_frames_after_eos\": null, \"x\": 1}");

        assertThat(usual.of("one two three four", LETTERS))
                .containsExactly(new Prompt("One two three four.", 5));
        assertThat(usual.of("One two three four five?", LETTERS))
                .containsExactly(new Prompt("One two three four five?", 3));
        assertThat(described("{\"model_recommended_frames_after_eos\": 8}").of("Oui.", LETTERS))
                .containsExactly(new Prompt("Oui.", 8));
    }

    @Test
    void piecesEndWithSentencesAndOnlyLongSentencesAreCutAtTheirCommas() {
        Prompts twelve = described("{\"max_token_per_chunk\": 12}");

        assertThat(twelve.of("No. Yes. Oh my! And so on, and so forth, too.", LETTERS))
                .extracting(Prompt::text)
                .containsExactly("No. Yes.", "Oh my!", "And so on,", "And so forth,", "Too.");
        assertThat(twelve.of("incomprehensibilities of all kinds", LETTERS))
                .as("what has no comma stays whole")
                .extracting(Prompt::text)
                .containsExactly("Incomprehensibilities of all kinds.");
    }

    @Test
    void aCommaStandsForASemicolonWhereTheModelKnowsNone() {
        assertThat(described("{\"remove_semicolons\": true}").of("Ja; nein", LETTERS))
                .containsExactly(new Prompt("Ja, nein.", 5));
    }

    @Test
    void theTimeThereIsGrowsWithTheTokens() {
        assertThat(Prompts.mostFrames(3)).isEqualTo(38);
        assertThat(Prompts.mostFrames(50)).isEqualTo(234);
        assertThat(Prompts.mostFrames(900)).isEqualTo(PocketTts.MOST_FRAMES);
    }
}
