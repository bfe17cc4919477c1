package studio.longplay.engine.store.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Digest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Finding takes and keeping them in order.
class LibraryTest {
    private static final Digest STORM = Digest.of("storm");
    private static final Digest CALM = Digest.of("calm");
    private static final Digest CAFE = Digest.of("cafe");

    @TempDir private Path folder = Path.of("");
    private Library library;

    @BeforeEach
    void open() throws StudioFault {
        library = Library.open(folder);
        library.tell(
                List.of(
                        make(STORM, "The storm doesn't end tonight.", "marcus", "play", 1),
                        make(CALM, "A calm sea, and no stars at all.", "ada", "play", 2),
                        make(CAFE, "The CAFÉ was closing; stars shone.", "ada", "tale", 3)));
    }

    @AfterEach
    void close() throws StudioFault {
        library.close();
    }

    static LibraryChange.Make make(
            Digest take, String text, String voice, String project, int number) {
        return new LibraryChange.Make(
                take,
                new TakeFacts(
                        text,
                        "SPEAKER " + voice,
                        voice,
                        voice.toUpperCase(java.util.Locale.ROOT),
                        "mary",
                        "",
                        project,
                        "The " + project,
                        "line-1",
                        Instant.parse("2026-03-0" + number + "T10:00:00Z"),
                        48_000L * number,
                        1000L * (10 - number)));
    }

    static TakeMeasure score(double score) {
        return new TakeMeasure(score, -20, 0, 40, 0.2, 4, List.of("One.", "Two."));
    }

    private List<Digest> find(TakeQuery query) throws StudioFault {
        return library.digests(library.search(query));
    }

    @Test
    void everyWordHasToBeginAWordOfTheText() throws StudioFault {
        assertThat(find(TakeQuery.of("star"))).containsExactly(CAFE, CALM);
        assertThat(find(TakeQuery.of("stars cal"))).containsExactly(CALM);
        assertThat(find(TakeQuery.of("stars storm"))).isEmpty();
        assertThat(find(TakeQuery.of("tars"))).isEmpty();
        assertThat(find(TakeQuery.of("  "))).hasSize(3);
    }

    @Test
    void whatNoModelGradedComesLast() throws StudioFault {
        library.tell(
                List.of(
                        new LibraryChange.Measure(CALM, score(80).graded(2.5)),
                        new LibraryChange.Measure(STORM, score(90)),
                        new LibraryChange.Measure(CAFE, score(70).graded(3.5))));
        assertThat(find(TakeQuery.ALL.in(TakeOrder.GRADE))).containsExactly(CAFE, CALM, STORM);
        assertThat(library.extent().graded()).isEqualTo(2);
        assertThat(library.take(CAFE).orElseThrow().measure().orElseThrow().grade()).contains(3.5);
        assertThat(library.extent().unmeasured()).isZero();
        library.wantGrades(true);
        assertThat(library.extent().unmeasured()).isEqualTo(1);
        assertThat(library.unmeasured(9)).extracting(LibraryTake::digest).containsExactly(STORM);
    }

    @Test
    void caseAccentsAndApostrophesAreNotLookedAt() throws StudioFault {
        assertThat(find(TakeQuery.of("cafe"))).containsExactly(CAFE);
        assertThat(find(TakeQuery.of("Café"))).containsExactly(CAFE);
        assertThat(find(TakeQuery.of("DOESNT"))).containsExactly(STORM);
        assertThat(find(TakeQuery.of("doesn’t"))).containsExactly(STORM);
    }

