package studio.longplay.engine.store.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Finding voices, and what is known of their use.
class VoiceSearchTest {
    @TempDir private Path folder = Path.of("");
    private Library library;

    @BeforeEach
    void open() throws StudioFault {
        library = Library.open(folder);
        library.keepVoices(
                List.of(
                        voice("marcus", "built-in", "en-GB", true, "man", "deep"),
                        voice("ada", "built-in", "en-US", true, "woman", "warm"),
                        voice("jürgen", "espeak-ng", "de", false, "man")));
    }

    @AfterEach
    void close() throws StudioFault {
        library.close();
    }

    private static VoiceFacts voice(
            String id, String provider, String language, boolean commercial, String... tags) {
        return new VoiceFacts(
                id, id, provider, provider, List.of(language), List.of(tags), "", commercial);
    }

    private List<String> find(VoiceQuery query) {
        return library.voices(query).voices().stream().map(it -> it.facts().id()).toList();
    }

    @Test
    void voicesAreFoundByNameTagLanguageAndProvider() {
        assertThat(find(VoiceQuery.ALL)).containsExactly("marcus", "ada", "jürgen");
        assertThat(find(VoiceQuery.of("mar"))).containsExactly("marcus");
        assertThat(find(VoiceQuery.of("jurgen"))).containsExactly("jürgen");
        assertThat(find(VoiceQuery.of("man deep"))).containsExactly("marcus");
        assertThat(find(VoiceQuery.of("german"))).containsExactly("jürgen");
        assertThat(find(VoiceQuery.of("english"))).containsExactly("marcus", "ada");
        assertThat(find(VoiceQuery.of("espeak"))).containsExactly("jürgen");
    }

    @Test
    void everyFilterNarrows() throws StudioFault {
        VoiceCollection some = VoiceCollection.of("Some", List.of("ada", "jürgen"));
        library.apply(new LibraryChange.PutCollection(some));
        library.apply(new LibraryChange.Favour(List.of("jürgen"), true));
        assertThat(find(VoiceQuery.ALL.withTags(Set.of("man", "deep")))).containsExactly("marcus");
        assertThat(find(VoiceQuery.ALL.with(VoiceField.LANGUAGE, Set.of("de", "en-US"))))
                .containsExactly("ada", "jürgen");
        assertThat(find(VoiceQuery.ALL.with(VoiceField.PROVIDER, Set.of("built-in")))).hasSize(2);
        assertThat(find(VoiceQuery.ALL.onlyCommercial())).containsExactly("marcus", "ada");
        assertThat(find(VoiceQuery.ALL.onlyFavourite())).containsExactly("jürgen");
        assertThat(find(VoiceQuery.ALL.inCollection(some.id()))).containsExactly("ada", "jürgen");
        assertThat(find(VoiceQuery.ALL.inCollection("none"))).isEmpty();
        assertThat(find(VoiceQuery.ALL.among(Set.of("ada")))).containsExactly("ada");
        assertThat(find(VoiceQuery.ALL.in(VoiceQuery.VoiceOrder.NAME)))
                .containsExactly("ada", "jürgen", "marcus");
    }

    @Test
    void countsSayWhatAnotherChoiceWouldGive() {
        VoiceFound german = library.voices(VoiceQuery.ALL.with(VoiceField.LANGUAGE, Set.of("de")));
        assertThat(german.languages())
                .containsExactly(
                        new Facet("de", "de", 1),
                        new Facet("en-GB", "en-GB", 1),
                        new Facet("en-US", "en-US", 1));
        assertThat(german.providers()).containsExactly(new Facet("espeak-ng", "espeak-ng", 1));
        assertThat(german.tags()).containsExactly(new Facet("man", "man", 1));
        assertThat(german.commercial()).isZero();
    }

    @Test
    void useIsCountedFromTheTakesThatAreThere() throws StudioFault {
        library.tell(
                List.of(
                        LibraryTest.make(Digest.of("1"), "One.", "marcus", "play", 1),
                        LibraryTest.make(Digest.of("2"), "Again.", "marcus", "play", 2),
                        LibraryTest.make(Digest.of("3"), "Other.", "marcus", "tale", 3),
                        LibraryTest.make(Digest.of("4"), "Sound.", "ada", "", 4),
                        new LibraryChange.Fail("ada", "speech.refused")));
        library.apply(new LibraryChange.Delete(List.of(Digest.of("3"))));
        List<LibraryVoice> byUse =
                library.voices(VoiceQuery.ALL.in(VoiceQuery.VoiceOrder.MOST_USED)).voices();
        assertThat(byUse.getFirst().use()).isEqualTo(new LibraryVoice.Use(1, 4 * 48_000, 0, 0, 1));
        assertThat(byUse.get(1).facts().id()).isEqualTo("marcus");
        assertThat(byUse.get(1).use()).isEqualTo(new LibraryVoice.Use(2, 3 * 48_000, 1, 1, 0));
        assertThat(byUse.get(1).use().minutes()).isEqualTo(0.05);
        assertThat(byUse.get(2).use()).isEqualTo(LibraryVoice.Use.NONE);
    }
}
