package studio.longplay.engine.sfx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class SoundTableTest {
    static Stream<SoundKind> kinds() {
        return SoundTable.BUILT_IN.kinds().stream();
    }

    @Test
    void thereAreAtLeastFortyKinds() {
        assertThat(SoundTable.BUILT_IN.kinds()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasParametersAndAPlaceAmongAllSounds(SoundKind kind) {
        assertThat(kind.parameters()).hasSizeBetween(2, 5);
        assertThat(kind.ucs().id()).matches("[A-Z]+[A-Z][a-z]*");
        assertThat(kind.ucs().category()).matches("[A-Z& ]+");
        assertThat(kind.ucs().subCategory()).matches("[A-Z& ]+");
        assertThat(kind.tags()).isNotEmpty();
        assertThat(kind.licence()).contains("free");
        assertThat(kind.parameters().stream().map(SoundParameter::name).toList())
                .doesNotHaveDuplicates();
        for (SoundParameter it : kind.parameters()) {
            assertThat(it.words().values())
                    .as(kind.name() + " " + it.name())
                    .isNotEmpty()
                    .allSatisfy(value -> assertThat(value).isBetween(it.least(), it.most()));
        }
    }

    @Test
    void aFileIsNamedAsTheSystemWantsIt() {
        SoundKind rain = SoundTable.BUILT_IN.entry("rain").kind();
        assertThat(rain.ucs().fileName("heavy rain / roof", "wav"))
                .isEqualTo("RAIN_heavy rain roof_Longplay_Studio.wav");
        assertThat(List.of(rain.ucs().toString())).containsExactly("RAIN-GENERAL");
    }
}
