package studio.longplay.app.models;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.models.KnownModel;

import java.util.Optional;
import java.util.function.Consumer;

/// A model of the catalogue: what it enables, under which licence, and where to get it.
final class KnownCard extends VBox {
    /// @param copy puts an address onto the clipboard
    KnownCard(
            KnownModel known,
            ModelsViewModel.Presence presence,
            ModelText text,
            Consumer<String> copy) {
        Words words = text.words();
        setId("models-known-" + known.id());
        getStyleClass().add("models-card");
        Label name = Layout.label(known.name(), "models-name");
        HBox head = new HBox(8, name, Layout.spring());
        if (known.driver().isEmpty()) {
            head.getChildren().add(new Chip(Chip.Tone.WARN, words.get("known.unusable")));
        }
        chip(presence, words).ifPresent(head.getChildren()::add);
        Label size = Layout.label(text.size(known), "models-fact");
        size.setMinWidth(USE_PREF_SIZE);
        head.getChildren().add(size);
        head.setAlignment(Pos.CENTER_LEFT);
        boolean free = known.commercial().orElse(false);
        getChildren()
                .addAll(
                        head,
                        wrapped(ModelText.sentence(known.enables()), "models-enables"),
                        wrapped(text.licence(known), free ? "models-fact" : "models-warn"),
                        link(known, words, copy),
                        wrapped(words.get("known.files", known.layout()), "models-faint"));
        if (!known.notes().isEmpty()) {
            getChildren().add(wrapped(known.notes(), "models-faint"));
        }
        known.sha256()
                .forEach((file, digest) ->
                        getChildren()
                                .add(
                                        wrapped(
                                                words.get("known.sha256", file, digest),
                                                "models-digest")));
    }

    private static Optional<Chip> chip(ModelsViewModel.Presence presence, Words words) {
        return switch (presence) {
            case HERE -> Optional.of(new Chip(Chip.Tone.OK, words.get("known.installed")));
            case OTHER_FILE -> Optional.of(new Chip(Chip.Tone.WARN, words.get("known.other-file")));
            case SAME_KIND -> Optional.of(new Chip(Chip.Tone.QUIET, words.get("known.kin")));
            case NONE -> Optional.empty();
        };
    }

    private static HBox link(KnownModel known, Words words, Consumer<String> copy) {
        Hyperlink address = new Hyperlink(known.from(), new FontIcon(MaterialDesignC.CONTENT_COPY));
        address.setId("models-address-" + known.id());
        address.getStyleClass().add("models-address");
        address.setAccessibleText(words.get("known.copy", known.name()));
        address.setTooltip(new javafx.scene.control.Tooltip(words.get("known.copy", known.name())));
        address.setOnAction(_ -> {
            address.setVisited(false);
            copy.accept(known.from());
        });
        return new HBox(address);
    }

    private static Label wrapped(String sentence, String styleClass) {
        Label label = Layout.label(sentence, styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