    @Test
    void everyFilterNarrows() throws StudioFault {
        library.tell(List.of(new LibraryChange.Measure(CALM, score(80))));
        library.apply(new LibraryChange.Star(List.of(STORM), true));
        library.apply(new LibraryChange.Tag(List.of(CAFE, CALM), List.of("sea"), List.of()));
        assertThat(find(TakeQuery.ALL.with(TakeField.VOICE, Set.of("marcus"))))
                .containsExactly(STORM);
        assertThat(find(TakeQuery.ALL.with(TakeField.PROJECT, Set.of("tale"))))
                .containsExactly(CAFE);
        assertThat(find(TakeQuery.ALL.with(TakeField.SPEAKER, Set.of("SPEAKER ada"))))
                .containsExactly(CAFE, CALM);
        assertThat(find(TakeQuery.ALL.withTags(Set.of("sea")))).containsExactly(CAFE, CALM);
        assertThat(find(TakeQuery.ALL.withTags(Set.of("sea", "land")))).isEmpty();
        assertThat(find(TakeQuery.ALL.onlyStarred())).containsExactly(STORM);
        assertThat(find(TakeQuery.ALL.withLeastScore(70))).containsExactly(CALM);
        assertThat(find(TakeQuery.ALL.withLeastScore(81))).isEmpty();
        assertThat(find(TakeQuery.ALL.withSamples(TakeQuery.Range.atLeast(96_000))))
                .containsExactly(CAFE, CALM);
        assertThat(find(TakeQuery.ALL.withBytes(new TakeQuery.Range(0, 8000))))
                .containsExactly(CAFE, CALM);
        Instant second = Instant.parse("2026-03-02T10:00:00Z");
        assertThat(find(TakeQuery.ALL.withMade(second, Instant.MAX))).containsExactly(CAFE, CALM);
        assertThat(find(TakeQuery.ALL.withMade(Instant.MIN, second))).containsExactly(STORM);
    }

    @Test
    void takesComeInTheOrderAskedFor() throws StudioFault {
        library.tell(
                List.of(
                        new LibraryChange.Measure(CALM, score(80)),
                        new LibraryChange.Measure(STORM, score(90))));
        assertThat(find(TakeQuery.ALL)).containsExactly(CAFE, CALM, STORM);
        assertThat(find(TakeQuery.ALL.in(TakeOrder.OLDEST))).containsExactly(STORM, CALM, CAFE);
        assertThat(find(TakeQuery.ALL.in(TakeOrder.LONGEST))).containsExactly(CAFE, CALM, STORM);
        assertThat(find(TakeQuery.ALL.in(TakeOrder.SMALLEST))).containsExactly(CAFE, CALM, STORM);
        assertThat(find(TakeQuery.ALL.in(TakeOrder.BEST))).containsExactly(STORM, CALM, CAFE);
        assertThat(find(TakeQuery.ALL.in(TakeOrder.WORST))).containsExactly(CALM, STORM, CAFE);
        assertThat(find(TakeQuery.ALL.in(TakeOrder.VOICE))).containsExactly(CAFE, CALM, STORM);
    }

    @Test
    void countsSayWhatAnotherChoiceWouldGive() throws StudioFault {
        TakeFacets all = library.search(TakeQuery.ALL).facets();
        assertThat(all.voices())
                .containsExactly(new Facet("ada", "ADA", 2), new Facet("marcus", "MARCUS", 1));
        TakeFacets facets =
                library.search(TakeQuery.ALL.with(TakeField.VOICE, Set.of("marcus"))).facets();
        assertThat(facets.voices()).isEqualTo(all.voices());
        assertThat(facets.projects()).containsExactly(new Facet("play", "The play", 1));
    }

    @Test
    void aPlaylistIsSearchedInItsOwnOrder() throws StudioFault {
        Digest gone = Digest.of("gone");
        Playlist list = Playlist.of("Best", List.of(STORM, CALM, gone, STORM));
        library.apply(new LibraryChange.PutPlaylist(list));
        TakeQuery listed = TakeQuery.ALL.inPlaylist(list.id());
        assertThat(find(listed)).containsExactly(CALM, STORM);
        assertThat(find(listed.in(TakeOrder.PLAYLIST))).containsExactly(STORM, CALM, STORM);
        assertThat(find(listed.withWords("calm").in(TakeOrder.PLAYLIST))).containsExactly(CALM);
        assertThat(find(TakeQuery.ALL.inPlaylist("none"))).isEmpty();
    }

