package studio.longplay.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.library.TakeExport;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeOrder;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// The gallery from start to end, by mouse; and what the short walk by keyboard leaves out.
@ExtendWith(ApplicationExtension.class)
@Tag("long")
@Tag("window")
class LibraryMouseTest {
    @TempDir private static Path folder = Path.of("");
    private LibraryWalk walk;

    @Start
    void start(Stage stage) throws StudioFault {
        walk = new LibraryWalk(stage, folder.resolve(Long.toString(System.nanoTime())), 400);
    }

    @AfterEach
    void close() throws StudioFault {
        walk.close();
        assertThat(walk.room.bugs).isEmpty();
    }

    private LibraryViewModel model() {
        return walk.room.model;
    }

    private static Node row(FxRobot robot, int at) {
        return robot.lookup(".table-row-cell")
                .match(node ->
                        node instanceof MarkedRow row
                                && row.getItem() != null
                                && row.getItem().place() == at)
                .query();
    }

    private static Node head(FxRobot robot, String words) {
        return robot.lookup(".column-header .label")
                .match(node -> node instanceof Labeled label && label.getText().equals(words))
                .query();
    }

    @Test
    void facetsFiguresAndOrderNarrowByMouse(FxRobot robot) throws TimeoutException {
        walk.untilFound(400);
        robot.clickOn("#library-voice-voice-1");
        walk.until(() -> model().marks().size() < 100 && walk.lead() != null);
        robot.clickOn("#library-voice-voice-1");
        walk.untilFound(400);
        robot.clickOn("#library-starred");
        walk.untilFound(2);
        robot.clickOn("#library-starred");
        walk.untilFound(400);
        robot.clickOn("#library-tag-final");
        walk.untilFound(7);
        robot.clickOn("#library-tag-final");
        walk.untilFound(400);
        robot.clickOn("#library-playlist-Trailer");
        walk.untilFound(3);
        robot.clickOn("#library-playlist-Trailer");
        walk.untilFound(400);
        robot.clickOn("#library-grade");
        walk.until(
                () -> robot.lookup("90 and more").tryQuery().filter(Node::isVisible).isPresent());
        robot.clickOn("90 and more");
        walk.until(() -> model().marks().size() < 120 && walk.lead() != null);
        assertThat(LibraryWalk.ask(walk::lead).measure().orElseThrow().score())
                .isGreaterThanOrEqualTo(90);
        LibraryWalk.ask(() -> {
            model().sought().clear();
            return 0;
        });
        walk.untilFound(400);
        robot.clickOn(head(robot, "Length"));
        walk.until(() -> model().sought().orderProperty().get() == TakeOrder.SHORTEST);
        robot.clickOn(head(robot, "Length"));
        walk.until(() -> model().sought().orderProperty().get() == TakeOrder.LONGEST);
        assertThat(walk.room.habits.get().order()).isEqualTo("LONGEST");
    }

