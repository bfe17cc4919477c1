package studio.longplay.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.fx.Latest;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.render.preview.Deck;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The open project. Everything the user does to it goes through [#apply(Edit)]; everything derived
/// from it arrives in [#previewProperty()].
///
/// To be used on the window's thread. Edits are written to the journal on a thread of their own, in
/// order; [#projectProperty()] changes when an edit is safe on the disk.
public final class Session {
    private final ProjectFolder folder;
    private final Executor ui;
    private final Crew journal = new Crew("journal", 1);
    private final Preview preview;
    private final Selection selection = new Selection();
    private final Transport transport;
    private final Arranging arranging;
    private final ReadOnlyObjectWrapper<History> history;
    private final ReadOnlyObjectWrapper<Project> project;
    private final ReadOnlyObjectWrapper<Optional<PreviewState>> state =
            new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
    private final ReadOnlyObjectWrapper<Saved> saved =
            new ReadOnlyObjectWrapper<>(this, "saved", new Saved.Yes());
    private final List<Runnable> pendingInput = new ArrayList<>();
    private long seen;
    private int writing;
    private final CompletableFuture<Boolean> free = new CompletableFuture<>();
    private boolean closing;

    /// Whether all edits are safe on the disk.
    public sealed interface Saved {
        record Yes() implements Saved {}

        record Writing() implements Saved {}

        /// The disk refused; the edit was not done.
        record Refused(StudioFault fault) implements Saved {}
    }

    /// Makes a preview that tells a listener.
    @FunctionalInterface
    public interface PreviewMaker {
        Preview make(Preview.Listener listener);
    }

    /// @param ui runs things on the window's thread
    public Session(ProjectFolder folder, PreviewMaker previews, Deck deck, Executor ui) {
        this.folder = folder;
        this.ui = ui;
        transport = new Transport(deck);
        history = new ReadOnlyObjectWrapper<>(this, "history", folder.history());
        project = new ReadOnlyObjectWrapper<>(this, "project", folder.project());
        Consumer<PreviewState> news = new Latest<>(ui, this::previewed);
        preview = previews.make(news::accept);
        transport.positionProperty().addListener((_, _, now) -> preview.attend(now));
        arranging = new Arranging(this);
        preview.show(folder.project());
    }

    private void previewed(PreviewState next) {
        selection.follow(id -> next.renamed().follow(id, seen));
        seen = next.revision();
        state.set(Optional.of(next));
        selection.tell();
        transport.show(next);
        arranging.refresh(false);
    }

    public Path folder() {
        return folder.folder();
    }

    /// The project as it is on the disk.
    public ReadOnlyObjectProperty<Project> projectProperty() {
        return project.getReadOnlyProperty();
    }

    public Project project() {
        return project.get();
    }

    /// What was done, and what can be taken back.
    public ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /// Everything derived; empty for a moment after opening.
    public ReadOnlyObjectProperty<Optional<PreviewState>> previewProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    public Selection selection() {
        return selection;
    }

    public Transport transport() {
        return transport;
    }

    /// Edits of the timeline.
    public Arranging arranging() {
        return arranging;
    }

    /// The voices there are now.
    public VoiceRegistry voices() {
        return preview.voices();
    }

    /// The names of the sounds that the script may ask for.
    public SoundNames sounds() {
        return preview.sounds();
    }

    /// Says what is to be made first, and tries failures again.
    public Preview preview() {
        return preview;
    }

    /// Somebody holds input that is no edit yet, for example typing: asked to hand it over before
    /// anything else is done to the project.
    ///
    /// @return takes the wish back
    public Runnable beforeOthers(Runnable handOver) {
        pendingInput.add(handOver);
        return () -> pendingInput.remove(handOver);
    }

    /// Does an edit.
    public void apply(Edit edit) {
        handOver();
        write(() -> applyIfItFits(edit));
    }

    /// Does an edit that is itself such input.
    public void applyInput(Edit edit) {
        write(() -> applyIfItFits(edit));
    }

    /// An edit of a text that an undo has changed meanwhile is left out: it means nothing there.
    private Project applyIfItFits(Edit edit) throws StudioFault {
        return edit.fits(folder.project()) ? folder.apply(edit) : folder.project();
    }

    public void undo() {
        handOver();
        write(folder::undo);
    }

    public void redo() {
        handOver();
        write(folder::redo);
    }

    /// Has input that is no edit yet handed over, before something is worked out from the project.
    public void handOver() {
        List.copyOf(pendingInput).forEach(Runnable::run);
    }

    private interface Writing {
        Project write() throws StudioFault;
    }

    private void write(Writing edit) {
        if (closing) {
            // A field that loses the keyboard because its window goes still hands its text over.
            return;
        }
        writing++;
        saved.set(new Saved.Writing());
        journal.run(() -> {
            try {
                edit.write();
                History next = folder.history();
                ui.execute(() -> written(next));
            } catch (StudioFault fault) {
                ui.execute(() -> refused(fault));
            }
        });
    }

    private void written(History next) {
        writing--;
        boolean changed = !next.project().equals(project.get());
        history.set(next);
        if (changed) {
            project.set(next.project());
            preview.show(next.project());
        }
        if (writing == 0) {
            saved.set(new Saved.Yes());
            arranging.refresh(true);
        }
    }

    private void refused(StudioFault fault) {
        writing--;
        saved.set(new Saved.Refused(fault));
        history.set(folder.history());
        arranging.refresh(true);
    }

    /// How the project was last shown: what [#remember] kept under this name. Read it while
    /// opening, not later: it waits for the disk.
    public Optional<String> memory(String name) {
        return folder.setting(name);
    }

    /// Keeps how the project is shown, in the background.
    public void remember(String name, String document) {
        if (closing) {
            return;
        }
        journal.run(() -> folder.remember(name, document));
    }

    /// What was put in order when the project was opened.
    public List<Warning> drainWarnings() {
        return folder.drainWarnings();
    }

    /// Writes down what is pending and gives the folder free, in the background.
    ///
    /// @param closed hears on the window's thread when the folder is free, with what went wrong
    public void close(Consumer<Optional<StudioFault>> closed) {
        handOver();
        closing = true;
        Deck deck = transport.deck();
        journal.run(() -> {
            Optional<StudioFault> fault = Optional.empty();
            try (journal;
                    preview;
                    deck) {
                folder.close();
            } catch (StudioFault refused) {
                fault = Optional.of(refused);
            } finally {
                free.complete(true);
            }
            Optional<StudioFault> told = fault;
            ui.execute(() -> closed.accept(told));
        });
    }

    /// Waits for what [#close] does in the background. For who has no window's thread to hear on;
    /// never call it on the window's thread.
    public void awaitClosed() {
        free.join();
    }
}
