package studio.longplay.app.controls;

import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayList;
import java.util.List;

/// Tabs side by side, each as wide as its words. Those there is no room for are behind a button at
/// the end; the selected one is always seen.
final class TabRow extends Pane {
    private static final double GAP = 8;

    private final List<ToggleButton> tabs;
    private final IconButton more =
            new IconButton(MaterialDesignC.CHEVRON_DOUBLE_RIGHT, Wording.of("tabs.more"));
    private final ContextMenu menu = new ContextMenu();

    TabRow(List<ToggleButton> tabs) {
        this.tabs = List.copyOf(tabs);
        more.setId("tabs-more");
        more.setVisible(false);
        more.setOnAction(_ -> list());
        getChildren().addAll(tabs);
        getChildren().add(more);
        tabs.forEach(tab -> tab.selectedProperty().addListener(_ -> requestLayout()));
    }

    private void list() {
        menu.getItems()
                .setAll(tabs.stream().filter(tab -> !tab.isVisible()).map(TabRow::item).toList());
        menu.show(more, Side.BOTTOM, 0, 4);
    }

    private static MenuItem item(ToggleButton tab) {
        MenuItem item = new MenuItem(tab.getAccessibleText());
        item.setId(tab.getId() + "-more");
        item.setOnAction(_ -> tab.setSelected(true));
        return item;
    }

    @Override
    protected double computePrefWidth(double height) {
        return around() + tabs.stream().mapToDouble(this::wide).sum() + GAP * (tabs.size() - 1);
    }

    /// Room for any one of the tabs and the button.
    @Override
    protected double computeMinWidth(double height) {
        double one = tabs.stream().mapToDouble(this::wide).max().orElse(0);
        return Math.min(computePrefWidth(height), around() + one + GAP + moreWidth());
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.stream().mapToDouble(tab -> tab.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - around();
        boolean all = computePrefWidth(-1) <= getWidth() + 0.5;
        List<ToggleButton> seen = all ? tabs : fitting(room - GAP - moreWidth());
        Insets insets = getInsets();
        double at = insets.getLeft();
        for (ToggleButton tab : tabs) {
            tab.setVisible(seen.contains(tab));
            if (tab.isVisible()) {
                double width = Math.min(wide(tab), Math.max(0, room));
                place(tab, at, width, tab.prefHeight(-1));
                at += width + GAP;
            }
        }
        more.setVisible(!all);
        place(more, at, moreWidth(), more.prefHeight(-1));
    }

    /// From the first on, with room kept for the selected one.
    private List<ToggleButton> fitting(double room) {
        List<ToggleButton> seen = new ArrayList<>();
        tabs.stream().filter(ToggleButton::isSelected).forEach(seen::add);
        double used = seen.stream().mapToDouble(this::wide).sum();
        for (ToggleButton tab : tabs) {
            if (tab.isSelected()) {
                continue;
            }
            used += wide(tab) + GAP;
            if (used > room) {
                break;
            }
            seen.add(tab);
        }
        return seen;
    }

    private void place(Region node, double x, double width, double height) {
        node.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
    }

    private double wide(ToggleButton tab) {
        return snapSizeX(tab.prefWidth(-1));
    }

    private double moreWidth() {
        return snapSizeX(more.prefWidth(-1));
    }

    private double around() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
