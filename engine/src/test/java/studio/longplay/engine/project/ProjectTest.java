package studio.longplay.engine.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.desk.DuckingSettings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

class ProjectTest {
    private static final Project PROJECT = Project.of("Heath", "heath.fountain", "Hello.");

    @Test
    void aChangedProjectIsAnotherValueWithTheSameId() {
        Project changed = PROJECT.withTitle("Moor").withCast(PROJECT.cast().with("ANNA", "slt"));
        assertThat(changed.id()).isEqualTo(PROJECT.id());
        assertThat(changed.title()).isEqualTo("Moor");
        assertThat(PROJECT.title()).isEqualTo("Heath");
        assertThat(PROJECT.cast()).isEqualTo(Cast.AUTOMATIC);
        assertThat(changed.withCast(changed.cast().without("ANNA")).withTitle("Heath"))
                .isEqualTo(PROJECT);
    }

    @Test
    void aCastKeepsNoOrderButTheAlphabets() {
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("ZOE", "a");
        filled.put("ANNA", "b");
        assertThat(new Cast(filled).voiceBySpeaker().keySet()).containsExactly("ANNA", "ZOE");
        filled.clear();
        assertThat(new Cast(Map.of("A", "b")).voiceOf("A")).contains("b");
    }

    @Test
    void eachStemHasItsOwnGain() {
        MixSettings mix =
                MixSettings.USUAL
                        .withGainDb(StemName.DIALOGUE, 1)
                        .withGainDb(StemName.MUSIC, -2)
                        .withGainDb(StemName.EFFECTS, -3)
                        .withGainDb(StemName.ENSEMBLE, -96);
        assertThat(mix.gainDb(StemName.DIALOGUE)).isEqualTo(1);
        assertThat(mix.gainDb(StemName.MUSIC)).isEqualTo(-2);
        assertThat(mix.gainDb(StemName.EFFECTS)).isEqualTo(-3);
        assertThat(mix.gainDb(StemName.ENSEMBLE)).isEqualTo(-96);
    }

    @Test
    void aKeptGainBelongsToItsTarget() {
        MixSettings kept = MixSettings.USUAL.withProgrammeGainDb(OptionalDouble.of(-4));
        assertThat(kept.withDucking(DuckingSettings.of(0, 0)).programmeGainDb()).hasValue(-4);
        assertThat(kept.withLoudnessTarget("podcast").programmeGainDb()).isEmpty();
    }

    @Test
    void valuesThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> MixSettings.USUAL.withGainDb(StemName.MUSIC, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DuckingSettings.of(-1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProjectId(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