    @Test
    void severalAreSelectedStarredTaggedListedAndExportedByMouse(FxRobot robot)
            throws TimeoutException {
        walk.untilFound(400);
        robot.clickOn(row(robot, 3));
        robot.press(KeyCode.SHIFT).clickOn(row(robot, 6)).release(KeyCode.SHIFT);
        assertThat(walk.selected()).isEqualTo(4);
        robot.press(KeyCode.CONTROL).clickOn(row(robot, 4)).release(KeyCode.CONTROL);
        assertThat(walk.selected()).isEqualTo(3);
        walk.until(() -> walk.words(robot, "library-selected").startsWith("3 selected · "));
        robot.clickOn("#library-star");
        walk.until(() -> model().markedProperty().get().starred() == 3);
        robot.clickOn("#library-tag");
        walk.until(() -> robot.lookup("#library-tag-field").query().isFocused());
        robot.write("storm").type(KeyCode.ENTER);
        walk.until(() -> robot.lookup("#library-marked-tag-storm").tryQuery().isPresent());
        robot.clickOn("#library-list");
        walk.until(() -> robot.lookup("#library-into-new").tryQuery().isPresent());
        robot.clickOn("#library-into-new");
        walk.until(() -> robot.lookup("#library-list-name").query().isFocused());
        robot.write("Radio").type(KeyCode.ENTER);
        walk.until(() -> robot.lookup("#library-playlist-Radio").tryQuery().isPresent());
        robot.clickOn("#library-export");
        walk.until(() -> robot.lookup("#library-export-folder").query().isVisible());
        robot.clickOn("#library-export-choose").clickOn("#choice-library-flac");
        robot.clickOn("#library-export-pattern");
        LibraryWalk.ask(() -> {
            robot.lookup("#library-export-pattern").queryAs(TextInputControl.class).clear();
            return 0;
        });
        robot.write("{number} {voice}");
        robot.clickOn("#library-export-go");
        walk.until(() -> walk.room.source.exported.size() == 1);
        TakeExport.Order order = walk.room.source.exports.getFirst();
        assertThat(order.folder()).isEqualTo(walk.room.chosen);
        assertThat(order.format()).isEqualTo(TakeExport.Format.FLAC);
        assertThat(walk.room.source.exported.getFirst()).hasSize(3);
        assertThat(walk.room.habits.get().pattern()).isEqualTo("{number} {voice}");
        walk.until(() -> walk.notice().startsWith("3 files were written to "));
        robot.clickOn("#library-notice-folder");
        assertThat(walk.room.revealed).containsExactly(walk.room.chosen);
    }

    @Test
    void anExportShowsHowFarItIsAndCanBeStopped(FxRobot robot) throws TimeoutException {
        walk.untilFound(400);
        walk.room.source.exportMillis = 40;
        robot.clickOn(row(robot, 0));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(walk.selected()).isEqualTo(400);
        robot.type(KeyCode.E);
        walk.until(() -> robot.lookup("#library-export-folder").query().isFocused());
        robot.write("/tmp/some");
        robot.clickOn("#library-export-go");
        walk.until(() ->
                model().exporting()
                        .runningProperty()
                        .get()
                        .flatMap(running -> running.left())
                        .isPresent());
        walk.until(() -> robot.lookup("#library-export-cancel").query().isVisible());
        robot.clickOn("#library-export-cancel");
        walk.until(() -> model().exporting().runningProperty().get().isEmpty());
        assertThat(walk.room.source.exported).isEmpty();
    }

