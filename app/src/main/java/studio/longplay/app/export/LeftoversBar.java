package studio.longplay.app.export;

import javafx.scene.layout.VBox;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.deliver.Manifest;

import java.nio.file.Path;
import java.util.List;

/// Files of earlier exports in the same folder: they would be taken for this one's. They are
/// deleted where somebody says so twice.
final class LeftoversBar extends VBox {
    private static final int MOST_NAMES = 3;

    private final CareViewModel care;
    private final Path folder;
    private final List<Manifest.FileEntry> files;
    private final Words words;

    LeftoversBar(CareViewModel care, Path folder, List<Manifest.FileEntry> leftovers, Words words) {
        this.care = care;
        this.folder = folder;
        this.words = words;
        files = List.copyOf(leftovers);
    }

    /// Says what becomes of them.
    void show(LeftoversState state) {
        switch (state) {
            case LeftoversState.There() -> named();
            case LeftoversState.Going() -> going();
            case LeftoversState.Gone(int deleted, int changed) -> gone(deleted, changed);
        }
    }

    private void named() {
        List<String> names = files.stream().map(Manifest.FileEntry::name).toList();
        String some = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        show(
                new NoticeBar(
                                NoticeBar.Kind.INFORMATION,
                                words.get("done.leftovers", names.size(), some))
                        .withAction(
                                "export-leftovers-delete",
                                words.get("done.leftovers.delete"),
                                this::sure));
    }

    private void sure() {
        long bytes = files.stream().mapToLong(Manifest.FileEntry::bytes).sum();
        show(
                new NoticeBar(
                                NoticeBar.Kind.WARN,
                                words.get(
                                        "done.leftovers.sure",
                                        files.size(),
                                        files.getFirst().name(),
                                        new Figures(words).size(bytes)))
                        .withAction(
                                "export-leftovers-sure",
                                words.get("done.leftovers.yes"),
                                this::delete)
                        .withDismiss(this::named));
    }

    private void delete() {
        care.deleteLeftovers(folder, words.get("done.leftovers.work"));
    }

    /// Offers nothing: it is done once, however often somebody would ask.
    private void going() {
        show(
                new NoticeBar(
                        NoticeBar.Kind.INFORMATION,
                        words.get("done.leftovers.going", files.size(), files.getFirst().name())));
    }

    private void gone(int deleted, int changed) {
        String sentence =
                deleted == 0 && changed > 0
                        ? words.get("done.leftovers.none")
                        : words.get("done.leftovers.gone", deleted);
        String stay = words.get("done.leftovers.stay", changed);
        show(
                new NoticeBar(
                        deleted > 0 ? NoticeBar.Kind.OK : NoticeBar.Kind.INFORMATION,
                        changed > 0 ? sentence + " " + stay : sentence));
    }

    private void show(NoticeBar bar) {
        bar.setId("export-leftovers");
        getChildren().setAll(bar);
    }
}
