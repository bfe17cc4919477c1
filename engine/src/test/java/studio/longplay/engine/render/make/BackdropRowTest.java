package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;

class BackdropRowTest {
    private static final Backdrop HEATH = new Backdrop.Procedural("hills", "dusk", 1);
    private static final Backdrop CASTLE = new Backdrop.Procedural("hall", "tense", 2);
    private static final Backdrop CLIP = new Backdrop.Film("ab", 0);

    @Test
    void eachLastsUntilTheNextHidesIt() {
        BackdropRow row = new BackdropRow();
        row.follow(0, HEATH);
        row.follow(100, CASTLE);
        assertThat(row.until(300))
                .containsExactly(
                        new Layer.BackdropLayer(0, 120, 0, HEATH),
                        new Layer.BackdropLayer(100, 300, 20, CASTLE));
    }

    @Test
    void aPlaceThatIsShownAlreadyGoesOnButAClipStartsAgain() {
        BackdropRow row = new BackdropRow();
        row.follow(0, HEATH);
        row.follow(50, HEATH);
        row.follow(100, CLIP);
        row.follow(200, CLIP);
        assertThat(row.until(300))
                .extracting(Layer.BackdropLayer::fromFrame)
                .containsExactly(0L, 100L, 200L);
    }

    @Test
    void changesCloserThanADissolveLieOverEachOther() {
        BackdropRow row = new BackdropRow();
        row.follow(0, HEATH);
        row.follow(100, CASTLE);
        row.follow(105, CLIP);
        assertThat(row.until(110))
                .extracting(Layer.BackdropLayer::toFrame)
                .containsExactly(110L, 110L, 110L);
        assertThat(row.until(300))
                .extracting(Layer.BackdropLayer::toFrame)
                .containsExactly(120L, 125L, 300L);
    }
}
