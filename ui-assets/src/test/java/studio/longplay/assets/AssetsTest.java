package studio.longplay.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

class AssetsTest {
    @ParameterizedTest
    @EnumSource
    void everyAssetIsPackaged(Assets asset) throws IOException {
        try (InputStream bytes = asset.url().openStream()) {
            assertThat(bytes.read()).isNotNegative();
        }
    }

    @Test
    void aLanguageWeLackReadsEnglish() {
        assertThat(Assets.words(Locale.of("tlh")).getString("application.name"))
                .isEqualTo("Longplay Studio");
    }
}
