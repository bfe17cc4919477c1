package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class ProxyDeskTest {
    private static final long QUIET_MILLIS = 30;
    private static final PreviewWork QUIET = PreviewWork.NONE;
    private static final PreviewWork SPEAKING =
            new PreviewWork(0, 1, 0, 1, true, false, "MARA", -1);
    private static final PreviewWork EXPORTING = new PreviewWork(0, 1, 0, 1, false, true, "", -1);

    @TempDir Path folder;
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final List<StudioFault> faults = new ArrayList<>();
    private final Maker maker = new Maker();
    private OpenFilm open;
    private Work work;
    private ProxyDesk desk;

    /// Takes until it is let go on.
    private final class Maker implements ProxyMaker {
        final List<String> begun = new CopyOnWriteArrayList<>();
        final Semaphore goOn = new Semaphore(0);
        volatile Optional<StudioFault> fault = Optional.empty();

        @Override
        public Answer look(BinItem film, int lines) {
            return switch (film.name()) {
                case "light.mp4" -> new Answer.Needless();
                case "made.mp4" -> new Answer.Made(film(film.name()));
                default -> new Answer.Wanted();
            };
        }

        @Override
        public Path make(BinItem film, int lines, JobContext context) throws StudioFault {
            begun.add(film.name());
            context.progress(new Progress("Film", 1, 4));
            while (!goOn.tryAcquire()) {
                context.checkCancelled();
                Thread.onSpinWait();
            }
            if (fault.isPresent()) {
                throw fault.get();
            }
            return film(film.name());
        }
    }

    private Path film(String name) {
        return folder.resolve(name + ".proxy");
    }

    private static BinItem item(String name) {
        return new BinItem(
                "digest of " + name,
                name,
                name,
                BinItem.Kind.VIDEO,
                "",
                List.of(),
                MediaTime.ofSeconds(10),
                1920,
                1080,
                "30/1",
                0,
                1);
    }

    @BeforeEach
    void open() throws Exception {
        for (String name : List.of("made.mp4", "a.mp4", "b.mp4")) {
            Files.writeString(film(name), name);
        }
        open = new OpenFilm(folder, new FakeDeck(), ui::add);
        work = new Work(ui::add, bug -> {});
        desk =
                new ProxyDesk(
                        open.session,
                        maker,
                        work,
                        new ProxyDesk.Surroundings(ui::add, QUIET_MILLIS, faults::add));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        work.close();
        open.close();
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable task = ui.poll(20, TimeUnit.SECONDS);
            assertThat(task).as("something happens").isNotNull();
            task.run();
        }
    }

    private void publish(PreviewWork doing, String... films) throws InterruptedException {
        Arrangement arrangement = Arrangement.NONE;
        for (String film : films) {
            arrangement = arrangement.with(item(film));
        }
        PreviewState state = Films.play(arrangement, doing);
        open.publish(state);
        until(() -> open.session.previewProperty().get().filter(now -> now == state).isPresent());
    }

    private boolean has(String film) {
        return desk.find("digest of " + film, 720).isPresent();
    }

    @Test
    void oneThatWasMadeBeforeIsUsedAtOnceThoughNotForAFinerPicture() throws Exception {
        publish(SPEAKING, "made.mp4");
        until(() -> has("made.mp4"));
        assertThat(desk.find("digest of made.mp4", 722)).isEmpty();
        Files.delete(film("made.mp4"));
        assertThat(has("made.mp4")).isFalse();
        assertThat(maker.begun).isEmpty();
    }

    @Test
    void heavyFilmsAreMadeOneAfterTheOtherAndSeenInTheListOfWork() throws Exception {
        publish(QUIET, "a.mp4", "b.mp4", "light.mp4");
        until(() -> work.running().size() == 1);
        Running first = work.running().getFirst();
        assertThat(first.title()).isEqualTo("Preview file of a.mp4");
        until(() -> first.progressProperty().get().fraction() == 0.25);
        assertThat(has("a.mp4")).isFalse();
        maker.goOn.release();
        until(() -> has("a.mp4"));
        maker.goOn.release();
        until(() -> has("b.mp4"));
        assertThat(maker.begun).containsExactly("a.mp4", "b.mp4");
        assertThat(has("light.mp4")).isFalse();
    }

    @Test
    void nothingIsMadeWhileALineIsSpoken() throws Exception {
        publish(SPEAKING, "a.mp4");
        Thread.sleep(4 * QUIET_MILLIS);
        publish(SPEAKING, "a.mp4");
        assertThat(work.running()).isEmpty();
        publish(QUIET, "a.mp4");
        until(() -> work.running().size() == 1);
    }

    @Test
    void youngWorkYieldsToALineAndToAnExportAndBeginsAgain() throws Exception {
        int times = 0;
        for (PreviewWork other : List.of(SPEAKING, EXPORTING)) {
            publish(QUIET, "a.mp4");
            times++;
            int begun = times;
            until(() -> work.running().size() == 1 && maker.begun.size() == begun);
            publish(other, "a.mp4");
            until(() -> work.running().isEmpty());
            assertThat(has("a.mp4")).isFalse();
        }
        publish(QUIET, "a.mp4");
        until(() -> work.running().size() == 1);
        maker.goOn.release();
        until(() -> has("a.mp4"));
    }

    @Test
    void whatTheUserStopsIsNotBegunAgain() throws Exception {
        publish(QUIET, "a.mp4", "b.mp4");
        until(() -> work.running().size() == 1);
        work.running().getFirst().cancel();
        until(() -> maker.begun.contains("b.mp4"));
        maker.goOn.release();
        until(() -> has("b.mp4"));
        publish(QUIET, "a.mp4", "b.mp4");
        assertThat(maker.begun).containsExactly("a.mp4", "b.mp4");
    }

    @Test
    void aFilmThatLeavesTheBinIsNotMadeOn() throws Exception {
        publish(QUIET, "a.mp4");
        until(() -> work.running().size() == 1);
        publish(QUIET);
        until(() -> work.running().isEmpty());
    }

    @Test
    void aFilmThatCannotBeReadIsToldOfOnce() throws Exception {
        StudioFault odd = new StudioFault.Media("media.odd", "It is odd.", "Convert it.");
        maker.fault = Optional.of(odd);
        publish(QUIET, "a.mp4");
        until(() -> work.running().size() == 1);
        maker.goOn.release();
        until(() -> !faults.isEmpty());
        publish(QUIET, "a.mp4");
        Thread.sleep(4 * QUIET_MILLIS);
        assertThat(faults).containsExactly(odd);
        assertThat(maker.begun).containsExactly("a.mp4");
    }
}
