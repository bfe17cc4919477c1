package studio.longplay.app.bin;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.BinItem;

import java.util.Optional;

/// A row of the bin.
final class BinCell extends ListCell<BinRow> {
    private static final double INDENT = 16;
    private static final double PICTURE_WIDTH = 64;
    private static final double PICTURE_HEIGHT = 36;

    private final BinViewModel model;
    private final BinText text;
    private final Words words;

    BinCell(BinViewModel model, Words words) {
        this.model = model;
        this.words = words;
        text = new BinText(words);
    }

    @Override
    protected void updateItem(BinRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setTooltip(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        setPadding(new Insets(4, 10, 4, 10 + INDENT * row.depth()));
        switch (row) {
            case BinRow.FolderRow folder -> show(folder);
            case BinRow.ItemRow item -> show(item);
        }
    }

    private void show(BinRow.FolderRow folder) {
        FontIcon arrow =
                Layout.arrow(
                        folder.open()
                                ? MaterialDesignC.CHEVRON_DOWN
                                : MaterialDesignC.CHEVRON_RIGHT);
        FontIcon icon =
                new FontIcon(
                        folder.open()
                                ? MaterialDesignF.FOLDER_OPEN_OUTLINE
                                : MaterialDesignF.FOLDER_OUTLINE);
        Label count = new Label(Integer.toString(folder.items()));
        count.getStyleClass().addAll("lp-text-faint", "lp-small");
        HBox box = new HBox(6, arrow, icon, new Label(folder.name()), count);
        box.setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(words.get("folder.row", folder.name(), folder.items()));
        setGraphic(box);
    }

    private void show(BinRow.ItemRow row) {
        BinItem item = row.item();
        Label name = new Label(item.name());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        Label facts = new Label(text.facts(item));
        facts.getStyleClass().addAll("lp-text-faint", "lp-small");
        facts.setMinWidth(0);
        VBox lines = new VBox(1, name, facts);
        lines.setMinWidth(40);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox box = new HBox(10, picture(item), lines);
        box.setAlignment(Pos.CENTER_LEFT);
        item.tags().forEach(tag -> box.getChildren().add(new Chip(tag)));
        if (row.missing()) {
            box.getChildren().add(new Chip(Chip.Tone.BAD, words.get("missing")));
        } else if (row.uses() > 0) {
            Chip used = new Chip(Chip.Tone.QUIET, words.get("uses", row.uses()));
            box.getChildren().add(used);
        }
        setTooltip(new Tooltip(item.file()));
        setAccessibleText(text.spoken(row));
        setGraphic(box);
    }

    private StackPane picture(BinItem item) {
        StackPane frame = new StackPane(new FontIcon(icon(item.kind())));
        frame.getStyleClass().add("bin-picture");
        frame.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        frame.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        Optional<BinFiles.Thumbnail> thumbnail = model.thumbnail(item);
        thumbnail.ifPresent(it -> {
            ImageView view = new ImageView(image(it));
            view.setPreserveRatio(true);
            view.setFitWidth(PICTURE_WIDTH);
            view.setFitHeight(PICTURE_HEIGHT);
            frame.getChildren().setAll(view);
        });
        frame.setMinHeight(Region.USE_PREF_SIZE);
        return frame;
    }

    private static WritableImage image(BinFiles.Thumbnail it) {
        WritableImage image = new WritableImage(it.width(), it.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        it.width(),
                        it.height(),
                        PixelFormat.getByteBgraPreInstance(),
                        it.bgra(),
                        0,
                        4 * it.width());
        return image;
    }

    static Ikon icon(BinItem.Kind kind) {
        return switch (kind) {
            case VIDEO -> MaterialDesignM.MOVIE_OUTLINE;
            case AUDIO -> MaterialDesignM.MUSIC_NOTE;
            case STILL -> MaterialDesignI.IMAGE_OUTLINE;
        };
    }
}
