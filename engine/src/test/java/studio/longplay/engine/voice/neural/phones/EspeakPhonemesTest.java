package studio.longplay.engine.voice.neural.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.text.AsWritten;
import studio.longplay.engine.voice.text.Utterance;

import java.nio.file.Path;
import java.util.List;

@DisabledOnOs(OS.WINDOWS)
class EspeakPhonemesTest {
    @TempDir private Path folder;

    private static Utterance french(String text) {
        return new Utterance(AsWritten.read(text, Lexicon.empty(), "fr-FR"));
    }

    private List<Pronounced> said(String answer, String text) throws Exception {
        Tongues tongues = FakeEspeak.tongues(FakeEspeak.saying(folder, answer));
        return tongues.misaki("fr-fr").orElseThrow().of(french(text), JobContext.quiet());
    }

    @Test
    void everyWordGetsItsSoundsInTheModelsLetters() throws Exception {
        List<Pronounced> words = said("l_e-_z a_m_ˈi\\ntʃ_aʊ\\n", "les amis, ciao");

        assertThat(FakeEspeak.asked(folder)).isEqualTo("les amis, ciao\n");
        assertThat(words).extracting(Pronounced::text).containsExactly("lez", "amˈi", "ʧW");
        assertThat(words.get(1).symbols())
                .extracting(Symbol::phone)
                .containsExactly("a", "m", "i", "i");
        assertThat(words).extracting(Pronounced::word).containsExactly(0, 1, 2);
    }

    @Test
    void soundsOfJoinedWordsAreSharedOut() throws Exception {
        List<Pronounced> words = said("a_b_c_d", "ab cd");
        assertThat(words).extracting(Pronounced::text).containsExactly("ab", "cd");
    }

    @Test
    void theRealOneKnowsWords() throws Exception {
        Tongues tongues = new Tongues();
        assumeThat(tongues.espeak()).as("espeak-ng is not installed").isPresent();
        assertThat(tongues.version()).matches("espeak-\\d.*");
        List<Pronounced> words =
                tongues.misaki("fr-fr")
                        .orElseThrow()
                        .of(french("La ville, les amis."), JobContext.quiet());
        assertThat(words).hasSize(4);
        assertThat(words).allMatch(word -> !word.symbols().isEmpty());
        assertThat(words.get(1).text()).contains("v").contains("l");
    }

    @Test
    void aVoiceItDoesNotHaveIsAFault() throws Exception {
        Tongues tongues = new Tongues();
        assumeThat(tongues.espeak()).as("espeak-ng is not installed").isPresent();
        Phonemes nobody = tongues.phonetic("xx-none").orElseThrow();
        assertThatExceptionOfType(StudioFault.class)
                .isThrownBy(() -> nobody.of(french("ami"), JobContext.quiet()));
    }
}
