package studio.longplay.app.status;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.words.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The bar at the bottom, 28 pixels: lines, work, faults at the left; the machine at the right.
///
/// Where there is little room, what tells least is left out before words are shortened.
public final class StatusBar extends HBox {
    /// Of a longer title of work the end may be missing.
    private static final double LONGEST_TITLE = 220;

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final StatusViewModel model;
    private final Words words = Words.of("status");
    private final RunningList running;
    private final Region dot = new Region();
    private final Label lines = label("status-lines", "status-lines");
    private final Button doing = new Button();
    private final ProgressBar bar = new ProgressBar();
    private final Label left = label("status-left", "status-quiet");
    private final IconButton cancel;
    private final Label processor = figure("status-processor");
    private final Label memory = figure("status-memory");
    private final Label gpu = label("status-gpu", "status-figure");
    private final Label disk = figure("status-disk");
    private final List<Node> sparable = List.of(gpu, left, bar, memory, processor, disk);
    private final Set<Node> spared = new HashSet<>();

    /// @param faults the count of faults, which leads to them
    /// @param badge what is wrong with the machine, which leads to its page
    public StatusBar(StatusViewModel model, Node faults, Node badge) {
        this.model = model;
        running = new RunningList(model);
        cancel = new IconButton(MaterialDesignC.CLOSE, words.get("cancel"));
        setId("status");
        getStyleClass().add("status-bar-row");
        setAlignment(Pos.CENTER_LEFT);
        dot.getStyleClass().add("status-dot");
        prepare();
        HBox state = new HBox(dot, lines);
        state.getStyleClass().add("status-state");
        state.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren()
                .addAll(
                        state, faults, doing, bar, left, cancel, spring, badge, processor, memory,
                        gpu, disk);
        model.linesProperty().subscribe(this::show);
        model.doingProperty().subscribe(this::show);
        model.machineProperty().subscribe(this::show);
    }

    private void prepare() {
        doing.setId("status-doing");
        doing.getStyleClass().add("status-doing");
        doing.setMinWidth(0);
        doing.setTooltip(new Tooltip(words.get("doing.hint")));
        doing.setOnAction(_ -> running.toggle(doing));
        bar.setId("status-progress");
        bar.getStyleClass().addAll("small", "status-progress");
        bar.setMinWidth(USE_PREF_SIZE);
        bar.setAccessibleText(words.get("progress"));
        left.setMinWidth(0);
        cancel.setId("status-cancel");
        cancel.getStyleClass().add("status-cancel");
        cancel.setOnAction(_ -> model.cancelNewest());
        gpu.setMinWidth(48);
        tip(processor, "processor.hint");
        tip(memory, "memory.hint");
        tip(gpu, "gpu.hint");
        tip(disk, "disk.hint");
    }

    private void tip(Label label, String key) {
        label.setTooltip(new Tooltip(words.get(key)));
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label figure(String id) {
        Label label = label(id, "status-figure");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void show(LinesState state) {
        lines.setText(state.words());
        dot.setVisible(!state.words().isEmpty());
        for (LinesState.Mood mood : LinesState.Mood.values()) {
            PseudoClass look = PseudoClass.getPseudoClass(mood.name().toLowerCase(Locale.ROOT));
            dot.pseudoClassStateChanged(look, mood == state.mood());
            lines.pseudoClassStateChanged(look, mood == state.mood());
        }
    }

    private void show(Doing now) {
        doing.setText(now.title());
        left.setText(now.left());
        bar.setProgress(now.fraction() < 0 ? 0 : now.fraction());
        shown(doing, !now.isNothing());
        shown(bar, now.fraction() >= 0);
        shown(left, !now.left().isEmpty());
        shown(cancel, now.stoppable());
    }

    private void show(MachineWords now) {
        put(processor, now.processor());
        put(memory, now.memory());
        put(gpu, now.gpu());
        put(disk, now.disk());
        disk.pseudoClassStateChanged(SHORT, now.diskIsShort());
    }

    private void put(Label label, String text) {
        label.setText(text);
        shown(label, !text.isEmpty());
    }

    private void shown(Node node, boolean shown) {
        spared.remove(node);
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Words that are seen are whole: what tells least is left out first where there is no room.
    @Override
    protected void layoutChildren() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double needed = -getSpacing();
        for (Node node : getChildren()) {
            needed += node.isManaged() || spared.contains(node) ? wide(node) : 0;
        }
        for (Node node : sparable) {
            if (node.isManaged() || spared.contains(node)) {
                boolean out = needed > room;
                needed -= out ? wide(node) : 0;
                spare(node, out);
            }
        }
        super.layoutChildren();
    }

    private double wide(Node node) {
        double whole = snapSizeX(node.prefWidth(-1));
        return (node.equals(doing) ? Math.min(whole, LONGEST_TITLE) : whole) + getSpacing();
    }

    private void spare(Node node, boolean out) {
        if (spared.contains(node) != out) {
            boolean _ = out ? spared.add(node) : spared.remove(node);
            node.setVisible(!out);
            node.setManaged(!out);
        }
    }
}
