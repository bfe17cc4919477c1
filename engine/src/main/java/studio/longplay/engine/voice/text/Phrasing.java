package studio.longplay.engine.voice.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts speech into utterances: at the ends of sentences, and long sentences near their middle.
public final class Phrasing {
    /// Beyond this engines become slow and their melody flat.
    static final int MOST_WORDS = 40;

    private static final int LEAST_WORDS = 6;

    private Phrasing() {}

    /// Cuts words into utterances, none longer than an engine speaks well.
    ///
    /// @param words not empty
    public static List<Utterance> cut(List<SpokenWord> words) {
        List<Utterance> utterances = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).after().endsSentence() || i == words.size() - 1) {
                cutLong(words.subList(start, i + 1), utterances);
                start = i + 1;
            }
        }
        return utterances;
    }

    private static void cutLong(List<SpokenWord> sentence, List<Utterance> utterances) {
        if (sentence.size() <= MOST_WORDS) {
            utterances.add(new Utterance(sentence));
            return;
        }
        int cut = bestCut(sentence);
        cutLong(sentence.subList(0, cut), utterances);
        cutLong(sentence.subList(cut, sentence.size()), utterances);
    }

    /// After how many words to cut: at the strongest mark, of those the one nearest the middle.
    private static int bestCut(List<SpokenWord> sentence) {
        int best = sentence.size() / 2;
        double bestWorth = 0;
        for (int i = LEAST_WORDS; i <= sentence.size() - LEAST_WORDS; i++) {
            double nearness = 1 - Math.abs(2.0 * i / sentence.size() - 1);
            double worth = sentence.get(i - 1).after().strength() * (1 + nearness);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = i;
            }
        }
        return best;
    }
}
