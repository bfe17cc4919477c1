package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The pictures of the window: no page shows one that nobody can take anew, and none lies there
/// that no page shows.
class LooksTest {
    /// Which test takes a picture, by its name.
    private static final Map<String, String> MAKERS =
            Map.ofEntries(
                    Map.entry(
                            "welcome|main-(dark|light)|mix|cast|export|export-running|keys|history"
                                    + "|fault-in-script|first-run-machine|timeline-.*|bug",
                            "shell/WindowPicturesTest"),
                    Map.entry("main-(200|contrast|german)", "shell/LanguageWalkTest"),
                    Map.entry("(doctor|machine|queue)-.*", "shell/DashboardPicturesTest"),
                    Map.entry("cast-.*", "cast/CastShots"),
                    Map.entry("export-(checked|guide|history|refused)", "export/ExportShots"),
                    Map.entry("help-.*", "help/HelpWalkTest"),
                    Map.entry("library", "library/LibraryShots"),
                    Map.entry("mixer-.*", "mixer/MixerShots"),
                    Map.entry("models-.*", "models/ModelsShots"),
                    Map.entry("music", "music/MusicShots"),
                    Map.entry("record", "record/RecorderShots"),
                    Map.entry("song", "inspector/SongShots"),
                    Map.entry("sounds", "sounds/SoundsShots"),
                    Map.entry("wizard.*", "wizard/WizardShots"));

    /// What is no picture of the window: spectrograms of sounds that were replaced.
    private static final String RECORDS = "effects-.*";

    private final Path root = Checkout.root();

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("docs/look"))) {
            return files.map(file -> file.getFileName().toString().replace(".png", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPictureIsShownByAPageInOneThemeAtLeast() throws IOException {
        List<String> shown = new ArrayList<>();
        for (Page page : Checkout.pages()) {
            page.links().forEach(link -> shown.add(link.target().replaceFirst(".*look/", "")));
        }
        assertThat(names())
                .hasSizeGreaterThan(40)
                .allSatisfy(name ->
                        assertThat(shown)
                                .containsAnyOf(
                                        name + ".png",
                                        name.replaceFirst("-light$", "-dark") + ".png",
                                        name.replaceFirst("-dark$", "-light") + ".png"));
    }

    @Test
    void everyPictureHasATestThatTakesItAnew() throws IOException {
        for (String name : names()) {
            if (!name.matches(RECORDS)) {
                List<String> makers =
                        MAKERS.entrySet().stream()
                                .filter(maker -> name.matches(maker.getKey()))
                                .map(Map.Entry::getValue)
                                .toList();
                assertThat(makers).as(name).hasSize(1);
                Path maker = root.resolve("app/src/test/java/studio/longplay/app");
                assertThat(maker.resolve(makers.getFirst() + ".java")).exists();
            }
        }
    }
}
