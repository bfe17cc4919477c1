package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Measures how long a folder of sounds takes to index and to search: `BankSpeed FOLDER COUNT`. Its
/// files are made once.
final class BankSpeed {
    private static final List<String> THINGS =
            List.of("door", "thunder", "rain", "horse", "crowd", "bell", "wind", "engine", "glass");
    private static final List<String> MANNERS =
            List.of("old", "distant", "heavy", "slow", "wooden", "wet", "small", "angry", "metal");
    private static final int SEARCHES = 500;

    private BankSpeed() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Path sounds = folder.resolve("sounds" + count);
        make(sounds, count);
        Path home = folder.resolve("home" + System.nanoTime());
        SoundBanks banks = SoundBanks.open(home);
        long start = System.nanoTime();
        IndexReport first = banks.index(sounds, JobContext.quiet());
        double indexed = seconds(start);
        start = System.nanoTime();
        banks.index(sounds, JobContext.quiet());
        double again = seconds(start);
        long[] nanos = new long[SEARCHES];
        Random random = new Random(3);
        for (int i = 0; i < SEARCHES; i++) {
            String words = any(THINGS, random) + " " + any(MANNERS, random).substring(0, 2);
            long from = System.nanoTime();
            banks.search(SoundQuery.of(words));
            nanos[i] = System.nanoTime() - from;
        }
        Arrays.sort(nanos);
        start = System.nanoTime();
        SoundBanks.open(home);
        double opened = seconds(start);
        Files.writeString(
                folder.resolve("speed.txt"),
                "%d sounds: index %.2f s, again %.2f s, open %.2f s, search p50 %.1f ms p95 %.1f ms%n"
                        .formatted(
                                first.sounds(),
                                indexed,
                                again,
                                opened,
                                nanos[SEARCHES / 2] / 1e6,
                                nanos[SEARCHES * 95 / 100] / 1e6));
    }

    private static void make(Path sounds, int count) throws Exception {
        if (Files.exists(sounds)) {
            return;
        }
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            String name = any(MANNERS, random) + " " + any(THINGS, random) + " " + i + ".wav";
            int samples = 48_000 + random.nextInt(48_000);
            SoundFiles.wav(sounds.resolve("part" + i % 50).resolve(name), samples, i);
        }
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
