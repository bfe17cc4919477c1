package studio.longplay.engine.voice.provider.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.voice.Voice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

class EspeakVoicesTest {
    private static final String LIST =
            """
            Pty Language       Age/Gender VoiceName          File                 Other Languages
             5  de              --/M      German             gmw/de
             2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
             5  en-us-nyc       --/M      English_(America,_New_York_City) gmw/en-US-nyc
             5  chr-US-Qaaa-x-west --/M      Cherokee_          iro/chr
             5  mi              30/F      Māori             poz/mi
             5  yue             --/M      Chinese_(Cantonese) sit/yue              (zh-yue 5)(zh 8)
             5  yue             --/M      Chinese_(Cantonese,_latin_as_Jyutping) sit/yue-Latn-jyutping (zh 8)
             5  xx              --/M      Bad                x/../-w
            nonsense
            """;

    private final List<Voice> voices = EspeakVoices.read(LIST, "1.51+1");

    private Voice voice(String id) {
        return voices.stream().filter(voice -> voice.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyLanguageHasAManAndAWoman() {
        assertThat(voices)
                .extracting(Voice::id)
                .containsExactly(
                        "espeak-de",
                        "espeak-de-woman",
                        "espeak-en-us",
                        "espeak-en-us-woman",
                        "espeak-en-us-nyc",
                        "espeak-en-us-nyc-woman",
                        "espeak-chr",
                        "espeak-chr-woman",
                        "espeak-mi",
                        "espeak-yue",
                        "espeak-yue-woman",
                        "espeak-yue-latn-jyutping",
                        "espeak-yue-latn-jyutping-woman");
        assertThat(voice("espeak-de").tags()).contains("man");
        assertThat(voice("espeak-de-woman").tags()).contains("woman");
        assertThat(voice("espeak-mi").tags()).contains("woman");
        assertThat(voice("espeak-de").name()).isEqualTo("German (eSpeak NG)");
        assertThat(voice("espeak-en-us-nyc").name())
                .isEqualTo("English (America, New York City) (eSpeak NG)");
        assertThat(voice("espeak-chr").name()).isEqualTo("Cherokee (eSpeak NG)");
        assertThat(voice("espeak-en-us").languages()).containsExactly("en-US", "en");
        assertThat(voice("espeak-de").origin().engineVersion()).isEqualTo("1.51+1");
        assertThat(voice("espeak-de-woman").origin().speaker()).isEqualTo("de+f3");
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "en-us, en-US",
        "en-029, en-029",
        "en-us-nyc, en-US-x-nyc",
        "en-gb-x-gbclan, en-GB-x-gbclan",
        "chr-US-Qaaa-x-west, chr-US-x-qaaa-x-west",
        "cmn-latn-pinyin, cmn-Latn-pinyin",
        "vi-vn-x-central, vi-VN-x-central",
        "!, und"
    })
    void tagsAreWellFormed(String written, String tag) {
        String made = EspeakVoices.tag(written);
        assertThat(Locale.forLanguageTag(made).toLanguageTag()).isEqualTo(made);
        assertThat(made).isEqualTo(tag);
    }

    @Test
    void aMachineWithoutTheProgramSaysWhatToDo() {
        assertThat(new EspeakProvider(Optional::empty).look().absent())
                .contains("not installed")
                .contains("Install eSpeak NG");
        assertThat(new FliteProvider(Optional::empty).look().absent())
                .contains("not installed")
                .contains("Install Flite");
    }
}
