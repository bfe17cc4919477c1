package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.templates.Template;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;
import studio.longplay.engine.store.queue.SegmentLetters;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

/// Takes the pictures of the queue, of this machine and of the doctor that stand in the
/// documentation: into `target/pictures`, or the folder that the property `pictures` names.
///
/// Nothing in them is made up: films are made from the samples while the machine is measured for
/// five minutes (`pictures.seconds` for others), one fails and one rests, and the machine is the
/// one that runs this.
@Tag("media")
@Tag("long")
@Tag("window")
class DashboardPicturesTest {
    private static final int PATIENCE_MINUTES = 30;
    private static final int MEASURED_SECONDS = Integer.getInteger("pictures.seconds", 330);

    @RegisterExtension final AnotherUser user = new AnotherUser();
    private final Path pictures = Path.of(System.getProperty("pictures", "target/pictures"));
    private Home home = new Home(Path.of(""));
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        home = new Home(user.home().resolve("data"));
        queue(Template.RADIO_PLAY, "The Last Train, its beginning", ExportPreset.HD, 8);
        Path taken = film("The Last Train, to a file");
        Files.createDirectories(user.home().resolve("Films"));
        Files.writeString(taken, "a file where the folder would be");
        queue(Template.RADIO_PLAY, "The Last Train, to a file", ExportPreset.PREVIEW, 8);
        queue(Template.RADIO_PLAY, "The Last Train to Harrow Wood", ExportPreset.UHD, 0);
        queue(Template.DOCUMENTARY, "When Every Town Had Its Own Noon", ExportPreset.UHD, 0);
        queue(Template.AMBIENCE, "A Night by the Sea", ExportPreset.UHD, 0);
        queue(Template.LESSON, "How a rainbow is made", ExportPreset.UHD, 0);
        open = new OpenWindow(home.folder(), Optional.empty());
        OpenWindow.onFx(() -> {
            open.stage().setWidth(1400);
            open.stage().setHeight(900);
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private Path film(String title) {
        return user.home().resolve("Films").resolve(title);
    }

    /// @param seconds of its beginning; 0 for all of it
    private void queue(Template sample, String title, ExportPreset preset, int seconds)
            throws Exception {
        Path folder = user.home().resolve("Longplay").resolve(title);
        Project project =
                Project.of(title, folder.resolveSibling(sample.file()).toString(), sample.text());
        ProjectFolder.create(folder, project).close();
        DeliverySettings settings = DeliverySettings.of(project).forPreset(preset);
        if (seconds > 0) {
            settings =
                    settings.withRange(
                            Optional.of(
                                    TimeRange.between(
                                            MediaTime.ZERO, MediaTime.ofSeconds(seconds))));
        }
        QueueDesk.add(home, new Ticket(folder, project, film(title), settings), Lane.EXPORT, 0);
    }

    private QueueNews news() {
        try {
            return QueueDesk.look(home);
        } catch (StudioFault unread) {
            throw new AssertionError(unread);
        }
    }

    @Test
    void ofTheQueueAndThisMachineAtWork() throws Exception {
        run("queue.open");
        open.node("queue-list");
        long begun = System.nanoTime();
        until(() -> !news().jobs().isEmpty());
        QueuedJob lesson = news().jobs().getLast();
        QueueDesk.ask(home, QueueWish.of(QueueWish.Act.PAUSE, lesson.id()));
        until(() ->
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) > MEASURED_SECONDS
                        && amidst());
        OpenWindow.onFx(() -> {
            ((ListView<?>) open.find("queue-list").orElseThrow()).getSelectionModel().select(0);
            return true;
        });
        takeInBoth("queue", "queue");
        run("machine.open");
        open.node("machine-processor");
        Thread.sleep(2000);
        takeInBoth("machine", "machine");
        run("machine.doctor");
        open.click("doctor-run");
        until(() -> OpenWindow.onFx(() -> open.find("doctor-told").isPresent()));
        takeInBoth("machine", "doctor");
    }

    /// A film is being drawn, some of it is drawn, and not all.
    private boolean amidst() {
        QueueNews now = news();
        return now.jobs().stream()
                .filter(job -> job.state() == JobState.RUNNING)
                .flatMap(job -> now.of(job.id()).stream())
                .map(JobNews::segments)
                .anyMatch(segments ->
                        segments.indexOf(SegmentLetters.FINISHED) >= 0
                                && segments.indexOf(SegmentLetters.DRAWING) >= 0);
    }

    private static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES, holds::getAsBoolean);
    }

    private void run(String action) {
        OpenWindow.onFx(() -> {
            open.window.actions().get(action).runIfEnabled();
            return true;
        });
    }

    private void takeInBoth(String page, String name) throws Exception {
        Thread.sleep(1500);
        take(page, name + "-dark");
        run("view.theme");
        Thread.sleep(2500);
        take(page, name + "-light");
        run("view.theme");
    }

    private void take(String page, String name) throws IOException {
        BufferedImage image =
                OpenWindow.onFx(() ->
                        SwingFXUtils.fromFXImage(
                                open.find(page).orElseThrow().snapshot(null, null), null));
        Files.createDirectories(pictures);
        Path file = pictures.resolve(name.toLowerCase(Locale.ROOT) + ".png");
        assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    }
}
