package studio.longplay.engine.voice.provider.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class IpaTest {
    private static List<List<String>> read(String line) {
        return Ipa.words(line).stream()
                .map(word -> word.phones().stream().map(Phone::name).toList())
                .toList();
    }

    @Test
    void englishSoundsHaveTheNamesOfOurs() {
        assertThat(read("n_ˈoʊ_b_ɑː_d_i_ ʌ_v_ð_ə k_ɹ_ˈuː"))
                .containsExactly(
                        List.of("n", "@U", "b", "A", "d", "i"),
                        List.of("V", "v", "D", "@"),
                        List.of("k", "r", "u"));
    }

    @Test
    void tonesStressAndOtherLanguagesAreLeftOut() {
        assertThat(read("(en)_k_ə_m_p_j_ˈuː_t_ə_(ru) tɕh_ˈi5_ b_ɔ̃ ɪ_ç"))
                .containsExactly(
                        List.of("k", "@", "m", "p", "j", "u", "t", "@"),
                        List.of("ts\\h", "i"),
                        List.of("b", "O"),
                        List.of("I", "C"));
    }

    @Test
    void clausesAreLines() {
        assertThat(Ipa.clauses("a_b\n\n_\nc")).hasSize(2);
        assertThat(Ipa.clauses("")).isEmpty();
    }

    @Test
    void theLastVowelOfAClauseIsLonger() {
        List<Ipa.Word> words = Ipa.words("t_a t_a");
        double inside = words.getFirst().phones().getLast().weight();
        assertThat(words.getLast().phones().getLast().weight()).isGreaterThan(inside);
    }
}
