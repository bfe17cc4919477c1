package studio.longplay.app.controls;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The head of a panel: its title or its tabs in small capitals, and what belongs at the right.
/// Tabs that a narrow panel has no room for are behind a button.
public final class PanelHead extends HBox {
    /// One tab.
    ///
    /// @param id names it to the program and, with `tab-` before it, to tests
    /// @param words as "Script"; shown in capitals
    public record Tab(String id, String words) {}

    private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");

    /// What lies between the left and the right: nothing, or the tabs themselves.
    private Region spring = new Region();

    private PanelHead() {
        getStyleClass().add("lp-panel-head-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// A head with a title.
    public static PanelHead titled(String words) {
        PanelHead head = new PanelHead();
        Label title = new Label(words.toUpperCase(Locale.ROOT));
        title.setAccessibleText(words);
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().addAll("lp-panel-head", "lp-panel-title");
        HBox.setHgrow(head.spring, Priority.ALWAYS);
        head.getChildren().addAll(title, head.spring);
        return head;
    }

    /// A head with tabs, the first of them selected.
    ///
    /// @param tabs at least one
    public static PanelHead tabbed(List<Tab> tabs) {
        PanelHead head = new PanelHead();
        ToggleGroup group = new ToggleGroup();
        for (Tab tab : tabs) {
            ToggleButton button = new ToggleButton();
            button.setId("tab-" + tab.id());
            button.setUserData(tab.id());
            button.getStyleClass().addAll("lp-panel-head", "lp-panel-tab");
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip());
            head.tabs.put(tab.id(), button);
            head.setWords(tab.id(), tab.words());
        }
        head.spring = new TabRow(List.copyOf(head.tabs.values()));
        HBox.setHgrow(head.spring, Priority.ALWAYS);
        head.getChildren().add(head.spring);
        group.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else {
                        head.selected.set((String) now.getUserData());
                    }
                });
        head.select(tabs.getFirst().id());
        return head;
    }

    /// Puts nodes at the right, in place of those that were there.
    ///
    /// @return this
    public PanelHead trailing(Node... nodes) {
        getChildren().remove(getChildren().indexOf(spring) + 1, getChildren().size());
        getChildren().addAll(nodes);
        return this;
    }

    /// The id of the tab shown; empty under a title.
    public ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Shows a tab.
    public void select(String id) {
        tab(id).setSelected(true);
    }

    /// Changes what a tab is called, as when it counts something.
    public void setWords(String id, String words) {
        ToggleButton tab = tab(id);
        tab.setText(words.toUpperCase(Locale.ROOT));
        tab.setAccessibleText(words);
        tab.getTooltip().setText(words);
    }

    private ToggleButton tab(String id) {
        return Objects.requireNonNull(tabs.get(id), () -> "no tab " + id);
    }
}
