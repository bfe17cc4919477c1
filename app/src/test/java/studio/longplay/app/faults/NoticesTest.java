package studio.longplay.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

class NoticesTest {
    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;
    private final Notices notices = new Notices(clock);

    private List<String> shown() {
        return notices.shown().stream().map(Notice::text).toList();
    }

    @Test
    void threeAreShownAndTheNextWaitsItsTurn() {
        for (String text : List.of("a", "b", "c", "d")) {
            notices.warn(text);
        }
        assertThat(shown()).containsExactly("a", "b", "c");
        notices.dismiss(notices.shown().get(1));
        assertThat(shown()).containsExactly("a", "c", "d");
        assertThat(notices.past()).hasSize(4);
        assertThat(notices.past().getFirst().text()).isEqualTo("d");
    }

    @Test
    void whatIsOnTheScreenIsNotSaidTwice() {
        notices.warn("a");
        notices.warn("a");
        assertThat(shown()).containsExactly("a");
    }

    @Test
    void goodNewsGoByThemselvesAndFaultsStay() {
        notices.warn("look");
        notices.done("ready");
        now = now.plus(Duration.ofSeconds(7));
        notices.pulse();
        assertThat(shown()).containsExactly("look", "ready");
        now = now.plus(Duration.ofSeconds(2));
        notices.pulse();
        assertThat(shown()).containsExactly("look");
    }

    @Test
    void escapeTakesTheNewestAway() {
        notices.warn("a");
        notices.warn("b");
        notices.dismissNewest();
        assertThat(shown()).containsExactly("a");
        notices.dismissNewest();
        notices.dismissNewest();
        assertThat(shown()).isEmpty();
    }
}
