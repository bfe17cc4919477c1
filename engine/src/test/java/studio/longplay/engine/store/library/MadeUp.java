package studio.longplay.engine.store.library;

import studio.longplay.engine.store.Digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Takes and voices that nobody spoke, the same for the same seed. Words are as unevenly used as in
/// English: the n-th most frequent one 1/n as often as the first.
final class MadeUp {
    private static final int WORDS = 20_000;
    private static final long FIRST_MILLIS = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final String[] TAGS = {"man", "woman", "child", "old", "warm", "deep", "bright"};
    private static final String[] LANGUAGES = {
        "en-GB", "en-US", "de", "fr", "es", "it", "pl", "sw"
    };

    private final Random random;

    MadeUp(long seed) {
        random = new Random(seed);
    }

    /// A word by how frequent it is, 0 for the most frequent.
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 7; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    private int rank() {
        return (int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)) - 1);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int words = 4 + random.nextInt(24);
        for (int at = 0; at < words; at++) {
            text.append(at == 0 ? "" : " ").append(word(rank()));
        }
        return text.append('.').toString();
    }

    LibraryChange.Make take(int number) {
        int project = random.nextInt(40);
        int speaker = random.nextInt(12);
        int voice = random.nextInt(200);
        long samples = 48_000 + random.nextInt(480_000);
        return new LibraryChange.Make(
                Digest.of("take " + number),
                new TakeFacts(
                        text(),
                        "SPEAKER " + speaker,
                        "voice-" + voice,
                        "Voice " + voice,
                        random.nextInt(20) == 0 ? "freetts" : "mary",
                        "",
                        "project-" + project,
                        "Play " + project,
                        "line-" + random.nextInt(2000),
                        Instant.ofEpochMilli(FIRST_MILLIS + number * 60_000L),
                        samples,
                        samples * 4 + 2000));
    }

    LibraryChange.Measure measure(int number) {
        return new LibraryChange.Measure(
                Digest.of("take " + number),
                new TakeMeasure(
                        random.nextInt(1000) / 10.0,
                        -30 + random.nextInt(15),
                        0,
                        20 + random.nextInt(30),
                        random.nextDouble(),
                        3 + random.nextDouble() * 3,
                        List.of("It is made up.")));
    }

    List<VoiceFacts> voices(int count) {
        List<VoiceFacts> voices = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            voices.add(
                    new VoiceFacts(
                            "voice-" + number,
                            "Voice " + number + " " + word(random.nextInt(WORDS)),
                            number % 3 == 0 ? "built-in" : "espeak-ng",
                            number % 3 == 0 ? "mary" : "espeak-ng",
                            List.of(LANGUAGES[random.nextInt(LANGUAGES.length)]),
                            List.of(
                                    TAGS[random.nextInt(TAGS.length)],
                                    "timbre-" + random.nextInt(30)),
                            "CC BY 4.0",
                            number % 4 != 0));
        }
        return voices;
    }
}
