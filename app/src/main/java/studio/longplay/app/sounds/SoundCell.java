package studio.longplay.app.sounds;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.sfx.bank.SoundItem;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One sound: its name over what it is and where it is from, its length at the right.
final class SoundCell extends ListCell<SoundItem> {
    private final Words words;
    private final FontIcon icon = new FontIcon();
    private final Label title = Layout.label("sounds-name");
    private final Label facts = Layout.label("sounds-faint");
    private final Label length = Layout.label("sounds-length");
    private final FontIcon star = new FontIcon(MaterialDesignS.STAR);
    private final HBox row;

    SoundCell(Words words) {
        this.words = words;
        icon.getStyleClass().add("sounds-icon");
        star.getStyleClass().add("sounds-star");
        VBox text = new VBox(1, title, facts);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        length.setMinWidth(USE_PREF_SIZE);
        row = new HBox(9, icon, text, star, length);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
        getStyleClass().add("sounds-cell");
    }

    @Override
    protected void updateItem(SoundItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(
                item.kind().isPresent()
                        ? MaterialDesignT.TUNE_VARIANT
                        : MaterialDesignF.FILE_MUSIC);
        title.setText(item.title());
        facts.setText(
                Stream.of(
                                item.category(),
                                item.bankName(),
                                item.kind().isPresent() ? "" : item.licence())
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("  ·  ")));
        length.setText(seconds(item.seconds()));
        Layout.shown(star, item.favourite());
        setAccessibleText(
                words.get("cell.spoken", item.title(), facts.getText(), length.getText()));
        setGraphic(row);
    }

    static String seconds(double seconds) {
        return seconds < 60
                ? String.format(Words.spoken(), "%.1f s", seconds)
                : String.format(Locale.ROOT, "%d:%02d", (int) seconds / 60, (int) seconds % 60);
    }
}
