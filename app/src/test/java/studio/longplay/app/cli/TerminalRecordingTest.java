package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.record.Recorded;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;
import studio.longplay.engine.media.record.SoundSource;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class TerminalRecordingTest {
    private static final SoundInput USB = new SoundInput("usb", "USB");

    @TempDir Path folder;
    private final StringWriter err = new StringWriter();
    private final Console console =
            new Console(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false);
    private final AtomicBoolean unplugged = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();

    /// Gives a constant until it is unplugged.
    private SoundInputs constant() {
        return new SoundInputs() {
            @Override
            public List<SoundInput> list() {
                return List.of(USB);
            }

            @Override
            public SoundSource open(SoundInput input) {
                return new Constant();
            }
        };
    }

    private final class Constant implements SoundSource {
        @Override
        public int rateHz() {
            return Recorded.RATE_HZ;
        }

        @Override
        public int latencyMillis() {
            return 20;
        }

        @Override
        public int read(float[] samples) throws StudioFault, InterruptedException {
            TimeUnit.MILLISECONDS.sleep(2);
            if (unplugged.get()) {
                throw new StudioFault.Resource("record.unplugged", "It is gone.", "Plug it in.");
            }
            java.util.Arrays.fill(samples, 0.5f);
            return samples.length;
        }

        @Override
        public long lostSamples() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private TerminalRecording.Wish wish(double seconds) {
        return new TerminalRecording.Wish(USB, folder, "012 ANNA", 0, seconds);
    }

    @Test
    void itStopsWhenTheTimeIsOver() throws StudioFault {
        Recorded recorded = new TerminalRecording(constant(), () -> false, console).run(wish(0.2));
        assertThat(recorded.samples()).isGreaterThanOrEqualTo(9600);
        assertThat(recorded.file()).isEqualTo(folder.resolve("012 ANNA.wav")).exists();
    }

    @Test
    void itStopsWhenEnterIsPressed() throws StudioFault {
        Recorded recorded =
                new TerminalRecording(constant(), () -> asked.incrementAndGet() > 4, console)
                        .run(wish(0));
        assertThat(recorded.samples()).isPositive();
    }

    @Test
    void whatWasSaidBeforeTheInputWentIsKept() throws StudioFault {
        Recorded recorded =
                new TerminalRecording(
                                constant(),
                                () -> {
                                    unplugged.compareAndSet(false, asked.incrementAndGet() > 20);
                                    return false;
                                },
                                console)
                        .run(wish(60));
        assertThat(recorded.samples()).isPositive();
        assertThat(err.toString()).contains("warning: It is gone. Plug it in.");
    }

    @Test
    void anInputThatGivesNothingIsToldAsItIs() {
        unplugged.set(true);
        assertThatThrownBy(
                        () -> new TerminalRecording(constant(), () -> false, console).run(wish(1)))
                .isInstanceOf(StudioFault.Resource.class);
    }

    @Test
    void cancellingKeepsNothing() {
        assertThatThrownBy(() ->
                        new TerminalRecording(
                                        constant(),
                                        () -> {
                                            if (asked.incrementAndGet() > 3) {
                                                console.progress().cancelToken().cancel();
                                            }
                                            return false;
                                        },
                                        console)
                                .run(wish(0)))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.resolve("012 ANNA.wav")).doesNotExist();
    }

    @Test
    void enterIsSeenOnceAndNeverWaitedFor() {
        EnterKey key = new EnterKey(new ByteArrayInputStream(new byte[] {10}));
        assertThat(key.getAsBoolean()).isTrue();
        assertThat(key.getAsBoolean()).isFalse();
    }
}
