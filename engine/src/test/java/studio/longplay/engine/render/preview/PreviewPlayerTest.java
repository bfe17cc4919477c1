package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.render.preview.PlayBooth.time;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Loop;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
                // A sink that ran dry on a busy machine waits at a sample that is yet to be
                // written.
                long earlier = Math.min(sink.heardSamples(), sink.writtenSamples() - 1);
                at = PlayBooth.samples(player.position());
                long later = Math.min(sink.heardSamples(), sink.writtenSamples() - 1);
                assertThat((double) at).isBetween(code(earlier), code(later) + 1);
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

    @Test
    void manyHandsAtOnceDoNotStopIt() throws InterruptedException {
        List<Throwable> bugs = new CopyOnWriteArrayList<>();
        try (PreviewPlayer player = new PreviewPlayer(sink);
                Loop one = Loop.begin("one", () -> hand(player, 1, bugs));
                Loop other = Loop.begin("other", () -> hand(player, 2, bugs))) {
            assertThat(List.of(one, other)).isNotEmpty();
            Thread.sleep(1500);
            one.close();
            other.close();
            player.volume(0);
            player.loop(Optional.empty());
            player.stopAt(Optional.empty());
            player.pause();
            player.seek(time(SECOND));
            player.play(1);
            await(() -> player.position().isAfter(time(2.0 * SECOND)));
            long heard = sink.heardSamples();
            long at = PlayBooth.samples(player.position());
            assertThat(code(heard)).isBetween(at - 4800.0, at + 4800.0);
        }
        assertThat(bugs).isEmpty();
    }

    private void hand(PreviewPlayer player, int seed, List<Throwable> bugs)
            throws InterruptedException {
        Thread.currentThread().setUncaughtExceptionHandler((_, bug) -> bugs.add(bug));
        Random random = new Random(seed + System.nanoTime());
        MediaTime place = time(random.nextInt(SCENE));
        switch (random.nextInt(9)) {
            case 0 -> player.pause();
            case 1 -> player.seek(place);
            case 2 -> player.stopAt(Optional.of(place));
            case 3 -> player.loop(Optional.of(new TimeRange(place, time(SECOND))));
            case 4 -> player.show(state());
            case 5 -> player.volume(-random.nextInt(20));
            case 6 -> player.hear(Set.of(Stem.DIALOGUE));
            case 7 -> player.play(random.nextDouble(0.1, 16) * (random.nextBoolean() ? 1 : -1));
            default -> player.play(1);
        }
        player.levels(new Levels());
        assertThat(player.position().isBefore(MediaTime.ZERO)).isFalse();
        Thread.sleep(random.nextInt(8));
    }
}
