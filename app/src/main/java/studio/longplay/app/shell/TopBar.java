package studio.longplay.app.shell;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.FittedRow;
import studio.longplay.app.controls.SegmentedBar;
import studio.longplay.app.words.Words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The bar at the top: menus, the project's name, workspaces in the middle, export at the right.
final class TopBar extends StackPane {
    private static final double NAME_WIDTH = 240;
    private static final double SAVED_WIDTH = 320;

    private final Words words;
    private InvalidationListener refill = _ -> {};

    TopBar(TopBarViewModel viewModel, Actions actions, Words words) {
        this.words = words;
        getStyleClass().add("shell-top-bar");
        HBox left = left(viewModel, actions);
        HBox right = right(viewModel, actions);
        HBox middle = new HBox(workspaces(viewModel));
        middle.setAlignment(Pos.CENTER);
        getChildren().add(new FittedRow(left, middle, right, spared(left, right)));
    }

    /// What gives way in a narrow window, first things first: all of it stands elsewhere too, and
    /// the menus fold into one.
    private static List<Node> spared(HBox left, HBox right) {
        return Stream.of(
                        "#format",
                        "#brand",
                        "#top-library",
                        "#title-place",
                        "#top-preview",
                        "#menus",
                        "#saved")
                .map(id -> left.lookup(id) == null ? right.lookup(id) : left.lookup(id))
                .toList();
    }

    /// All menus behind one button, seen where there is no room for their bar.
    private MenuButton folded(MenuBar menus, Actions actions) {
        MenuButton button = new MenuButton(words.get("menu.all"));
        button.setId("menus-folded");
        button.setMinWidth(USE_PREF_SIZE);
        button.visibleProperty().bind(menus.visibleProperty().not());
        button.managedProperty().bind(menus.managedProperty().not());
        button.setOnShowing(_ -> {
            MenuBar filled = new MenuBar();
            Menus.fill(filled, actions, words);
            button.getItems().setAll(filled.getMenus());
        });
        // Something has to be in it to be shown at all.
        button.getItems().add(new MenuItem());
        return button;
    }

    private HBox left(TopBarViewModel viewModel, Actions actions) {
        Label brand = new Label(words.get("brand"));
        brand.setId("brand");
        brand.setMinWidth(USE_PREF_SIZE);
        brand.getStyleClass().add("shell-brand");
        MenuBar menus = new MenuBar();
        menus.setId("menus");
        refill = _ -> Menus.fill(menus, actions, words);
        Menus.fill(menus, actions, words);
        // The actions live longer than the bar of one project.
        actions.keysProperty().addListener(new WeakInvalidationListener(refill));
        Label saved = new Label();
        saved.setId("saved");
        saved.getStyleClass().add("shell-saved");
        saved.textProperty().bind(viewModel.saved());
        // Why something could not be saved is a sentence; it must not push itself out of the bar.
        saved.setMaxWidth(SAVED_WIDTH);
        saved.setTooltip(new Tooltip());
        saved.getTooltip().textProperty().bind(viewModel.saved());
        HBox left = new HBox(brand, menus, folded(menus, actions), title(viewModel), saved);
        left.getStyleClass().add("shell-top-side");
        left.setAlignment(Pos.CENTER_LEFT);
        return left;
    }

    private StackPane title(TopBarViewModel viewModel) {
        Label title = new Label();
        title.setId("title");
        title.getStyleClass().add("shell-title");
        title.textProperty().bind(viewModel.title());
        title.setMaxWidth(NAME_WIDTH);
        title.setTooltip(new Tooltip(words.get("title.rename")));
        StackPane place = new StackPane(title);
        place.setId("title-place");
        place.setAlignment(Pos.CENTER_LEFT);
        title.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                place.getChildren().setAll(titleField(viewModel, place, title));
            }
        });
        return place;
    }

    private TextField titleField(TopBarViewModel viewModel, StackPane place, Label title) {
        TextField field = new TextField(title.getText());
        field.setId("title-field");
        field.setPrefWidth(NAME_WIDTH);
        Runnable back = () -> place.getChildren().setAll(title);
        field.setOnAction(_ -> {
            viewModel.rename(field.getText());
            back.run();
        });
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        back.run();
                    }
                });
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        back.run();
                    }
                });
        field.sceneProperty()
                .addListener((_, _, _) -> {
                    field.requestFocus();
                    field.selectAll();
                });
        return field;
    }

    private SegmentedBar workspaces(TopBarViewModel viewModel) {
        SegmentedBar bar = new SegmentedBar();
        for (Workspace workspace : Workspace.values()) {
            bar.add(workspace.id(), words.get("workspace." + workspace.id()));
        }
        bar.select(viewModel.workspaceProperty().get().id());
        bar.selectedProperty()
                .addListener((_, _, id) ->
                        viewModel
                                .workspaceProperty()
                                .set(Workspace.valueOf(id.toUpperCase(Locale.ROOT))));
        viewModel.workspaceProperty().addListener((_, _, now) -> bar.select(now.id()));
        return bar;
    }

    private HBox right(TopBarViewModel viewModel, Actions actions) {
        Label format = new Label();
        format.setId("format");
        format.getStyleClass().add("shell-format");
        format.textProperty().bind(viewModel.format());
        HBox right =
                new HBox(
                        format,
                        button("top-library", words.get("top.library"), actions, "library.browse"),
                        button(
                                "top-preview",
                                words.get("top.preview"),
                                actions,
                                "view.full-screen"),
                        primary(
                                button(
                                        "top-export",
                                        words.get("top.export"),
                                        actions,
                                        "export.open")));
        right.getStyleClass().add("shell-top-side");
        right.setAlignment(Pos.CENTER_RIGHT);
        return right;
    }

    private static Button primary(Button button) {
        button.getStyleClass().add("lp-primary");
        return button;
    }

    private static Button button(String id, String text, Actions actions, String action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(true);
        actions.find(action)
                .ifPresent((Action found) -> {
                    button.setTooltip(found.tooltip());
                    button.disableProperty().bind(Actions.disabled(found));
                    button.setOnAction(_ -> found.runIfEnabled());
                });
        return button;
    }
}
