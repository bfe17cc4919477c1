package studio.longplay.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.MachineLoad;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.machine.MachineSampler;
import studio.longplay.engine.render.preview.PreviewWork;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class StatusViewModelTest {
    private static final PreviewWork DONE = new PreviewWork(3, 3, 1, 1, false, false, "", -1);

    @TempDir Path folder;
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private StatusDesk desk;
    private StatusViewModel model;

    @BeforeEach
    void open() throws StudioFault {
        desk = new StatusDesk(folder, ui::add);
        model = new StatusViewModel(desk.session, desk.work);
    }

    @AfterEach
    void close() throws StudioFault {
        end.countDown();
        model.close();
        desk.close();
    }

    private void publish(PreviewWork making, int failed, int warnings) {
        desk.publish(making, failed, warnings);
        runAll();
    }

    private void runAll() {
        for (Runnable task = ui.poll(); task != null; task = ui.poll()) {
            task.run();
        }
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable task = ui.poll(20, TimeUnit.SECONDS);
            assertThat(task).as("something happens").isNotNull();
            task.run();
        }
    }

    private Running work(String title, Progress progress) {
        return desk.work.start(
                Job.of(
                        title,
                        context -> {
                            context.progress(progress);
                            while (end.getCount() > 0) {
                                context.checkCancelled();
                                pause();
                            }
                            return title;
                        }),
                Work.Outcome.of(_ -> {}, _ -> {}));
    }

    private void pause() {
        try {
            end.await(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theLinesAreToldByHowManyAreMissing() {
        publish(DONE, 0, 0);
        assertThat(model.linesProperty().get().words()).isEqualTo("All lines spoken");
        assertThat(model.linesProperty().get().mood()).isEqualTo(LinesState.Mood.GOOD);
        publish(new PreviewWork(8, 9, 0, 2, true, false, "Mara", 14_000), 0, 0);
        assertThat(model.linesProperty().get().words()).isEqualTo("All lines spoken but 1");
        publish(new PreviewWork(3, 40, 0, 2, true, false, "Mara", 14_000), 0, 0);
        assertThat(model.linesProperty().get().words()).isEqualTo("3 of 40 lines spoken");
        assertThat(model.linesProperty().get().mood()).isEqualTo(LinesState.Mood.WORKING);
    }

    @Test
    void whatFailedIsToldBeforeAllElse() {
        publish(DONE, 2, 1);
        assertThat(model.linesProperty().get().words()).isEqualTo("2 lines failed");
        assertThat(model.linesProperty().get().mood()).isEqualTo(LinesState.Mood.FAILED);
        assertThat(found()).isEqualTo("3 faults");
    }

    private String found() {
        return model.linesProperty().get().found().words(Words.of("status"));
    }

    @Test
    void whatIsOnlyOddIsARemarkAsOnTheScriptsPage() {
        desk.publish(DONE, 0, List.of("script.speakers-alike"));
        runAll();
        assertThat(found()).isEqualTo("1 remark");
        assertThat(model.linesProperty().get().found().faults()).isZero();
        desk.publish(DONE, 0, List.of("script.speakers-alike", "sfx.unknown", "sfx.unknown"));
        runAll();
        assertThat(found()).isEqualTo("2 faults, 1 remark");
    }

    @Test
    void speakingSaysWhoHowManyAndHowLong() {
        publish(new PreviewWork(2, 9, 0, 2, true, false, "Mara", 74_000), 0, 0);
        assertThat(model.doingProperty().get())
                .isEqualTo(new Doing("Speaking Mara", 2.0 / 9, "2 of 9 lines · 1:14 left", false));
    }

    @Test
    void mixingSaysWhichScene() {
        publish(new PreviewWork(9, 9, 1, 2, true, false, "LAMP ROOM", -1), 0, 0);
        assertThat(model.doingProperty().get())
                .isEqualTo(new Doing("Mixing LAMP ROOM", 0.5, "1 of 2 scenes", false));
    }

    @Test
    void nothingIsSaidWhereNothingIsDone() {
        publish(DONE, 0, 0);
        assertThat(model.doingProperty().get().isNothing()).isTrue();
    }

    @Test
    void theNewestWorkIsShownAndCancelled() throws InterruptedException {
        publish(new PreviewWork(2, 9, 0, 2, true, false, "Mara", 74_000), 0, 0);
        work("Export", new Progress("Draw", 1, 4));
        Running second = work("Save a frame", new Progress("Paint", 2, 9));
        until(() -> model.doingProperty().get().left().startsWith("2 of 9"));
        assertThat(model.doingProperty().get().title()).isEqualTo("Save a frame");
        assertThat(model.doingProperty().get().stoppable()).isTrue();
        model.cancelNewest();
        assertThat(second.isCancelled()).isTrue();
        until(() -> model.doingProperty().get().title().equals("Export"));
        until(() -> model.doingProperty().get().fraction() == 0.25);
    }

    @Test
    void manyPiecesAreToldAsAShare() throws InterruptedException {
        work("Export", new Progress("Draw", 54_000, 216_000));
        until(() -> model.doingProperty().get().fraction() == 0.25);
        assertThat(model.doingProperty().get().left()).startsWith("25 %");
    }

    @Test
    void theWholeIsToldRatherThanItsStep() throws InterruptedException {
        Running export = work("Export", new Progress("render", 0, 216_000));
        export.tellWhole(new Running.Whole(0.2, Optional.of(Duration.ofSeconds(74))));
        until(() -> model.doingProperty().get().fraction() == 0.2);
        assertThat(model.doingProperty().get().left()).isEqualTo("20 % · 1:14 left");
        export.tellWhole(new Running.Whole(0.25, Optional.empty()));
        assertThat(model.doingProperty().get().left()).isEqualTo("25 %");
    }

    @Test
    void theMachineIsToldInFewWords() {
        MachineLoad load = new MachineLoad(0.714, 3_100_000_000L, 24_000_000_000L);
        model.seen(new MachineWatch.Sight(load, 80_400_000_000L, ""));
        assertThat(model.machineProperty().get())
                .isEqualTo(
                        new MachineWords(
                                "CPU 71 %",
                                "RAM 3.1 / 24 GB",
                                "GPU none — software encoder",
                                "Disk 80 GB",
                                false,
                                List.of()));
    }

    @Test
    void whatTheMachineDoesNotSayIsLeftOut() {
        MachineLoad load = new MachineLoad(-1, 3_100_000_000L, 24_000_000_000L);
        model.seen(new MachineWatch.Sight(load, -1, "NVIDIA RTX 4090"));
        assertThat(model.machineProperty().get().processor()).isEmpty();
        assertThat(model.machineProperty().get().disk()).isEmpty();
        assertThat(model.machineProperty().get().gpu()).isEqualTo("GPU NVIDIA RTX 4090");
    }

    @Test
    void aDiskThatIsNearlyFullIsShort() {
        MachineLoad load = new MachineLoad(0, 1, 2);
        model.seen(new MachineWatch.Sight(load, 1_540_000_000L, ""));
        assertThat(model.machineProperty().get().disk()).isEqualTo("Disk 1.5 GB");
        assertThat(model.machineProperty().get().diskIsShort()).isTrue();
    }

    @Test
    void whatIsWrongIsCountedAndTold() {
        MachineLoad load = new MachineLoad(0, 1, 2);
        Warning hot = new Warning("machine.hot", "It is hot.", "Cool it.", null);
        model.seen(new MachineWatch.Sight(load, -1, "", List.of(hot)));
        assertThat(model.machineProperty().get().warnings()).containsExactly("It is hot. Cool it.");
        assertThat(model.warningWords()).isEqualTo("1 warning");
    }

    @Test
    void theMachineIsLookedAtByItself() throws InterruptedException {
        try (MachineSampler sampler = MachineSampler.of(List.of(folder));
                MachineWatch watch = new MachineWatch(sampler, ui::add, model::seen)) {
            assertThat(watch).isNotNull();
            until(() -> model.machineProperty().get().memory().startsWith("RAM "));
            assertThat(model.machineProperty().get().disk()).startsWith("Disk ");
        }
    }
}
