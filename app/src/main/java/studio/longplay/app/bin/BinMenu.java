package studio.longplay.app.bin;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import studio.longplay.app.words.Words;

import java.util.Set;
import java.util.function.Supplier;

/// What can be done with the files that are chosen.
final class BinMenu {
    private final BinViewModel model;
    private final Words words;
    private final BinAsking asking;
    private final Supplier<Set<String>> chosen;

    /// @param chosen digests of the chosen files
    BinMenu(BinViewModel model, Words words, BinAsking asking, Supplier<Set<String>> chosen) {
        this.model = model;
        this.words = words;
        this.asking = asking;
        this.chosen = chosen;
    }

    /// A menu that knows what is chosen when it opens.
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(_ -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(ContextMenu menu) {
        boolean none = chosen.get().isEmpty();
        Menu folders = new Menu(words.get("menu.move"));
        folders.getItems().add(item("menu.top", () -> model.move(chosen.get(), "")));
        for (String folder : model.folders()) {
            MenuItem into = new MenuItem(folder);
            into.setOnAction(_ -> model.move(chosen.get(), folder));
            folders.getItems().add(into);
        }
        Menu said = said();
        menu.getItems()
                .setAll(
                        place("menu.insert", BinViewModel.Placing.Mode.INSERT),
                        place("menu.overwrite", BinViewModel.Placing.Mode.OVERWRITE),
                        place("menu.append", BinViewModel.Placing.Mode.APPEND),
                        place("menu.fit", BinViewModel.Placing.Mode.FIT),
                        new SeparatorMenuItem(),
                        item("menu.rename", asking::rename),
                        item("menu.tags", asking::tag),
                        folders,
                        new SeparatorMenuItem(),
                        said,
                        new SeparatorMenuItem(),
                        item("menu.remove", () -> asking.remove(chosen.get())));
        menu.getItems().forEach(each -> each.setDisable(none));
        said.setDisable(!asking.canTranscribe());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("menu.import", asking::importFiles),
                        item("menu.folder", asking::newFolder));
        if (model.makesPictures()) {
            MenuItem enlarge = item("menu.enlarge", () -> model.enlarge(chosen.get()));
            enlarge.setDisable(!model.isPicture(chosen.get()));
            menu.getItems()
                    .addAll(new SeparatorMenuItem(), enlarge, item("menu.paint", asking::paint));
        }
    }

    private Menu said() {
        Menu said = new Menu(words.get("menu.said"));
        said.getItems()
                .addAll(
                        item("menu.said.captions", () -> asking.transcribe(".srt")),
                        item("menu.said.script", () -> asking.transcribe(".fountain")),
                        item("menu.said.text", () -> asking.transcribe(".txt")));
        return said;
    }

    private MenuItem place(String key, BinViewModel.Placing.Mode mode) {
        return item(key, () -> model.place(java.util.List.copyOf(chosen.get()), mode));
    }

    private MenuItem item(String key, Runnable then) {
        MenuItem item = new MenuItem(words.get(key));
        item.setId("bin-" + key.replace('.', '-'));
        item.setOnAction(_ -> then.run());
        return item;
    }
}
