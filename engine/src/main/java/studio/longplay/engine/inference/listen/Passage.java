package studio.longplay.engine.inference.listen;

import java.util.List;

/// What is said between two times, mostly a sentence or a clause.
///
/// @param startSeconds from the beginning of the recording
/// @param words all of `text`, in order
/// @param certainty mean logarithm of the chances of its window's tokens: 0 is certain, below -1
///   hardly to be trusted
/// @param silence the chance, 0 to 1, that nobody speaks in its window
public record Passage(
        double startSeconds,
        double endSeconds,
        String text,
        List<HeardWord> words,
        double certainty,
        double silence) {
    public Passage {
        words = List.copyOf(words);
    }
}
