package studio.longplay.engine.voice.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;

import java.util.List;
import java.util.Map;

class PronunciationTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/ɔːˈfɪdiəs/; O - 'f I - d i - @ s",
                "/vəˈlʌmniə/; v @ - 'l V m - n i - @",
                "[ˈkæt]; 'k { t",
                "/həˈloʊ/; h @ - 'l @U",
                "/ˈt͡ʃɜːt͡ʃ/; 'tS r= tS",
                "/ˌɪn.təˈnæʃ.nəl/; ,I n - t @ - 'n { S - n @ l",
                "/O - 'f I - d i - @ s/; O - 'f I - d i - @ s",
            },
            delimiter = ';')
    void ipaBecomesOurPhones(String said, String phones) {
        assertThat(Pronunciation.phones(said)).contains(phones);
        assertThat(Pronunciation.problem(said)).isEmpty();
    }

    @Test
    void plainLettersHaveNoPhonesOfTheirOwn() {
        assertThat(Pronunciation.phones("corry oh laynus")).isEmpty();
        assertThat(Pronunciation.problem("corry oh laynus")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "/k 2 t/", "/kʘt/", "/k t/", "/ʃʃ/", "ка"})
    void whatCannotBeSaidIsRefusedWithAReason(String said) {
        assertThat(Pronunciation.problem(said).orElseThrow()).endsWith(".");
    }

    @Test
    void aWordIsHeardAsItsIpaSays() throws StudioFault {
        try (Speech speech = new Speech()) {
            SpeechRequest request =
                    new SpeechRequest(
                            "Xyq is here.",
                            speech.registry().find("marcus").orElseThrow(),
                            Prosody.PLAIN,
                            Lexicon.of(Map.of("Xyq", "/ˈvoʊlə/")));
            Take take = speech.speak(request, JobContext.quiet());
            assertThat(take.fallbackReason()).isNull();
            List<String> phones = take.phones().stream().map(PhoneTime::phone).toList();
            assertThat(phones.subList(0, 6)).containsExactly("_", "v", "@U", "l", "@", "I");
        }
    }
}
