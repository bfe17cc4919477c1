package studio.longplay.engine.voice.provider.host;

import java.util.ArrayList;
import java.util.List;

/// How long the words of an utterance are against each other, heard from the same utterance spoken
/// with a pause after every word.
final class WordPaces {
    /// What the pauses are asked to have at the usual pace, in 10 ms.
    static final int GAP = 25;

    private static final int LEAST_SILENCE = 4_320;
    private static final double SAMPLES_PER_MILLI = 48;

    /// A pause swallows the silence that a stop begins with.
    private static final double CLOSURE_MILLIS = 45;

    private WordPaces() {}

    /// Hears how long they are.
    ///
    /// @param parted the sound with the pauses
    /// @param clauses what it says
    /// @param rate its pace against the usual
    /// @return milliseconds by clause and word; where the pauses are not all found, what such
    ///   sounds usually take
    static List<List<Double>> of(float[] parted, List<List<Ipa.Word>> clauses, double rate) {
        int words = clauses.stream().mapToInt(List::size).sum();
        Sounding sounding = new Sounding(parted);
        List<Sounding.Span> spans = sounding.parts(words, (int) (LEAST_SILENCE / rate));
        boolean heard = spans.size() == words;
        List<List<Double>> paces = new ArrayList<>();
        int at = 0;
        for (List<Ipa.Word> clause : clauses) {
            List<Double> millis = new ArrayList<>();
            for (Ipa.Word word : clause) {
                double closure =
                        word.phones().getFirst().stops() && !millis.isEmpty()
                                ? CLOSURE_MILLIS / rate
                                : 0;
                millis.add(
                        heard
                                ? spans.get(at).length() / SAMPLES_PER_MILLI + closure
                                : usual(word) + closure);
                at++;
            }
            paces.add(millis);
        }
        return paces;
    }

    private static double usual(Ipa.Word word) {
        return word.phones().stream().mapToDouble(Phone::weight).sum();
    }
}
