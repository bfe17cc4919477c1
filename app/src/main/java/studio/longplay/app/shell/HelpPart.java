package studio.longplay.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.export.DesktopPlaces;
import studio.longplay.app.help.HelpMemory;
import studio.longplay.app.help.HelpPages;
import studio.longplay.app.help.HelpPlace;
import studio.longplay.app.help.HelpView;
import studio.longplay.app.help.HelpViewModel;
import studio.longplay.app.help.Topics;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Job;

import java.util.Optional;
import java.util.function.Consumer;

/// The help in a window of its own, so that one reads it beside the work.
final class HelpPart {
    /// Opened over sheets too.
    static final String OPEN = "help.open";

    private static final double WIDTH = 1180;
    private static final double HEIGHT = 820;

    private final StudioWindow window;
    private final Consumer<Scene> dress;
    private final ObjectProperty<HelpMemory> memory;
    private final Words words = Words.of("help");
    private @Nullable HelpViewModel model;
    private @Nullable HelpView view;
    private @Nullable Stage stage;

    /// @param dress gives a scene the theme
    HelpPart(StudioWindow window, Consumer<Scene> dress) {
        this.window = window;
        this.dress = dress;
        memory = window.settings().section(HelpMemory.SECTION, HelpMemory.class, HelpMemory.USUAL);
    }

    void register(Actions actions) {
        actions.add(OPEN, () -> show(topic()));
        actions.add("help.keys", () -> show(HelpPlace.of("reference/keys.md")));
        actions.add("help.news", () -> show(HelpPlace.of("whats-new.md")));
        actions.add("help.tutorial", () -> show(HelpPlace.of("tutorial.md")));
    }

    /// What fits the focus, else what fits the sheet that is shown, else the page.
    private HelpPlace topic() {
        Scene scene = window.stage().getScene();
        Node focused = scene.getFocusOwner();
        return Topics.around(focused)
                .or(() -> window.overlay().sheet().flatMap(Topics::within))
                .or(() -> window.hasProject() ? Optional.empty() : Topics.within(scene.getRoot()))
                .orElse(HelpPlace.INDEX);
    }

    /// Shows a place in the help, in the window it has by now.
    void show(HelpPlace place) {
        HelpViewModel shown = model;
        Stage open = stage;
        if (shown == null || open == null) {
            shown = new HelpViewModel(HelpPages::shipped, window.quiet());
            model = shown;
            open = open(shown);
            stage = open;
        }
        shown.go(place);
        open.show();
        open.toFront();
        open.requestFocus();
        HelpView page = view;
        if (page != null) {
            page.focusPage();
        }
    }

    private Stage open(HelpViewModel shown) {
        shown.zoomProperty().set(memory.get().zoom());
        shown.zoomProperty()
                .addListener((_, _, now) -> memory.set(memory.get().withZoom(now.doubleValue())));
        HelpView page = new HelpView(shown, this::browse, this::hide);
        view = page;
        Scene scene = new Scene(page, WIDTH, HEIGHT);
        dress.accept(scene);
        Stage made = new Stage();
        made.setScene(scene);
        made.setTitle(words.get("title"));
        made.getIcons().setAll(Look.icons());
        made.setOnCloseRequest(event -> {
            event.consume();
            hide();
        });
        return made;
    }

    private void hide() {
        Stage open = stage;
        if (open != null) {
            open.hide();
        }
    }

    private void browse(String address) {
        window.quiet()
                .start(
                        Job.of(
                                "Show an address",
                                _ -> {
                                    DesktopPlaces.ofThisMachine().browse(address);
                                    return address;
                                }),
                        Outcome.of(_ -> {}, window::tell));
    }

    /// The theme changed.
    void dressAgain() {
        Stage open = stage;
        if (open != null) {
            dress.accept(open.getScene());
        }
    }

    /// Says once that the program is another than last time, and where its news are.
    ///
    /// @param version of the program now; empty where it was not packaged
    /// @param before whether it was here before
    void tellNews(Optional<String> version, boolean before) {
        version.filter(now -> !now.equals(memory.get().version()))
                .ifPresent(now -> {
                    memory.set(memory.get().withVersion(now));
                    if (before) {
                        window.notices()
                                .done(
                                        words.get("news", now),
                                        words.get("news.show"),
                                        () -> show(HelpPlace.of("whats-new.md")));
                    }
                });
    }

    /// The window closes.
    void close() {
        hide();
        stage = null;
        view = null;
        model = null;
    }
}
