package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.help.HelpPages;
import studio.longplay.app.help.HelpPlace;
import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// The real F1 on every page, panel and sheet of the window, and the links into the help.
@Tag("long")
@Tag("window")
class WindowTopicsTest {
    private static final String SCRIPT =
            """
            INT. LAMP ROOM - NIGHT

            IDA
            The oil is gone, Father.
            """;

    private static final HelpPages PAGES = HelpPages.shipped();

    /// What is shown by an action, and where the help begins there.
    private static final Map<String, String> SHEETS = new LinkedHashMap<>();

    private static final Map<String, String> PANELS = new LinkedHashMap<>();

    static {
        SHEETS.put("settings.open", "window.md#settings");
        SHEETS.put("keys.show", "reference/keys.md");
        SHEETS.put("palette.open", "reference/keys.md");
        SHEETS.put("about.open", "licences/README.md");
        SHEETS.put("notices.open", "runbooks/README.md");
        SHEETS.put("machine.open", "hardware.md");
        SHEETS.put("machine.doctor", "doctor.md");
        SHEETS.put("voices.browse", "guides/casting.md#other-voices");
        SHEETS.put("voices.make", "guides/cloning-and-consent.md");
        SHEETS.put("library.browse", "window.md#takes");
        SHEETS.put("queue.open", "queue.md");
        SHEETS.put("models.open", "guides/models.md");
        SHEETS.put("help.first-steps", "window.md#the-first-start");
        SHEETS.put("edit.history", "window.md#saving-and-the-history");
        SHEETS.put("project.translate", "models/translation.md");
        SHEETS.put("export.open", "window.md#exporting");
        PANELS.put("view.show-script", "reference/script-syntax.md");
        PANELS.put("view.show-scenes", "reference/script-syntax.md");
        PANELS.put("view.show-cast", "guides/casting.md");
        PANELS.put("cast.turns", "guides/casting.md#pauses");
        PANELS.put("view.show-media", "timeline.md#media");
        PANELS.put("view.show-sounds", "sounds.md");
        PANELS.put("view.show-timeline", "guides/timeline.md");
        PANELS.put("view.show-inspector", "guides/casting.md#by-hand");
    }

    @RegisterExtension final AnotherUser user = new AnotherUser();
    @TempDir Path folder;
    private OpenWindow open;

    @BeforeEach
    void open() throws Exception {
        open = OpenWindow.written(folder, SCRIPT);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private void run(String action) {
        OpenWindow.onFx(() -> {
            open.window.actions().get(action).runIfEnabled();
            return true;
        });
        waitForFxEvents();
    }

    /// Where the help is once it shows what was asked for; it is put away again.
    private String shown() throws TimeoutException {
        open.until(() ->
                open.window
                        .help()
                        .shown()
                        .flatMap(place -> PAGES.find(place.path()))
                        .filter(page ->
                                open.find("help-page").map(Node::getAccessibleText).stream()
                                        .anyMatch(page.title()::equals))
                        .isPresent());
        HelpPlace place = OpenWindow.onFx(() -> open.window.help().shown().orElseThrow());
        assertThat(PAGES.has(place)).as("%s", place).isTrue();
        double at = OpenWindow.onFx(() -> ((ScrollPane) open.node("help-page")).getVvalue());
        assertThat(at > 0).as("%s is scrolled to its heading", place).isEqualTo(hasAnchor(place));
        open.robot.push(KeyCode.ESCAPE);
        open.until(() -> open.window.help().shown().isEmpty());
        OpenWindow.onFx(() -> {
            open.stage().requestFocus();
            return true;
        });
        return hasAnchor(place) ? place.path() + "#" + place.anchor() : place.path();
    }

    private static boolean hasAnchor(HelpPlace place) {
        return !place.anchor().isEmpty();
    }

    private String helpHere() throws TimeoutException {
        open.robot.push(KeyCode.F1);
        return shown();
    }

    @Test
    void everyPanelAndSheetOpensItsPage() throws Exception {
        for (Map.Entry<String, String> panel : PANELS.entrySet()) {
            selectTheLine();
            run(panel.getKey());
            assertThat(helpHere()).as(panel.getKey()).isEqualTo(panel.getValue());
        }
        for (Map.Entry<String, String> sheet : SHEETS.entrySet()) {
            run(sheet.getKey());
            open.until(() -> open.window.overlay().isShown());
            assertThat(helpHere()).as(sheet.getKey()).isEqualTo(sheet.getValue());
            assertThat(open.window.overlay().isShown()).as(sheet.getKey()).isTrue();
            OpenWindow.onFx(() -> {
                open.window.overlay().close();
                return true;
            });
        }
    }

    private void selectTheLine() {
        OpenWindow.onFx(() -> {
            open.window
                    .openSession()
                    .ifPresent(session ->
                            session.selection()
                                    .select(
                                            session.previewProperty()
                                                    .get()
                                                    .orElseThrow()
                                                    .lines()
                                                    .keySet()
                                                    .iterator()
                                                    .next()));
            return true;
        });
    }

    @Test
    void linksLeadToTheirParagraphAndFaultsToTheirEntry() throws Exception {
        run("view.show-media");
        follow(".lp-help-link");
        assertThat(shown()).isEqualTo("timeline.md#media");

        OpenWindow.onFx(() -> {
            open.window.tell(
                    new StudioFault.Resource("store.disk-full", "The disk is full.", "Make room."));
            return true;
        });
        follow("#notice-help");
        assertThat(shown()).isEqualTo("runbooks/store.md#storedisk-full");

        OpenWindow.onFx(() -> {
            open.window.bug(new IllegalStateException("made for a test"));
            return true;
        });
        open.until(() -> link("#fault-help").isPresent());
        follow("#fault-help");
        assertThat(shown()).isEqualTo("runbooks/commands.md#bug");
        OpenWindow.onFx(() -> {
            others().forEach(Stage::requestFocus);
            return true;
        });
        open.robot.push(KeyCode.F1);
        assertThat(shown()).isEqualTo("runbooks/commands.md#bug");
        OpenWindow.onFx(() -> {
            others().forEach(Stage::close);
            return true;
        });
    }

    private List<Stage> others() {
        List<Stage> others = new ArrayList<>();
        for (Window each : Window.getWindows()) {
            if (each instanceof Stage stage && stage != open.stage() && stage.isShowing()) {
                others.add(stage);
            }
        }
        return others;
    }

    private void follow(String query) {
        OpenWindow.onFx(() -> {
            link(query).orElseThrow().fire();
            return true;
        });
    }

    /// The link in any window that is seen.
    private static Optional<Hyperlink> link(String query) {
        return Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(query).stream())
                .filter(node -> node instanceof Hyperlink && isSeen(node))
                .map(Hyperlink.class::cast)
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }
}
