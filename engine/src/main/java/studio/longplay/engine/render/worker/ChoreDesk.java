package studio.longplay.engine.render.worker;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.FootageScan;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.SoundConform;
import studio.longplay.engine.media.TileWriter;
import studio.longplay.engine.media.VideoEncoder;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The child's side of [Chore]s.
///
/// A decoder that does not come forward for [#PATIENCE_SECONDS] ends the process: nothing else
/// would stop it.
final class ChoreDesk {
    private static final int MOST_PIXELS = 100_000_000;
    private static final int FRAMES_PER_REPORT = 15;
    private static final int PATIENCE_SECONDS = 180;
    private static final int HUNG = 75;

    private final Wire<WorkerRequest, WorkerAnswer> wire;
    private CompletableFuture<Void> alarm = CompletableFuture.completedFuture(null);

    ChoreDesk(Wire<WorkerRequest, WorkerAnswer> wire) {
        this.wire = wire;
    }

    void answer(WorkerRequest.Decode request) throws IOException {
        String attempt = request.attempt();
        try {
            report(attempt, 0);
            wire.send(
                    switch (request.chore()) {
                        case Chore.Look look ->
                                new WorkerAnswer.Decoded(
                                        attempt,
                                        1,
                                        FootageScan.look(Path.of(look.file()), MOST_PIXELS));
                        case Chore.Sound sound -> done(attempt, sound(attempt, sound));
                        case Chore.Film film -> done(attempt, film(attempt, film));
                        case Chore.Tiles tiles -> done(attempt, tiles(attempt, tiles));
                    });
        } catch (StudioFault fault) {
            wire.send(WorkerAnswer.Refused.of(attempt, fault));
        } catch (UncheckedIOException parentGone) {
            throw parentGone.getCause();
        } finally {
            alarm.cancel(false);
        }
    }

    private static WorkerAnswer.Decoded done(String attempt, long count) {
        return new WorkerAnswer.Decoded(attempt, count, null);
    }

    private void report(String attempt, long done) throws IOException {
        alarm.cancel(false);
        CompletableFuture<Void> next = new CompletableFuture<>();
        var _ = next.thenRun(() -> Runtime.getRuntime().halt(HUNG));
        alarm = next.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS);
        wire.send(new WorkerAnswer.Painted(attempt, (int) Math.min(done, Integer.MAX_VALUE)));
    }

    private long sound(String attempt, Chore.Sound sound) throws StudioFault {
        long[] reported = new long[1];
        return SoundConform.write(
                Path.of(sound.file()),
                Path.of(sound.part()),
                SampleRate.HZ_48000,
                samples -> {
                    long seconds = samples / SampleRate.HZ_48000.hertz();
                    if (seconds > reported[0]) {
                        reported[0] = seconds;
                        reportUnchecked(attempt, seconds);
                    }
                });
    }

    private void reportUnchecked(String attempt, long done) {
        try {
            report(attempt, done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long film(String attempt, Chore.Film film) throws StudioFault, IOException {
        int width = film.video().width();
        int height = film.video().height();
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(Path.of(film.file()), width, height);
                VideoEncoder encoder = VideoEncoder.open(film.video(), Path.of(film.part()))) {
            Pixels pixels = Pixels.allocate(arena, width, height);
            long frame = 0;
            while (frame < film.frames() && reader.frameAt(frame, film.video().rate(), pixels)) {
                encoder.write(pixels);
                frame++;
                if (frame % FRAMES_PER_REPORT == 0) {
                    report(attempt, frame);
                }
            }
            // A file may err about its own length by a picture or two: the count we told stays.
            for (long missing = frame; frame > 0 && missing < film.frames(); missing++) {
                encoder.repeat();
            }
            return encoder.finish().frames();
        }
    }

    private long tiles(String attempt, Chore.Tiles tiles) throws StudioFault, IOException {
        try (TileWriter writer =
                TileWriter.create(Path.of(tiles.part()), tiles.width(), tiles.height())) {
            Path file = Path.of(tiles.file());
            if (tiles.still()) {
                writer.still(file, MOST_PIXELS);
            } else {
                int done = 0;
                writer.openFilm(file, tiles.keysOnly());
                while (done < tiles.tiles() && writer.filmAt(done, tiles.everyMillis())) {
                    done++;
                    report(attempt, done);
                }
            }
            return writer.finish();
        }
    }
}
