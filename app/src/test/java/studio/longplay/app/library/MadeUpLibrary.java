package studio.longplay.app.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.library.TakeExport;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.Playlist;
import studio.longplay.engine.store.library.TakeFacts;
import studio.longplay.engine.store.library.TakeMeasure;
import studio.longplay.engine.store.library.TakeQuery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A real library of takes that nobody spoke: their sound is a hum, made when it is asked for.
final class MadeUpLibrary implements LibrarySource, AutoCloseable {
    /// When the gallery is looked at.
    static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    private static final List<String> TEXTS =
            List.of(
                    "You say that every night, and every night it is true.",
                    "The lamp had burned for ninety years. Tonight it was dark.",
                    "Mind the seventh step; it was never mended after the storm.",
                    "There is a light where no light should be.",
                    "Ring the bell, girl, and do not stop.",
                    "I see it. God help them, I see it.",
                    "He had kept the lamp for thirty-one years, and in all that time he had never"
                            + " once been afraid of it going out.",
                    "Ahoy!");
    private static final List<String> VOICES =
            List.of("Ruth", "Arthur", "Marcus", "Isla", "Victor", "Helen", "Nora");
    private static final List<String> SPEAKERS = List.of("NELL", "TAM", "NARRATOR", "MARA");
    private static final List<String> PLAYS =
            List.of("The Lighthouse Keeper", "Coriolanus", "A Winter's Walk");

    private final Library library;
    final List<TakeExport.Order> exports = new ArrayList<>();
    final List<List<LibraryTake>> exported = new ArrayList<>();
    final Set<Digest> gone = new HashSet<>();
    volatile long exportMillis;
    volatile int measured;
    volatile boolean measureWaits;

    MadeUpLibrary(Path folder, int takes) throws StudioFault {
        library = Library.open(folder);
        for (int from = 0; from < takes; from += 1000) {
            List<LibraryChange> changes = new ArrayList<>();
            for (int number = from; number < Math.min(takes, from + 1000); number++) {
                changes.add(take(number));
                if (number % 9 != 0) {
                    changes.add(new LibraryChange.Measure(key(number), measure(number)));
                }
            }
            library.tell(changes);
        }
    }

    static Digest key(int number) {
        return Digest.of("take " + number);
    }

    /// The newest has the highest number, up to a hundred thousand.
    private static LibraryChange.Make take(int number) {
        int voice = number % VOICES.size();
        long samples = 40_000 + number * 7919L % 500_000;
        return new LibraryChange.Make(
                key(number),
                new TakeFacts(
                        TEXTS.get(number % TEXTS.size()),
                        SPEAKERS.get(number % SPEAKERS.size()),
                        "voice-" + voice,
                        VOICES.get(voice),
                        number % 11 == 0 ? "freetts-kevin16" : "mary-cmu-slt-hsmm",
                        number % 11 == 0 ? "MaryTTS could not say it." : "",
                        "project-" + number % PLAYS.size(),
                        PLAYS.get(number % PLAYS.size()),
                        "line-" + number,
                        NOW.minusSeconds(60L * (100_001 - number)),
                        samples,
                        samples * 4 + 2000));
    }

    private static TakeMeasure measure(int number) {
        double score = 100 - number * 37 % 60;
        return new TakeMeasure(score, -20, 0, 40, 0.2, 4, List.of("It is made up."));
    }

    /// Tags, stars and a playlist, as somebody might have left them.
    void furnish() throws StudioFault {
        List<Digest> all = library.digests(library.search(TakeQuery.ALL));
        Playlist best = Playlist.of("Trailer", List.of(all.get(4), all.get(1), all.get(7)));
        library.apply(
                List.of(
                        new LibraryChange.Tag(all.subList(0, 5), List.of("trailer"), List.of()),
                        new LibraryChange.Tag(all.subList(2, 9), List.of("final"), List.of()),
                        new LibraryChange.Star(all.subList(1, 3), true),
                        new LibraryChange.PutPlaylist(best)));
    }

    @Override
    public Library open(JobContext context) throws StudioFault {
        library.refresh(context);
        return library;
    }

    @Override
    public Optional<TakeSamples> sound(Digest take) {
        return gone.contains(take)
                ? Optional.empty()
                : Optional.of(new TakeSamples(hum(), 0, List.of()));
    }

    /// Syllables that glide, with pauses between.
    private static float[] hum() {
        float[] samples = new float[3 * 48_000];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double second = i / 48_000.0;
            double hertz = 150 + 40 * StrictMath.sin(second * 4) + 12 * StrictMath.sin(second * 31);
            phase += 2 * Math.PI * hertz / 48_000;
            double tone = 0;
            for (int harmonic = 1; harmonic < 24; harmonic++) {
                double formant = harmonic * hertz / (700 + 300 * StrictMath.sin(second * 6));
                tone +=
                        StrictMath.sin(harmonic * phase)
                                * StrictMath.exp(-formant * formant)
                                / harmonic;
            }
            double swell = Math.max(0, StrictMath.sin(second * 13));
            double rest = second % 1.1 > 0.9 ? 0.002 : 1;
            samples[i] = (float) (0.4 * swell * rest * tone);
        }
        return samples;
    }

    @Override
    public TakeExport.Written export(
            List<LibraryTake> takes, TakeExport.Order order, JobContext context) {
        exports.add(order);
        List<Path> files = new ArrayList<>();
        for (int at = 0; at < takes.size(); at++) {
            context.progress(new Progress("export", at, takes.size()));
            pause(exportMillis);
            context.checkCancelled();
            files.add(order.folder().resolve(order.names().next(takes.get(at))));
        }
        exported.add(takes);
        return new TakeExport.Written(files, java.util.Map.of());
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public long purge(JobContext context) throws StudioFault {
        List<Digest> deleted = library.digests(library.search(TakeQuery.ALL.onlyDeleted()));
        library.tell(List.of(new LibraryChange.Purge(deleted)));
        return deleted.size() * 1000L;
    }

    @Override
    public int measure(JobContext context) throws StudioFault {
        int all = library.extent().unmeasured();
        for (int done = 0; done < all; done++) {
            context.progress(new Progress("measure", done, all));
            context.checkCancelled();
            while (measureWaits) {
                pause(5);
                context.checkCancelled();
            }
            LibraryTake next = library.unmeasured(1).getFirst();
            library.tell(List.of(new LibraryChange.Measure(next.digest(), measure(done))));
            measured++;
        }
        return all;
    }

    @Override
    public void close() throws StudioFault {
        library.close();
    }
}
