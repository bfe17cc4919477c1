package studio.longplay.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A script open without a window: the test's thread is the window's.
final class Desk implements AutoCloseable {
    final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    final ManualDelay typing = new ManualDelay();
    final ManualDelay reading = new ManualDelay();
    final ManualDelay searching = new ManualDelay();
    final States states = new States();
    final OpenScript open;
    final ScriptViewModel model;
    final PlainPage page;

    Desk(Path folder, String text) throws StudioFault {
        open = new OpenScript(folder, "play.fountain", text, ui::add);
        open.session.preview().pause(true);
        model =
                new ScriptViewModel(
                        open.session,
                        Optional.empty(),
                        new ScriptViewModel.Surroundings(
                                Runnable::run, ui::add, typing, reading, searching));
        page = new PlainPage(model);
        rest();
    }

    Session session() {
        return open.session;
    }

    /// The preview has caught up with the project.
    void preview() {
        open.publish(states.of(session().project()));
        rest();
    }

    /// Runs what waits for the window's thread.
    void rest() {
        for (Runnable task = ui.poll(); task != null; task = ui.poll()) {
            task.run();
        }
    }

    /// A pause in typing long enough for everything.
    void pause() {
        reading.pass();
        typing.pass();
        rest();
    }

    /// Runs what is handed to the window's thread until something holds.
    void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable task = ui.poll(20, TimeUnit.SECONDS);
            assertThat(task).as("something happens").isNotNull();
            task.run();
        }
    }

    /// Until everything is on the disk.
    void saved() throws InterruptedException {
        until(() -> session().savedProperty().get() instanceof Session.Saved.Yes);
        rest();
    }

    List<String> edits() {
        return session().historyProperty().get().done().stream().map(History.Entry::name).toList();
    }

    String project() {
        return session().project().scriptText();
    }

    @Override
    public void close() throws StudioFault {
        model.close();
        open.close();
    }
}
