package studio.longplay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

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
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The settings page as a user changes it.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class SettingsViewTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir private static Path home;

    private Settings settings;
    private Work work;
    private SettingsView view;
    private volatile Instant purgedSince = Instant.MAX;

    @Start
    void start(Stage window) {
        Look.loadFonts();
        work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        settings = Settings.open(home.resolve("window.json"), _ -> {});
        view =
                new SettingsView(
                        new SettingsViewModel(
                                new SettingsViewModel.Surroundings(
                                        settings, care(), home, work, () -> NOW)),
                        _ -> {});
        Scene scene = new Scene(view, 760, 980);
        Look.dress(scene, Assets.Theme.DARK);
        window.setScene(scene);
        window.show();
    }

    private StoreCare care() {
        return new StoreCare() {
            @Override
            public Amount all() {
                return new Amount(100, 9_000_000_000L);
            }

            @Override
            public Amount unusedSince(Instant time) {
                boolean gone = !purgedSince.equals(Instant.MAX);
                return gone ? Amount.NOTHING : new Amount(10, 2_000_000_000L);
            }

            @Override
            public Amount purge(Instant unusedSince) {
                Amount amount = unusedSince(unusedSince);
                purgedSince = unusedSince;
                return amount;
            }
        };
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(view::close);
        work.close();
        settings.close();
    }

    private static void until(BooleanSupplier so) throws TimeoutException {
        waitFor(60, TimeUnit.SECONDS, so::getAsBoolean);
        waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void theThemeIsChangedAndAnUndoElsewhereIsSeen(FxRobot robot) throws TimeoutException {
        var appearance = settings.section("appearance", Appearance.class, Appearance.USUAL);
        robot.interact(() ->
                robot.lookup("#settings-theme")
                        .queryAs(ComboBox.class)
                        .setValue(Appearance.ThemeChoice.LIGHT));
        until(() -> appearance.get().theme() == Appearance.ThemeChoice.LIGHT);
        robot.interact(() -> appearance.set(Appearance.USUAL.withScalePercent(150)));
        assertThat(robot.lookup("#settings-scale").queryAs(ComboBox.class).getValue())
                .isEqualTo(150);
    }

    @Test
    void whatWouldGoIsShownAndThenGoes(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#settings-unused").equals("2.0 GB in 10 pieces"));
        assertThat(text(robot, "#settings-stored")).isEqualTo("9.0 GB in 100 pieces");
        robot.clickOn("#settings-purge");
        until(() -> purgedSince.equals(NOW.minus(Duration.ofDays(30))));
        until(() -> robot.lookup("#settings-purge").query().isDisabled());
    }

    @Test
    void theRulesForVoicesOfPeopleAreOnUntilTheyAreSwitchedOff(FxRobot robot)
            throws TimeoutException {
        var safeguards = settings.section(Safeguards.SECTION, Safeguards.class, Safeguards.USUAL);
        boolean before = safeguards.get().mark();
        robot.clickOn("#settings-mark");
        until(() -> safeguards.get().mark() != before);
        robot.interact(() -> safeguards.set(Safeguards.USUAL));
        robot.clickOn("#settings-consent");
        until(() -> safeguards.get().equals(new Safeguards(false, true)));
    }

    @Test
    void aSwitchIsKept(FxRobot robot) throws TimeoutException {
        var habits = settings.section("habits", Habits.class, Habits.USUAL);
        boolean before = habits.get().playsEditedLine();
        robot.clickOn("#settings-edited");
        until(() -> habits.get().playsEditedLine() != before);
    }
}
