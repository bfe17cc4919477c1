package studio.longplay.app.firstrun;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.settings.HomeRow;
import studio.longplay.app.words.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where projects go, and where everything else is.
final class FoldersStep extends VBox implements AutoCloseable {
    private static final double GIGA = 1e9;

    private final FirstRunViewModel model;
    private final Words words = Words.of("firstrun");
    private final Label folder = path("firstrun-projects");
    private final Label free = Wrapped.of("", "lp-text-secondary", "lp-small");
    private final VBox notices = new VBox();
    private final List<Subscription> followed = new ArrayList<>();

    /// @param asking asks for a folder, beginning at one
    FoldersStep(FirstRunViewModel model, Function<Path, Optional<Path>> asking) {
        this.model = model;
        getStyleClass().add("firstrun-step");
        Button choose = new Button(words.get("folders.choose"));
        choose.setId("firstrun-choose");
        choose.setAccessibleText(words.get("folders.choose") + " " + words.get("folders.projects"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> asking.apply(model.projects()).ifPresent(model::choose));
        HBox row = new HBox(12, folder, choose);
        row.setAlignment(Pos.CENTER_LEFT);
        free.setId("firstrun-free");
        notices.setId("firstrun-refusal");
        getChildren().add(card(words.get("folders.projects"), row, free, notices));
        followed.add(model.folderProperty().subscribe(_ -> show()));
        followed.add(model.refusalProperty().subscribe(_ -> show()));
    }

    /// Puts where everything else is below.
    void add(HomeRow home) {
        getChildren().add(card(words.get("folders.home"), home));
        followed.add(home::close);
    }

    private static VBox card(String title, Node... content) {
        Label head = new Label(title);
        head.getStyleClass().add("lp-heading");
        VBox card = new VBox(8, head);
        card.getChildren().addAll(content);
        card.getStyleClass().add("firstrun-card");
        return card;
    }

    private static Label path(String id) {
        Label path = new Label();
        path.setId(id);
        path.getStyleClass().add("lp-mono");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        return path;
    }

    private void show() {
        Optional<FolderSeen> seen = model.folderProperty().get();
        folder.setText(seen.map(FolderSeen::folder).orElse(model.projects()).toString());
        free.setText(seen.map(this::free).orElse(""));
        Optional<String> wrong =
                model.refusalProperty()
                        .get()
                        .or(() ->
                                seen.filter(one -> !one.writable())
                                        .map(_ -> words.get("folders.unwritable")));
        notices.getChildren()
                .setAll(wrong.stream().map(why -> new NoticeBar(NoticeBar.Kind.BAD, why)).toList());
        Layout.shown(notices, wrong.isPresent());
    }

    private String free(FolderSeen seen) {
        return seen.freeBytes().isPresent()
                ? words.get("folders.free", seen.freeBytes().getAsLong() / GIGA)
                : words.get("folders.silent");
    }

    @Override
    public void close() {
        followed.forEach(Subscription::unsubscribe);
        followed.clear();
    }
}
