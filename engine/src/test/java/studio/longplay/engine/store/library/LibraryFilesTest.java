package studio.longplay.engine.store.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// What becomes of a library when its files are removed, damaged, shared or held by others.
class LibraryFilesTest {
    private static final int TAKES = 300;

    @TempDir private Path folder = Path.of("");
    private final MadeUp made = new MadeUp(7);

    @BeforeEach
    void fill() throws StudioFault {
        List<LibraryChange> changes = new ArrayList<>();
        for (int number = 0; number < TAKES; number++) {
            changes.add(made.take(number));
            if (number % 3 == 0) {
                changes.add(made.measure(number));
            }
        }
        new LibraryJournal(folder).add(changes);
        try (Library library = open()) {
            List<Digest> some = library.digests(library.search(TakeQuery.of("b"))).subList(0, 20);
            library.apply(new LibraryChange.Tag(some, List.of("one", "two"), List.of()));
            library.apply(new LibraryChange.Star(some.subList(0, 5), true));
            library.apply(new LibraryChange.Note(some.getFirst(), "Mind the end."));
            library.apply(new LibraryChange.Delete(some.subList(10, 15)));
            library.apply(new LibraryChange.PutPlaylist(Playlist.of("Best", some)));
            library.apply(new LibraryChange.Favour(List.of("voice-1", "voice-2"), true));
            library.tell(List.of(new LibraryChange.Fail("voice-3", "speech.refused")));
            library.keepVoices(made.voices(10));
        }
    }

    private Library open() throws StudioFault {
        Library library = Library.open(folder);
        library.refresh(JobContext.quiet());
        return library;
    }

    /// All that anybody can ask.
    private static List<Object> answers(Library library) throws StudioFault {
        List<Object> answers = new ArrayList<>();
        for (TakeOrder order : TakeOrder.values()) {
            TakeFound found = library.search(TakeQuery.of("b").in(order));
            answers.add(found.facets());
            answers.add(library.page(found, 0, TAKES));
        }
        answers.add(library.digests(library.search(TakeQuery.ALL.onlyDeleted())));
        answers.add(library.playlists());
        answers.add(library.extent());
        answers.add(library.voices(VoiceQuery.ALL));
        return answers;
    }

    private List<Object> answers() throws StudioFault {
        try (Library library = open()) {
            library.keepVoices(new MadeUp(3).voices(10));
            return answers(library);
        }
    }

    @Test
    void anIndexThatIsGoneIsMadeAgainWithTheSameAnswers() throws StudioFault, IOException {
        List<Object> before = answers();
        Files.delete(folder.resolve("index.mv.db"));
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void anIndexThatIsDamagedIsMadeAgainWithTheSameAnswers() throws StudioFault, IOException {
        List<Object> before = answers();
        Path index = folder.resolve("index.mv.db");
        byte[] bytes = Files.readAllBytes(index);
        for (int at = 0; at < bytes.length; at += 100) {
            bytes[at] ^= 0x55;
        }
        Files.write(index, bytes);
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void aRebuildChangesNoAnswer() throws StudioFault {
        try (Library library = open()) {
            List<Object> before = answers(library);
            assertThat(library.rebuild(JobContext.quiet())).isGreaterThan(TAKES);
            assertThat(answers(library)).isEqualTo(before);
        }
    }

    @Test
    void anotherJournalInItsPlaceIsNotMixedWithTheOld() throws StudioFault, IOException {
        Files.delete(folder.resolve("journal.jsonl"));
        List<LibraryChange> more = new ArrayList<>();
        for (int number = 1000; number < 3000; number++) {
            more.add(made.take(number));
        }
        new LibraryJournal(folder).add(more);
        try (Library library = open()) {
            assertThat(library.extent().takes()).isEqualTo(2000);
            assertThat(library.playlists()).isEmpty();
        }
    }

    @Test
    void whoeverFindsTheIndexHeldReadsTheJournalInstead() throws StudioFault, IOException {
        List<Object> before = answers();
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("index.mv.db"), StandardOpenOption.WRITE);
                FileLock _ = channel.lock();
                Library library = open()) {
            assertThat(library.isCopy()).isTrue();
            library.keepVoices(new MadeUp(3).voices(10));
            assertThat(answers(library)).isEqualTo(before);
            library.apply(new LibraryChange.Star(List.of(Digest.of("take 299")), true));
        }
        try (Library library = open()) {
            assertThat(library.isCopy()).isFalse();
            assertThat(library.take(Digest.of("take 299")))
                    .hasValueSatisfying(take -> assertThat(take.starred()).isTrue());
        }
    }

