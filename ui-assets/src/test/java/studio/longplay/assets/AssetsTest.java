package studio.longplay.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

class AssetsTest {
    @ParameterizedTest
    @EnumSource
    void everyStyleSheetIsPackagedAndTheRolesComeFirst(Assets.Theme theme) throws IOException {
        List<URL> sheets = Assets.styleSheets(theme);
        assertThat(sheets.getFirst().toString()).contains("roles-");
        for (URL sheet : sheets) {
            try (InputStream bytes = sheet.openStream()) {
                assertThat(bytes).isNotNull();
            }
        }
    }

    @Test
    void everyFontIsPackagedAndIsOne() throws IOException {
        for (URL font : Assets.fonts()) {
            try (InputStream bytes = font.openStream()) {
                assertThat(ByteBuffer.wrap(bytes.readNBytes(4)).getInt())
                        .isIn(0x00010000, 0x4f54544f);
            }
        }
    }

    @Test
    void everyIconIsAPngOfItsSize() throws IOException {
        List<Integer> widths = new ArrayList<>();
        for (URL icon : Assets.icons()) {
            try (InputStream bytes = icon.openStream()) {
                widths.add(ByteBuffer.wrap(bytes.readNBytes(24)).getInt(16));
            }
        }
        assertThat(widths).containsExactly(16, 24, 32, 48, 64, 128, 256, 512);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyPartHasWords(String part) {
        assertThat(Assets.words(part, Locale.ENGLISH)).isInstanceOf(ResourceBundle.class);
    }

    @Test
    void aLanguageWeLackReadsEnglish() {
        assertThat(Assets.words("application", Locale.of("tlh")).getString("application.name"))
                .isEqualTo("Longplay Studio");
    }

    static List<String> parts() {
        return Assets.wordsOf();
    }
}
