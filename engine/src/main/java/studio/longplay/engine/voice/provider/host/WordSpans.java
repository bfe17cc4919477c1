package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.engine.EngineSound;

import java.util.Arrays;
import java.util.List;

/// Brings the times of sounds to the words they belong to.
final class WordSpans {
    private static final String SILENCE = "_";

    private WordSpans() {}

    /// @param phones end to end
    /// @param owners for each phone that is no silence its piece of text
    /// @param pieceOfWord for each word its piece, -1 for a word that has none
    static EngineSound of(
            float[] samples, List<PhoneTime> phones, int[] owners, int[] pieceOfWord) {
        long[] starts = new long[pieceOfWord.length];
        long[] ends = new long[pieceOfWord.length];
        Arrays.fill(starts, -1);
        int at = 0;
        for (PhoneTime phone : phones) {
            if (phone.phone().equals(SILENCE)) {
                continue;
            }
            int owner = owners[Math.min(at++, owners.length - 1)];
            for (int word = 0; word < pieceOfWord.length; word++) {
                if (pieceOfWord[word] == owner) {
                    starts[word] = starts[word] < 0 ? phone.startSample() : starts[word];
                    ends[word] = phone.endSample();
                }
            }
        }
        long end = 0;
        for (int word = 0; word < starts.length; word++) {
            starts[word] = starts[word] < 0 ? end : starts[word];
            ends[word] = Math.max(starts[word], ends[word]);
            end = ends[word];
        }
        return new EngineSound(samples, starts, ends, phones);
    }
}