    @Test
    void twoLibrariesOfOneProcessKnowTheSame() throws StudioFault {
        try (Library one = open();
                Library other = open()) {
            one.tell(List.of(made.take(5000)));
            other.refresh(JobContext.quiet());
            assertThat(answers(other)).isEqualTo(answers(one));
            other.tell(List.of(made.take(5001)));
            one.refresh(JobContext.quiet());
            assertThat(answers(one)).isEqualTo(answers(other));
            assertThat(one.extent().takes()).isEqualTo(TAKES + 2 - 5);
        }
    }

    @Test
    void aPurgeRemovesWhatWasDeletedAndNothingElse() throws StudioFault, IOException {
        Path home = folder.resolve("artifacts");
        Digest kept = Digest.of("take 1");
        Digest gone = Digest.of("take 2");
        try (ArtifactStore store = ArtifactStore.open(home);
                Library library = open()) {
            for (Digest take : List.of(kept, gone)) {
                store.put(take, "wav", part -> Files.write(part, new byte[500]));
            }
            library.apply(new LibraryChange.Restore(all(library)));
            library.apply(new LibraryChange.Delete(List.of(gone)));
            ArtifactStore.Purged purged = library.purge(store, JobContext.quiet());
            assertThat(purged.artifacts()).isEqualTo(1);
            assertThat(purged.bytes()).isGreaterThanOrEqualTo(500);
            assertThat(store.holds(gone)).isFalse();
            assertThat(store.find(kept)).isPresent();
            assertThat(library.take(gone)).isEmpty();
            assertThat(library.extent().takes()).isEqualTo(TAKES - 1);
            library.tell(List.of(made.take(2)));
            assertThat(library.take(gone)).isPresent();
        }
    }

    private static List<Digest> all(Library library) throws StudioFault {
        return library.digests(library.search(TakeQuery.ALL.onlyDeleted()));
    }

    @Test
    void anIdOfAPurgedTakeIsNotUsedAgain() throws StudioFault {
        Digest last = Digest.of("take " + (TAKES - 1));
        String word;
        try (Library library = open();
                ArtifactStore store = ArtifactStore.open(folder.resolve("artifacts"))) {
            word = library.take(last).orElseThrow().facts().text().split("[ .]")[0];
            library.apply(new LibraryChange.Delete(List.of(last)));
            library.purge(store, JobContext.quiet());
        }
        try (Library library = open()) {
            Digest other = Digest.of("other");
            library.tell(List.of(LibraryTest.make(other, "Quite different.", "ada", "p", 1)));
            assertThat(library.digests(library.search(TakeQuery.of(word)))).doesNotContain(other);
        }
    }

    @Test
    void whatACrashLeftOfALineIsPassedOver() throws StudioFault, IOException {
        Path journal = folder.resolve("journal.jsonl");
        Files.writeString(journal, "{\"v\":1,\"change\":{\"type\":\"st", StandardOpenOption.APPEND);
        new LibraryJournal(folder).add(List.of(made.take(7000)));
        try (Library library = open()) {
            assertThat(library.take(Digest.of("take 7000"))).isPresent();
        }
    }

    @Test
    void aNewerJournalIsLeftAsItIs() throws StudioFault, IOException {
        Path journal = folder.resolve("journal.jsonl");
        Files.writeString(
                journal, "{\"v\":2,\"change\":{\"type\":\"sing\"}}\n", StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(journal);
        try (Library library = Library.open(folder)) {
            assertThatThrownBy(() -> library.refresh(JobContext.quiet()))
                    .isInstanceOfSatisfying(
                            StudioFault.Input.class,
                            fault -> assertThat(fault.code()).isEqualTo("store.library-newer"));
        }
        assertThat(Files.readAllBytes(journal)).isEqualTo(before);
    }

    @Test
    void aLineMayBeLongerThanWhatIsReadAtOnce() throws StudioFault {
        List<Digest> many = new ArrayList<>();
        for (int number = 0; number < 80_000; number++) {
            many.add(Digest.of("take " + number));
        }
        new LibraryJournal(folder).add(List.of(new LibraryChange.Star(many, true)));
        try (Library library = open()) {
            TakeFound starred = library.search(TakeQuery.ALL.onlyStarred());
            assertThat(starred.size()).isEqualTo(library.search(TakeQuery.ALL).size());
        }
    }

    @Test
    void theJournalHasOneObjectALine() throws IOException {
        String journal = Files.readString(folder.resolve("journal.jsonl"), StandardCharsets.UTF_8);
        assertThat(journal.lines()).allMatch(line -> line.startsWith("{\"v\":1,\"change\":{"));
        assertThat(journal).endsWith("}\n");
    }
}
