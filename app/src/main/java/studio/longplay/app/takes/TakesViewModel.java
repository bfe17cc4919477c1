package studio.longplay.app.takes;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.play.Sinks;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.takes.SlotFit;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The takes of the selected line. To be used on the window's thread; takes are made and played on
/// threads of the work.
public final class TakesViewModel implements AutoCloseable {
    private final Session session;
    private final Words words = Words.of("takes");
    private final TakeText text = new TakeText(words);
    private final TakeChanges changes;
    private final TakeSounds sounds;
    private final TakePlayer player;
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject =
            new ReadOnlyObjectWrapper<>(this, "subject", Optional.empty());
    private final ReadOnlyObjectWrapper<List<TakeRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<String> current =
            new ReadOnlyObjectWrapper<>(this, "current", "");
    private final ReadOnlyObjectWrapper<List<ElementId>> several =
            new ReadOnlyObjectWrapper<>(this, "several", List.of());
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> composing =
            new ReadOnlyObjectWrapper<>(this, "composing", false);
    private final Map<String, TakeSound> lastSounds = new HashMap<>();
    private final Map<String, TakeOrder> orders = new HashMap<>();
    private final ChangeListener<Optional<PreviewState>> previewed = (_, _, _) -> refresh();
    private final ChangeListener<Optional<ElementId>> selected = (_, _, _) -> selected();
    private final ChangeListener<Set<ClipRef>> clips = (_, _, _) -> refresh();
    private final Proposal proposal;
    private final Importing importing;
    private String visitedBefore = "";
    private Optional<String> playWhenMade = Optional.empty();

    TakesViewModel(Session session, TakeRoom room, Work work, Supplier<SoundSink> sinks) {
        this.session = session;
        changes = new TakeChanges(session, this::refresh);
        sounds = new TakeSounds(room, work, words);
        player = new TakePlayer(sinks, work, words);
        proposal = new Proposal(this, room, work);
        importing = new Importing(session, room, work, changes, words);
        session.previewProperty().addListener(previewed);
        session.selection().elementProperty().addListener(selected);
        session.selection().clipsProperty().addListener(clips);
        selected();
    }

    /// The takes of a session's project, heard through the machine's sound device.
    public static TakesViewModel of(Session session, TakeRoom room, Work work) {
        return new TakesViewModel(session, room, work, Sinks::open);
    }

    /// The line whose takes are shown; empty while none is selected.
    ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// The line as written first, then the takes kept.
    ReadOnlyObjectProperty<List<TakeRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Id of the take the keyboard is on; empty for the line as written.
    ReadOnlyObjectProperty<String> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The lines that are selected on the timeline, if more than one is.
    ReadOnlyObjectProperty<List<ElementId>> severalProperty() {
        return several.getReadOnlyProperty();
    }