    @Test
    void aTakeIsHeardSeenJudgedAndFollowedToItsLine(FxRobot robot) throws TimeoutException {
        walk.untilFound(400);
        robot.clickOn(row(robot, 2));
        walk.until(() -> model().portraits().shownProperty().get().isPresent());
        walk.until(() -> walk.words(robot, "library-score").endsWith(" of 100"));
        robot.clickOn("#library-hear");
        walk.until(() -> model().player().heardProperty().get().isPresent());
        robot.clickOn("#library-spectrogram");
        walk.until(() -> model().player().fractionProperty().get() > 0.4);
        LibraryTake lead = LibraryWalk.ask(walk::lead);
        robot.clickOn("#library-show");
        assertThat(walk.room.shown).containsExactly(lead.facts());
        LibraryWalk.ask(() -> {
            robot.lookup("#library-take").queryAs(ScrollPane.class).setVvalue(0.85);
            return 0;
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#library-note").write("Softer.");
        robot.clickOn(row(robot, 5));
        walk.until(() -> walk.notice().equals("The note is kept."));
        robot.clickOn(row(robot, 2));
        walk.until(() -> "Softer.".equals(walk.lead() == null ? "" : walk.lead().note()));
    }

    @Test
    void aTakeWhoseSoundIsGoneSaysSo(FxRobot robot) throws TimeoutException {
        walk.room.source.gone.add(MadeUpLibrary.key(399));
        walk.untilFound(400);
        robot.clickOn(row(robot, 1));
        robot.clickOn(row(robot, 0));
        walk.until(() -> walk.words(robot, "library-score").contains("no longer on the disk"));
        robot.clickOn("#library-hear");
        walk.until(() -> walk.notice().contains("is no longer on the disk"));
    }

    @Test
    void theDeletedAreRestoredOrRemovedForGood(FxRobot robot) throws TimeoutException {
        walk.untilFound(400);
        robot.clickOn(row(robot, 0));
        robot.press(KeyCode.SHIFT).clickOn(row(robot, 3)).release(KeyCode.SHIFT);
        robot.clickOn("#library-delete");
        walk.untilFound(396);
        robot.clickOn("#library-deleted");
        walk.untilFound(4);
        robot.clickOn(row(robot, 1)).clickOn("#library-restore");
        walk.untilFound(3);
        robot.clickOn("#library-purge");
        walk.until(() -> walk.words(robot, "library-purge").startsWith("Really"));
        robot.clickOn("#library-purge");
        walk.untilFound(0);
        robot.clickOn("#library-clear");
        walk.untilFound(397);
    }

    @Test
    void aPlaylistIsPutInOrderRenamedAndRemoved(FxRobot robot) throws TimeoutException {
        walk.untilFound(400);
        robot.clickOn("#library-playlist-Trailer");
        walk.untilFound(3);
        robot.clickOn(row(robot, 0));
        LibraryTake first = LibraryWalk.ask(walk::lead);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        walk.until(() -> model().marks().lead() == 1 && first.equals(walk.lead()));
        robot.clickOn("#library-unlist");
        walk.untilFound(2);
        robot.clickOn("#library-undo");
        walk.untilFound(3);
        robot.clickOn("#library-rename-Trailer");
        walk.until(() -> robot.lookup("#library-playlist-name").query().isFocused());
        robot.write("Teaser").type(KeyCode.ENTER);
        walk.until(() -> robot.lookup("#library-playlist-Teaser").tryQuery().isPresent());
        robot.clickOn("#library-remove-Teaser");
        walk.untilFound(400);
        assertThat(LibraryWalk.ask(() -> model().sought().playlistProperty().get()))
                .isEqualTo(Optional.empty());
    }

    @Test
    void whatNobodySaidSaysHowToGoOn(FxRobot robot) throws TimeoutException {
        walk.untilFound(400);
        robot.write("zzz");
        walk.untilFound(0);
        walk.until(() -> robot.lookup("#library-clear").tryQuery().isPresent());
        robot.clickOn("#library-clear");
        walk.untilFound(400);
    }

    @Test
    void widthsAreRemembered(FxRobot robot) throws TimeoutException {
        walk.untilFound(400);
        robot.moveTo("#divider-library-find").drag().moveBy(60, 0).drop();
        LibraryWalk.ask(() -> {
            walk.view.close();
            return 0;
        });
        assertThat(walk.room.habits.get().widths())
                .containsKeys("column.text", "panel.library-take")
                .hasEntrySatisfying(
                        "panel.library-find", width -> assertThat(width).isGreaterThan(270));
    }

    @Test
    void everyButtonSaysWhatItDoes(FxRobot robot) throws TimeoutException {
        walk.untilFound(400);
        java.util.Set<Node> buttons = robot.lookup(".lp-icon-button").queryAll();
        assertThat(buttons).isNotEmpty();
        assertThat(buttons)
                .extracting(Node::getAccessibleText)
                .allMatch(says -> says != null && !says.isBlank());
        robot.clickOn(row(robot, 4));
        walk.until(() -> {
            String aloud = row(robot, 4).getAccessibleText();
            return aloud != null && aloud.contains(", ");
        });
        robot.clickOn("#library-close");
        assertThat(walk.closed).hasValue(1);
    }
}
