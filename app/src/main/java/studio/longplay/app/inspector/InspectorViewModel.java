package studio.longplay.app.inspector;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// What is selected, seen as a line, as a cue, as a scene and as clips of the timeline.
public final class InspectorViewModel implements AutoCloseable {
    private final Session session;
    private final ScriptDesk desk;
    private final BedMeter meter;
    private final Refusals refusals = new Refusals(Words.of("inspector"));
    private final LineViewModel line;
    private final CueViewModel cue;
    private final SceneViewModel scene;
    private final ClipViewModel clip;
    private final LostViewModel lost;
    private final ObjectProperty<InspectorTab> tab =
            new SimpleObjectProperty<>(this, "tab", InspectorTab.LINE);
    private final ChangeListener<Optional<PreviewState>> previewed = (_, _, _) -> refresh();
    private final ChangeListener<Optional<ElementId>> selected = (_, _, _) -> selected();
    private final ChangeListener<Set<ClipRef>> clipsSelected = (_, _, _) -> clipsSelected();
    private Optional<InspectorTab> chosen = Optional.empty();

    /// @param ui runs things on the window's thread
    public InspectorViewModel(Session session, Executor ui) {
        this.session = session;
        desk = new ScriptDesk(session);
        meter = new BedMeter(ui);
        line = new LineViewModel(session, desk, meter, refusals);
        cue = new CueViewModel(session, desk, refusals);
        scene = new SceneViewModel(session, desk, refusals);
        clip = new ClipViewModel(session, refusals);
        lost = new LostViewModel(session);
        tab.addListener((_, _, now) -> clip.attend(now == InspectorTab.CLIP));
        session.previewProperty().addListener(previewed);
        session.selection().elementProperty().addListener(selected);
        session.selection().clipsProperty().addListener(clipsSelected);
        selected();
    }

    /// What it looks at; follows the selection, and the user may look at the rest.
    public ObjectProperty<InspectorTab> tabProperty() {
        return tab;
    }

    /// The user wants to see this: it is shown again of other clips, where they have it.
    void choose(InspectorTab wanted) {
        chosen = Optional.of(wanted);
        tab.set(wanted);
    }

    /// Writes other words of its manner into the selected music cue.
    ///
    /// @param what is changed; of several changes of one kind that wait the last one counts
    public void changeMusic(String what, UnaryOperator<List<String>> manner) {
        cue.changeManner(what, manner);
    }

    LineViewModel line() {
        return line;
    }

    CueViewModel cue() {
        return cue;
    }

    SceneViewModel scene() {
        return scene;
    }

    ClipViewModel clip() {
        return clip;
    }

    LostViewModel lost() {
        return lost;
    }

    Refusals refusals() {
        return refusals;
    }

    ReadOnlyObjectProperty<Optional<String>> refusedProperty() {
        return refusals.sentenceProperty();
    }

    ReadOnlyBooleanProperty playingProperty() {
        return session.transport().playingProperty();
    }

    private Optional<Found> found() {
        return session.selection().element().flatMap(this::found);
    }

    private Optional<Found> found(ElementId id) {
        return session.previewProperty().get().flatMap(state -> Found.in(state.script(), id));
    }

    private void selected() {
        refusals.clear();
        Optional<ElementId> element = session.selection().element();
        boolean byClip = element.isPresent() && lastClip().flatMap(this::element).equals(element);
        if (byClip) {
            showClips();
        } else {
            found().ifPresent(it -> tab.set(seen(it.tab())));
        }
        refresh();
    }

    /// Who looks at the takes of one line wants to see those of the next.
    private InspectorTab seen(InspectorTab usual) {
        boolean takes = usual == InspectorTab.LINE && tab.get() == InspectorTab.TAKES;
        return takes ? InspectorTab.TAKES : usual;
    }

    private void clipsSelected() {
        refusals.clear();
        showClips();
    }

    private Optional<ClipRef> lastClip() {
        return session.selection().clips().stream().reduce((_, later) -> later);
    }

    private Optional<ElementId> element(ClipRef ref) {
        return ref instanceof ClipRef.OfScript(ClipKey key, _)
                ? Optional.of(key.element())
                : Optional.empty();
    }

    /// What the user looked at stays if the clips have it. The user's own clips are nothing else,
    /// and several clips are first of all clips.
    private void showClips() {
        lastClip()
                .ifPresent(last -> {
                    Optional<InspectorTab> usual =
                            element(last).flatMap(this::found).map(Found::tab);
                    boolean several = session.selection().clips().size() > 1;
                    InspectorTab first =
                            several ? InspectorTab.CLIP : usual.orElse(InspectorTab.CLIP);
                    tab.set(chosen.filter(wanted -> applies(wanted, usual)).orElse(first));
                });
    }

    private static boolean applies(InspectorTab wanted, Optional<InspectorTab> usual) {
        return switch (wanted) {
            case CLIP -> true;
            case SCENE -> usual.isPresent();
            case TAKES -> usual.filter(InspectorTab.LINE::equals).isPresent();
            case LINE, CUE -> usual.filter(wanted::equals).isPresent();
        };
    }

    private void refresh() {
        Optional<Found> found = found();
        session.previewProperty()
                .get()
                .ifPresent(state -> {
                    line.show(state, found);
                    cue.show(state, found);
                    scene.show(state, found);
                });
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(previewed);
        session.selection().elementProperty().removeListener(selected);
        session.selection().clipsProperty().removeListener(clipsSelected);
        clip.close();
        lost.close();
        desk.close();
        meter.close();
    }
}
