package studio.longplay.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import studio.longplay.app.cast.Desk;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.SpeechListener;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

class SpokenAuditionsTest {
    private static final int SAMPLES = 9600;

    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final Work work =
            new Work(
                    ui::add,
                    bug -> {
                        throw new IllegalStateException(bug);
                    });
    private final AtomicInteger spoken = new AtomicInteger();
    private final List<Map<String, String>> lexicons = new ArrayList<>();
    private final Semaphore mayWrite = new Semaphore(0);
    private Consumer<SpeechListener> grow = _ -> {};
    private final Sink sink = new Sink();
    private final SpokenAuditions auditions =
            new SpokenAuditions(
                    (asked, listener, _) -> {
                        spoken.incrementAndGet();
                        lexicons.add(asked.words().entries());
                        if (asked.text().isEmpty()) {
                            throw Desk.fault();
                        }
                        grow.accept(listener);
                        WavWriter.write(
                                asked.out(),
                                WavFormat.float32(SampleRate.HZ_48000, 1),
                                writer -> writer.write(new float[][] {loud()}, 0, SAMPLES));
                    },
                    () -> sink,
                    work);
    private final Voice arthur = VoiceRegistry.builtIn().find("arthur").orElseThrow();

    private static float[] loud() {
        float[] samples = new float[SAMPLES];
        Arrays.fill(samples, 0.5f);
        return samples;
    }

    private final class Sink implements SoundSink {
        volatile long written;
        volatile double sum;
        volatile boolean flushed;
        volatile boolean closed;

        @Override
        public void write(float[][] stereo, int count) throws InterruptedException {
            mayWrite.acquire();
            for (int i = 0; i < count; i++) {
                sum += stereo[1][i];
            }
            written += count;
        }

        @Override
        public long writtenSamples() {
            return written;
        }

        @Override
        public long heardSamples() {
            return written;
        }

        @Override
        public void rest() {}

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public Optional<String> silentBecause() {
            return Optional.of("No sound device.");
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @AfterEach
    void close() {
        mayWrite.release(10_000);
        auditions.close();
        work.close();
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Runnable task = ui.poll(20, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
        }
    }

    private boolean isStill() {
        return auditions.heardProperty().get().isEmpty();
    }

    @Test
    void aVoiceIsSpokenPlayedToItsEndAndRememberedForTheNextTime() throws InterruptedException {
        mayWrite.release(10_000);
        auditions.play(arthur, "Hello.", _ -> {});
        assertThat(auditions.heardProperty().get().orElseThrow().sounding()).isFalse();
        until(this::isStill);
        assertThat(sink.written).isGreaterThan(SAMPLES);
        assertThat(sink.sum).isEqualTo(0.5 * SAMPLES);
        assertThat(sink.closed).isTrue();
        assertThat(auditions.silentBecauseProperty().get()).contains("No sound device.");
        auditions.play(arthur, "Hello.", _ -> {});
        until(this::isStill);
        assertThat(spoken).hasValue(1);
    }

    @Test
    void itsBeginningIsHeardWhileTheRestIsMade() throws InterruptedException {
        mayWrite.release(10_000);
        Semaphore heard = new Semaphore(0);
        grow =
                listener -> {
                    listener.heard(Arrays.copyOf(loud(), SAMPLES / 2));
                    heard.acquireUninterruptibly();
                    listener.heard(Arrays.copyOf(loud(), SAMPLES / 2));
                };
        auditions.play(arthur, "Hello.", _ -> {});
        until(() -> sink.written == SAMPLES / 2);
        until(() -> auditions.heardProperty().get().orElseThrow().sounding());
        heard.release();
        until(this::isStill);
        assertThat(sink.sum).isEqualTo(0.5 * SAMPLES);
    }

    @Test
    void stoppingEndsItInTheMiddleAndDropsWhatIsHeld() throws InterruptedException {
        mayWrite.release(2);
        auditions.play(arthur, "Hello.", _ -> {});
        until(() -> sink.written > 0);
        auditions.stop();
        assertThat(isStill()).isTrue();
        mayWrite.release(1);
        until(() -> sink.closed);
        assertThat(sink.written).isLessThan(SAMPLES);
        assertThat(sink.flushed).isTrue();
    }

    @Test
    void aVoiceThatCannotSpeakIsToldOfOnce() throws InterruptedException {
        List<StudioFault> faults = new ArrayList<>();
        auditions.play(arthur, "", faults::add);
        until(this::isStill);
        assertThat(faults).hasSize(1);
    }

    @Test
    void aWordIsSpokenAgainWhenItIsSaidOtherwise() throws InterruptedException {
        mayWrite.release(10_000);
        auditions.play(arthur, "nell", _ -> {});
        until(this::isStill);
        auditions.play(arthur, "nell", Map.of("Nell", "nehl"), _ -> {});
        until(this::isStill);
        assertThat(lexicons).containsExactly(Map.of(), Map.of("nell", "nehl"));
    }
}
