package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.media.Container;

import java.nio.file.Path;

class DeliveryQualityTest {
    @ParameterizedTest
    @EnumSource
    void captionsAreLookedForInFilmsOfEveryKind(Container container) {
        Path film = Path.of("film." + container.extension());
        assertThat(DeliveryQuality.takesCaptions(film)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"podcast.m4a", "audiobook.m4b", "podcast.opus", "film"})
    void soundAloneHasNone(String name) {
        assertThat(DeliveryQuality.takesCaptions(Path.of(name))).isFalse();
    }
}