    @Test
    void aPageIsAStretchOfWhatWasFoundWithAllThatIsKnown() throws StudioFault {
        library.tell(List.of(new LibraryChange.Measure(CALM, score(80))));
        library.apply(new LibraryChange.Tag(List.of(CALM), List.of("b", "a"), List.of()));
        library.apply(new LibraryChange.Note(CALM, "Too slow."));
        List<LibraryTake> page = library.page(library.search(TakeQuery.ALL), 1, 1);
        assertThat(page)
                .singleElement()
                .satisfies(take -> {
                    assertThat(take.facts())
                            .isEqualTo(make(CALM, take.facts().text(), "ada", "play", 2).facts());
                    assertThat(take.measure()).contains(score(80));
                    assertThat(take.tags()).containsExactly("a", "b");
                    assertThat(take.note()).isEqualTo("Too slow.");
                });
        assertThat(library.page(library.search(TakeQuery.ALL), 3, 10)).isEmpty();
    }

    @Test
    void aDeletedTakeIsHiddenAndUndoBringsBackOnlyWhatWasThere() throws StudioFault {
        library.apply(new LibraryChange.Delete(List.of(STORM)));
        Undo undo = library.apply(new LibraryChange.Delete(List.of(STORM, CALM)));
        assertThat(find(TakeQuery.ALL)).containsExactly(CAFE);
        assertThat(find(TakeQuery.ALL.onlyDeleted())).containsExactly(CALM, STORM);
        Undo redo = library.apply(undo.wishes());
        assertThat(find(TakeQuery.ALL)).containsExactly(CAFE, CALM);
        library.apply(redo.wishes());
        assertThat(find(TakeQuery.ALL)).containsExactly(CAFE);
    }

    @Test
    void undoingATagLeavesItWhereItWasBefore() throws StudioFault {
        library.apply(new LibraryChange.Tag(List.of(CALM), List.of("sea"), List.of()));
        Undo undo =
                library.apply(
                        new LibraryChange.Tag(
                                List.of(CALM, CAFE, STORM), List.of("sea", "new"), List.of()));
        assertThat(find(TakeQuery.ALL.withTags(Set.of("sea", "new")))).hasSize(3);
        library.apply(undo.wishes());
        assertThat(find(TakeQuery.ALL.withTags(Set.of("sea")))).containsExactly(CALM);
        assertThat(find(TakeQuery.ALL.withTags(Set.of("new")))).isEmpty();
    }

    @Test
    void everyWishCanBeUndone() throws StudioFault {
        Playlist list = Playlist.of("Best", List.of(STORM, CALM, STORM));
        VoiceCollection some = VoiceCollection.of("Old men", List.of("marcus"));
        library.apply(new LibraryChange.PutPlaylist(list));
        library.apply(new LibraryChange.PutCollection(some));
        library.apply(new LibraryChange.Note(CALM, "Good."));
        Undo undo =
                library.apply(
                        List.of(
                                new LibraryChange.RemovePlaylist(list.id()),
                                new LibraryChange.RemoveCollection(some.id()),
                                new LibraryChange.Favour(List.of("ada"), true),
                                new LibraryChange.Star(List.of(CALM), true),
                                new LibraryChange.Note(CALM, "Bad.")));
        assertThat(library.playlists()).isEmpty();
        assertThat(library.collections()).isEmpty();
        library.apply(undo.wishes());
        assertThat(library.playlists()).containsExactly(list);
        assertThat(library.collections()).containsExactly(some);
        assertThat(library.take(CALM))
                .hasValueSatisfying(take -> {
                    assertThat(take.note()).isEqualTo("Good.");
                    assertThat(take.starred()).isFalse();
                });
    }

    @Test
    void aTakeToldTwiceIsOneTake() throws StudioFault {
        library.tell(List.of(make(STORM, "Another text.", "ada", "tale", 4)));
        assertThat(find(TakeQuery.ALL)).hasSize(3);
        assertThat(find(TakeQuery.of("another"))).isEmpty();
    }

    @Test
    void whatIsToldToTheJournalIsFoundAfterARefresh() throws StudioFault {
        new LibraryJournal(folder)
                .add(List.of(make(Digest.of("new"), "Brand new.", "ada", "tale", 5)));
        assertThat(find(TakeQuery.of("brand"))).isEmpty();
        assertThat(library.refresh(JobContext.quiet())).isEqualTo(1);
        assertThat(find(TakeQuery.of("brand"))).containsExactly(Digest.of("new"));
        assertThat(library.refresh(JobContext.quiet())).isZero();
    }
}
