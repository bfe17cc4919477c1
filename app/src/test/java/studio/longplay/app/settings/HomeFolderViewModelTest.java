package studio.longplay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import studio.longplay.app.session.Work;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class HomeFolderViewModelTest {
    private static final Path NEW = Path.of("/disk/longplay").toAbsolutePath();

    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final Work work = new Work(ui::add, Throwable::printStackTrace);
    private final FakeHomeDisks disks = new FakeHomeDisks();
    private final HomeFolderViewModel model =
            new HomeFolderViewModel(Path.of("/home/data").toAbsolutePath(), disks, work);

    @AfterEach
    void close() {
        work.close();
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable next = ui.poll(60, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            next.run();
        }
    }

    @Test
    void aFolderIsLookedAtFirstAndTakenFromTheNextStartOn() throws Exception {
        until(() -> model.standingProperty().get().isPresent());
        model.propose(NEW);
        until(() -> model.wantedProperty().get().isPresent());
        assertThat(disks.did()).isEmpty();
        assertThat(model.movingProperty().get()).isTrue();
        model.take();
        until(() -> model.wantedProperty().get().isEmpty());
        assertThat(disks.did()).containsExactly("move " + NEW);
        assertThat(model.standingProperty().get().orElseThrow().coming()).contains(NEW);
        model.stay();
        until(() -> model.standingProperty().get().orElseThrow().coming().isEmpty());
    }

    @Test
    void nothingIsMovedIntoAFolderWithSomethingInIt() throws Exception {
        disks.fill();
        model.propose(NEW);
        until(() -> model.wantedProperty().get().isPresent());
        assertThat(model.movingProperty().get()).isFalse();
        model.movingProperty().set(true);
        model.take();
        until(() -> model.wantedProperty().get().isEmpty());
        assertThat(disks.did()).containsExactly("leave " + NEW);
    }

    @Test
    void whyItCouldNotBeIsTold() throws Exception {
        disks.refuse();
        model.propose(NEW);
        until(() -> model.wantedProperty().get().isPresent());
        model.take();
        until(() -> model.faultProperty().get().isPresent());
        assertThat(model.faultProperty().get().orElseThrow().code()).isEqualTo("home.space");
        model.drop();
        assertThat(model.faultProperty().get()).isEmpty();
        assertThat(model.wantedProperty().get()).isEmpty();
    }
}
