package studio.longplay.app.voices;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class VoicesWalkTest {
    private final AtomicInteger closed = new AtomicInteger();
    private VoicesDesk desk;
    private VoicesView view;

    @Start
    void start(Stage stage) {
        Look.loadFonts();
        desk = new VoicesDesk(ManyVoices.some(), FxThread.INSTANCE);
        view = new VoicesView(desk.model, closed::incrementAndGet);
        stage.setScene(new Scene(view, 1180, 760));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        view.begin();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            view.close();
            desk.close();
        });
        assertThat(desk.bugs).isEmpty();
    }

    private static void until(BooleanSupplier wanted) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int found() {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> desk.model.foundProperty().get().voices().size());
    }

    private String selected() {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> desk.model.selectedProperty().get().map(VoiceEntry::id).orElse(""));
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    /// A button of a voice's card.
    private static Node button(FxRobot robot, String id, String name) {
        return robot.lookup("#" + id)
                .match((Node node) -> node.getAccessibleText().contains(name))
                .query();
    }

    @Test
    void itOpensAtTheVoiceTheSpeakerHas(FxRobot robot) throws TimeoutException {
        until(() -> selected().equals("ruth"));
        assertThat(words(robot, "voices-use")).isEqualTo("Nell has this voice");
        assertThat(robot.lookup("#voices-search").queryAs(TextField.class).isFocused()).isTrue();
    }

    @Test
    void aVoiceIsFoundHeardAndGivenByMouse(FxRobot robot) throws TimeoutException {
        until(() -> found() == 33);
        robot.clickOn("#voices-tag-man").clickOn("#voices-tag-deep");
        robot.clickOn("#voices-provider-built-in");
        until(() -> found() == 2);
        robot.clickOn(button(robot, "voices-hear", "Victor"));
        assertThat(desk.auditions.said).containsExactly("victor: You say that every night.");
        assertThat(desk.cast.hushed).isEqualTo(1);
        robot.clickOn("Victor");
        until(() -> selected().equals("victor"));
        until(() -> words(robot, "voices-figures").startsWith("Pitch 1"));
        robot.clickOn("#voices-use");
        assertThat(desk.cast.parts.getFirst().voiceId()).isEqualTo("victor");
        until(() -> words(robot, "voices-use").equals("Nell has this voice"));
    }

    @Test
    void aVoiceIsHeardAndGivenInACharacter(FxRobot robot) throws TimeoutException {
        until(() -> found() == 33);
        robot.clickOn("Victor");
        until(() -> selected().equals("victor"));
        robot.clickOn("#voices-character-old").clickOn("#voices-character-radio");
        robot.clickOn(button(robot, "voices-hear", "Victor"));
        assertThat(desk.auditions.said.getLast()).startsWith("victor+old+radio: ");
        robot.clickOn("#voices-use");
        assertThat(desk.cast.parts.getFirst().voiceId()).isEqualTo("victor+old+radio");
        until(() -> words(robot, "voices-use").equals("Nell has this voice"));
        robot.clickOn("#voices-character-old");
        until(() -> words(robot, "voices-use").equals("Use for Nell"));
    }

    @Test
    void aVoiceIsFoundHeardAndGivenByKeyboard(FxRobot robot) throws TimeoutException {
        until(() -> found() == 33);
        robot.write("old");
        until(() -> found() < 33 && found() > 2);
        robot.type(KeyCode.DOWN, KeyCode.HOME, KeyCode.RIGHT);
        String second =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> desk.model.foundProperty().get().voices().get(1).id());
        assertThat(selected()).isEqualTo(second);
        robot.type(KeyCode.SPACE);
        assertThat(desk.auditions.said.getLast()).startsWith(second + ": ");
        robot.type(KeyCode.F);
        assertThat(desk.picks.get().favourites()).containsExactly(second);
        robot.type(KeyCode.ENTER);
        assertThat(desk.cast.parts.getFirst().voiceId()).isEqualTo(second);
    }

    @Test
    void theVoicesSayWhatTheUserWrites(FxRobot robot) {
        robot.clickOn("#voices-sentence").write("Ahoy").type(KeyCode.ENTER);
        assertThat(desk.auditions.said.getLast()).endsWith(": Ahoy");
    }

    @Test
    void favouritesAndCollectionsNarrow(FxRobot robot) throws TimeoutException {
        until(() -> found() == 33);
        robot.clickOn(button(robot, "voices-heart", "Arthur")).clickOn("#voices-favourites");
        until(() -> found() == 1);
        robot.clickOn("#voices-favourites");
        until(() -> found() == 33);
        robot.clickOn("#voices-collect").clickOn("#voices-collection-new");
        robot.write("Sailors").type(KeyCode.ENTER);
        String kept = selected();
        assertThat(desk.picks.get().collection("Sailors")).containsExactly(kept);
        robot.clickOn("#voices-collection-Sailors");
        until(() -> found() == 1);
    }

    @Test
    void whatNobodyHasSaysHowToGoOn(FxRobot robot) throws TimeoutException {
        robot.write("zzz");
        until(() -> found() == 0);
        robot.clickOn("#voices-clear");
        until(() -> found() == 33);
    }

    @Test
    void twoVoicesAreComparedBlindly(FxRobot robot) throws TimeoutException {
        until(() -> found() == 33);
        robot.type(KeyCode.DOWN, KeyCode.HOME, KeyCode.C, KeyCode.RIGHT, KeyCode.C);
        BlindTest test = desk.model.listening().blindProperty().get().orElseThrow();
        robot.clickOn("#voices-blind-x");
        assertThat(desk.auditions.said.getLast()).startsWith(test.hidden().id() + ": ");
        Node tile = button(robot, "voices-hear", test.hidden().voice().name());
        assertThat(tile.getAccessibleText()).startsWith("Hear ");
        robot.clickOn(test.xIsA() ? "#voices-blind-is-a" : "#voices-blind-is-b");
        assertThat(words(robot, "voices-blind-said"))
                .startsWith("X was " + test.hidden().voice().name())
                .contains("1 of 1 right");
        robot.clickOn("#voices-blind-next");
        assertThat(robot.lookup("#voices-blind-is-a").query().isVisible()).isTrue();
        robot.clickOn("#voices-blind-end");
        assertThat(robot.lookup("#voices-blind").query().isVisible()).isFalse();
    }

    @Test
    void aListShowsTheSameVoices(FxRobot robot) throws TimeoutException {
        until(() -> found() == 33);
        robot.clickOn("#choice-voices-list");
        assertThat(desk.picks.get().asList()).isTrue();
        robot.clickOn("Helen");
        assertThat(selected()).isEqualTo("helen");
        robot.type(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("marcus");
        robot.clickOn("#choice-voices-grid");
        assertThat(desk.picks.get().asList()).isFalse();
    }

    @Test
    void whereAVoiceComesFromAndWhoAllowedItIsSaid(FxRobot robot) throws TimeoutException {
        robot.write("maren");
        until(() -> selected().equals("maren"));
        assertThat(
                        robot.lookup(
                                        "Maren Holt allows private use since 2026-03-01. It holds"
                                                + " until 2028-03-01.")
                                .tryQuery())
                .isPresent();
        assertThat(robot.lookup("not for commercial use").tryQuery()).isPresent();
        assertThat(robot.lookup("Flite: no voices").tryQuery()).isPresent();
    }

    @Test
    void everyCardSaysInWordsWhatItShows(FxRobot robot) throws TimeoutException {
        until(() -> found() == 33);
        java.util.Set<Node> cards = robot.lookup(".voices-card").queryAll();
        assertThat(cards).isNotEmpty();
        assertThat(cards.stream().filter(Node::isVisible))
                .allMatch(card -> card.getAccessibleText().contains(", "));
    }

    @Test
    void providersAreAskedAgain(FxRobot robot) throws TimeoutException {
        until(() -> found() == 33);
        robot.clickOn("#voices-look-again");
        until(() -> desk.looks.size() == 2);
        assertThat(desk.looks).containsExactly(false, true);
        robot.clickOn("#voices-close");
        assertThat(closed).hasValue(1);
    }
}
