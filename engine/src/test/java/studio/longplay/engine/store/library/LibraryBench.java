package studio.longplay.engine.store.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Digest;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// How fast a library of 100,000 takes and 10,000 voices answers: `LibraryBench FOLDER`, an empty
/// folder.
final class LibraryBench {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TAKES = 100_000;
    private static final int VOICES = 10_000;
    private static final int ROUNDS = 400;

    private LibraryBench() {}

    private interface Act {
        void run(int round) throws StudioFault;
    }

    public static void main(String[] arguments) throws StudioFault {
        Path folder = Path.of(arguments[0]);
        MadeUp made = new MadeUp(1);
        once("write the journal", () -> fill(new LibraryJournal(folder), made));
        try (Library library = Library.open(folder)) {
            once("take it into an empty index", () -> library.refresh(JobContext.quiet()));
            library.keepVoices(made.voices(VOICES));
        }
        once("open", () -> Library.open(folder).close());
        try (Library library = Library.open(folder)) {
            takes(library);
            voices(library);
            changes(library, made);
        }
    }

    private static void fill(LibraryJournal journal, MadeUp made) throws StudioFault {
        for (int first = 0; first < TAKES; first += 1000) {
            List<LibraryChange> changes = new ArrayList<>();
            for (int number = first; number < first + 1000; number++) {
                changes.add(made.take(number));
                if (number % 10 != 0) {
                    changes.add(made.measure(number));
                }
            }
            for (int tag = 0; tag < 20; tag++) {
                Digest take = Digest.of("take " + (first + tag * 50));
                changes.add(new LibraryChange.Tag(List.of(take), List.of("tag-" + tag), List.of()));
            }
            journal.add(changes);
        }
    }

    private static void takes(Library library) throws StudioFault {
        Random random = new Random(2);
        many("all, no words", _ -> show(library, TakeQuery.ALL));
        many(
                "the most frequent word",
                _ -> show(library, TakeQuery.of(MadeUp.word(0)).in(TakeOrder.BEST)));
        many("one to three words, one begun", _ -> show(library, TakeQuery.of(words(random))));
        many(
                "one letter",
                round -> show(library, TakeQuery.of("bcdfgklmnprst".charAt(round % 13) + "")));
        many("words, voices, project, date, score", round -> show(library, narrow(random, round)));
        many(
                "a page in the middle",
                round -> library.page(library.search(TakeQuery.ALL), 200 * round, 50));
    }

    private static TakeQuery narrow(Random random, int round) {
        return TakeQuery.of(MadeUp.word(random.nextInt(50)))
                .with(
                        TakeField.VOICE,
                        Set.of("voice-" + round % 100, "voice-" + (100 + round % 50)))
                .with(TakeField.PROJECT, Set.of("project-" + round % 40))
                .withMade(Instant.parse("2026-01-05T00:00:00Z"), Instant.MAX)
                .withSamples(TakeQuery.Range.atLeast(96_000))
                .withLeastScore(40)
                .in(TakeOrder.values()[round % TakeOrder.values().length]);
    }

    private static String words(Random random) {
        String last = MadeUp.word(random.nextInt(2000));
        StringBuilder words = new StringBuilder();
        for (int more = random.nextInt(3); more > 0; more--) {
            words.append(MadeUp.word(random.nextInt(100))).append(' ');
        }
        return words + last.substring(0, Math.max(2, last.length() - 2));
    }

    private static void show(Library library, TakeQuery query) throws StudioFault {
        library.page(library.search(query), 0, 50);
    }

    private static void voices(Library library) throws StudioFault {
        many("all voices", _ -> library.voices(VoiceQuery.ALL));
        many(
                "voices by words, language, tag",
                round ->
                        library.voices(
                                VoiceQuery.of("voice " + round)
                                        .with(VoiceField.LANGUAGE, Set.of("de", "fr"))
                                        .withTags(Set.of("warm"))
                                        .in(VoiceQuery.VoiceOrder.MOST_USED)));
        many("voices by two letters", round -> library.voices(VoiceQuery.of(letters(round))));
    }

    private static String letters(int round) {
        return "bcdfg".charAt(round % 5) + "" + "aeiou".charAt(round / 5 % 5);
    }

    private static void changes(Library library, MadeUp made) throws StudioFault {
        many("tell of one more take", round -> library.tell(List.of(made.take(TAKES + round))));
        List<Digest> all = library.digests(library.search(TakeQuery.ALL));
        once("tag all", () -> library.apply(tag(all)));
        Undo[] undo = new Undo[1];
        once("delete all", () -> undo[0] = library.apply(new LibraryChange.Delete(all)));
        once("undo it", () -> library.apply(undo[0].wishes()));
        once("rebuild", () -> library.rebuild(JobContext.quiet()));
    }

    private static LibraryChange.Tag tag(List<Digest> takes) {
        return new LibraryChange.Tag(takes, List.of("everything"), List.of());
    }

    private interface Once {
        void run() throws StudioFault;
    }

    private static void once(String what, Once act) throws StudioFault {
        long start = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        act.run();
        OUT.printf(
                "%-40s %10.1f ms, processor %10.1f ms%n",
                what,
                (System.nanoTime() - start) / 1e6,
                (THREADS.getCurrentThreadCpuTime() - busy) / 1e6);
    }

    private static void many(String what, Act act) throws StudioFault {
        List<Long> nanos = new ArrayList<>();
        long busy = THREADS.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            act.run(round);
            nanos.add(System.nanoTime() - start);
        }
        Collections.sort(nanos);
        OUT.printf(
                "%-40s p50 %6.1f  p95 %6.1f  most %6.1f ms, processor %6.1f ms%n",
                what,
                nanos.get(ROUNDS / 2) / 1e6,
                nanos.get(ROUNDS * 95 / 100) / 1e6,
                nanos.getLast() / 1e6,
                (THREADS.getCurrentThreadCpuTime() - busy) / 1e6 / ROUNDS);
    }
}
