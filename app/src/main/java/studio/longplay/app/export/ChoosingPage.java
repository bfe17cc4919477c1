package studio.longplay.app.export;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import studio.longplay.app.controls.KeyNames;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;

/// What the film is to be: presets at the left, what can be asked of the chosen one in the middle,
/// what that would take at the right; under each other where there is no room beside each other.
/// Where the delivery goes is always in sight below what can be asked.
final class ChoosingPage implements ExportView.Page {
    private static final double RAIL_WIDTH = 268;
    private static final double OUTLOOK_WIDTH = 296;
    private static final double ENOUGH_FOR_THREE = 1000;
    private static final double USUAL_HEIGHT = 740;

    private final ExportViewModel viewModel;
    private final Followed followed = new Followed();
    private final PresetRail rail;
    private final OptionsPane options;
    private final DestinationRow destination;
    private final OutlookPane outlook;
    private final Button export;
    private final VBox middle = new VBox(18);
    private final HBox body;
    private final HBox foot;

    ChoosingPage(ExportViewModel viewModel, Words words, FolderChoice folders) {
        this.viewModel = viewModel;
        rail = new PresetRail(viewModel, words, folders);
        rail.setMinWidth(RAIL_WIDTH);
        rail.setMaxWidth(RAIL_WIDTH);
        options = new OptionsPane(viewModel, words);
        destination = new DestinationRow(viewModel.choices(), words, folders);
        outlook = new OutlookPane(words, viewModel::useInstead);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("export-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox asked = new VBox(scroll, destination);
        HBox.setHgrow(asked, Priority.ALWAYS);
        body = new HBox(20, rail, asked);
        body.setPrefHeight(USUAL_HEIGHT);
        body.setMinHeight(0);
        body.getStyleClass().add("export-body");
        body.widthProperty().addListener((_, _, width) -> arrange(width.doubleValue()));
        arrange(ENOUGH_FOR_THREE);
        export = Pieces.primary("export-start", words.get("choose.export"), viewModel::export);
        export.setTooltip(
                new Tooltip(
                        words.get(
                                "choose.export.key", KeyNames.of(ExportView.GO.getDisplayText()))));
        Label hint = Pieces.wrapping(words.get("choose.hint"), "lp-text-faint", "lp-small");
        Button queue =
                Pieces.withIcon(
                        Pieces.button("export-queue", words.get("choose.queue"), viewModel::queue),
                        MaterialDesignT.TRAY_PLUS);
        queue.setTooltip(new Tooltip(words.get("choose.queue.hint")));
        foot = Pieces.foot(hint, queue, export);
        followed.follow(viewModel.canExport(), can -> export.setDisable(!can));
        followed.follow(viewModel.canExport(), can -> queue.setDisable(!can));
        followed.follow(viewModel.outlookProperty(), outlook::show);
    }

    private void arrange(double width) {
        boolean three = width >= ENOUGH_FOR_THREE;
        if (three == body.getChildren().contains(outlook) && !middle.getChildren().isEmpty()) {
            return;
        }
        body.getChildren().remove(outlook);
        middle.getChildren().setAll(options);
        if (three) {
            outlook.setMinWidth(OUTLOOK_WIDTH);
            outlook.setMaxWidth(OUTLOOK_WIDTH);
            body.getChildren().add(outlook);
        } else {
            outlook.setMinWidth(0);
            outlook.setMaxWidth(Double.MAX_VALUE);
            middle.getChildren().add(outlook);
        }
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public Region foot() {
        return foot;
    }

    @Override
    public Node first() {
        return rail.selected().orElse(export);
    }

    @Override
    public void go() {
        viewModel.export();
    }

    @Override
    public void close() {
        followed.close();
        rail.close();
        options.close();
        destination.close();
    }
}
