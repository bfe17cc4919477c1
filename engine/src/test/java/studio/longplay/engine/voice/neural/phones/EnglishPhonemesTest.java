package studio.longplay.engine.voice.neural.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.text.Normaliser;
import studio.longplay.engine.voice.text.Utterance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class EnglishPhonemesTest {
    private static final Tongues TONGUES = new Tongues(Optional::empty);

    @TempDir private Path folder;

    private List<Pronounced> words(Alphabet alphabet, String text) throws StudioFault {
        Utterance utterance = new Utterance(Normaliser.read(text, Lexicon.empty()));
        return TONGUES.english(alphabet, folder).of(utterance, JobContext.quiet());
    }

    private String said(Alphabet alphabet, String text) throws StudioFault {
        return words(alphabet, text).stream()
                .map(Pronounced::text)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hello world         | həlˈO wˈɜɹld
                    water and the boy   | wˈɔtəɹ ænd ðə bˈY
                    the old house was   | ði ˈOld hˈWs wʌz
                    a child jumps       | ə ʧˈIld ʤˈʌmps
                    the dog's bone      | ðə dˈɔɡz bˈOn
                    """)
    void wordsAreWrittenInMisakisLetters(String text, String wanted) throws Exception {
        assertThat(said(Alphabet.MISAKI_AMERICAN, text)).isEqualTo(wanted);
    }

    @Test
    void numbersAndCapitalsAreSpokenAsTheyAreRead() throws Exception {
        assertThat(said(Alphabet.MISAKI_AMERICAN, "1984")).isEqualTo("nIntˈin ˈAti fˈɔɹ");
        assertThat(said(Alphabet.MISAKI_AMERICAN, "BBC")).isEqualTo("bˈi bˈi sˈi");
    }

    @Test
    void theBritishSayNoRBeforeConsonantsAndOtherVowels() throws Exception {
        assertThat(said(Alphabet.MISAKI_BRITISH, "hard work at home"))
                .isEqualTo("hˈɑːd wˈɜːk at hˈQm");
        assertThat(said(Alphabet.MISAKI_BRITISH, "hot water")).isEqualTo("hˈɒt wˈɔːtə");
    }

    @Test
    void thePhoneticAlphabetHasTwoLettersForDiphthongs() throws Exception {
        List<Pronounced> words = words(Alphabet.PHONETIC, "hello boy");
        assertThat(words.get(0).text()).isEqualTo("həlˈoʊ");
        assertThat(words.get(1).symbols())
                .extracting(Symbol::phone)
                .containsExactly("b", "OI", "OI", "OI");
        assertThat(words.get(1).symbols()).extracting(Symbol::sound).containsExactly(0, 1, 1, 1);
    }

    @Test
    void theDictionaryBesideTheModelComesBeforeOurs() throws Exception {
        Files.writeString(folder.resolve("lexicon-us-en.txt"), "hello h ˈ ʌ l O\nAda ˈ A d ə\n");
        Files.writeString(
                folder.resolve("us_gold.json"),
                "{\"world\": {\"DEFAULT\": \"wˈɜɹlt\", \"VERB\": \"x\"}, \"hello\": \"no\"}");
        Files.writeString(folder.resolve("us_silver.json"), "{\"world\": \"no\", \"boy\": \"bY\"}");

        assertThat(said(Alphabet.MISAKI_AMERICAN, "Hello Ada world boy"))
                .isEqualTo("hˈʌlO ˈAdə wˈɜɹlt bY");
        assertThat(words(Alphabet.MISAKI_AMERICAN, "hello").getFirst().symbols())
                .extracting(Symbol::phone)
                .containsExactly("h", "V", "V", "l", "@U");
    }

    @Test
    void theAuthorsPronunciationComesBeforeAll() throws Exception {
        Files.writeString(folder.resolve("lexicon.txt"), "hello = /h E - ' l i/\n");
        Lexicon lexicon = Lexicon.read(folder.resolve("lexicon.txt"));
        Utterance utterance = new Utterance(Normaliser.read("hello", lexicon));
        assertThat(
                        TONGUES.english(Alphabet.MISAKI_AMERICAN, folder)
                                .of(utterance, JobContext.quiet())
                                .getFirst()
                                .text())
                .isEqualTo("hɛlˈi");
    }

    @Test
    void whatHasNoLettersIsRefused() {
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> said(Alphabet.MISAKI_AMERICAN, "… ☃"))
                .matches(fault -> fault.code().equals("voice.phonemes"));
    }

    @Test
    void aDamagedDictionaryIsNamed() throws Exception {
        Files.writeString(folder.resolve("us_gold.json"), "{\"a\": ");
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> said(Alphabet.MISAKI_AMERICAN, "a"))
                .withMessageContaining("us_gold.json");
    }
}
