package studio.longplay.engine.render.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.LibraryJournal;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeOrder;
import studio.longplay.engine.store.library.TakeQuery;
import studio.longplay.engine.store.library.VoiceQuery;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What is really spoken gets into the library, and comes back when its files were lost.
class LibraryDeskTest {
    @TempDir private Path folder = Path.of("");
    private final Speech speech = new Speech();
    private final ModelKeeper keeper = new ModelKeeper(OnnxSessions::start);
    private ArtifactStore store;
    private LibraryDesk desk;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        desk = desk();
    }

    private LibraryDesk desk() {
        TakeGrading grading = TakeGrading.with(folder.resolve("models"), keeper);
        return new LibraryDesk(store, folder.resolve("library"), speech, grading);
    }

    @AfterEach
    void close() throws StudioFault {
        desk.close();
        store.close();
        speech.close();
        keeper.close();
    }

    private SpokenLine speak(String voice, String text) throws StudioFault {
        Workbench bench = new Workbench(store, new Tally(), desk.log("p", "The play"));
        Speaking speaking = new Speaking(bench, speech, Lexicon.empty());
        Voice speaker = speech.registry().find(voice).orElseThrow();
        return speaking.audition(speaker, text, JobContext.quiet());
    }

    private static List<LibraryTake> all(Library library) throws StudioFault {
        return library.page(library.search(TakeQuery.ALL.in(TakeOrder.VOICE)), 0, 100);
    }

    @Test
    void whatIsSpokenIsFoundMeasuredAndFoundAgainWithoutTheLibrarysFiles()
            throws StudioFault, IOException {
        Voice first = speech.registry().voices().getFirst();
        Voice other = speech.registry().find(speech.registry().voices().get(1).id() + "-2").get();
        SpokenLine spoken = speak(first.id(), "The storm is over.");
        speak(first.id(), "The storm is over.");
        speak(other.id(), "Nobody saw the ship again.");
        Library library = desk.open(JobContext.quiet());
        assertThat(library.digests(library.search(TakeQuery.of("stor"))))
                .containsExactly(spoken.artifact().key());
        LibraryTake take = library.take(spoken.artifact().key()).orElseThrow();
        assertThat(take.facts().voice()).isEqualTo(first.id());
        assertThat(take.facts().projectTitle()).isEqualTo("The play");
        assertThat(take.facts().samples()).isEqualTo(spoken.facts().samples());
        assertThat(take.facts().bytes()).isEqualTo(spoken.artifact().bytes());
        assertThat(take.measure()).isEmpty();

        assertThat(desk.measure(JobContext.quiet())).isEqualTo(2);
        assertThat(all(library))
                .hasSize(2)
                .allSatisfy(it -> {
                    assertThat(it.measure().orElseThrow().score()).isBetween(50.0, 100.0);
                    assertThat(it.measure().orElseThrow().loudnessLufs()).isBetween(-40.0, -10.0);
                    assertThat(it.measure().orElseThrow().syllablesPerSecond()).isBetween(2.0, 9.0);
                });
        assertThat(desk.measure(JobContext.quiet())).isZero();
        assertThat(library.voices(VoiceQuery.ALL.among(Set.of(first.id()))).voices())
                .singleElement()
                .satisfies(voice -> assertThat(voice.use().takes()).isEqualTo(1));

        List<LibraryTake> before = all(library);
        desk.close();
        for (String name : List.of("index.mv.db", "journal.jsonl")) {
            Files.delete(folder.resolve("library").resolve(name));
        }
        desk = desk();
        assertThat(desk.rebuild(JobContext.quiet())).isEqualTo(2);
        Library again = desk.open(JobContext.quiet());
        assertThat(all(again))
                .zipSatisfy(
                        before,
                        (found, known) -> {
                            assertThat(found.digest()).isEqualTo(known.digest());
                            assertThat(found.facts().text()).isEqualTo(known.facts().text());
                            assertThat(found.facts().voice()).isEqualTo(known.facts().voice());
                            assertThat(found.facts().engine()).isEqualTo(known.facts().engine());
                            assertThat(found.facts().samples()).isEqualTo(known.facts().samples());
                            assertThat(found.facts().bytes()).isEqualTo(known.facts().bytes());
                        });
        assertThat(desk.rebuild(JobContext.quiet())).isZero();
    }

    @Test
    void aModelGradesWhatWasMeasuredBeforeItCame() throws StudioFault, IOException {
        speak(speech.registry().voices().getFirst().id(), "The storm is over.");
        assertThat(desk.measure(JobContext.quiet())).isEqualTo(1);
        Library library = desk.open(JobContext.quiet());
        assertThat(library.extent().unmeasured()).isZero();
        assertThat(all(library).getFirst().measure().orElseThrow().grade()).isEmpty();
        TinyModels.dnsmos(Files.createDirectory(folder.resolve("models")));
        assertThat(desk.open(JobContext.quiet()).extent().unmeasured()).isEqualTo(1);
        assertThat(desk.measure(JobContext.quiet())).isEqualTo(1);
        assertThat(all(library).getFirst().measure().orElseThrow().grade().orElseThrow())
                .isCloseTo(2.78, within(0.01));
        assertThat(library.extent().graded()).isEqualTo(1);
        assertThat(desk.measure(JobContext.quiet())).isZero();
        assertThat(keeper.state().models()).hasSize(1);
    }

    @Test
    void aJournalFromBeforeThereWereGradesIsRead() throws StudioFault, IOException {
        speak(speech.registry().voices().getFirst().id(), "The storm is over.");
        desk.measure(JobContext.quiet());
        List<LibraryTake> before = all(desk.open(JobContext.quiet()));
        desk.close();
        Path journal = folder.resolve("library").resolve("journal.jsonl");
        String plain = Files.readString(journal).replaceAll(",\"grade\":null", "");
        assertThat(plain).contains("\"score\"").doesNotContain("grade");
        Files.writeString(journal, plain);
        Files.delete(folder.resolve("library").resolve("index.mv.db"));
        desk = desk();
        assertThat(all(desk.open(JobContext.quiet()))).isEqualTo(before);
    }

    @Test
    void aTakeWhoseFileIsGoneIsForgotten() throws StudioFault {
        SpokenLine spoken = speak(speech.registry().voices().getFirst().id(), "Gone at once.");
        store.remove(spoken.artifact().key());
        assertThat(desk.measure(JobContext.quiet())).isEqualTo(1);
        assertThat(desk.open(JobContext.quiet()).extent().takes()).isZero();
    }

    @Test
    void tellingOfATakeTakesItsMakerLessThanAMillisecond() throws StudioFault {
        try (TakeInbox inbox = new TakeInbox(new LibraryJournal(folder.resolve("library")))) {
            long start = System.nanoTime();
            for (int number = 0; number < 2000; number++) {
                inbox.add(new LibraryChange.Fail("voice-" + number, "speech.refused"));
            }
            assertThat((System.nanoTime() - start) / 2000).isLessThan(1_000_000);
            inbox.flush();
        }
        assertThat(folder.resolve("library/journal.jsonl")).isNotEmptyFile();
    }
}
