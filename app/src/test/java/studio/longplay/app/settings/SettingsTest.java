package studio.longplay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.assets.Assets;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SettingsTest {
    @TempDir private Path home;
    private final List<StudioFault> refused = new ArrayList<>();
    private Path file;

    @BeforeEach
    void name() {
        file = home.resolve("window.json");
    }

    private Settings open() {
        return Settings.open(file, refused::add);
    }

    @Test
    void whatWasSetIsThereAtTheNextStart() {
        try (Settings settings = open()) {
            settings.section(WindowPlace.SECTION, WindowPlace.class, WindowPlace.NEVER_PLACED)
                    .set(new WindowPlace(-40, 20, 1280, 800, true));
            settings.section(Appearance.SECTION, Appearance.class, Appearance.USUAL)
                    .set(
                            Appearance.USUAL
                                    .withTheme(Appearance.ThemeChoice.LIGHT)
                                    .withScalePercent(150));
            settings.section(PanelSizes.SECTION, PanelSizes.class, PanelSizes.USUAL)
                    .set(PanelSizes.USUAL.with("script", 372.5));
            settings.section(Habits.SECTION, Habits.class, Habits.USUAL)
                    .set(new Habits("resolve", true, -12));
        }
        try (Settings settings = open()) {
            WindowPlace place =
                    settings.section(
                                    WindowPlace.SECTION,
                                    WindowPlace.class,
                                    WindowPlace.NEVER_PLACED)
                            .get();
            assertThat(place).isEqualTo(new WindowPlace(-40, 20, 1280, 800, true));
            assertThat(place.isPlaced()).isTrue();
            assertThat(settings.section("appearance", Appearance.class, Appearance.USUAL).get())
                    .isEqualTo(
                            Appearance.USUAL
                                    .withTheme(Appearance.ThemeChoice.LIGHT)
                                    .withScalePercent(150));
            assertThat(
                            settings.section("panels", PanelSizes.class, PanelSizes.USUAL)
                                    .get()
                                    .of("script"))
                    .hasValue(372.5);
            assertThat(settings.section("habits", Habits.class, Habits.USUAL).get())
                    .isEqualTo(new Habits("resolve", true, -12));
            assertThat(settings.drainWarnings()).isEmpty();
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void aSectionAskedTwiceIsOneProperty() {
        try (Settings settings = open()) {
            assertThat(settings.section("habits", Habits.class, Habits.USUAL))
                    .isSameAs(settings.section("habits", Habits.class, Habits.USUAL));
        }
    }

    @Test
    void aDamagedFileIsSetAsideWithANotice() throws IOException {
        Files.writeString(file, "{\"appearance\": {\"theme\": \"LIG");
        try (Settings settings = open()) {
            assertThat(settings.section("appearance", Appearance.class, Appearance.USUAL).get())
                    .isEqualTo(Appearance.USUAL);
            assertThat(settings.drainWarnings())
                    .singleElement()
                    .satisfies(warning -> {
                        assertThat(warning.code()).isEqualTo("settings.damaged");
                        assertThat(warning.remedy()).contains("window.json.damaged");
                    });
        }
        assertThat(home.resolve("window.json.damaged")).content().contains("\"LIG");
        assertThat(file).doesNotExist();
    }

    @Test
    void aSectionWithoutSenseIsUsualAndSaysSo() throws IOException {
        Files.writeString(
                file,
                "{\"appearance\": {\"theme\": \"PURPLE\"}, \"habits\": {\"volumeDb\": -6.0}}");
        try (Settings settings = open()) {
            assertThat(settings.section("appearance", Appearance.class, Appearance.USUAL).get())
                    .isEqualTo(Appearance.USUAL);
            assertThat(settings.section("habits", Habits.class, Habits.USUAL).get())
                    .isEqualTo(Habits.USUAL.withVolumeDb(-6));
            assertThat(settings.drainWarnings())
                    .singleElement()
                    .satisfies(warning ->
                            assertThat(warning.code()).isEqualTo("settings.section-damaged"));
        }
    }

    @Test
    void whatANewerVersionWroteIsKept() throws IOException {
        Files.writeString(
                file,
                "{\"dashboard\": {\"days\": 30},"
                        + " \"habits\": {\"keys\": \"studio\", \"tremolo\": true}}");
        try (Settings settings = open()) {
            settings.section("habits", Habits.class, Habits.USUAL)
                    .set(Habits.USUAL.withKeys("shotcut"));
        }
        assertThat(file)
                .content()
                .contains("\"days\" : 30")
                .contains("\"tremolo\" : true")
                .contains("\"shotcut\"");
    }

    @Test
    void whatIsForgottenIsUsualAtOnceAndAtTheNextStart() throws IOException {
        Files.writeString(file, "{\"dashboard\": {\"days\": 30}}");
        try (Settings settings = open()) {
            var habits = settings.section("habits", Habits.class, Habits.USUAL);
            var theme = settings.section("appearance", Appearance.class, Appearance.USUAL);
            theme.set(Appearance.USUAL.withTheme(Appearance.ThemeChoice.LIGHT));
            habits.set(Habits.USUAL.withKeys("resolve"));
            settings.forget();
            assertThat(theme.get()).isEqualTo(Appearance.USUAL);
            settings.close();
            assertThat(file).doesNotExist();
            habits.set(Habits.USUAL.withKeys("shotcut"));
        }
        assertThat(file).content().contains("shotcut").doesNotContain("days", "LIGHT");
    }

    @Test
    void valuesOutOfRangeAreBroughtInside() {
        assertThat(Appearance.USUAL.withScalePercent(900).scalePercent()).isEqualTo(200);
        assertThat(new Habits("vim", false, Double.NaN)).isEqualTo(Habits.USUAL);
    }

    @Test
    void closingInTheMiddleOfWritingLosesNothing() throws Exception {
        for (int pitch = 1; pitch <= 8; pitch++) {
            try (Settings settings = open()) {
                settings.section(Habits.SECTION, Habits.class, Habits.USUAL)
                        .set(new Habits("resolve", true, -pitch));
                Thread.sleep(SettingsFile.REST_MILLIS, pitch * 120_000);
            }
            try (Settings settings = open()) {
                assertThat(settings.section("habits", Habits.class, Habits.USUAL).get())
                        .isEqualTo(new Habits("resolve", true, -pitch));
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void aDiskThatRefusesIsTold() throws IOException {
        Files.writeString(home.resolve("file"), "");
        file = home.resolve("file").resolve("window.json");
        try (Settings settings = open()) {
            settings.section("habits", Habits.class, Habits.USUAL)
                    .set(Habits.USUAL.withKeys("resolve"));
        }
        assertThat(refused).singleElement().isInstanceOf(StudioFault.Resource.class);
    }

    @Test
    void theDesktopDecidesOnlyWhenAsked() {
        Appearance system = Appearance.USUAL.withTheme(Appearance.ThemeChoice.SYSTEM);
        var dark = new Appearance.Desktop(true, false, false);
        var light = new Appearance.Desktop(false, false, false);
        var contrast = new Appearance.Desktop(true, true, true);
        assertThat(system.theme(light)).isEqualTo(Assets.Theme.LIGHT);
        assertThat(system.theme(dark)).isEqualTo(Assets.Theme.DARK);
        assertThat(system.theme(contrast)).isEqualTo(Assets.Theme.CONTRAST_DARK);
        assertThat(Appearance.USUAL.theme(contrast)).isEqualTo(Appearance.USUAL.theme(light));
        assertThat(system.isStill(contrast)).isTrue();
        assertThat(system.withMotion(Appearance.Motion.FULL).isStill(contrast)).isFalse();
        assertThat(system.withMotion(Appearance.Motion.REDUCED).isStill(dark)).isTrue();
    }

    @Test
    void theOtherThemeHasAsMuchContrast() {
        assertThat(Appearance.ThemeChoice.CONTRAST_DARK.other())
                .isEqualTo(Appearance.ThemeChoice.CONTRAST_LIGHT);
        assertThat(Appearance.ThemeChoice.LIGHT.other()).isEqualTo(Appearance.ThemeChoice.DARK);
    }

    @Test
    void aFileFromBeforeThereWereLanguagesKeepsItsTheme() throws IOException {
        file = home.resolve("window.json");
        Files.writeString(file, "{\"appearance\":{\"theme\":\"LIGHT\",\"scalePercent\":125}}");
        try (Settings settings = open()) {
            assertThat(settings.section("appearance", Appearance.class, Appearance.USUAL).get())
                    .isEqualTo(
                            Appearance.USUAL
                                    .withTheme(Appearance.ThemeChoice.LIGHT)
                                    .withScalePercent(125));
            assertThat(settings.drainWarnings()).isEmpty();
        }
    }
}
