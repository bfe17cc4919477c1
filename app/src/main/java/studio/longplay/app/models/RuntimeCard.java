package studio.longplay.app.models;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.inference.RuntimeFolder;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Which runtime opens models: the shipped one, or the user's build for cards.
///
/// @param folder asks for a folder
record RuntimeCard(RunningViewModel model, Supplier<Optional<Path>> folder) {
    VBox of(Optional<RuntimeFolder> chosen) {
        Words words = model.words();
        VBox card = RunningPane.card(words.get("run.runtime"));
        card.setId("models-runtime");
        card.getChildren()
                .add(
                        line(
                                chosen.map(it -> it.folder().toString())
                                        .orElse(words.get("run.runtime.shipped")),
                                "models-fact"));
        chosen.ifPresent(it -> card.getChildren().addAll(found(it, words)));
        card.getChildren().add(line(words.get("run.runtime.more"), "models-faint"));
        card.getChildren().add(buttons(chosen.isPresent()));
        return card;
    }

    private HBox buttons(boolean isChosen) {
        HBox buttons =
                new HBox(
                        8,
                        button(
                                "models-runtime-choose",
                                "run.runtime.choose",
                                () ->
                                        folder.get()
                                                .ifPresent(it -> model.runtime(Optional.of(it)))));
        if (isChosen) {
            buttons.getChildren()
                    .add(
                            button(
                                    "models-runtime-shipped",
                                    "run.runtime.reset",
                                    () -> model.runtime(Optional.empty())));
        }
        model.undo()
                .ifPresent(before ->
                        buttons.getChildren()
                                .add(
                                        button(
                                                "models-runtime-undo",
                                                "run.runtime.undo",
                                                () -> model.runtime(before))));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private static Label[] found(RuntimeFolder at, Words words) {
        Label runtime =
                at.isWhole()
                        ? line(words.get("run.runtime.whole"), "models-fact")
                        : line(
                                words.get("run.runtime.missing", String.join(", ", at.missing())),
                                "models-warn");
        Label cards =
                at.cards().isEmpty()
                        ? line(words.get("run.runtime.no-cards"), "models-warn")
                        : line(
                                words.get("run.runtime.cards", String.join(", ", at.cards())),
                                "models-fact");
        Label libraries =
                at.libraries().isEmpty()
                        ? line(words.get("run.runtime.no-libraries"), "models-faint")
                        : line(
                                words.get(
                                        "run.runtime.libraries", String.join(", ", at.libraries())),
                                "models-fact");
        return new Label[] {runtime, cards, libraries};
    }

    private static Label line(String text, String style) {
        Label label = Layout.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private Button button(String id, String key, Runnable then) {
        Button button = new Button(model.words().get(key));
        button.setId(id);
        button.setOnAction(_ -> then.run());
        return button;
    }
}