    /// What last went wrong; empty once it is dismissed.
    ReadOnlyObjectProperty<Optional<StudioFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Whether a take with another voice or manner is being put together.
    ReadOnlyObjectProperty<Boolean> composingProperty() {
        return composing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<TakePlayer.Heard>> heardProperty() {
        return player.heardProperty();
    }

    ReadOnlyDoubleProperty playedProperty() {
        return player.fractionProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return player.silentBecauseProperty();
    }

    /// Whether there is a line to make takes of.
    BooleanBinding hasLine() {
        return Bindings.createBooleanBinding(() -> subject.get().isPresent(), subject);
    }

    /// Whether the keyboard is on a take that was kept.
    BooleanBinding isOnKept() {
        return Bindings.createBooleanBinding(
                () -> subject.get().isPresent() && !current.get().isEmpty(), subject, current);
    }

    /// Whether there are two takes to compare.
    BooleanBinding canCompare() {
        return Bindings.createBooleanBinding(() -> pair().isPresent(), rows, current);
    }

    Words words() {
        return words;
    }

    TakeText text() {
        return text;
    }

    Proposal proposal() {
        return proposal;
    }

    TakePlayer player() {
        return player;
    }

    List<Voice> voices() {
        return session.voices().voices();
    }

    Optional<PreviewState> state() {
        return session.previewProperty().get();
    }

    private void selected() {
        Optional<ElementId> before = subject.get().map(Subject::id);
        Optional<ElementId> now = session.selection().element();
        if (!before.equals(now)) {
            player.stop();
            sounds.forgive();
            lastSounds.clear();
            orders.clear();
            composing.set(false);
            fault.set(Optional.empty());
            playWhenMade = Optional.empty();
            visitedBefore = "";
            current.set("");
        }
        refresh();
        if (!before.equals(now)) {
            subject.get().ifPresent(line -> current.set(changes.of(line.id()).chosen()));
        }
    }

    private void refresh() {
        Optional<PreviewState> state = state();
        List<ElementId> lines =
                state.map(now -> Subject.lines(now, session.selection().clips()))
                        .filter(found -> found.size() > 1)
                        .orElse(List.of());
        if (!lines.equals(several.get())) {
            several.set(lines);
        }
        subject.set(
                state.flatMap(
                        now -> session.selection().element().flatMap(id -> Subject.of(now, id))));
        List<TakeRow> next = new ArrayList<>();
        subject.get()
                .ifPresent(line -> {
                    LineTakes takes = changes.of(line.id());
                    next.add(asWritten(line, takes));
                    takes.kept().forEach(take -> next.add(row(line, takes, take)));
                });
        if (!next.equals(rows.get())) {
            rows.set(List.copyOf(next));
        }
        if (row(current.get()).isEmpty()) {
            current.set("");
        }
        playWhenMade.filter(id -> row(id).isPresent()).ifPresent(this::playMade);
    }

    private void playMade(String id) {
        playWhenMade = Optional.empty();
        if (!session.transport().playingProperty().get()) {
            play(id);
        }
    }

    private TakeRow asWritten(Subject line, LineTakes takes) {
        return row(
                line,
                Optional.empty(),
                new TakeRow(
                        "",
                        words.get("take.as-written"),
                        cast(line),
                        false,
                        "",
                        takes.chosen().isEmpty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    private TakeRow row(Subject line, LineTakes takes, KeptTake take) {
        Map<String, BinItem> bin = session.arranging().newest().bin();
        return row(
                line,
                Optional.of(take.source()),
                new TakeRow(
                        take.id(),
                        text.title(take),
                        text.what(take.source(), cast(line), session.voices(), bin),
                        take.starred(),
                        take.note(),
                        takes.chosen().equals(take.id()),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    private TakeRow row(Subject line, Optional<TakeSource> source, TakeRow bare) {
        Optional<TakeOrder> order = order(line, source);
        order.ifPresent(it -> {
            sounds.want(it, this::refresh);
            orders.put(bare.id(), it);
        });
        Optional<TakeSound> made = order.flatMap(sounds::find);
        made.ifPresent(sound -> lastSounds.put(bare.id(), sound));
        Optional<StudioFault> failed = order.flatMap(sounds::fault);
        Optional<TakeSound> shown =
                failed.isPresent()
                        ? Optional.empty()
                        : Optional.ofNullable(lastSounds.get(bare.id()));
        boolean making = order.filter(sounds::isMaking).isPresent();
        return bare.with(shown, making, failed)
                .in(shown.map(sound -> fit(line, sound.length(), true)));
    }

    /// How a take fits the place the line has on the timeline.
    SlotFit fit(Subject line, MediaTime length, boolean isMade) {
        return SlotFit.of(session.arranging().newest(), line.id(), length, isMade);
    }

    /// The name of the voice that is cast.
    String cast(Subject line) {
        return state().map(now -> now.cast().get(line.line().speaker().key()))
                .map(Voice::name)
                .orElse(words.get("what.nobody"));
    }

    /// Empty while nobody is cast.
    Optional<TakeOrder> order(Subject line, Optional<TakeSource> source) {
        return state().filter(now -> now.cast().containsKey(line.line().speaker().key()))
                .map(now ->
                        new TakeOrder(
                                line.id(),
                                line.scene(),
                                now.cast(),
                                changes.newest(),
                                source,
                                session.arranging().newest().bin()));
    }

    private Optional<TakeRow> row(String id) {
        return rows.get().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /// The keyboard goes to another take.
    void visit(String id) {
        if (!id.equals(current.get())) {
            visitedBefore = current.get();
            current.set(id);
        }
    }

    /// The keyboard goes up or down the list.
    void step(int by) {
        List<String> ids = rows.get().stream().map(TakeRow::id).toList();
        if (!ids.isEmpty()) {
            visit(ids.get(Math.clamp(ids.indexOf(current.get()) + by, 0, ids.size() - 1)));
        }
    }

    /// Another delivery of the same voice, which is chosen and heard.
    void another() {
        if (several.get().size() > 1) {
            anotherOfAll();
        } else {
            keep(new TakeSource.Spoken("", Manner.AS_WRITTEN, 0));
        }
    }

    private void anotherOfAll() {
        List<ElementId> lines = several.get();
        changes.change(
                words.get("edit.new-several", lines.size()),
                lines,
                takes -> {
                    TakeSource.Spoken usual = new TakeSource.Spoken("", Manner.AS_WRITTEN, 0);
                    return takes.and(Proposal.fresh(takes, usual));
                });
    }

    /// Keeps a take as a new one, in a delivery that no other take has; it is chosen and heard.
    void keep(TakeSource.Spoken wanted) {
        subject.get()
                .ifPresent(line -> {
                    KeptTake take = Proposal.fresh(changes.of(line.id()), wanted);
                    player.stop();
                    playWhenMade = Optional.of(take.id());
                    changes.change(words.get("edit.new"), line.id(), takes -> takes.and(take));
                    composing.set(false);
                    visit(take.id());
                });
    }

    void compose(boolean now) {
        composing.set(now && subject.get().isPresent());
        if (composing.get()) {
            subject.get().ifPresent(line -> proposal.begin(line, changes.of(line.id())));
        }
    }

    LineTakes takes(Subject line) {
        return changes.of(line.id());
    }

    private void edit(String key, UnaryOperator<LineTakes> edit) {
        subject.get().ifPresent(line -> changes.change(words.get(key), line.id(), edit));
    }

    /// The take is the one in the programme from now on.
    void choose(String id) {
        edit(id.isEmpty() ? "edit.restore" : "edit.choose", takes -> takes.choosing(id));
    }

    void star(String id) {
        boolean on = row(id).map(TakeRow::starred).orElse(false);
        edit(
                on ? "edit.unstar" : "edit.star",
                takes -> takes.find(id).map(take -> takes.with(take.withStar(!on))).orElse(takes));
    }

    void note(String id, String note) {
        edit(
                "edit.note",
                takes ->
                        takes.find(id)
                                .map(take -> takes.with(take.withNote(note.strip())))
                                .orElse(takes));
    }

    /// Keeps it no more; undo brings it back.
    void remove(String id) {
        if (!id.isEmpty()) {
            List<String> ids = rows.get().stream().map(TakeRow::id).toList();
            int at = ids.indexOf(id);
            String neighbour = ids.get(at + 1 < ids.size() ? at + 1 : Math.max(0, at - 1));
            player.heardProperty()
                    .get()
                    .filter(heard -> heard.ids().contains(id))
                    .ifPresent(_ -> player.stop());
            visit(neighbour);
            edit("edit.remove", takes -> takes.without(id));
        }
    }

    /// Plays a take, or stops it; one that is being made is heard from its first sentence on.
    void play(String id) {
        boolean sounding =
                player.heardProperty().get().filter(heard -> heard.ids().contains(id)).isPresent();
        if (sounding) {
            player.stop();
            return;
        }
        Optional<TakeSound> made = row(id).filter(row -> !row.making()).flatMap(TakeRow::sound);
        quiet();
        if (made.isPresent()) {
            player.play(List.of(id), List.of(made.get()), this::tell);
        } else if (orders.containsKey(id)) {
            sounds.growing(orders.get(id)).ifPresent(it -> player.play(id, it, this::tell));
        }
    }

    /// The programme and a take are not heard at once.
    void quiet() {
        if (session.transport().playingProperty().get()) {
            session.transport().pause();
        }
    }

    void stop() {
        playWhenMade = Optional.empty();
        player.stop();
    }

    /// The two takes that are compared: see [TakeRow#pair].
    Optional<List<TakeRow>> pair() {
        return TakeRow.pair(rows.get(), current.get(), visitedBefore);
    }

    /// Begins to compare two takes, or lets the other one be heard.
    void compare() {
        if (player.heardProperty().get().filter(TakePlayer.Heard::isCompared).isPresent()) {
            player.toggle();
            return;
        }
        pair().filter(two -> two.stream().allMatch(row -> row.sound().isPresent()))
                .ifPresent(two -> {
                    quiet();
                    player.play(
                            two.stream().map(TakeRow::id).toList(),
                            two.stream().flatMap(row -> row.sound().stream()).toList(),
                            this::tell);
                });
    }

    /// Takes recordings in, each as a take of the line.
    void bringIn(List<Path> files) {
        subject.get().ifPresent(line -> bringIn(line.id(), files));
    }

    /// Takes recordings in, each as a take of a line, whichever is selected by then.
    public void bringIn(ElementId line, List<Path> files) {
        importing.bringIn(line, files, this::tell);
    }

    /// The line, for somebody who records it.
    Optional<LineToRecord> lineToRecord() {
        return state().flatMap(now -> subject.get().map(line -> line.toRecord(now.script())));
    }

    void tell(StudioFault told) {
        fault.set(Optional.of(told));
    }

    void dismissFault() {
        fault.set(Optional.empty());
    }

    /// Tries again what could not be made.
    void retry() {
        sounds.forgive();
        refresh();
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(previewed);
        session.selection().elementProperty().removeListener(selected);
        session.selection().clipsProperty().removeListener(clips);
        changes.close();
        sounds.close();
        player.close();
    }
}
