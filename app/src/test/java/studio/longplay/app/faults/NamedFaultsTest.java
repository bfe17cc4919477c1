package studio.longplay.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.Locale;

class NamedFaultsTest {
    private final Words words = Words.of("faults");

    static List<String> codes() {
        return NamedFaults.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyNamedStateHasATitleAndARemedy(String code) {
        NamedFault named =
                NamedFaults.of(new StudioFault.Input(code, "It is so.", "Do this."), words);
        assertThat(named.title()).isEqualTo(words.get("named." + code));
        assertThat(named.sentence()).isEqualTo("It is so.");
        assertThat(named.remedy()).isEqualTo("Do this.");
        assertThat(named.remedies()).isNotEmpty();
    }

    @Test
    void aFaultWithoutANameIsCalledByItsKind() {
        NamedFault named =
                NamedFaults.of(new StudioFault.Media("media.odd", "Odd.", "Try another."), words);
        assertThat(named.title()).isEqualTo(words.get("kind.media"));
    }

    @Test
    void everyRemedyHasWords() {
        for (NamedFault.Remedy remedy : NamedFault.Remedy.values()) {
            String name = remedy.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(words.get("remedy." + name)).isNotBlank();
        }
    }

    @Test
    void silenceAndMissingFontsSayWhy() {
        assertThat(NamedFaults.noSoundDevice("No mixer.", words).sentence()).contains("No mixer.");
        assertThat(NamedFaults.missingFonts(List.of("Inter", "Noto"), words).sentence())
                .contains("Inter, Noto")
                .doesNotContain("''");
    }
}
