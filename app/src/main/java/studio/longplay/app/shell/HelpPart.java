package studio.longplay.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.HelpWish;
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
    private final TitleHints titles = new TitleHints();
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

    /// Answers the links and titles of a scene.
    void serve(Scene scene) {
        titles.attach(scene);
        scene.addEventHandler(HelpWish.ASKED, this::answer);
        nameKey(scene);
        window.actions().keysProperty().addListener(_ -> nameKey(scene));
    }

    private void nameKey(Scene scene) {
        HelpWish.nameKey(
                scene,
                window.actions()
                        .find(OPEN)
                        .map(Action::keys)
                        .filter(keys -> !keys.isEmpty())
                        .map(keys -> keys.getFirst().getDisplayText())
                        .orElse(""));
    }

    /// A window of its own hears the key that opens the help too.
    void serveWindow(Scene scene) {
        serve(scene);
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (window.actions().get(OPEN).keys().stream()
                            .anyMatch(keys -> keys.match(event))) {
                        event.consume();
                        show(topic(scene));
                    }
                });
    }

    private void answer(HelpWish wish) {
        wish.consume();
        switch (wish.kind()) {
            case HERE -> show(Topics.around(asked(wish)).orElse(HelpPlace.INDEX));
            case PAGE -> show(HelpPlace.of(wish.what()));
            case CODE -> open(model -> model.explain(wish.what()));
        }
    }

    private static @Nullable Node asked(HelpWish wish) {
        return wish.getTarget() instanceof Node node ? node : null;
    }

    /// What the mouse points at, else what fits the focus, else what fits the sheet that is shown,
    /// else the page.
    private HelpPlace topic() {
        return topic(window.stage().getScene());
    }

    private HelpPlace topic(Scene scene) {
        return titles.hovered()
                .flatMap(Topics::around)
                .or(() -> Topics.around(scene.getFocusOwner()))
                .or(() -> window.overlay().sheet().flatMap(Topics::within))
                .or(() -> window.hasProject() ? Optional.empty() : Topics.within(scene.getRoot()))
                .orElse(HelpPlace.INDEX);
    }

    /// What it shows, if it is open.
    Optional<HelpPlace> shown() {
        HelpViewModel shown = model;
        Stage open = stage;
        return shown == null || open == null || !open.isShowing()
                ? Optional.empty()
                : Optional.of(shown.placeProperty().get());
    }

    /// Shows a place in the help, in the window it has by now.
    void show(HelpPlace place) {
        open(model -> model.go(place));
    }

    private void open(Consumer<HelpViewModel> then) {
        HelpViewModel shown = model;
        Stage open = stage;
        if (shown == null || open == null) {
            shown = new HelpViewModel(HelpPages::shipped, window.quiet());
            model = shown;
            open = open(shown);
            stage = open;
        }
        then.accept(shown);
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
