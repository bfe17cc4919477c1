package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.text.Normaliser;
import studio.longplay.engine.voice.text.Phrasing;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints how near our pronunciation of English comes to that of espeak-ng, and how long both take,
/// over the words of a text file.
final class PhonemesBench {
    private PhonemesBench() {}

    /// @param args a text
    static void main(String[] args) throws Exception {
        Tongues tongues = new Tongues();
        Path nowhere = Files.createTempDirectory("phonemes");
        Phonemes ours = tongues.english(Alphabet.PHONETIC, nowhere);
        Optional<Phonemes> theirs = tongues.phonetic("en-us");
        List<SpokenWord> words =
                Normaliser.read(Files.readString(Path.of(args[0])), Lexicon.empty());
        List<Utterance> text = Phrasing.cut(words);
        List<String> mine = new ArrayList<>();
        List<String> its = new ArrayList<>();
        said(ours, text.subList(0, 1));
        long start = System.nanoTime();
        mine.addAll(said(ours, text));
        long middle = System.nanoTime();
        its.addAll(said(theirs.orElseThrow(), text));
        long end = System.nanoTime();
        int errors = 0;
        int symbols = 0;
        for (int i = 0; i < mine.size(); i++) {
            errors += apart(mine.get(i), its.get(i));
            symbols += its.get(i).length();
        }
        IO.println(
                "%d words: %.1f %% of symbols apart; ours %.2f ms a word, espeak-ng %.2f ms"
                        .formatted(
                                words.size(),
                                100.0 * errors / symbols,
                                (middle - start) / 1e6 / words.size(),
                                (end - middle) / 1e6 / words.size()));
    }

    private static List<String> said(Phonemes phonemes, List<Utterance> text) throws StudioFault {
        List<String> said = new ArrayList<>();
        for (Utterance utterance : text) {
            said.add(
                    phonemes.of(utterance, JobContext.quiet()).stream()
                            .map(word -> plain(word.text()))
                            .collect(Collectors.joining()));
        }
        return said;
    }

    /// Without stress and length, and what differs only in how it is written.
    private static String plain(String written) {
        return written.replaceAll("[ˈˌː]", "")
                .replace("ɾ", "t")
                .replace("ɐ", "ə")
                .replace("ᵻ", "ɪ")
                .replace("ɚ", "əɹ")
                .replace("oːɹ", "ɔɹ");
    }

    private static int apart(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[other.length()];
    }
}
