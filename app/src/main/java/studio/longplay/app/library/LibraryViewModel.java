package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
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
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeFound;
import studio.longplay.engine.store.library.TakeOrder;
import studio.longplay.engine.store.library.TakeQuery;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// All takes there are, as the user looks through them.
///
/// Searching, reading rows, measuring and changing are done on threads of the work; only the answer
/// to the last question counts. What is done to takes is in [TakeDeeds].
public final class LibraryViewModel implements AutoCloseable {
    private final Surroundings around;
    private final Words words = Words.of("library");
    private final TakesSought sought = new TakesSought();
    private final TakeMarks marks = new TakeMarks();
    private final LibraryPlayer player;
    private final TakePortraits portraits;
    private final TakesExporting exporting;
    private final TakeDeeds deeds;
    private final ReadOnlyObjectWrapper<Optional<TakesAnswer>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TakeRows>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LibraryTake>> lead =
            new ReadOnlyObjectWrapper<>(this, "lead", Optional.empty());
    private final ReadOnlyObjectWrapper<Library.Sum> marked =
            new ReadOnlyObjectWrapper<>(this, "marked", NOTHING);
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(this, "notice", Optional.empty());
    private final InvalidationListener leadRead = _ -> showLead();
    private @Nullable TakeRow leadRow;
    private @Nullable Running searching;
    private @Nullable Running adding;
    private long turn;
    private long sumTurn;
    private boolean playOn;
    private boolean awaited;

    private static final Library.Sum NOTHING = new Library.Sum(0, 0, 0, 0, java.util.List.of());

    /// What the gallery lives on.
    ///
    /// @param work shows nowhere
    /// @param shownWork shows in the status bar
    /// @param measuring goes on when the gallery is closed
    public record Surroundings(
            LibrarySource source,
            Supplier<SoundSink> sinks,
            Work work,
            Work shownWork,
            LineUse use,
            Places places,
            ObjectProperty<LibraryHabits> habits,
            IdleMeasuring measuring,
            InstantSource clock) {}

    /// The desktop's folders.
    ///
    /// @param choose asks for a folder, beginning at one
    /// @param reveal shows a folder
    public record Places(Function<Path, Optional<Path>> choose, Consumer<Path> reveal) {}

    public LibraryViewModel(Surroundings around) {
        this.around = around;
        LibrarySource source = around.source();
        player = new LibraryPlayer(source, around.sinks(), around.work(), words.get("job.play"));
        portraits = new TakePortraits(source, around.work(), words.get("job.look"), this::tell);
        exporting =
                new TakesExporting(
                        source,
                        around.shownWork(),
                        around.habits(),
                        java.time.ZoneId.systemDefault());
        deeds = new TakeDeeds(this, around, words);
        sought.orderProperty().set(orderOf(around.habits().get()));
        sought.follow(_ -> search());
        sought.orderProperty()
                .addListener((_, _, now) ->
                        around.habits().set(around.habits().get().withOrder(now.name())));
        marks.versionProperty().addListener(_ -> marksChanged());
        player.silentBecauseProperty()
                .addListener((_, _, why) -> why.ifPresent(it -> say(Notice.bad(it))));
        search();
        around.measuring().count();
    }

    private static TakeOrder orderOf(LibraryHabits habits) {
        for (TakeOrder order : TakeOrder.values()) {
            if (order.name().equals(habits.order()) && order != TakeOrder.PLAYLIST) {
                return order;
            }
        }
        return TakeOrder.NEWEST;
    }

    Words words() {
        return words;
    }

    Surroundings around() {
        return around;
    }

    TakesSought sought() {
        return sought;
    }

    TakeMarks marks() {
        return marks;
    }

    LibraryPlayer player() {
        return player;
    }

    TakePortraits portraits() {
        return portraits;
    }

    TakesExporting exporting() {
        return exporting;
    }

    TakeDeeds deeds() {
        return deeds;
    }

    IdleMeasuring measuring() {
        return around.measuring();
    }

    /// What was found; empty until the library is open.
    ReadOnlyObjectProperty<Optional<TakesAnswer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<TakeRows>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The take that leads the selection, once it is read.
    ReadOnlyObjectProperty<Optional<LibraryTake>> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /// All that is selected, together.
    ReadOnlyObjectProperty<Library.Sum> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    void say(Notice now) {
        notice.set(Optional.of(now));
    }

    void dismissNotice() {
        notice.set(Optional.empty());
    }

    void tell(StudioFault fault) {
        say(Notice.bad(fault.sentence() + " " + fault.remedy()));
    }

