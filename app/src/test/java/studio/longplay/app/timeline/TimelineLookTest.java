package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.mix.Stem;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

class TimelineLookTest {
    @Test
    void theLookIsReadBackAsItWasWritten() {
        TimelineLook look =
                new TimelineLook(
                        12.5,
                        80.25,
                        7,
                        Map.of("picture", 90),
                        Follow.Mode.CENTRE,
                        false,
                        true,
                        Set.of(Stem.MUSIC),
                        Set.of());
        assertThat(TimelineLook.of(Optional.of(look.json()))).isEqualTo(look);
    }

    @Test
    void whatCannotBeReadIsTheUsualLook() {
        assertThat(TimelineLook.of(Optional.of("{\"snap\": 7"))).isEqualTo(TimelineLook.USUAL);
        assertThat(TimelineLook.of(Optional.of("{}"))).isEqualTo(TimelineLook.USUAL);
        assertThat(TimelineLook.of(Optional.empty())).isEqualTo(TimelineLook.USUAL);
    }
}
