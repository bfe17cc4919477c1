package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.Transport;
import studio.longplay.engine.time.MediaTime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@Tag("window")
class PlayPulseTest {
    private final FakeDeck deck = new FakeDeck();
    private final Transport transport = new Transport(deck);

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private void until(MediaTime position) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> OpenWindow.onFx(() -> transport.position().equals(position)));
    }

    private void play(double speed) {
        OpenWindow.onFx(() -> {
            deck.play(speed);
            transport.pulse();
            return true;
        });
    }

    @Test
    void framesAreAskedForOnlyWhileSomethingPlays() throws TimeoutException {
        try (PlayPulse pulse = OpenWindow.onFx(() -> new PlayPulse(transport))) {
            assertThat(pulse.isRunning()).isFalse();

            play(1);
            assertThat(pulse.isRunning()).isTrue();
            deck.position = MediaTime.ofSeconds(3);
            until(MediaTime.ofSeconds(3));

            OpenWindow.onFx(() -> {
                transport.pause();
                return true;
            });
            assertThat(pulse.isRunning()).isFalse();
        }
    }

    @Test
    void whatEndsByItselfEndsThePulse() throws TimeoutException {
        try (PlayPulse pulse = OpenWindow.onFx(() -> new PlayPulse(transport))) {
            play(1);
            OpenWindow.onFx(() -> {
                deck.position = MediaTime.ofSeconds(7);
                deck.pause();
                return true;
            });
            until(MediaTime.ofSeconds(7));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(pulse.isRunning()).isFalse();
        }
    }
}
