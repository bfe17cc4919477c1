package studio.longplay.app.voices;

import javafx.beans.InvalidationListener;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

import studio.longplay.app.controls.EmptyState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The voices found, as cards or as a list. Only what is seen has nodes, however many there are.
///
/// Arrows walk from voice to voice, Space lets one be heard, Enter gives it to the speaker, F likes
/// it, C takes it into a comparison.
final class VoiceBoard extends ListView<List<VoiceEntry>> implements AutoCloseable {
    private static final double EDGES = 30;

    private final VoicesViewModel model;
    private final VoicesText text;
    private final InvalidationListener arrange = _ -> arrange();
    private final InvalidationListener found = _ -> fill();
    private final InvalidationListener select = _ -> showSelected();
    private List<VoiceEntry> voices = List.of();
    private int columns;
    private boolean asList;
    private boolean seek;

    VoiceBoard(VoicesViewModel model, VoicesText text) {
        this.model = model;
        this.text = text;
        setId("voices-board");
        getStyleClass().add("voices-board");
        setAccessibleText(text.words().get("board"));
        setCellFactory(_ -> new BoardCell(this, model, text));
        setPlaceholder(nothing());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        widthProperty().addListener(arrange);
        model.picksProperty().addListener(arrange);
        model.foundProperty().addListener(found);
        model.selectedProperty().addListener(select);
        asList = model.picksProperty().get().asList();
        columns = 1;
        fill();
    }

    private EmptyState nothing() {
        return new EmptyState(
                        MaterialDesignA.ACCOUNT_SEARCH_OUTLINE,
                        text.words().get("none.title"),
                        text.words().get("none.text"))
                .withAction(
                        "voices-clear",
                        text.words().get("none.clear"),
                        () -> model.facets().clear());
    }

    boolean isList() {
        return asList;
    }

    /// Cards beside each other.
    int columns() {
        return columns;
    }

    private void arrange() {
        boolean list = model.picksProperty().get().asList();
        int fitting = list ? 1 : Math.max(1, (int) ((getWidth() - EDGES) / VoiceCard.CARD_WIDTH));
        if (fitting != columns || list != asList) {
            columns = fitting;
            asList = list;
            fill();
        }
    }

    private void fill() {
        voices = model.foundProperty().get().voices();
        setFixedCellSize(asList ? VoiceCard.ROW_HEIGHT : VoiceCard.CARD_HEIGHT);
        List<List<VoiceEntry>> rows = new ArrayList<>(voices.size() / columns + 1);
        for (int from = 0; from < voices.size(); from += columns) {
            rows.add(voices.subList(from, Math.min(voices.size(), from + columns)));
        }
        getItems().setAll(rows);
        showSelected();
    }

    private int selectedAt() {
        Optional<VoiceEntry> selected = model.selectedProperty().get();
        return selected.map(voices::indexOf).orElse(-1);
    }

    private void showSelected() {
        int at = selectedAt();
        if (at >= 0) {
            getFocusModel().focus(at / columns);
            seek = true;
            requestLayout();
        }
    }

    /// Rows are where they belong only once they are laid out.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (seek && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            seek = false;
            flow.layout();
            flow.scrollTo(Math.max(0, selectedAt()) / columns);
        }
    }

    private void keys(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || voices.isEmpty()) {
            return;
        }
        int at = Math.max(0, selectedAt());
        int page = Math.max(1, (int) (getHeight() / getFixedCellSize())) * columns;
        boolean taken =
                switch (key.getCode()) {
                    case RIGHT -> !asList && go(at + 1);
                    case LEFT -> !asList && go(at - 1);
                    case DOWN -> go(Math.min(at + columns, voices.size() - 1));
                    case UP -> go(at - columns);
                    case PAGE_DOWN -> go(Math.min(at + page, voices.size() - 1));
                    case PAGE_UP -> go(Math.max(at - page, 0));
                    case HOME -> go(0);
                    case END -> go(voices.size() - 1);
                    default -> does(key.getCode());
                };
        if (taken) {
            key.consume();
        }
    }

    private boolean go(int to) {
        if (to >= 0 && to < voices.size()) {
            model.selectedProperty().set(Optional.of(voices.get(to)));
        }
        return true;
    }

    private boolean does(KeyCode key) {
        Optional<VoiceEntry> chosen = model.selectedProperty().get();
        switch (key) {
            case SPACE -> chosen.ifPresent(model::hear);
            case ENTER -> chosen.ifPresent(model::use);
            case F -> chosen.ifPresent(it -> model.favour(it, !model.isFavourite(it)));
            case C -> chosen.ifPresent(model.listening()::compare);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        model.picksProperty().removeListener(arrange);
        model.foundProperty().removeListener(found);
        model.selectedProperty().removeListener(select);
    }
}
