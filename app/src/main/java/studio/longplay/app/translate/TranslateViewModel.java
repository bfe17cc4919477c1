package studio.longplay.app.translate;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.translate.Translations.Model;
import studio.longplay.app.translate.Translations.Wish;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.project.Project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// What is translated, by which model, into which language. It changes nothing that is there: what
/// is made is a project or a file of its own.
public final class TranslateViewModel implements AutoCloseable {
    /// Offered where a model's card names no languages.
    private static final List<String> USUAL =
            List.of(
                    "ar", "cs", "da", "de", "en", "es", "fi", "fr", "hi", "hu", "id", "it", "ja",
                    "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh");

    private static final String ENGLISH = "en";

    private final Supplier<Project> project;
    private final Translations translations;
    private final Work work;
    private final Words words = Words.of("translate");
    private final ObservableList<Model> models = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<Model> shown = FXCollections.unmodifiableObservableList(models);
    private final ObservableList<String> languages = FXCollections.observableArrayList(USUAL);
    private final ObjectProperty<Optional<Model>> model =
            new SimpleObjectProperty<>(this, "model", Optional.empty());
    private final ObjectProperty<String> from = new SimpleObjectProperty<>(this, "from", ENGLISH);
    private final ObjectProperty<String> to = new SimpleObjectProperty<>(this, "to", "");
    private final ReadOnlyObjectWrapper<Optional<Running>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Told>> told =
            new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());

    /// What came of it.
    ///
    /// @param made the project or file; empty if nothing was
    /// @param opens whether it is a project that can be opened
    record Told(String sentence, Optional<Path> made, boolean opens) {}

    /// @param work shows in the status bar
    /// @param quiet shows nowhere
    public TranslateViewModel(
            Supplier<Project> project, Translations translations, Work work, Work quiet) {
        this.project = project;
        this.translations = translations;
        this.work = work;
        model.addListener((_, _, now) -> offer(now));
        quiet.start(
                Job.of(words.get("job.look"), _ -> translations.models()),
                Work.Outcome.of(this::found, this::failed));
    }

    private void found(List<Model> able) {
        models.setAll(able);
        model.set(able.stream().findFirst());
        if (able.isEmpty()) {
            told.set(Optional.of(new Told(words.get("none"), Optional.empty(), false)));
        }
    }

    /// A model's own languages, where its card names them.
    private void offer(Optional<Model> chosen) {
        List<String> own = chosen.map(Model::languages).orElse(List.of());
        languages.setAll(own.size() < 2 ? USUAL : own.stream().sorted().toList());
        if (!languages.contains(from.get())) {
            from.set(languages.getFirst());
        }
        if (!languages.contains(to.get()) || to.get().equals(from.get())) {
            String usual = Locale.getDefault().getLanguage();
            to.set(
                    languages.stream()
                            .filter(one -> one.equals(usual) && !one.equals(from.get()))
                            .findFirst()
                            .or(() ->
                                    languages.stream()
                                            .filter(one -> !one.equals(from.get()))
                                            .findFirst())
                            .orElse(""));
        }
    }

    ObservableList<Model> models() {
        return shown;
    }

    /// Language tags that can be chosen.
    ObservableList<String> languages() {
        return languages;
    }

    ObjectProperty<Optional<Model>> modelProperty() {
        return model;
    }

    ObjectProperty<String> fromProperty() {
        return from;
    }

    ObjectProperty<String> toProperty() {
        return to;
    }

    ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What came of the last try.
    ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Whether it can begin.
    boolean isReady() {
        return model.get().isPresent()
                && running.get().isEmpty()
                && !to.get().isEmpty()
                && !to.get().equals(from.get());
    }

    private Wish wish() {
        return new Wish(model.get().map(Model::name).orElse(""), from.get(), to.get());
    }

    /// Makes a project in the other language.
    void makeProject() {
        Project now = project.get();
        Wish wish = wish();
        begin(context -> translations.project(now, wish, context), true);
    }

    /// Writes the script in the other language.
    void writeScript(Path file) {
        Project now = project.get();
        Wish wish = wish();
        begin(
                context -> {
                    translations.script(now, wish, file, context);
                    return file;
                },
                false);
    }

    /// A name for it: `The Lighthouse.de.fountain`.
    String scriptName() {
        return project.get().title() + "." + to.get() + ".fountain";
    }

    /// Translates captions.
    void translateCaptions(Path file) {
        Wish wish = wish();
        begin(context -> translations.captions(file, wish, context), false);
    }

    private void begin(Job.Work<Path> making, boolean opens) {
        if (!isReady()) {
            return;
        }
        told.set(Optional.empty());
        String title = words.get("job.translate", project.get().title());
        running.set(
                Optional.of(
                        work.start(
                                Job.of(title, making),
                                new Work.Outcome<>(
                                        made -> done(made, opens), this::failed, this::ended))));
    }

    private void done(Path made, boolean opens) {
        running.set(Optional.empty());
        String name = String.valueOf(made.getFileName());
        String sentence = words.get(opens ? "made.project" : "made.file", name);
        told.set(Optional.of(new Told(sentence, Optional.of(made), opens)));
    }

    private void failed(StudioFault fault) {
        running.set(Optional.empty());
        String sentence = fault.sentence() + " " + fault.remedy();
        told.set(Optional.of(new Told(sentence, Optional.empty(), false)));
    }

    private void ended() {
        running.set(Optional.empty());
        told.set(Optional.of(new Told(words.get("cancelled"), Optional.empty(), false)));
    }

    void cancel() {
        running.get().ifPresent(Running::cancel);
    }

    @Override
    public void close() {
        cancel();
    }
}
