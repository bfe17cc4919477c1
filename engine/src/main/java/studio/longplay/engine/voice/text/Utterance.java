package studio.longplay.engine.voice.text;

import java.util.List;

/// A stretch of speech said in one breath: a sentence, or a clause of a long one.
public record Utterance(List<SpokenWord> words) {
    public Utterance {
        words = List.copyOf(words);
    }

    /// What ends it.
    public Mark end() {
        return words.getLast().after();
    }
}
