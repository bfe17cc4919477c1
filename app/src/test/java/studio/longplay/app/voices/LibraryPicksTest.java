package studio.longplay.app.voices;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.LibraryVoice;
import studio.longplay.engine.store.library.TakeFacts;
import studio.longplay.engine.store.library.VoiceCollection;
import studio.longplay.engine.store.library.VoiceFacts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// On a window's thread of its own: this one.
class LibraryPicksTest {
    @TempDir private Path folder = Path.of("");
    private final BlockingQueue<Runnable> told = new LinkedBlockingQueue<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private final List<StudioFault> faults = new ArrayList<>();
    private final ObjectProperty<VoicePicks> settings = new SimpleObjectProperty<>(VoicePicks.NONE);
    private Library library;
    private Work work;

    @BeforeEach
    void open() throws StudioFault {
        library = Library.open(folder);
        library.keepVoices(List.of(voice("marcus"), voice("ada"), voice("ruth")));
        work = new Work(told::add, bugs::add);
    }

    @AfterEach
    void close() throws StudioFault {
        work.close();
        library.close();
        assertThat(bugs).isEmpty();
        assertThat(faults).isEmpty();
    }

    private static VoiceFacts voice(String id) {
        return new VoiceFacts(
                id, id, "built-in", "mary", List.of("en"), List.of("man"), "free", true);
    }

    private LibraryPicks picks() {
        return new LibraryPicks(_ -> library, settings, work, "Read", faults::add);
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!wanted.getAsBoolean() || !work.running().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Runnable next = told.poll(20, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }
    }

    @Test
    void whatTheSettingsKeptMovesIntoTheLibraryOnce() throws StudioFault, InterruptedException {
        library.apply(new LibraryChange.Favour(List.of("ruth"), true));
        library.apply(new LibraryChange.PutCollection(VoiceCollection.of("Old", List.of("ruth"))));
        settings.set(
                new VoicePicks(
                        List.of("ada"),
                        Map.of("Old", List.of("marcus"), "New", List.of("ada")),
                        true));
        LibraryPicks picks = picks();
        until(() -> settings.get().favourites().isEmpty());
        VoicePicks now = picks.picksProperty().get();
        assertThat(now.favourites()).containsExactlyInAnyOrder("ada", "ruth");
        assertThat(now.collection("Old")).containsExactly("ruth", "marcus");
        assertThat(now.collection("New")).containsExactly("ada");
        assertThat(now.asList()).isTrue();
        assertThat(settings.get()).isEqualTo(new VoicePicks(List.of(), Map.of(), true));
        LibraryPicks again = picks();
        until(() -> again.picksProperty().get().favourites().size() == 2);
        assertThat(library.collections()).hasSize(2);
    }

    @Test
    void everyChangeIsKeptInTheOrderItWasMade() throws InterruptedException {
        LibraryPicks picks = picks();
        picks.change(now -> now.withFavourite("ada", true));
        until(() -> picks.picksProperty().get().isFavourite("ada"));
        picks.change(now -> now.with("Sailors", "ada", true));
        picks.change(now -> now.with("Sailors", "ruth", true));
        picks.change(now -> now.withFavourite("ada", false).withFavourite("ruth", true));
        picks.change(now -> now.with("Sailors", "ada", false));
        picks.change(now -> now.shownAsList(true));
        until(() ->
                library.collections().stream()
                        .anyMatch(one -> one.voices().equals(List.of("ruth"))));
        assertThat(settings.get().asList()).isTrue();
        LibraryPicks again = picks();
        until(() -> again.picksProperty().get().isFavourite("ruth"));
        assertThat(again.picksProperty().get().favourites()).containsExactly("ruth");
        picks.change(now -> now.without("Sailors"));
        until(() -> library.collections().isEmpty());
    }

    @Test
    void whatWasDoneWithAVoiceIsCounted() throws StudioFault, InterruptedException {
        library.tell(
                List.of(
                        take(1, "line-1"),
                        take(2, "line-1"),
                        take(3, "line-2"),
                        new LibraryChange.Fail("ada", "speech.failed")));
        LibraryPicks picks = picks();
        until(() -> !picks.usesProperty().get().isEmpty());
        LibraryVoice.Use use = picks.usesProperty().get().get("ada");
        assertThat(use).isEqualTo(new LibraryVoice.Use(3, 3 * 48_000 * 60L, 2, 1, 1));
        VoicesText text = new VoicesText(studio.longplay.app.words.Words.of("voices"));
        assertThat(text.use(use))
                .isEqualTo(
                        "3.0 minutes in 3 takes, for 2 lines of projects. 1 retake. It failed"
                                + " once.");
        assertThat(text.use(LibraryVoice.Use.NONE)).isEqualTo("not used yet");
    }

    private static LibraryChange.Make take(int number, String line) {
        return new LibraryChange.Make(
                Digest.of("take " + number),
                new TakeFacts(
                        "Ahoy",
                        "NELL",
                        "ada",
                        "Ada",
                        "mary",
                        "",
                        "p",
                        "Play",
                        line,
                        Instant.EPOCH,
                        48_000 * 60L,
                        100));
    }
}
