package studio.longplay.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.cast.Desk;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Property;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class ClipViewModelTest {
    @TempDir Path folder;

    private final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private Desk desk;
    private InspectorViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder, Desk.PLAY, ui::add);
        until(() -> desk.session.previewProperty().get().isPresent());
        model = new InspectorViewModel(desk.session, ui::add);
        Arrangement own = ClipBoards.arrangement();
        desk.session
                .arranging()
                .apply(
                        "Place",
                        (_, now) -> now.withTracks(own.tracks()).withUserClips(own.userClips()),
                        () -> {});
        until(() -> desk.now().board().strip(ClipBoards.RED).isPresent());
    }

    @AfterEach
    void close() throws StudioFault {
        model.close();
        desk.close();
    }

    private void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Runnable task = ui.poll(20, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
        }
    }

    private void select(ClipRef... refs) {
        desk.session.selection().selectClips(List.of(refs));
    }

    private ClipRef line() {
        ElementId id = desk.line("Mind").id();
        return new ClipRef.OfScript(new ClipKey(id, ClipRole.LINE), 0);
    }

    private ClipFacts facts() {
        return model.clip().factsProperty().get().orElseThrow();
    }

    private String lastEdit() {
        return desk.session.historyProperty().get().done().getLast().name();
    }

    @Test
    void nothingIsShownWhileNoClipIsSelected() {
        assertThat(model.clip().factsProperty().get()).isEmpty();
        model.clip().setSpeed(50);
        assertThat(desk.session.savedProperty().get()).isNotNull();
    }

    @Test
    void aGestureOnTwoClipsIsOneNamedEdit() throws InterruptedException {
        select(ClipBoards.RED, ClipBoards.WORDS);
        int before = desk.session.historyProperty().get().done().size();
        model.clip().set(Property.OPACITY, 0.5);
        assertThat(facts().properties().get(Property.OPACITY).value())
                .isEqualTo(new Shared<>(0.5, false));
        until(() -> desk.session.historyProperty().get().done().size() == before + 1);
        assertThat(lastEdit()).isEqualTo("Set opacity of 2 clips");
        desk.session.undo();
        until(() -> facts().properties().get(Property.OPACITY).value().value() == 1);
    }

    @Test
    void theValueFollowsThePlayheadWhileSomebodyLooks() throws InterruptedException {
        select(ClipBoards.RED);
        desk.session.transport().seek(MediaTime.ofSeconds(2));
        model.clip().toggleKey(Property.OPACITY);
        until(() -> lastEdit().equals("Set keys of opacity"));
        until(() -> desk.now().project().arrangement().equals(desk.session.arranging().newest()));
        desk.session.transport().seek(MediaTime.ofSeconds(4));
        model.clip().set(Property.OPACITY, 0);
        desk.session.transport().seek(MediaTime.ofSeconds(3));
        assertThat(facts().properties().get(Property.OPACITY).value().value()).isEqualTo(0.5);
        model.clip().toPreviousKey(Property.OPACITY);
        assertThat(desk.session.transport().position()).isEqualTo(MediaTime.ofSeconds(2));
        assertThat(facts().properties().get(Property.OPACITY).onKey()).isTrue();
    }

    @Test
    void ownClipsShowTheirTabAndOthersKeepTheUsersChoice() {
        select(ClipBoards.RED);
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.CLIP);
        select(line());
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.LINE);
        model.choose(InspectorTab.SCENE);
        select(ClipBoards.RED);
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.CLIP);
        select(line());
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.SCENE);
        model.choose(InspectorTab.CLIP);
        select(line());
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.CLIP);
        desk.session.selection().select(desk.line("You say").id());
        assertThat(model.tabProperty().get()).isEqualTo(InspectorTab.LINE);
    }

    @Test
    void aLineOfTheScriptIsChangedAndGivenBack() throws InterruptedException {
        select(line());
        assertThat(facts().properties()).containsKey(Property.VOLUME);
        assertThat(facts().changed()).isFalse();
        model.clip().set(Property.VOLUME, -6);
        until(() -> lastEdit().equals("Set volume"));
        until(() -> desk.now().project().arrangement().equals(desk.session.arranging().newest()));
        assertThat(facts().changed()).isTrue();
        model.clip().resetAll();
        until(() -> desk.session.project().arrangement().clips().isEmpty());
    }

    @Test
    void wordsColoursAndNamesAreSet() throws InterruptedException {
        select(ClipBoards.WORDS);
        model.clip().setTitle("The Lighthouse");
        until(() -> lastEdit().equals("Set title"));
        until(() -> desk.now().project().arrangement().equals(desk.session.arranging().newest()));
        assertThat(facts().title()).contains(new ClipSource.OfTitle("The Lighthouse", ""));
        model.clip().setName("Opening");
        assertThat(facts().singleOwn().orElseThrow().name()).isEqualTo("Opening");
        select(ClipBoards.RED);
        until(() -> desk.now().project().arrangement().equals(desk.session.arranging().newest()));
        model.clip().setColour(0x102030);
        assertThat(facts().rgb()).contains(new Shared<>(0x102030, false));
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        select(ClipBoards.RED);
        model.clip().setLength("soon");
        assertThat(model.refusedProperty().get()).isPresent();
    }

    @Test
    void whatIsLostIsListedAndLetGo() throws InterruptedException {
        ClipKey gone = new ClipKey(new ElementId("nothing"), ClipRole.LINE);
        desk.session
                .arranging()
                .apply(
                        "Lose",
                        (_, now) ->
                                now.with(gone, ClipEdit.NONE.withRipple(MediaTime.ofSeconds(1))),
                        () -> {});
        until(() -> lost(gone).isPresent());
        model.lost().letGo(lost(gone).orElseThrow());
        until(() -> desk.session.project().arrangement().clips().isEmpty());
        assertThat(lastEdit()).startsWith("Let go of ");
    }

    private Optional<Board.Lost> lost(ClipKey key) {
        return model.lost().lostProperty().get().stream()
                .filter(lost -> lost.what().equals(new Board.Lost.What.Edit(key)))
                .findFirst();
    }
}
