package studio.longplay.app.bin;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Keeps the same folders and files selected while the list is made anew around them.
final class KeptSelection {
    private final ListView<BinRow> list;
    private Set<String> chosen = Set.of();
    private boolean restoring;

    KeptSelection(ListView<BinRow> list) {
        this.list = list;
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<BinRow>) _ -> note());
    }

    private static String key(BinRow row) {
        return switch (row) {
            case BinRow.FolderRow folder -> folder.path() + "/";
            case BinRow.ItemRow item -> item.item().digest();
        };
    }

    private void note() {
        if (!restoring) {
            Set<String> now = new LinkedHashSet<>();
            List.copyOf(list.getSelectionModel().getSelectedItems())
                    .forEach(row -> now.add(key(row)));
            chosen = now;
        }
    }

    /// Changes the rows.
    void around(Runnable change) {
        restoring = true;
        change.run();
        MultipleSelectionModel<BinRow> selection = list.getSelectionModel();
        selection.clearSelection();
        for (int row = 0; row < list.getItems().size(); row++) {
            if (chosen.contains(key(list.getItems().get(row)))) {
                selection.select(row);
            }
        }
        restoring = false;
    }
}
