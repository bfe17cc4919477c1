package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.render.preview.PlayBooth.time;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/// The player with its own thread, in real time.
class PreviewPlayerTest {
    private static final int SECOND = 48_000;
    private static final int SCENE = 10 * SECOND;

    @TempDir Path folder;
    private final PlaySilence sink = new PlaySilence();
    private Path coded;

    @BeforeEach
    void record() throws StudioFault {
        coded = PlayBooth.coded(folder, SCENE);
    }

    private PreviewState state() {
        return new PlayBooth().mixed("a", coded, SCENE).state();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
            Thread.sleep(1);
        }
    }

    private double code(long heard) {
        return sink.sample(heard) * PlayBooth.CODE;
    }

    @Test
    void forFiveSecondsThePositionIsThatOfTheSampleHeard() throws InterruptedException {
        try (PreviewPlayer player = new PreviewPlayer(sink)) {
            player.show(state());
            player.play(1);
            await(() -> player.position().compareTo(time(2000)) > 0);
            int looks = 0;
            for (long at = 0; at < 5 * SECOND; looks++) {
                long earlier = sink.heardSamples();
                at = PlayBooth.samples(player.position());
                long later = Math.min(sink.heardSamples(), sink.writtenSamples() - 1);
                assertThat((double) at).isBetween(code(earlier), code(later));
                Thread.sleep(16);
            }
            assertThat(looks).isGreaterThan(50);
            assertThat(player.isPlaying()).isTrue();
        }
    }

    @Test
    void aSeekWhilePlayingIsHeardSoon() throws InterruptedException {
        try (PreviewPlayer player = new PreviewPlayer(sink)) {
            player.show(state());
            player.play(1);
            await(() -> player.position().isAfter(time(4800)));
            long written = sink.writtenSamples();
            long heard = sink.heardSamples();
            player.seek(time(7.0 * SECOND));
            assertThat(player.position()).isEqualTo(time(7.0 * SECOND));
            await(() -> player.position().isAfter(time(7.0 * SECOND)));
            long first = written;
            while (code(first) < 7 * SECOND) {
                first++;
            }
            assertThat((first - heard) / 48.0).isLessThan(150);
        }
    }

    @Test
    void commandsAreSeenAtOnce() {
        try (PreviewPlayer player = new PreviewPlayer(sink)) {
            player.show(state());
            player.play(1);
            assertThat(player.isPlaying()).isTrue();
            player.play(2);
            assertThat(player.speed()).isEqualTo(2);
            player.pause();
            assertThat(player.isPlaying()).isFalse();
            player.seek(time(1234));
            assertThat(player.position()).isEqualTo(time(1234));
        }
    }

    @Test
    void itStopsAndRestsAndPlaysAgain() throws InterruptedException {
        try (PreviewPlayer player = new PreviewPlayer(sink)) {
            player.show(state());
            player.stopAt(Optional.of(time(9600)));
            player.play(1);
            await(() -> !player.isPlaying());
            assertThat(player.position()).isEqualTo(time(9600));
            Thread.sleep(400);
            long rested = sink.writtenSamples();
            Thread.sleep(50);
            assertThat(sink.writtenSamples()).isEqualTo(rested);
            player.play(1);
            await(() -> player.position().isAfter(time(19_200)));
        }
    }

    @Test
    void metersMoveWhileItPlays() throws InterruptedException, StudioFault {
        Path tone = PlayBooth.stems(folder.resolve("t.wav"), SCENE, Stem.MUSIC, i -> i % 2 - 0.5);
        Levels levels = new Levels();
        try (PreviewPlayer player = new PreviewPlayer(sink)) {
            player.levels(levels);
            assertThat(levels.mixDb(false)).isEqualTo(Levels.SILENT_DB);
            player.show(new PlayBooth().mixed("a", tone, SCENE).state());
            player.play(1);
            await(() -> {
                player.levels(levels);
                return levels.stemDb(Stem.MUSIC, true) > -7;
            });
            assertThat(levels.stemDb(Stem.DIALOGUE, true)).isEqualTo(Levels.SILENT_DB);
        }
    }

    @Test
    void whatCannotBeReadIsTold() throws InterruptedException, IOException {
        Path broken = Files.writeString(folder.resolve("broken.wav"), "no sound");
        List<StudioFault> faults = new CopyOnWriteArrayList<>();
        try (PreviewPlayer player = new PreviewPlayer(sink)) {
            player.reportTo(faults::add);
            player.show(new PlayBooth().mixed("a", broken, SCENE).state());
            player.play(1);
            await(() -> player.position().isAfter(time(4800)));
        }
        assertThat(faults).extracting(StudioFault::code).containsExactly("wav.damaged");
    }

    @Test
    void theRealDeviceIsOpenedOnlyWhenItPlaysAndClosingIsQuick() throws InterruptedException {
        long begun;
        try (PreviewPlayer player = new PreviewPlayer()) {
            player.show(state());
            player.play(1);
            await(() -> player.position().isAfter(time(4800)));
            begun = System.nanoTime();
        }
        assertThat(System.nanoTime() - begun).isLessThan(1_500_000_000L);
    }

    @Test
    void aSilentMachineSaysWhy() throws InterruptedException {
        try (PreviewPlayer player = new PreviewPlayer(sink)) {
            await(() -> player.silentBecause().isPresent());
            assertThat(player.silentBecause()).contains("This is a test.");
        }
    }
}
