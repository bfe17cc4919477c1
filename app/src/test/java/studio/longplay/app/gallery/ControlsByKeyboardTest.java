package studio.longplay.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.Fader;
import studio.longplay.app.controls.HelpLink;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.Look;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.controls.SegmentMap;
import studio.longplay.app.controls.SegmentState;
import studio.longplay.app.controls.SegmentedBar;
import studio.longplay.app.controls.SplitLayout;
import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.controls.TagChip;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.assets.Assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// Each control does by keyboard what it does by pointer.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class ControlsByKeyboardTest {
    private @Nullable Stage stage;
    private final List<Double> settled = new ArrayList<>();
    private int pressed;

    @Start
    void start(Stage shown) {
        Look.loadFonts();
        stage = shown;
        shown.setWidth(600);
        shown.setHeight(400);
        shown.show();
    }

    @Test
    void aButtonIsPressedBySpaceAndSaysItsKey(FxRobot robot) {
        IconButton play = new IconButton(MaterialDesignP.PLAY, "Play").withKey("Space");
        play.setOnAction(_ -> pressed++);
        show(robot, play);
        focus(robot, play);
        robot.push(KeyCode.SPACE);
        assertThat(pressed).isEqualTo(1);
        assertThat(play.getAccessibleText()).isEqualTo("Play");
        assertThat(play.getTooltip().getText()).contains("Play").contains("Space");
    }

    @Test
    void aTabIsChosenAndNeverNone(FxRobot robot) {
        PanelHead head =
                PanelHead.tabbed(
                        List.of(new PanelHead.Tab("one", "One"), new PanelHead.Tab("two", "Two")));
        show(robot, head);
        focus(robot, robot.lookup("#tab-two").queryAs(ToggleButton.class));
        robot.push(KeyCode.SPACE);
        assertThat(head.selectedProperty().get()).isEqualTo("two");
        robot.push(KeyCode.SPACE);
        assertThat(head.selectedProperty().get()).isEqualTo("two");
        assertThat(robot.lookup("#tab-two").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void tabsWithoutRoomAreBehindAButtonAndTheChosenOneIsSeen(FxRobot robot) {
        PanelHead head =
                PanelHead.tabbed(
                        Stream.of("Script", "Scenes", "Performers", "Media", "Sounds")
                                .map(name -> new PanelHead.Tab(name, name))
                                .toList());
        head.setMaxWidth(210);
        show(robot, new StackPane(head));
        assertThat(robot.lookup("#tab-Script").query().isVisible()).isTrue();
        assertThat(robot.lookup("#tab-Sounds").query().isVisible()).isFalse();
        focus(robot, robot.lookup("#tabs-more").query());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(head.selectedProperty().get()).isEqualTo("Sounds");
        assertThat(robot.lookup("#tab-Sounds").query().isVisible()).isTrue();
        robot.interact(() -> {
            head.setMaxWidth(600);
            head.getParent().layout();
            head.layout();
        });
        assertThat(robot.lookup("#tab-Media").query().isVisible()).isTrue();
        assertThat(robot.lookup("#tabs-more").query().isVisible()).isFalse();
    }

    @Test
    void aWorkspaceIsChosen(FxRobot robot) {
        SegmentedBar bar = new SegmentedBar().add("write", "Write").add("edit", "Edit");
        show(robot, bar);
        assertThat(bar.selectedProperty().get()).isEqualTo("write");
        focus(robot, robot.lookup("#choice-edit").queryAs(ToggleButton.class));
        robot.push(KeyCode.SPACE);
        assertThat(bar.selectedProperty().get()).isEqualTo("edit");
    }

    @Test
    void aValueMovesByKeysAndSettlesOncePerGesture(FxRobot robot) {
        ValueRow row = valueRow(robot);
        focus(robot, robot.lookup("#pitch").query());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.PAGE_UP);
        robot.push(KeyCode.HOME);
        assertThat(row.valueProperty().get()).isEqualTo(-12);
        robot.push(KeyCode.DELETE);
        assertThat(settled).hasSize(4);
        assertThat(settled.get(0)).isCloseTo(0.1, within(1e-9));
        assertThat(settled.get(1)).isCloseTo(1.1, within(1e-9));
        assertThat(settled.subList(2, 4)).containsExactly(-12.0, 0.0);
    }

    @Test
    void aValueIsTyped(FxRobot robot) {
        ValueRow row = valueRow(robot);
        focus(robot, robot.lookup("#pitch-figure .label").query());
        robot.push(KeyCode.F2);
        robot.write("3,25");
        robot.push(KeyCode.ENTER);
        assertThat(row.valueProperty().get()).isEqualTo(3.25);
        assertThat(settled).containsExactly(3.25);
        robot.push(KeyCode.F2);
        robot.write("7");
        robot.push(KeyCode.ESCAPE);
        assertThat(row.valueProperty().get()).isEqualTo(3.25);
    }

    @Test
    void aValueSetFromOutsideSettlesNothing(FxRobot robot) {
        ValueRow row = valueRow(robot);
        robot.interact(() -> row.valueProperty().set(5));
        assertThat(settled).isEmpty();
    }

    @Test
    void aFaderMovesByKeysAndIsSilentAtTheBottom(FxRobot robot) {
        Fader fader = new Fader("Music").withId("fader");
        fader.whenSettled(settled::add);
        show(robot, fader);
        focus(robot, robot.lookup("#fader").query());
        robot.push(KeyCode.UP);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.DIGIT0);
        assertThat(settled).containsExactly(1.0, Fader.SILENT_DB, 0.0);
        robot.interact(() -> fader.gainDbProperty().set(-6.5));
        assertThat(settled).hasSize(3);
    }

    @Test
    void aClipLampIsClearedByEnter(FxRobot robot) {
        LevelMeter meter = new LevelMeter(Hue.DIALOGUE, false);
        show(robot, meter);
        robot.interact(() -> meter.show(0.5, -3));
        assertThat(meter.isClipped()).isTrue();
        focus(robot, meter);
        robot.push(KeyCode.ENTER);
        assertThat(meter.isClipped()).isFalse();
    }

    @Test
    void aSegmentIsSelectedByArrows(FxRobot robot) {
        SegmentMap map = new SegmentMap();
        map.reset(100, SegmentState.WAITING);
        show(robot, map);
        focus(robot, map);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        assertThat(map.selectedProperty().get()).isEqualTo(1);
        robot.push(KeyCode.END);
        robot.push(KeyCode.RIGHT);
        assertThat(map.selectedProperty().get()).isEqualTo(99);
    }

    @Test
    void aSearchIsClearedByEscape(FxRobot robot) {
        SearchField field = new SearchField("Search");
        show(robot, field);
        focus(robot, field);
        robot.write("deep");
        assertThat(field.getText()).isEqualTo("deep");
        robot.push(KeyCode.ESCAPE);
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void aSwitchAndATagAreTurned(FxRobot robot) {
        SwitchRow row = new SwitchRow("Ripple", "").withId("ripple");
        show(robot, row);
        focus(robot, robot.lookup("#ripple").query());
        robot.push(KeyCode.SPACE);
        assertThat(row.onProperty().get()).isTrue();
        TagChip tag = new TagChip("warm");
        show(robot, tag);
        focus(robot, tag);
        robot.push(KeyCode.SPACE);
        assertThat(tag.isSelected()).isTrue();
    }

    @Test
    void aChoiceIsMade(FxRobot robot) {
        ChoiceRow<String> row =
                new ChoiceRow<>("Rate", List.of("24", "25", "30"), Function.identity())
                        .withId("rate");
        show(robot, row);
        focus(robot, robot.lookup("#rate").queryAs(ComboBox.class));
        robot.push(KeyCode.DOWN);
        assertThat(row.valueProperty().get()).isEqualTo("25");
    }

    @Test
    void aNoticeAndLongWorkAreActedOn(FxRobot robot) {
        NoticeBar notice =
                new NoticeBar(NoticeBar.Kind.BAD, "No such effect.")
                        .withAction("act", "Use another", () -> pressed++);
        show(robot, notice);
        focus(robot, robot.lookup("#act").query());
        robot.push(KeyCode.SPACE);
        ProgressRow row = new ProgressRow("Mixing").withCancel("stop", () -> pressed += 10);
        show(robot, row);
        focus(robot, robot.lookup("#stop").queryAs(Button.class));
        robot.push(KeyCode.SPACE);
        assertThat(pressed).isEqualTo(11);
    }

    @Test
    void linksOfANoticeStandUnderEachOtherWhereThereIsNoRoomBesideEachOther(FxRobot robot) {
        for (double width : new double[] {230, 560}) {
            NoticeBar notice =
                    new NoticeBar(NoticeBar.Kind.BAD, "WebM does not take H.264.")
                            .withAction("act", "Use MP4 and AAC instead of it", () -> pressed++)
                            .withHelp(HelpLink.code("preset.container").withId("what"));
            notice.setMaxWidth(width);
            show(robot, new StackPane(notice));
            Bounds card = notice.localToScene(notice.getBoundsInLocal());
            Bounds act = place(robot, "#act");
            Bounds what = place(robot, "#what");
            assertThat(Math.max(act.getMaxX(), what.getMaxX())).isLessThan(card.getMaxX());
            assertThat(what.getMinY() >= act.getMaxY()).isEqualTo(width < 500);
        }
    }

    private static Bounds place(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void aDividerIsMovedAndItsPanelClosed(FxRobot robot) {
        SplitLayout split =
                new SplitLayout(Orientation.HORIZONTAL)
                        .addFixed("left", new Region(), 100, 200)
                        .addGrowing("middle", new Region(), 100);
        show(robot, split);
        focus(robot, robot.lookup("#divider-left").query());
        robot.push(KeyCode.RIGHT);
        assertThat(split.pixels("left")).isEqualTo(216);
        robot.push(KeyCode.ENTER);
        assertThat(split.isCollapsed("left")).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(split.pixels("left")).isEqualTo(216);
    }

    private ValueRow valueRow(FxRobot robot) {
        ValueRow row =
                new ValueRow(
                                "Pitch",
                                new ValueRange(-12, 12, 0.1, 1, 0),
                                ValueFormat.signed(1, " st"))
                        .withId("pitch");
        row.whenSettled(settled::add);
        show(robot, row);
        return row;
    }

    private void show(FxRobot robot, Parent root) {
        robot.interact(() -> {
            Scene scene = new Scene(root, 600, 400);
            Look.dress(scene, Assets.Theme.DARK);
            Objects.requireNonNull(stage).setScene(scene);
        });
        robot.interact(() -> {});
    }

    private static void focus(FxRobot robot, Node node) {
        robot.interact(node::requestFocus);
        assertThat(node.isFocused()).isTrue();
    }
}
