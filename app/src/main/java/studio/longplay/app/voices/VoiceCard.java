package studio.longplay.app.voices;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A voice as a card of the grid, or as a row of the list.
final class VoiceCard extends HBox {
    /// In pixels, with the gap to the next.
    static final double CARD_WIDTH = 204;

    static final double CARD_HEIGHT = 126;
    static final double ROW_HEIGHT = 54;
    private static final double GAP = 10;

    private final TileParts parts;

    private VoiceCard(TileParts parts, Runnable focus) {
        this.parts = parts;
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        parts.chooseBy(this, focus);
    }

    static VoiceCard card(TileParts parts, Runnable focus) {
        VoiceCard card = new VoiceCard(parts, focus);
        card.getStyleClass().add("voices-card");
        card.setPrefHeight(CARD_HEIGHT - GAP);
        VBox names = new VBox(1, parts.name, parts.provider);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(10, parts.avatar, names, parts.heart);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox chips = new HBox(6, parts.theirs, parts.notForMoney, parts.users);
        chips.setAlignment(Pos.CENTER_LEFT);
        VBox origin = new VBox(3, chips, parts.language);
        origin.setAlignment(Pos.BOTTOM_LEFT);
        origin.setMinWidth(0);
        HBox.setHgrow(origin, Priority.ALWAYS);
        HBox foot = new HBox(8, origin, parts.hear);
        foot.setAlignment(Pos.BOTTOM_LEFT);
        Region room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        VBox all = new VBox(5, head, parts.kind, room, foot);
        HBox.setHgrow(all, Priority.ALWAYS);
        all.setMinWidth(0);
        all.setPrefWidth(0);
        card.getChildren().add(all);
        return card;
    }

    static VoiceCard row(TileParts parts, Runnable focus) {
        VoiceCard row = new VoiceCard(parts, focus);
        row.getStyleClass().add("voices-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setSpacing(12);
        HBox head = new HBox(8, parts.name, parts.theirs, parts.notForMoney);
        head.setAlignment(Pos.CENTER_LEFT);
        column(new VBox(1, head, parts.kind), row, 1.4, parts);
        return row;
    }

    private static void column(VBox names, VoiceCard row, double share, TileParts parts) {
        VBox origin = new VBox(1, parts.language, parts.provider);
        VBox used = new VBox(parts.users);
        used.setAlignment(Pos.CENTER_LEFT);
        for (VBox box : java.util.List.of(names, origin, used)) {
            box.setMinWidth(0);
            box.setPrefWidth(120 * (box.equals(names) ? share : 1));
            box.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        row.getChildren().addAll(parts.hear, parts.avatar, names, origin, used, parts.heart);
    }

    void show(VoiceEntry entry) {
        parts.show(entry);
        showState();
    }

    void refresh() {
        parts.refresh();
        showState();
    }

    private void showState() {
        pseudoClassStateChanged(Look.CHOSEN, parts.isSelected());
        setAccessibleText(parts.aloud());
    }

    boolean isChosen() {
        return parts.isSelected();
    }
}
