package studio.longplay.app.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.firstrun.FirstRunViewModel.Step;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.Profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

@Timeout(90)
class FirstRunViewModelTest {
    @TempDir Path disk;
    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final FakeGround ground = new FakeGround();
    private final List<StudioFault> told = new ArrayList<>();
    private final Work work = new Work(ui::add, Throwable::printStackTrace);
    private ObjectProperty<Path> projects;
    private FirstRunViewModel model;

    @BeforeEach
    void open() throws Exception {
        projects = new SimpleObjectProperty<>(disk.resolve("not yet there"));
        model = model();
    }

    private FirstRunViewModel model() throws InterruptedException {
        FirstRunViewModel made =
                new FirstRunViewModel(
                        new FirstRunViewModel.Surroundings(ground, projects, work, told::add));
        until(() ->
                made.machineProperty().get().isPresent()
                        && made.folderProperty().get().isPresent());
        return made;
    }

    @AfterEach
    void close() {
        ground.hold.countDown();
        model.close();
        work.close();
    }

    /// Does what is to be done on the window's thread until it holds.
    private void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            ui.take().run();
        }
    }

    private Step step() {
        return model.stepProperty().get();
    }

    @Test
    void stepsGoOnAndBackAndEndAtTheLast() {
        assertThat(step()).isEqualTo(Step.WELCOME);
        model.back();
        assertThat(step()).isEqualTo(Step.WELCOME);
        model.next();
        assertThat(step()).isEqualTo(Step.MACHINE);
        model.skip();
        model.next();
        assertThat(step()).isEqualTo(Step.FINISH);
        model.skip();
        assertThat(step()).isEqualTo(Step.FINISH);
        model.back();
        assertThat(step()).isEqualTo(Step.FOLDERS);
    }

    @Test
    void whatWasMeasuredIsProposedAndKeptByGoingOn() throws Exception {
        model.next();
        until(() -> model.worthProperty().get().isPresent());
        assertThat(model.profileProperty().get()).isEqualTo(Profile.ECO);
        assertThat(ground.taken).isEmpty();
        model.next();
        until(() -> model.machineProperty().get().map(MachineSeen::profile).get() == Profile.ECO);
        assertThat(ground.taken).containsExactly(Profile.ECO);
        model.back();
        model.next();
        assertThat(work.running()).isEmpty();
        assertThat(ground.measured).hasValue(1);
    }

    @Test
    void theProfileThatSoundsDifferentElsewhereIsNeverTakenByItself() throws Exception {
        ground.proposed = Profile.ULTRA;
        model.next();
        until(() -> model.worthProperty().get().isPresent());
        assertThat(model.profileProperty().get()).isEqualTo(Profile.BALANCED);
    }

    @Test
    void aSkippedStepKeepsNothingAndAPickIsNotOverruled() throws Exception {
        ground.hold = new CountDownLatch(1);
        model.next();
        model.pick(Profile.ULTRA);
        ground.hold.countDown();
        until(() -> model.worthProperty().get().isPresent());
        assertThat(model.profileProperty().get()).isEqualTo(Profile.ULTRA);
        model.skip();
        until(() -> work.running().isEmpty());
        assertThat(ground.taken).isEmpty();
    }

    @Test
    void measuringIsStoppedAndBegunAgain() throws Exception {
        ground.hold = new CountDownLatch(1);
        model.next();
        assertThat(model.measuringProperty().get()).isTrue();
        until(() -> model.progressProperty().get().total() == 3);
        model.stop();
        until(() -> !model.measuringProperty().get());
        assertThat(model.worthProperty().get()).isEmpty();
        ground.hold.countDown();
        model.measure();
        until(() -> model.worthProperty().get().isPresent());
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedAndTheOneBeforeStays() throws Exception {
        Path before = projects.get();
        Path file = Files.writeString(disk.resolve("a file"), "not a folder");
        model.choose(file.resolve("below"));
        until(() -> model.refusalProperty().get().isPresent());
        assertThat(model.refusalProperty().get().get()).contains(file.resolve("below").toString());
        assertThat(projects.get()).isEqualTo(before);
        Path good = Files.createDirectory(disk.resolve("films"));
        model.choose(good);
        until(() -> projects.get().equals(good));
        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(model.folderProperty().get().get().freeBytes()).isPresent();
        assertThat(left(good)).isEmpty();
        assertThat(before).doesNotExist();
    }

    private static List<Path> left(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void whatThereIsTooLittleOfIsSaid() throws Exception {
        assertThat(model.warnings()).isEmpty();
        ground.memoryBytes = 4_000_000_000L;
        ground.freeBytes = 1_500_000_000L;
        assertThat(model().warnings())
                .satisfiesExactly(
                        memory -> assertThat(memory).contains("4.0 GB of memory"),
                        space -> assertThat(space).contains("Only 1.5 GB"));
    }
}
