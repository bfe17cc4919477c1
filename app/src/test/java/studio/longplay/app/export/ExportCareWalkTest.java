package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;
import studio.longplay.engine.FullCard;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// What a user does around an export: presets of their own, what would do instead, looking after
/// what was delivered.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class ExportCareWalkTest {
    @TempDir private Path home;

    private Desk desk;
    private boolean closed;

    @Start
    void start(javafx.stage.Stage window) {
        Look.loadFonts();
        desk = new Desk(FxThread.INSTANCE);
        ExportView view =
                new ExportView(desk.viewModel, desk.subject, _ -> Optional.of(Path.of("/brought")));
        ExportSheet sheet = new ExportSheet(view, () -> closed = true);
        Scene scene = new Scene(new StackPane(new Region(), sheet), 1200, 760);
        Look.dress(scene, Assets.Theme.LIGHT);
        window.setScene(scene);
        window.show();
        sheet.focus();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void until(BooleanSupplier so) throws TimeoutException {
        waitFor(60, TimeUnit.SECONDS, so::getAsBoolean);
        waitForFxEvents();
    }

    private static void untilThere(FxRobot robot, String id) throws TimeoutException {
        until(() -> robot.lookup(id).tryQuery().isPresent());
    }

    private ExportPreset chosen() {
        return desk.viewModel.choices().presetProperty().get();
    }

    @Test
    void whatIsRefusedIsMendedByAClickAndKeptAsAPreset(FxRobot robot) throws TimeoutException {
        ExportPreset hd = ExportPreset.HD;
        robot.interact(() ->
                desk.viewModel
                        .choices()
                        .presetProperty()
                        .set(hd.withDelivery(hd.delivery().withContainer(Container.WEBM))));
        untilThere(robot, "#export-instead");
        assertThat(desk.viewModel.canExport().get()).isFalse();
        robot.clickOn("#export-instead");
        until(() -> chosen().delivery().container() != Container.WEBM);
        until(() -> desk.viewModel.canExport().get());
        robot.clickOn("#export-commercial");
        until(() -> chosen().delivery().use().name().equals("COMMERCIAL"));
        robot.clickOn("#export-preset-save");
        robot.write("For sale").push(KeyCode.ENTER);
        until(() -> chosen().name().equals("for-sale"));
        untilThere(robot, "#export-preset-for-sale");
        assertThat(robot.lookup("#export-chosen").queryAs(Label.class).getText())
                .isEqualTo("For sale");
        robot.clickOn("#export-preset-remove");
        until(() -> chosen().equals(hd));
    }

    @Test
    void whichOfTwoPresetsOfOneNameStaysIsAsked(FxRobot robot) throws TimeoutException {
        PresetsViewModel presets = desk.viewModel.presets();
        robot.interact(() -> presets.save("mine", ExportPreset.UHD));
        untilThere(robot, "#export-preset-mine");
        for (String answer : List.of("leave", "both", "replace")) {
            robot.interact(() -> presets.take(Path.of("/mail/mine.longplay-preset")));
            untilThere(robot, "#export-there-" + answer);
            robot.clickOn("#export-there-" + answer);
            until(() -> robot.lookup("#export-there-" + answer).tryQuery().isEmpty());
        }
        until(() -> chosen().picture().codec() == VideoCodec.AV1);
        untilThere(robot, "#export-preset-mine-2");
        assertThat(desk.presets.kept.keySet()).containsExactly("mine", "mine-2");
    }

    @Test
    void theGuideOfALongFilmIsAnsweredByKeyboard(FxRobot robot) throws TimeoutException {
        robot.clickOn("#export-preset-feature-120");
        untilThere(robot, "#export-guide");
        robot.clickOn("#export-guide");
        untilThere(robot, "#export-guide-purpose-online");
        until(() -> robot.lookup("#export-guide-purpose-online").query().isFocused());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> chosen().delivery().container() == Container.MOV);
        untilThere(robot, "#export-chosen");
        assertThat(desk.subject.project.get().export().terms()).containsEntry("container", "mov");
    }

    private void whatAnEarlierExportLeftIsDeletedWhenAskedTwice(FxRobot robot)
            throws TimeoutException {
        robot.clickOn("#export-leftovers-delete");
        untilThere(robot, "#export-leftovers-sure");
        assertThat(desk.deliveries.cleaned).isEmpty();
        assertThat(leftovers(robot)).anyMatch(text -> text.startsWith("Delete film.mkv ("));
        AtomicBoolean goesOn = new AtomicBoolean();
        desk.deliveries.cleaning =
                context -> {
                    while (!goesOn.get()) {
                        context.checkCancelled();
                        LockSupport.parkNanos(1_000_000);
                    }
                    throw new StudioFault.Resource("store.no-access", "It is held.", "Close it.");
                };
        robot.clickOn("#export-leftovers-sure");
        until(() -> leftovers(robot).contains("film.mkv is being deleted\u2026"));
        assertThat(robot.lookup("#export-leftovers-delete").tryQuery()).isEmpty();
        assertThat(robot.lookup("#export-leftovers-sure").tryQuery()).isEmpty();
        goesOn.set(true);
        untilThere(robot, "#export-leftovers-delete");
        desk.deliveries.cleaning = _ -> new LeftoversState.Gone(1, 2);
        robot.clickOn("#export-leftovers-delete");
        untilThere(robot, "#export-leftovers-sure");
        robot.clickOn("#export-leftovers-sure");
        until(() ->
                leftovers(robot)
                        .contains(
                                "1 file of an earlier export is deleted."
                                        + " 2 files stay: somebody changed them since."));
        assertThat(desk.deliveries.cleaned).hasSize(2);
    }

    private static List<String> leftovers(FxRobot robot) {
        return robot.from(robot.lookup("#export-leftovers")).lookup(".label").queryAll().stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    @Test
    void aFindingIsShownInTheTimelineAndADamagedFileRepaired(FxRobot robot)
            throws TimeoutException {
        desk.deliveries.course = (_, _) -> Samples.checkedManifest();
        until(() -> desk.viewModel.canExport().get());
        robot.clickOn("#export-start");
        untilThere(robot, "#export-finding-1260");
        assertThat(robot.lookup("#export-finished-sign").query().getStyleClass())
                .contains("faulty");
        assertThat(robot.from(robot.lookup("#export-badges")).lookup(".label").queryAll())
                .extracting(chip -> ((Labeled) chip).getText())
                .contains("an NVIDIA card, fp32 \u2192 the processor, fp32 (2\u00d7)");
        assertThat(robot.from(robot.lookup("#export-leftovers")).lookup(".label").queryAll())
                .extracting(label -> ((Labeled) label).getText())
                .contains("film.mkv is from an earlier export and is not part of this one.");
        whatAnEarlierExportLeftIsDeletedWhenAskedTwice(robot);
        robot.clickOn("#export-finding-1260");
        until(() -> closed);
        assertThat(desk.subject.places).containsExactly(MediaTime.ofFrames(1260, FrameRate.FPS_30));
        desk.deliveries.check =
                folder ->
                        new FolderCheck.Result(
                                folder.toString(),
                                false,
                                List.of(new FolderCheck.Verdict("film.mp4", false, "gone")));
        robot.clickOn("#export-history");
        robot.clickOn("#export-history-add");
        until(() -> desk.log.get().entries().getFirst().folder().equals("/brought"));
        robot.clickOn("#export-history-forget-0");
        untilThere(robot, "#export-history-verify-0");
        robot.clickOn("#export-history-verify-0");
        untilThere(robot, "#export-repair");
        FullCard card = new FullCard();
        desk.deliveries.course = (_, context) -> card.film(home, context);
        robot.clickOn("#export-repair");
        until(() -> desk.deliveries.delivered.size() == 2);
        untilThere(robot, "#export-finished");
        whatTheCardHadNoRoomForStandsThereAndInTheManifest(robot, card);
    }

    /// The card's memory ran out in the middle of a film that was really made.
    private void whatTheCardHadNoRoomForStandsThereAndInTheManifest(FxRobot robot, FullCard card) {
        assertThat(card.wereFull()).as("runs that found the card full").isPositive();
        assertThat(robot.from(robot.lookup("#export-badges")).lookup(".label").queryAll())
                .extracting(chip -> ((Labeled) chip).getText())
                .filteredOn(text -> text.contains("\u2192"))
                .singleElement()
                .asString()
                .startsWith("an NVIDIA card, fp32 \u2192 the processor, fp32 (");
        assertThat(home.resolve("film/manifest.json"))
                .content()
                .contains("tiny-kokoro: ", "it ran on the processor", "inference.fallback");
    }
}
