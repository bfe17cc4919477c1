package studio.longplay.engine.picture.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

import java.util.Map;

class FontTrialTest {
    @Test
    void theBundledFontsHaveEveryWritingSystemWeShip() throws StudioFault {
        assertThat(FontTrial.missing()).isEmpty();
        assertThat(FontTrial.systems()).contains("Arabic", "Devanagari", "Han", "emoji");
    }

    @Test
    void aLetterNoFontHasIsMissed() throws StudioFault {
        assertThat(FontTrial.missing(Map.of("Tibetan", "\u0f40", "Latin", "A")))
                .containsExactly("Tibetan");
    }
}