    /// Looks again for what is sought; the selection stays with its takes.
    void search() {
        Running old = searching;
        if (old != null) {
            old.cancel();
        }
        long mine = ++turn;
        TakeQuery query = sought.query(around.clock().instant());
        TakesAnswer.Before before =
                rows.get()
                        .map(known ->
                                new TakesAnswer.Before(known.found(), marks.marked(), marks.lead()))
                        .orElse(TakesAnswer.Before.NOTHING);
        searching =
                around.work()
                        .start(
                                Job.of(
                                        words.get("job.search"),
                                        context ->
                                                TakesAnswer.of(
                                                        around.source(), query, before, context)),
                                Work.Outcome.of(
                                        now -> {
                                            if (mine == turn) {
                                                show(now);
                                            }
                                        },
                                        this::tell));
    }

    private void show(TakesAnswer now) {
        searching = null;
        int place = Math.max(0, marks.lead());
        answer.set(Optional.of(now));
        rows.set(
                Optional.of(
                        new TakeRows(
                                now.found(),
                                now.library(),
                                around.work(),
                                words.get("job.read"),
                                this::tell)));
        int leading = now.lead() >= 0 ? now.lead() : Math.min(place, now.found().size() - 1);
        BitSet selected = now.marked();
        if (selected.isEmpty() && leading >= 0) {
            selected.set(leading);
        }
        marks.reset(now.found().size(), selected, leading);
    }

    private void marksChanged() {
        TakeRow before = leadRow;
        if (before != null) {
            before.takeProperty().removeListener(leadRead);
        }
        Optional<TakeRow> row =
                rows.get()
                        .filter(known -> marks.lead() >= 0 && marks.lead() < known.size())
                        .map(known -> known.get(marks.lead()));
        leadRow = row.orElse(null);
        row.ifPresent(it -> it.takeProperty().addListener(leadRead));
        showLead();
        addUp();
    }

    private void showLead() {
        TakeRow row = leadRow;
        if (row == null) {
            lead.set(Optional.empty());
        } else if (row.takeProperty().get().isPresent()) {
            lead.set(row.takeProperty().get());
            if (awaited) {
                awaited = false;
                lead.get().ifPresent(take -> hear(take, 0));
            }
        }
        portraits.show(lead.get());
    }

    private void addUp() {
        long mine = ++sumTurn;
        Running old = adding;
        if (old != null) {
            old.cancel();
        }
        Optional<TakesAnswer> known = answer.get();
        if (known.isEmpty() || marks.count() == 0) {
            marked.set(NOTHING);
            return;
        }
        TakeFound selected = selection().orElseThrow();
        adding =
                around.work()
                        .start(
                                Job.of(
                                        words.get("job.search"),
                                        _ -> known.get().library().sum(selected)),
                                Work.Outcome.of(
                                        now -> {
                                            if (mine == sumTurn) {
                                                marked.set(now);
                                            }
                                        },
                                        this::tell));
    }

    /// What is selected; empty if nothing is.
    Optional<TakeFound> selection() {
        return rows.get()
                .filter(_ -> marks.count() > 0)
                .map(known -> known.found().only(marks.marked()));
    }

    /// Lets the take that leads be heard from its beginning, or ends it if it is.
    void hear() {
        playOn = false;
        awaited = false;
        lead.get()
                .ifPresent(take -> {
                    if (isHeard(take)) {
                        player.stop();
                    } else {
                        hear(take, 0);
                    }
                });
    }

    /// Lets it be heard from a place.
    ///
    /// @param fraction 0 to 1
    void hearFrom(double fraction) {
        playOn = false;
        awaited = false;
        lead.get().ifPresent(take -> hear(take, fraction));
    }

    /// Lets one take after the other be heard from the one that leads on.
    void hearOn() {
        playOn = true;
        lead.get().ifPresent(take -> hear(take, 0));
    }

    boolean isHeard(LibraryTake take) {
        return player.heardProperty().get().equals(Optional.of(take.digest()));
    }

    private void hear(LibraryTake take, double fraction) {
        around.use().hush();
        player.play(
                take.digest(),
                fraction,
                new LibraryPlayer.Ending(
                        this::next,
                        () -> say(Notice.bad(words.get("gone", take.facts().text()))),
                        this::tell));
    }

    /// The next take is heard as soon as it is read.
    private void next() {
        if (playOn && marks.lead() + 1 < marks.size()) {
            marks.only(marks.lead() + 1);
            if (lead.get().isPresent() && isLead(lead.get().get())) {
                hear(lead.get().get(), 0);
            } else {
                awaited = true;
            }
        }
    }

    private boolean isLead(LibraryTake take) {
        TakeRow row = leadRow;
        return row != null && row.takeProperty().get().equals(Optional.of(take));
    }

    /// What can be shown of the line that the leading take was made for.
    LineUse.Reach reach() {
        return lead.get()
                .map(take -> around.use().reach(take.facts()))
                .orElse(LineUse.Reach.NOTHING);
    }

    /// Shows the line of the leading take.
    void showLine() {
        if (reach() != LineUse.Reach.NOTHING) {
            lead.get().ifPresent(take -> around.use().show(take.facts()));
        }
    }

    @Override
    public void close() {
        turn++;
        sumTurn++;
        player.close();
        portraits.close();
    }
}
