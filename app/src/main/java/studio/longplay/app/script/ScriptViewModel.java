package studio.longplay.app.script;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import studio.longplay.app.fx.FxThread;
import studio.longplay.app.fx.Latest;
import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The script as the user writes it: its text, how it looks, what is wrong in it, and what became
/// of its lines. To be used on the window's thread; reading goes on in the background.
///
/// Typing becomes an edit of the project when a run of words ends, and before anybody else does an
/// edit.
public final class ScriptViewModel implements AutoCloseable {
    private static final long PAUSE_MILLIS = 700;
    private static final long READ_AFTER_MILLIS = 80;
    private static final int READ_AFTER_KEYS = 6;
    private static final double LEAST_ZOOM = 0.7;
    private static final double MOST_ZOOM = 2.4;
    private static final double ZOOM_STEP = 1.1;

    private final Session session;
    private final ScriptSync sync;
    private final Typing typing = new Typing();
    private final Delay pause;
    private final Delay readPause;
    private final SearchViewModel search;
    private final LinePlay linePlay;
    private final HeardLine heardLine = new HeardLine();
    private final FaultsViewModel faults;
    private final PicturesViewModel pictures;
    private final Latest<String> reading;
    private final Latest<Marking> marking;
    private final List<Runnable> undone = new ArrayList<>();
    private final ReadOnlyObjectWrapper<StyledScript> styled =
            new ReadOnlyObjectWrapper<>(this, "styled", StyledScript.EMPTY);
    private final ReadOnlyObjectWrapper<List<ParagraphLook>> looks =
            new ReadOnlyObjectWrapper<>(this, "looks", List.of());
    private final ReadOnlyObjectWrapper<ScriptMarks> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", ScriptMarks.NONE);
    private final ReadOnlyObjectWrapper<Optional<ElementId>> heard =
            new ReadOnlyObjectWrapper<>(this, "heard", Optional.empty());
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);

    /// Read by the thread that reads scripts.
    private volatile Voicing voicing;

    private ScriptPage page = ScriptPage.NONE;
    private int caretKept;
    private boolean selecting;
    private int unreadKeys;
    private Optional<Completion> completion = Optional.empty();
    private KnownWords known = KnownWords.NONE;
    private List<String> pictureNames = List.of();

    /// A text to be marked with what is known of its lines.
    private record Marking(String text, PreviewState state) {}

    /// How the view model knows of time and other threads.
    ///
    /// @param background reads scripts, one after the other
    /// @param ui runs things on the window's thread
    /// @param typing waits for a pause in typing
    /// @param reading waits for a short one
    /// @param searching waits for one before searching again
    record Surroundings(
            Executor background, Executor ui, Delay typing, Delay reading, Delay searching) {}

    /// The script of a session, read on a thread of its own.
    ///
    /// @param memory what `session.memory("script")` gave
    public static ScriptViewModel of(Session session, Optional<String> memory) {
        Crew crew = new Crew("script", 1);
        Surroundings usual =
                new Surroundings(
                        crew::run, FxThread.INSTANCE, new FxDelay(), new FxDelay(), new FxDelay());
        ScriptViewModel model = new ScriptViewModel(session, memory, usual);
        model.undone.add(crew::close);
        return model;
    }

    ScriptViewModel(Session session, Optional<String> memory, Surroundings around) {
        this.session = session;
        this.pause = around.typing();
        this.readPause = around.reading();
        sync = new ScriptSync(session, this::changedElsewhere);
        search = new SearchViewModel(this, around.searching());
        linePlay = new LinePlay(session);
        faults = new FaultsViewModel(this, session);
        pictures = new PicturesViewModel(this, around.background(), around.ui());
        voicing = session.project().voicing();
        ScriptReader reader =
                new ScriptReader(
                        session.project().scriptFile(),
                        session::voices,
                        () -> voicing,
                        session::sounds);
        reading =
                new Latest<>(
                        around.background(),
                        text -> {
                            StyledScript read = reader.read(text);
                            around.ui().execute(() -> read(read));
                        });
        MarkReader marker = new MarkReader();
        marking =
                new Latest<>(
                        around.background(),
                        wish -> {
                            ScriptMarks read = marker.read(wish.text(), wish.state());
                            around.ui().execute(() -> marked(wish, read));
                        });
        ScriptMemory before = ScriptMemory.of(memory);
        zoom.set(Math.clamp(before.zoom(), LEAST_ZOOM, MOST_ZOOM));
        follow.set(before.follow());
        caretKept = Math.clamp(before.caret(), 0, sync.text().length());
        follow();
        reading.accept(sync.text());
        around.background().execute(() -> learn(around.ui()));
        session.previewProperty().get().ifPresent(this::previewed);
    }

    private void follow() {
        undone.add(session.beforeOthers(this::handOverBeforeOthers));
        listen(
                session.projectProperty(),
                (_, _, project) -> {
                    sync.projectChanged(project.scriptText());
                    colour(project.voicing());
                });
        listen(session.savedProperty(), (_, _, saved) -> saved(saved));
        listen(session.previewProperty(), (_, _, state) -> state.ifPresent(this::previewed));
        listen(session.selection().elementProperty(), (_, _, now) -> selectedElsewhere(now));
        listen(session.transport().positionProperty(), (_, _, _) -> listen());
        listen(search.hitsProperty(), (_, _, _) -> dress());
        listen(zoom, (_, _, _) -> remember());
        listen(follow, (_, _, _) -> remember());
    }

    /// Speakers wear the colours that the user gave them.
    private void colour(Voicing now) {
        Voicing before = voicing;
        voicing = now;
        boolean same =
                now.colours().equals(before.colours()) && now.aliases().equals(before.aliases());
        if (!same) {
            reading.accept(text());
        }
    }

    private void learn(Executor ui) {
        KnownWords words = KnownWords.load();
        List<String> names = PictureFiles.in(folder());
        ui.execute(() -> {
            known = words;
            pictureNames = names;
            completion = styled.get().script().map(this::completion);
        });
    }

    private <T> void listen(ObservableValue<T> value, ChangeListener<? super T> listener) {
        value.addListener(listener);
        undone.add(() -> value.removeListener(listener));
    }

    /// Shows the text from now on.
    void shownBy(ScriptPage shown) {
        page = shown;
    }

    ScriptPage page() {
        return page;
    }

    /// The text as the user sees it, lines parted by `\n`.
    public String text() {
        return sync.text();
    }

    /// Where the user last wrote, before the text was shown.
    int caretKept() {
        return caretKept;
    }

    /// The newest reading of the text; it may be some keystrokes behind.
    ReadOnlyObjectProperty<StyledScript> styledProperty() {
        return styled.getReadOnlyProperty();
    }

    /// One look for each paragraph; those of paragraphs just typed into are older than their text.
    ReadOnlyObjectProperty<List<ParagraphLook>> looksProperty() {
        return looks.getReadOnlyProperty();
    }

    /// Whether the looks are those of the text as it is.
    boolean isRead() {
        return styled.get().text().equals(text());
    }

    /// What became of the lines.
    ReadOnlyObjectProperty<ScriptMarks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// The line at the playhead.
    ReadOnlyObjectProperty<Optional<ElementId>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// Size of the text; 1 is 14 px.
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    void zoomBy(int steps) {
        double wanted = zoom.get() * StrictMath.pow(ZOOM_STEP, steps);
        zoom.set(Math.clamp(wanted, LEAST_ZOOM, MOST_ZOOM));
    }

    /// Whether the text follows the playhead while it plays.
    public BooleanProperty followProperty() {
        return follow;
    }

    /// What is wrong with the script.
    public FaultsViewModel faults() {
        return faults;
    }

    /// Pictures dropped into the script.
    public PicturesViewModel pictures() {
        return pictures;
    }

    /// Completes what is typed; empty while the script cannot be read.
    Optional<Completion> completion() {
        return completion;
    }

    private Completion completion(Script script) {
        List<String> speakers =
                script.linesBySpeaker().keySet().stream().map(Speaker::name).toList();
        return new Completion(known, speakers, pictureNames, script.format());
    }

    SearchViewModel search() {
        return search;
    }

    Session session() {
        return session;
    }

    /// The user changed the text that is shown.
    void typed(ScriptChange change) {
        if (typing.begins(change) || Typing.isWhole(change)) {
            sync.handOver();
        }
        accept(change);
        if (Typing.isWhole(change)) {
            sync.handOver();
        }
        pause.restart(PAUSE_MILLIS, this::handOver);
    }

    private void accept(ScriptChange change) {
        int first = TextLines.paragraphAt(text(), change.at());
        int removed = TextLines.ends(change.removed()) + 1;
        int added = TextLines.ends(change.inserted()) + 1;
        sync.edited(change.applyTo(text()));
        changed(first, removed, added);
    }

    /// Keeps what stands beside the paragraphs with them until the text is read again.
    private void changed(int first, int removed, int added) {
        if (removed != added && first < looks.get().size()) {
            List<ParagraphLook> next = new ArrayList<>(looks.get());
            ParagraphLook kept = next.get(first);
            next.subList(first, Math.min(next.size(), first + removed)).clear();
            next.addAll(first, Collections.nCopies(added, kept));
            looks.set(next);
        }
        marks.set(marks.get().spliced(first, removed, added));
        search.textChanged();
        readSoon();
    }

    /// Reading a long script after every key would leave the window short of air on a small
    /// machine.
    private void readSoon() {
        unreadKeys++;
        if (unreadKeys >= READ_AFTER_KEYS) {
            readNow();
        } else {
            readPause.restart(READ_AFTER_MILLIS, this::readNow);
        }
    }

    private void readNow() {
        readPause.stop();
        unreadKeys = 0;
        reading.accept(text());
    }

    /// Makes an edit of what was typed.
    public void handOver() {
        pause.stop();
        typing.rest();
        sync.handOver();
        selectAtCaret();
    }

    private void handOverBeforeOthers() {
        pause.stop();
        typing.rest();
        sync.handOverBeforeOthers();
    }

    boolean isSomethingSelected() {
        return session.selection().element().isPresent();
    }

    /// A word of the text is meant by what is commanded next.
    void mean(String word) {
        session.selection().mean(word);
    }

    /// The caret went elsewhere without typing.
    void caretMoved() {
        if (sync.isBehind()) {
            handOver();
        } else {
            typing.rest();
            selectAtCaret();
        }
    }

    private void selectAtCaret() {
        int paragraph = TextLines.paragraphAt(text(), page.caret());
        selecting = true;
        marks.get().element(paragraph).ifPresent(session.selection()::select);
        selecting = false;
    }

    private void selectedElsewhere(Optional<ElementId> element) {
        if (!selecting && element.isPresent()) {
            int paragraph = marks.get().wordsOf(element.get());
            if (paragraph >= 0) {
                page.show(paragraph);
            }
        }
    }

    /// Replaces a stretch as an edit of its own.
    void replace(int from, int to, String words) {
        become(text().substring(0, from) + words + text().substring(to));
    }

    /// Makes the text another as one edit.
    void become(String next) {
        handOver();
        ScriptChange change = ScriptChange.between(text(), next);
        accept(change);
        page.change(change, ScriptPage.Place.CHANGE);
        readNow();
        handOver();
    }

    /// Whoever typed on while an undo was on its way stays where they type.
    private void changedElsewhere(ScriptChange change) {
        typing.rest();
        int first = TextLines.paragraphAt(text(), change.at());
        page.change(
                change,
                sync.isBehind() ? ScriptPage.Place.KEPT : ScriptPage.Place.CHANGE_WHERE_WORKED);
        changed(first, TextLines.ends(change.removed()) + 1, TextLines.ends(change.inserted()) + 1);
        readNow();
        session.previewProperty().get().ifPresent(this::mark);
    }

    private void saved(Session.Saved saved) {
        switch (saved) {
            case Session.Saved.Yes _ -> sync.allWritten();
            case Session.Saved.Writing _ -> {}
            case Session.Saved.Refused _ -> sync.refused();
        }
    }

    private void previewed(PreviewState state) {
        mark(state);
        faults.previewed(state);
        linePlay.previewed(state);
        listen();
    }

    private void mark(PreviewState state) {
        marking.accept(new Marking(text(), state));
    }

    private void marked(Marking wish, ScriptMarks read) {
        if (wish.text().equals(text())) {
            marks.set(read);
        } else {
            marking.accept(new Marking(text(), wish.state()));
        }
    }

    private void read(StyledScript read) {
        if (read.text().equals(text())) {
            styled.set(read);
            completion = read.script().map(this::completion);
            faults.read(read);
            dress();
        }
    }

    /// Marks what is searched for.
    private void dress() {
        if (!isRead()) {
            return;
        }
        List<ParagraphLook> dressed = styled.get().looks();
        Hits hits = search.hitsProperty().get();
        if (!hits.isEmpty()) {
            List<ParagraphLook> marked = new ArrayList<>(dressed);
            hits.byParagraph(text())
                    .forEach((at, here) -> marked.set(at, marked.get(at).withHits(here)));
            dressed = marked;
        }
        looks.set(dressed);
    }

    private void listen() {
        session.previewProperty()
                .get()
                .ifPresent(state -> heard.set(heardLine.at(session.transport().position(), state)));
    }

    /// Plays the line at the caret; speaks it first if need be.
    public void playLine() {
        handOver();
        int paragraph = TextLines.paragraphAt(text(), page.caret());
        marks.get()
                .element(paragraph)
                .filter(id -> marks.get().wordsOf(id) >= 0)
                .ifPresent(linePlay::play);
    }

    /// The folder the script's pictures stand in.
    Path folder() {
        Path folder = Path.of(session.project().scriptFile()).toAbsolutePath().getParent();
        return folder == null ? session.folder() : folder;
    }

    private void remember() {
        caretKept = page.equals(ScriptPage.NONE) ? caretKept : page.caret();
        session.remember(
                ScriptMemory.NAME, new ScriptMemory(zoom.get(), follow.get(), caretKept).json());
    }

    /// Hands over what was typed and hears no more.
    @Override
    public void close() {
        handOver();
        readPause.stop();
        remember();
        page = ScriptPage.NONE;
        undone.forEach(Runnable::run);
        undone.clear();
    }
}
