package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.MediaTime;

class FollowTest {
    private final Viewport view =
            Viewport.EMPTY.of(1000, MediaTime.ofSeconds(3600).ticks()).fitted().zoomedAround(0, 60);

    private static long at(long seconds) {
        return MediaTime.ofSeconds(seconds).ticks();
    }

    @Test
    void aPageTurnsOnlyWhenThePlayheadLeavesIt() {
        Follow page = new Follow(Follow.Mode.PAGE, false);
        assertThat(page.follow(view, at(30))).isEqualTo(view);
        Viewport next = page.follow(view, at(70));
        assertThat(next.x(at(70))).isEqualTo(80);
        assertThat(page.follow(next, at(71))).isEqualTo(next);
    }

    @Test
    void thePlayheadStaysInTheMiddle() {
        Follow centre = new Follow(Follow.Mode.CENTRE, false);
        assertThat(centre.follow(view, at(70)).x(at(70))).isEqualTo(500);
        assertThat(centre.follow(view, at(0)).x(at(0))).isEqualTo(Viewport.MARGIN);
    }

    @Test
    void whoLooksElsewhereIsLeftAloneUntilPlayingBeginsAgain() {
        Follow left = new Follow(Follow.Mode.PAGE, false).interrupted();
        assertThat(left.follow(view, at(700))).isEqualTo(view);
        assertThat(left.resumed().follow(view, at(700))).isNotEqualTo(view);
        assertThat(new Follow(Follow.Mode.OFF, false).follow(view, at(700))).isEqualTo(view);
    }

    @Test
    void nothingMovesWhereEverythingIsSeen() {
        Follow centre = new Follow(Follow.Mode.CENTRE, false);
        assertThat(centre.follow(view.fitted(), at(1800))).isEqualTo(view.fitted());
    }
}
