package studio.longplay.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class SessionTest {
    private static final String SCRIPT = "A VOICE\nOne line to speak.\n";

    @TempDir Path folder;
    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final FakeDeck deck = new FakeDeck();
    private final Speech speech = new Speech();
    private ArtifactStore store;
    private Session session;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        Project project = Project.of("Test", folder.resolve("a.fountain").toString(), SCRIPT);
        ProjectFolder.create(folder.resolve("project"), project).close();
        session = opened();
    }

    private Session opened() throws StudioFault {
        ProjectFolder project = ProjectFolder.open(folder.resolve("project"));
        return new Session(
                project, listener -> new Preview(store, speech, Map.of(), listener), deck, ui::add);
    }

    @AfterEach
    void close() throws Exception {
        closeSession();
        store.close();
        speech.close();
    }

    private void closeSession() throws InterruptedException {
        boolean[] closed = new boolean[1];
        session.close(fault -> {
            assertThat(fault).isEmpty();
            closed[0] = true;
        });
        until(() -> closed[0]);
    }

    /// Runs what was handed to the window's thread, which is this one, until something holds.
    private void until(BooleanSupplier wanted) throws InterruptedException {
        while (!wanted.getAsBoolean()) {
            Runnable task = ui.poll(30, TimeUnit.SECONDS);
            assertThat(task).as("something happens").isNotNull();
            task.run();
        }
    }

    private PreviewState state() {
        return session.previewProperty().get().orElseThrow();
    }

    @Test
    void anEditIsDoneWhenItIsOnTheDisk() throws Exception {
        session.apply(new Edit.Retitle("Another"));
        assertThat(session.project().title()).isEqualTo("Test");
        assertThat(session.savedProperty().get()).isEqualTo(new Session.Saved.Writing());
        until(() -> session.project().title().equals("Another"));
        assertThat(session.savedProperty().get()).isEqualTo(new Session.Saved.Yes());
        session.undo();
        until(() -> session.project().title().equals("Test"));
        session.redo();
        until(() -> session.project().title().equals("Another"));
    }

    @Test
    void everythingIsThereAfterReopening() throws Exception {
        session.apply(new Edit.Retitle("Another"));
        session.remember("view", "{}");
        until(() -> session.project().title().equals("Another"));
        closeSession();
        assertThat(deck.closed).isTrue();
        session = opened();
        assertThat(session.project().title()).isEqualTo("Another");
        assertThat(session.memory("view")).contains("{}");
        assertThat(session.historyProperty().get().canUndo()).isTrue();
    }

    @Test
    void aLineStaysSelectedWhenItsWordsChange() throws Exception {
        until(() -> session.previewProperty().get().isPresent());
        ElementId before = state().script().lines().getFirst().id();
        session.selection().select(before);
        List<Boolean> known = new ArrayList<>();
        session.previewProperty()
                .addListener((_, _, now) -> {
                    ElementId selected = session.selection().element().orElseThrow();
                    known.add(now.orElseThrow().lines().containsKey(selected));
                });
        String text = SCRIPT.replace("One line", "Two lines");
        session.apply(new Edit.ChangeScript(ScriptChange.between(SCRIPT, text)));
        until(() -> state().project().scriptText().equals(text));
        ElementId after = state().script().lines().getFirst().id();
        assertThat(after).isNotEqualTo(before);
        assertThat(session.selection().elementProperty().get()).contains(after);
        assertThat(known).containsOnly(true);
    }

    @Test
    void whatIsTypedComesBeforeAnythingElse() throws Exception {
        String typed = SCRIPT.replace("One line", "Two lines");
        Runnable over =
                session.beforeOthers(() ->
                        session.applyInput(
                                new Edit.ChangeScript(
                                        ScriptChange.between(
                                                session.project().scriptText(), typed))));
        session.apply(new Edit.Retitle("Another"));
        over.run();
        until(() -> session.project().title().equals("Another"));
        assertThat(session.historyProperty().get().done())
                .extracting(entry -> entry.name())
                .containsExactly("Change script", "Retitle");
        assertThat(session.project().scriptText()).isEqualTo(typed);
    }

    @Test
    void anEditOfATextThatIsGoneIsLeftOut() throws Exception {
        Edit edit = new Edit.ChangeScript(new ScriptChange(0, "Not what stands there", "x"));
        session.apply(edit);
        session.apply(new Edit.Retitle("Another"));
        until(() -> session.project().title().equals("Another"));
        assertThat(session.project().scriptText()).isEqualTo(SCRIPT);
    }

    @Test
    void thePreviewFollowsEdits() throws Exception {
        until(() -> session.previewProperty().get().isPresent());
        String edited = SCRIPT + "\nANOTHER\nAnd a second one.\n";
        session.apply(new Edit.ChangeScript(ScriptChange.between(SCRIPT, edited)));
        until(() -> state().lines().size() == 2);
        assertThat(deck.shown).contains(state());
        assertThat(session.transport().durationProperty().get()).isEqualTo(state().duration());
    }

    @Test
    void anEditOfTheTextDoesNotMoveThePlayhead() throws Exception {
        until(() -> session.previewProperty().get().isPresent());
        session.transport().seek(MediaTime.ofSeconds(1));
        session.apply(new Edit.Retitle("Another"));
        until(() -> session.project().title().equals("Another"));
        assertThat(session.transport().position()).isEqualTo(MediaTime.ofSeconds(1));
    }
}
