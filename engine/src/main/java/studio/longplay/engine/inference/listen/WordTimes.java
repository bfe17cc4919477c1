package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives the words of a half minute their times.
///
/// @param task start, language and what is wanted, as it was told
record WordTimes(SpeechGraphs graphs, Vocabulary vocabulary, List<Long> task, String language) {
    private static final double FRAME_SECONDS = 0.02;
    private static final double MOST_MEDIAN_SECONDS = 0.7;
    private static final String SENTENCE_ENDS = ".。!！?？";

    /// The words of each passage.
    ///
    /// @param measured false where the model does not show its attentions and times were shared out
    record Timed(List<List<HeardWord>> words, boolean measured) {}

    /// Times the words of all passages of a half minute together.
    ///
    /// @param seconds how long the sound is
    Timed of(
            SpeechGraphs.Heard heard, List<Slices.Slice> slices, double seconds, JobContext context)
            throws StudioFault {
        List<Long> text = new ArrayList<>();
        List<Double> chances = new ArrayList<>();
        slices.forEach(slice -> {
            text.addAll(slice.tokens());
            chances.addAll(slice.chances());
        });
        if (text.isEmpty()) {
            return shared(slices);
        }
        List<Long> all = new ArrayList<>(task);
        all.add(vocabulary.special().noTimestamps());
        int first = all.size();
        all.addAll(text);
        all.add(vocabulary.special().endOfText());
        long[] tokens = all.stream().mapToLong(Long::longValue).toArray();
        List<float[][]> heads =
                tokens.length > graphs.longest()
                        ? List.of()
                        : graphs.attention(heard, tokens, vocabulary.alignment(), context);
        if (heads.isEmpty()) {
            return shared(slices);
        }
        int frames = (int) Math.max(1, Math.round(seconds / FRAME_SECONDS));
        int most = Math.min(frames, heads.getFirst()[0].length);
        double[] begins = TokenTimes.begins(heads, most, first, text.size() + 1);
        List<WordPieces.Word> words = new WordPieces(vocabulary, language).words(text);
        return new Timed(dealt(slices, timed(words, begins, chances)), true);
    }

    private record Span(WordPieces.Word word, double start, double end, double confidence) {}

    private static List<Span> timed(
            List<WordPieces.Word> words, double[] begins, List<Double> chances) {
        double[] lengths =
                words.stream()
                        .mapToDouble(word -> begins[word.end()] - begins[word.first()])
                        .filter(length -> length > 0)
                        .sorted()
                        .toArray();
        double median = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
        double most = 2 * Math.min(MOST_MEDIAN_SECONDS, median);
        List<Span> spans = new ArrayList<>();
        String before = "";
        for (WordPieces.Word word : words) {
            double start = begins[word.first()];
            double end = begins[word.end()];
            boolean ends = endsSentence(word.text());
            if (most > 0 && end - start > most && ends) {
                end = start + most;
            } else if (most > 0 && end - start > most && endsSentence(before)) {
                start = end - most;
            }
            spans.add(new Span(word, start, end, confidence(chances, word)));
            before = word.text();
        }
        return spans;
    }

    /// A pause after a sentence is not part of its last word.
    private static boolean endsSentence(String word) {
        return !word.isEmpty() && SENTENCE_ENDS.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static double confidence(List<Double> chances, WordPieces.Word word) {
        double sum = 0;
        for (int i = word.first(); i < word.end(); i++) {
            sum += chances.get(i);
        }
        return sum / Math.max(1, word.end() - word.first());
    }

    /// Gives each passage the words that begin in it.
    private static List<List<HeardWord>> dealt(List<Slices.Slice> slices, List<Span> spans) {
        List<List<HeardWord>> dealt = new ArrayList<>();
        int next = 0;
        int end = 0;
        for (Slices.Slice slice : slices) {
            end += slice.tokens().size();
            List<HeardWord> its = new ArrayList<>();
            while (next < spans.size() && spans.get(next).word().first() < end) {
                Span span = spans.get(next++);
                String text = span.word().text().strip();
                if (!text.isEmpty()) {
                    its.add(new HeardWord(text, span.start(), span.end(), span.confidence()));
                }
            }
            dealt.add(its);
        }
        return dealt;
    }

    /// Each letter takes as long as every other.
    Timed shared(List<Slices.Slice> slices) {
        List<List<HeardWord>> all = new ArrayList<>();
        for (Slices.Slice slice : slices) {
            List<WordPieces.Word> words =
                    new WordPieces(vocabulary, language).words(slice.tokens());
            int letters = words.stream().mapToInt(word -> letters(word.text())).sum();
            double each = (slice.endSeconds() - slice.startSeconds()) / Math.max(1, letters);
            List<HeardWord> its = new ArrayList<>();
            double at = slice.startSeconds();
            for (WordPieces.Word word : words) {
                double end = at + each * letters(word.text());
                if (!word.text().isBlank()) {
                    double confidence = confidence(slice.chances(), word);
                    its.add(new HeardWord(word.text().strip(), at, end, confidence));
                }
                at = end;
            }
            all.add(its);
        }
        return new Timed(all, false);
    }

    private static int letters(String text) {
        return Arrays.stream(text.strip().split("\\s+")).mapToInt(String::length).sum();
    }
}
