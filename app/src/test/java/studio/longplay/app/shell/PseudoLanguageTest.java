package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.words.PseudoWords;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The main pages in the pseudo language, 40 % longer than English: all words come from the bundles
/// and every button is reached and says all its words. What is found is listed in
/// `target/pseudo-words.txt`; pictures for the eye, of what is cut, are in `target/pictures`.
@Tag("long")
@Tag("window")
class PseudoLanguageTest {
    private static final String SCRIPT =
            """
            INT. LAMP ROOM - NIGHT

            [[music: tense]]

            IDA
            The oil is gone.
            """;

    private static final List<String> PAGES =
            List.of(
                    "view.show-scenes",
                    "view.show-cast",
                    "view.show-media",
                    "view.show-sounds",
                    "view.show-script",
                    "view.mix",
                    "view.write",
                    "view.deliver",
                    "view.edit");

    private static final List<String> SHEETS =
            List.of(
                    "settings.open",
                    "settings.kept",
                    "keys.show",
                    "queue.open",
                    "models.open",
                    "machine.open",
                    "about.open",
                    "library.browse",
                    "help.first-steps",
                    "export.open");

    /// What the user wrote, names, and words of formats.
    private static final String OURS =
            "(?s).*(IDA|LAMP ROOM|A"
                + " play|tense|Longplay|LUFS|dBTP|CPU|RAM|GPU|MIT|Apache|LGPL|GPL|BSD|OFL|English|Deutsch|oil"
                + " is gone|H\\.264|MP4|fps|/).*|[\\W\\d_]*\\w{0,4}[\\W\\d_]*";

    /// Names of speech engines.
    private static final String ENGINES = "mary-cmu-.*";

    /// Names of sounds are words of scripts, names of libraries are their makers'.
    private static final List<String> NAMES = List.of("view.show-sounds", "about.open");

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private final Locale before = Locale.getDefault();
    private final CutWords cut = new CutWords();
    private final StrayWords stray = new StrayWords();
    private PseudoWords words;
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        words = new PseudoWords();
        Locale.setDefault(PseudoWords.LANGUAGE);
        open = OpenWindow.written(folder, SCRIPT);
        OpenWindow.onFx(() -> {
            open.stage().setX(0);
            open.stage().setY(0);
            open.stage().setWidth(1680);
            open.stage().setHeight(1050);
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        Locale.setDefault(before);
        open.close();
        words.close();
    }

    private void look(String page) {
        OpenWindow.onFx(() -> {
            open.window.actions().get(page).runIfEnabled();
            return true;
        });
        cut.look(page);
        stray.look(page);
    }

    @Test
    void allWordsComeFromTheBundlesAndButtonsAreReached() throws Exception {
        PAGES.forEach(this::look);
        open.picture(Path.of("target/pictures/pseudo-main.png"));
        for (String sheet : SHEETS) {
            look(sheet);
            open.picture(Path.of("target/pictures/pseudo-" + sheet + ".png"));
            open.robot.push(KeyCode.ESCAPE);
            OpenWindow.onFx(() -> {
                open.window.overlay().close();
                return true;
            });
        }
        Map<String, String> foreign =
                stray.stray().entrySet().stream()
                        .filter(each -> !each.getKey().matches(OURS + "|" + ENGINES))
                        .filter(each -> !NAMES.contains(each.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Files.writeString(
                Path.of("target/pseudo-words.txt"),
                "outside\n"
                        + lines(cut.outside())
                        + "\ncut\n"
                        + lines(cut.cutButtons())
                        + "\nnot from the bundles\n"
                        + lines(foreign));
        assertThat(stray.read()).isGreaterThan(300);
        assertThat(foreign).isEmpty();
        assertThat(cut.outside()).isEmpty();
        assertThat(cut.cutButtons()).isEmpty();
    }

    private static String lines(Map<String, String> found) {
        return found.entrySet().stream()
                .map(each -> "  " + each.getKey() + "  ->  " + each.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
