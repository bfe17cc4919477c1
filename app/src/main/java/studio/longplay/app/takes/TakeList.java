package studio.longplay.app.takes;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The takes of a line, one card each, worked by keys while one of them has the keyboard.
final class TakeList extends VBox {
    private final TakesViewModel model;
    private final Runnable record;
    private final Map<String, TakeCard> cards = new LinkedHashMap<>();

    /// @param record has the line recorded
    TakeList(TakesViewModel model, Runnable record) {
        this.model = model;
        this.record = record;
        setId("takes-list");
        getStyleClass().add("takes-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(model.words().get("list"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    /// Shows takes; a card stays the same for as long as its take is there.
    void show(List<TakeRow> rows) {
        List<String> wanted = rows.stream().map(TakeRow::id).toList();
        boolean hadFocus = isFocusWithin();
        cards.keySet().removeIf(id -> !wanted.contains(id));
        List<Node> shown = new ArrayList<>();
        for (TakeRow row : rows) {
            TakeCard card = cards.computeIfAbsent(row.id(), _ -> new TakeCard(model, row));
            card.show(row);
            card.showHeard(model.heardProperty().get());
            shown.add(card);
        }
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
        showCurrent(hadFocus);
    }

    /// Cards of another line.
    void forget() {
        cards.clear();
        getChildren().clear();
    }

    /// @param focus whether the keyboard goes to it
    void showCurrent(boolean focus) {
        String current = model.currentProperty().get();
        cards.values().forEach(card -> card.showCurrent(card.takeId().equals(current)));
        TakeCard card = cards.get(current);
        if (focus && card != null && !card.isFocusWithin()) {
            card.requestFocus();
        }
    }

    Optional<TakeCard> current() {
        return Optional.ofNullable(cards.get(model.currentProperty().get()));
    }

    void showHeard(Optional<TakePlayer.Heard> heard) {
        cards.values().forEach(card -> card.showHeard(heard));
    }

    void showPlayed(double fraction) {
        Optional<TakePlayer.Heard> heard = model.heardProperty().get();
        cards.values().forEach(card -> card.showPlayed(fraction, heard));
    }

    private void typed(KeyEvent event) {
        boolean held = event.isShortcutDown() || event.isControlDown() || event.isAltDown();
        if (held || event.getTarget() instanceof TextInputControl) {
            return;
        }
        String current = model.currentProperty().get();
        Runnable act =
                switch (event.getCode()) {
                    case UP -> () -> go(-1);
                    case DOWN -> () -> go(1);
                    case HOME -> () -> go(-cards.size());
                    case END -> () -> go(cards.size());
                    case ENTER -> () -> model.choose(current);
                    case SPACE -> () -> model.play(current);
                    case S -> () -> model.star(current);
                    case N -> model::another;
                    case R -> record;
                    case X -> model::compare;
                    case F2 -> () -> current().ifPresent(TakeCard::writeNote);
                    case DELETE, BACK_SPACE -> () -> model.remove(current);
                    case ESCAPE -> model.heardProperty().get().isPresent() ? model::stop : null;
                    default -> null;
                };
        if (act != null) {
            event.consume();
            act.run();
        }
    }

    private void go(int by) {
        model.step(by);
        showCurrent(true);
    }
}
