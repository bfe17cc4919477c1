package studio.longplay.app.wizard;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.clone.MatchedVoice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The voice made of the recordings, by the built-in match or a model: run, cancelled, done, and
/// gone again when what it rested upon changes.
final class Matching implements AutoCloseable {
    private final CloningDesk desk;
    private final Work work;
    private final Methods methods;
    private final Words words;
    private final List<Voice> bases;
    private final ObjectProperty<Voice> base;
    private final ReadOnlyObjectWrapper<Optional<Running>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MatchedVoice>> matched =
            new ReadOnlyObjectWrapper<>(this, "matched", Optional.empty());
    private @Nullable List<Path> heard;
    private long turn;

    /// @param methods what can be chosen; the choice is part of what a result rests upon
    Matching(CloningDesk desk, Work work, Methods methods, Words words) {
        this.desk = desk;
        this.work = work;
        this.methods = methods;
        this.words = words;
        bases = List.copyOf(desk.bases());
        base = new SimpleObjectProperty<>(this, "base", bases.getFirst());
        base.addListener(_ -> forget());
        methods.chosenProperty().addListener((_, _, _) -> forget());
    }

    Methods methods() {
        return methods;
    }

    List<Voice> bases() {
        return bases;
    }

    /// Which voice is bent.
    ObjectProperty<Voice> baseProperty() {
        return base;
    }

    /// The match while it runs.
    ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MatchedVoice>> matchedProperty() {
        return matched.getReadOnlyProperty();
    }

    /// Begins, unless it runs.
    ///
    /// @param files the recordings
    /// @param done hears that it went well
    /// @param failed hears why it did not
    void start(List<Path> files, Consumer<MatchedVoice> done, Consumer<StudioFault> failed) {
        if (running.get().isPresent()) {
            return;
        }
        matched.set(Optional.empty());
        heard = files;
        CloningDesk.Way way = new CloningDesk.Way(methods.chosen(), base.get());
        long mine = ++turn;
        running.set(
                Optional.of(
                        work.start(
                                Job.of(
                                        words.get(
                                                way.method().isBuiltIn()
                                                        ? "job.match"
                                                        : "job.clone"),
                                        context -> desk.make(files, way, context)),
                                new Work.Outcome<>(
                                        found -> {
                                            if (ended(mine)) {
                                                matched.set(Optional.of(found));
                                                done.accept(found);
                                            }
                                        },
                                        fault -> {
                                            if (ended(mine)) {
                                                failed.accept(fault);
                                            }
                                        },
                                        () -> ended(mine)))));
    }

    private boolean ended(long mine) {
        if (mine != turn) {
            return false;
        }
        running.set(Optional.empty());
        return true;
    }

    void cancel() {
        running.get().ifPresent(Running::cancel);
    }

    /// What was found does not hold for these recordings any more, if it ever did.
    void recordingsAre(List<Path> files) {
        if (heard != null && !files.equals(heard)) {
            forget();
        }
    }

    private void forget() {
        turn++;
        cancel();
        running.set(Optional.empty());
        matched.set(Optional.empty());
        heard = null;
    }

    @Override
    public void close() {
        forget();
    }
}
