package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A long `NAME:` play, made from a seed, and edits of it.
final class LongPlay {
    private static final List<String> SPEAKERS =
            List.of("ANNA", "BEN", "CLARA", "DAVID", "EDITH", "FRANK", "GRETA", "HUGO", "IDA");
    private static final List<String> WORDS =
            List.of(
                    "the", "sea", "came", "over", "stone", "and", "night", "lamp", "never", "said",
                    "father", "house", "again", "light", "away", "under", "winter", "bread",
                    "hand");
    private static final int ON_STAGE = 3;

    private LongPlay() {}

    /// Paragraphs of one speech each; the company on stage changes every now and then.
    static List<String> paragraphs(int speeches, SplittableRandom random) {
        List<String> paragraphs = new ArrayList<>();
        int first = 0;
        for (int at = 0; at < speeches; at++) {
            first = random.nextInt(20) == 0 ? random.nextInt(SPEAKERS.size()) : first;
            int speaker = (first + random.nextInt(ON_STAGE)) % SPEAKERS.size();
            paragraphs.add(SPEAKERS.get(speaker) + ":\n" + words(random));
        }
        return paragraphs;
    }

    private static String words(SplittableRandom random) {
        int count = 3 + random.nextInt(random.nextInt(10) == 0 ? 150 : 35);
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(WORDS.get(random.nextInt(WORDS.size())));
            words.append(word == count - 1 ? "." : " ");
        }
        return words.toString();
    }

    /// The text of the paragraphs.
    static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs) + "\n";
    }

    /// The paragraphs with the one at an index changed, taken out or put before.
    static List<String> edited(List<String> paragraphs, int index, SplittableRandom random) {
        List<String> edited = new ArrayList<>(paragraphs);
        switch (random.nextInt(3)) {
            case 0 -> edited.set(index, edited.get(index) + " " + words(random));
            case 1 -> edited.remove(index);
            default -> edited.add(index, paragraphs(1, random).getFirst());
        }
        return edited;
    }
}
