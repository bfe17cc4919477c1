package studio.longplay.app.voices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class VoicesFoundTest {
    private final List<VoiceEntry> all = ManyVoices.some().voices();

    private static VoiceQuestion question(String words) {
        return new VoiceQuestion(
                VoiceQuestion.words(words), Set.of(), Set.of(), Set.of(), false, Optional.empty());
    }

    private List<String> names(VoiceQuestion question) {
        return VoicesFound.of(all, question).voices().stream()
                .map(entry -> entry.voice().name())
                .toList();
    }

    @Test
    void wordsFindNamesTagsLanguagesAndProviders() {
        assertThat(names(question("maren"))).containsExactly("Maren");
        assertThat(names(question("german"))).contains("Maren", "Bruno 2");
        assertThat(names(question("espeak turk"))).containsExactly("Hugo 8");
        assertThat(names(question(""))).hasSize(all.size());
    }

    @Test
    void aWordIsFoundByItsBeginningOnly() {
        assertThat(names(question("man"))).isNotEmpty();
        assertThat(VoicesFound.of(all, question("man")).voices())
                .noneMatch(entry -> entry.voice().has("woman"));
    }

    @Test
    void thoseCalledSoComeFirst() {
        assertThat(names(question("e")).getFirst()).startsWith("E");
    }

    @Test
    void aFacetCountsWhatItsChoicesWouldGive() {
        VoiceQuestion german =
                new VoiceQuestion(
                        List.of(), Set.of(), Set.of("de-DE"), Set.of(), false, Optional.empty());
        VoicesFound found = VoicesFound.of(all, german);
        assertThat(found.voices()).hasSize(found.languages().get("de-DE"));
        assertThat(found.languages().get("fr-FR")).isPositive();
        assertThat(found.providers().get("built-in")).isZero();
    }

    @Test
    void licencesAndSetsNarrow() {
        VoiceQuestion sold =
                new VoiceQuestion(
                        List.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        true,
                        Optional.of(Set.of("maren", "voice-1")));
        assertThat(names(sold)).containsExactly("Bruno 2");
    }
}
