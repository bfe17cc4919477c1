package studio.longplay.engine.voice.zeroshot.chatterbox;

import studio.longplay.engine.inference.tokens.BytePairTokens;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Writes text for the language model: the mark of its language before it, where the tokenizer
/// knows such marks, and what tells the model to begin to speak after it.
///
/// @param exaggerates whether the model is told how expressive to be, which has a token of its own
record Spelling(BytePairTokens tokens, boolean exaggerates) {
    static final long START = 6_561;
    static final long STOP = 6_562;
    static final long EXAGGERATION = 6_563;

    private static final String SPACE = "[SPACE]";

    long[] of(String text, String language) {
        String mark = "[" + Locale.forLanguageTag(language).getLanguage() + "]";
        String written = text.strip().replaceAll("\\s+", " ");
        if (tokens.isWhole(mark)) {
            // The model of many languages was trained with small letters and accents apart.
            String small = written.toLowerCase(Locale.ROOT);
            written = mark + Normalizer.normalize(small, Normalizer.Form.NFKD);
        }
        if (tokens.isWhole(SPACE)) {
            written = written.replace(" ", SPACE);
        }
        return begun(tokens.of(written));
    }

    /// Most tokenizers of such bundles put the marks around the text themselves.
    private long[] begun(long[] ids) {
        if (Arrays.stream(ids).anyMatch(id -> id == START)) {
            return ids;
        }
        int before = exaggerates ? 1 : 0;
        int after = exaggerates ? 2 : 1;
        long[] all = new long[before + ids.length + after];
        System.arraycopy(ids, 0, all, before, ids.length);
        if (exaggerates) {
            all[0] = EXAGGERATION;
        }
        Arrays.fill(all, before + ids.length, all.length, START);
        return all;
    }

    /// Where each token stands in the text; those that are no text count for nothing.
    static long[] positions(long[] ids) {
        long[] positions = new long[ids.length];
        long next = 0;
        for (int i = 0; i < ids.length; i++) {
            positions[i] = ids[i] >= START ? 0 : next++;
        }
        return positions;
    }
}
