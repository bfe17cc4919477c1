package studio.longplay.app.translate;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.session.Running;
import studio.longplay.app.translate.TranslateViewModel.Told;
import studio.longplay.app.translate.Translations.Model;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Chooses model and languages, and shows how far the translation is.
public final class TranslateView extends VBox implements AutoCloseable {
    private final TranslateViewModel model;
    private final Around around;
    private final Words words = Words.of("translate");
    private final ComboBox<Model> models = new ComboBox<>();
    private final ComboBox<String> from = new ComboBox<>();
    private final ComboBox<String> to = new ComboBox<>();
    private final Label terms = Layout.label("lp-text-secondary");
    private final Button project = new Button(words.get("project"));
    private final Button script = new Button(words.get("script"));
    private final Button captions = new Button(words.get("captions"));
    private final ProgressRow progress = new ProgressRow("");
    private final VBox news = new VBox(8);
    private final ChangeListener<Progress> moved = (_, _, now) -> progress.show(now.fraction(), "");
    private final InvalidationListener changed = _ -> show();
    private final ChangeListener<Optional<Running>> begun = (_, before, now) -> follow(before, now);

    /// What the sheet needs of the window.
    ///
    /// @param save asks where a file of that name is to be written
    /// @param captions asks for a file of captions
    /// @param open opens a project
    /// @param models shows the page where models are added
    /// @param close takes the sheet away
    public record Around(
            Function<String, Optional<Path>> save,
            Supplier<Optional<Path>> captions,
            Consumer<Path> open,
            Runnable models,
            Runnable close) {}

    public TranslateView(TranslateViewModel model, Around around) {
        super(14);
        this.model = model;
        this.around = around;
        setId("translate");
        getStyleClass().add("translate");
        Label intro = Layout.label(words.get("intro"), "lp-text-secondary");
        intro.setWrapText(true);
        intro.setMinHeight(USE_PREF_SIZE);
        terms.setWrapText(true);
        terms.setMinHeight(USE_PREF_SIZE);
        progress.withCancel("translate-stop", model::cancel);
        VBox room = new VBox();
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Layout.label(words.get("heading"), "lp-heading"),
                        intro,
                        row("model", models),
                        languages(),
                        terms,
                        progress,
                        news,
                        room,
                        foot());
        choose();
        listen();
        show();
    }

    private HBox row(String key, ComboBox<?> box) {
        Label label = Layout.label(words.get(key), "translate-caption");
        label.setLabelFor(box);
        box.setId("translate-" + key);
        box.setAccessibleText(words.get(key));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row = new HBox(10, label, box);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private HBox languages() {
        return new HBox(20, row("from", from), row("to", to));
    }

    private HBox foot() {
        Button close = new Button(words.get("close"));
        close.setId("translate-close");
        close.setOnAction(_ -> around.close().run());
        project.setId("translate-project");
        project.getStyleClass().add("lp-primary");
        project.setDefaultButton(true);
        project.setOnAction(_ -> model.makeProject());
        script.setId("translate-script");
        script.setOnAction(
                _ -> around.save().apply(model.scriptName()).ifPresent(model::writeScript));
        captions.setId("translate-captions");
        captions.setOnAction(_ -> around.captions().get().ifPresent(model::translateCaptions));
        List.of(close, project, script, captions)
                .forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        HBox foot = new HBox(8, close, Layout.spring(), captions, script, project);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void choose() {
        models.setItems(model.models());
        models.setConverter(shown(Model::name));
        models.setOnAction(_ -> model.modelProperty().set(Optional.ofNullable(models.getValue())));
        for (ComboBox<String> box : List.of(from, to)) {
            box.setItems(model.languages());
            box.setConverter(shown(this::named));
            box.setVisibleRowCount(12);
        }
        bind(from, model.fromProperty());
        bind(to, model.toProperty());
    }

    private static void bind(ComboBox<String> box, ObjectProperty<String> property) {
        box.setOnAction(_ -> {
            if (box.getValue() != null) {
                property.set(box.getValue());
            }
        });
    }

    private String named(String tag) {
        if (tag.isEmpty()) {
            return "";
        }
        Locale shown = words.language();
        String name = Locale.forLanguageTag(tag.replace('_', '-')).getDisplayName(shown);
        return name.isEmpty() || name.equals(tag) ? tag : name + " (" + tag + ")";
    }

    private static <T> StringConverter<T> shown(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("nobody types here: " + words);
            }
        };
    }

    private void listen() {
        model.modelProperty().addListener(changed);
        model.fromProperty().addListener(changed);
        model.toProperty().addListener(changed);
        model.toldProperty().addListener(changed);
        model.runningProperty().addListener(changed);
        model.runningProperty().addListener(begun);
    }

    private void follow(Optional<Running> before, Optional<Running> now) {
        before.ifPresent(one -> one.progressProperty().removeListener(moved));
        now.ifPresent(one -> {
            progress.setTitle(one.title());
            progress.show(0, "");
            one.progressProperty().addListener(moved);
        });
    }

    private void show() {
        model.modelProperty().get().ifPresent(models::setValue);
        from.setValue(model.fromProperty().get());
        to.setValue(model.toProperty().get());
        terms.setText(model.modelProperty().get().map(Model::terms).orElse(""));
        boolean busy = model.runningProperty().get().isPresent();
        Layout.shown(progress, busy);
        Layout.shown(terms, !terms.getText().isEmpty());
        List.of(project, script, captions).forEach(each -> each.setDisable(!model.isReady()));
        List.of(models, from, to).forEach(each -> each.setDisable(busy));
        news.getChildren().setAll(model.toldProperty().get().map(this::notice).stream().toList());
        Layout.shown(news, !news.getChildren().isEmpty());
    }

    private Node notice(Told told) {
        NoticeBar bar = new NoticeBar(NoticeBar.Kind.INFORMATION, told.sentence());
        bar.setId("translate-told");
        if (told.opens()) {
            told.made()
                    .ifPresent(made ->
                            bar.withAction(
                                    "translate-open",
                                    words.get("open"),
                                    () -> around.open().accept(made)));
        } else if (model.models().isEmpty()) {
            bar.withAction("translate-add", words.get("add"), around.models());
        }
        return bar;
    }

    @Override
    public void close() {
        follow(model.runningProperty().get(), Optional.empty());
        model.modelProperty().removeListener(changed);
        model.fromProperty().removeListener(changed);
        model.toProperty().removeListener(changed);
        model.toldProperty().removeListener(changed);
        model.runningProperty().removeListener(changed);
        model.runningProperty().removeListener(begun);
    }
}
