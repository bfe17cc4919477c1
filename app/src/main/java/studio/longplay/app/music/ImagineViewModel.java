package studio.longplay.app.music;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.music.MusicModels.Model;
import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Music that a model plays from a description, put where the selected music begins.
public final class ImagineViewModel implements AutoCloseable {
    /// Models of this kind play no longer.
    static final int LONGEST_SECONDS = 30;

    private final MusicModels maker;
    private final Placer placer;
    private final Work work;
    private final Work quiet;
    private final Words words = Words.of("music");
    private final ObservableList<Model> models = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Running>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> told =
            new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());

    /// Takes what was played into the project.
    @FunctionalInterface
    public interface Placer {
        /// Brings a file into the bin and puts it on the timeline; both can be undone.
        ///
        /// @param at in the programme
        void place(Path file, MediaTime at);
    }

    /// @param work shows in the status bar
    /// @param quiet shows nowhere
    public ImagineViewModel(MusicModels maker, Placer placer, Work work, Work quiet) {
        this.maker = maker;
        this.placer = placer;
        this.work = work;
        this.quiet = quiet;
    }

    /// Looks which models are there now.
    void look() {
        quiet.start(
                Job.of(words.get("job.models"), _ -> maker.able()),
                Work.Outcome.of(this::found, this::failed));
    }

    private void found(List<Model> able) {
        models.setAll(able);
        told.set(able.isEmpty() ? Optional.of(words.get("model.none")) : Optional.empty());
    }

    ObservableList<Model> models() {
        return models;
    }

    ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What came of it, in a sentence.
    ReadOnlyObjectProperty<Optional<String>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Has a model play.
    ///
    /// @param at where the music is to be
    void play(String text, int seconds, Model model, MediaTime at) {
        if (text.isBlank() || running.get().isPresent()) {
            return;
        }
        told.set(Optional.empty());
        running.set(
                Optional.of(
                        work.start(
                                Job.of(
                                        words.get("job.imagine", text.strip()),
                                        context ->
                                                maker.play(
                                                        text.strip(),
                                                        seconds,
                                                        model.name(),
                                                        context)),
                                new Work.Outcome<>(
                                        file -> placed(file, at, model),
                                        this::failed,
                                        () -> ended(words.get("model.stopped"))))));
    }

    private void placed(Path file, MediaTime at, Model model) {
        placer.place(file, at);
        ended(words.get("model.placed", String.valueOf(file.getFileName()), model.terms()));
    }

    private void failed(StudioFault fault) {
        ended(fault.sentence() + " " + fault.remedy());
    }

    private void ended(String sentence) {
        running.set(Optional.empty());
        told.set(Optional.of(sentence));
    }

    void cancel() {
        running.get().ifPresent(Running::cancel);
    }

    @Override
    public void close() {
        cancel();
    }
}
