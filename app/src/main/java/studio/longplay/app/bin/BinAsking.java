package studio.longplay.app.bin;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.BinItem;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks for names and files, in the bin itself: a field over the list, that Enter takes and Escape
/// leaves.
final class BinAsking {
    private final BinViewModel model;
    private final Words words;
    private final FilePlaces places;
    private final Supplier<List<BinItem>> chosen;
    private final VBox place;
    private final Runnable done;

    /// @param place where the field shows
    /// @param done puts the keyboard back on the list
    BinAsking(
            BinViewModel model,
            Words words,
            FilePlaces places,
            Supplier<List<BinItem>> chosen,
            VBox place,
            Runnable done) {
        this.model = model;
        this.words = words;
        this.places = places;
        this.chosen = chosen;
        this.place = place;
        this.done = done;
    }

    void importFiles() {
        model.importFiles(places.media(), folderOfChosen(), _ -> {});
    }

    private String folderOfChosen() {
        List<BinItem> items = chosen.get();
        return items.isEmpty() ? "" : items.getFirst().folder();
    }

    void relink() {
        places.folder().ifPresent(model::relink);
    }

    /// Asks where what is said in the first of the chosen files is to be written.
    ///
    /// @param ending of the file: `.srt`
    void transcribe(String ending) {
        List<BinItem> items = chosen.get();
        if (!items.isEmpty()) {
            BinItem item = items.getFirst();
            int dot = item.name().lastIndexOf('.');
            String stem = dot > 0 ? item.name().substring(0, dot) : item.name();
            places.save(stem + ending).ifPresent(target -> model.transcribe(item, target));
        }
    }

    /// Whether something may be said in the first of the chosen files.
    boolean canTranscribe() {
        List<BinItem> items = chosen.get();
        return !items.isEmpty() && BinViewModel.hasSound(items.getFirst());
    }

    void newFolder() {
        ask("ask.folder", "", model::newFolder);
    }

    void paint() {
        ask("ask.paint", "", model::paint);
    }

    void rename() {
        List<BinItem> items = chosen.get();
        if (!items.isEmpty()) {
            BinItem item = items.getFirst();
            ask("ask.name", item.name(), name -> model.rename(item.digest(), name));
        }
    }

    void tag() {
        List<BinItem> items = chosen.get();
        if (!items.isEmpty()) {
            Set<String> digests =
                    items.stream()
                            .map(BinItem::digest)
                            .collect(java.util.stream.Collectors.toSet());
            ask(
                    "ask.tags",
                    String.join(", ", items.getFirst().tags()),
                    tags -> model.tag(digests, tags));
        }
    }

    void remove(Set<String> digests) {
        int stay = model.remove(digests);
        if (stay > 0) {
            place.getChildren()
                    .setAll(
                            new NoticeBar(NoticeBar.Kind.WARN, words.get("remove.used", stay))
                                    .withDismiss(this::end));
        }
    }

    private void ask(String key, String before, Consumer<String> then) {
        TextField field = new TextField(before);
        field.setId("bin-ask");
        field.setPromptText(words.get(key));
        field.setAccessibleText(words.get(key));
        field.setOnAction(_ -> {
            String typed = field.getText();
            end();
            then.accept(typed);
        });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key2 -> {
                    if (key2.getCode() == KeyCode.ESCAPE) {
                        key2.consume();
                        end();
                    }
                });
        place.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void end() {
        place.getChildren().clear();
        done.run();
    }
}
