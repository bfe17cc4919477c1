package studio.longplay.app.queue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.fx.Latest;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.render.deliver.DeliveredFilm;
import studio.longplay.engine.render.queue.LightWork;
import studio.longplay.engine.store.metrics.Point;
import studio.longplay.engine.store.metrics.Sample;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The queue page: jobs and what can be done with them, and the machine's figures over time. To be
/// used on the window's thread.
public final class QueueViewModel implements AutoCloseable {
    private final Surroundings around;
    private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();
    private final ObservableList<QueueRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Optional<QueueRow>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper(this, "held");
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ObjectProperty<Stretch> stretch =
            new SimpleObjectProperty<>(this, "stretch", Stretch.FIVE_MINUTES);
    private final ReadOnlyObjectWrapper<Figures> figures =
            new ReadOnlyObjectWrapper<>(this, "figures", Figures.NONE);
    private final CachesViewModel caches;
    private final ReadOnlyIntegerWrapper atOnce = new ReadOnlyIntegerWrapper(this, "atOnce");
    private final Runnable deaf;
    private long readSecond;
    private boolean reading;
    private boolean closed;

    /// What the page lives in.
    ///
    /// @param quiet does what is over in a moment
    /// @param reveal shows a folder in the desktop's file browser
    /// @param open opens a file with the desktop's program for it
    public record Surroundings(
            QueueEngine engine,
            Work quiet,
            Executor ui,
            Consumer<Path> reveal,
            Consumer<Path> open,
            InstantSource clock) {}

    public QueueViewModel(Surroundings around) {
        this.around = around;
        caches = new CachesViewModel(around);
        deaf = around.engine().listen(new Latest<>(around.ui(), this::show));
        stretch.addListener(_ -> read());
        around.quiet()
                .start(
                        Job.of("Queue", _ -> around.engine().atOnce()),
                        Work.Outcome.of(atOnce::set, fault -> trouble.set(Optional.of(fault))));
        read();
    }

    private void show(QueueNews news) {
        if (closed) {
            return;
        }
        held.set(news.counters().held());
        // A list that shows the rows may choose another one while they change.
        Optional<Long> before = selected.get().map(QueueRow::id);
        List<QueueRow> now = QueueRow.of(news);
        boolean same = rows.stream().map(QueueRow::id).toList().equals(ids(now));
        if (same) {
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).equals(rows.get(i))) {
                    rows.set(i, now.get(i));
                }
            }
        } else {
            rows.setAll(now);
        }
        Optional<QueueRow> kept =
                rows.stream()
                        .filter(row -> before.filter(id -> id == row.id()).isPresent())
                        .findFirst();
        selected.set(kept.or(() -> rows.stream().findFirst()));
    }

    private static List<Long> ids(List<QueueRow> rows) {
        return rows.stream().map(QueueRow::id).toList();
    }

    /// The jobs as they are shown.
    public ObservableList<QueueRow> rows() {
        return shown;
    }

    /// How many wait, for their turn or until somebody lets them go on.
    public long waiting() {
        return rows.stream()
                .filter(row -> row.state() == JobState.WAITING || row.state() == JobState.PAUSED)
                .count();
    }

    /// How many run.
    public long running() {
        return rows.stream().filter(row -> row.state() == JobState.RUNNING).count();
    }

    /// How many have ended.
    public long ended() {
        return rows.stream().filter(row -> row.state().isEnd()).count();
    }

    /// The job that is looked at.
    public ReadOnlyObjectProperty<Optional<QueueRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public void select(long id) {
        rows.stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .ifPresent(row -> selected.set(Optional.of(row)));
    }

    /// Whether the whole queue rests.
    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// Why the last wish was not done; empty while it was.
    public ReadOnlyObjectProperty<Optional<StudioFault>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// How far back figures are shown.
    public ObjectProperty<Stretch> stretchProperty() {
        return stretch;
    }

    ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Has the selected job rest, or go on.
    public void pauseOrResume() {
        selected.get()
                .ifPresent(row -> {
                    if (row.canPause()) {
                        ask(QueueWish.of(QueueWish.Act.PAUSE, row.id()));
                    } else if (row.canResume()) {
                        ask(QueueWish.of(QueueWish.Act.RESUME, row.id()));
                    }
                });
    }

    /// Ends the selected job.
    public void cancel() {
        selected.get()
                .filter(QueueRow::canCancel)
                .ifPresent(row -> ask(QueueWish.of(QueueWish.Act.CANCEL, row.id())));
    }

    /// Has the selected job be done after all.
    public void retry() {
        selected.get()
                .filter(QueueRow::canRetry)
                .ifPresent(row -> ask(QueueWish.of(QueueWish.Act.RETRY, row.id())));
    }

    /// Moves the selected job.
    ///
    /// @param places towards the end; negative towards the beginning
    public void move(int places) {
        selected.get()
                .filter(QueueRow::canMove)
                .ifPresent(row -> ask(new QueueWish(QueueWish.Act.MOVE, row.id(), places, null)));
    }

    /// Gives the selected job another priority.
    ///
    /// @param priority the higher, the earlier in its lane
    public void prioritise(int priority) {
        selected.get()
                .filter(QueueRow::canMove)
                .filter(row -> row.job().order().priority() != priority)
                .ifPresent(row -> ask(wish(QueueWish.Act.PRIORITISE, row, priority)));
    }

    /// Has the selected job wait for another.
    ///
    /// @param other its id; 0 for none
    public void follow(long other) {
        selected.get()
                .filter(QueueRow::canMove)
                .ifPresent(row -> ask(wish(QueueWish.Act.FOLLOW, row, Math.toIntExact(other))));
    }

    /// Queues light work about what the selected job delivered.
    ///
    /// @param title for the list
    public void queue(LightWork work, String title) {
        selected.get()
                .map(QueueRow::place)
                .ifPresent(place -> ask(() -> QueueWish.add(work.of(place, title))));
    }

    private static QueueWish wish(QueueWish.Act act, QueueRow row, int amount) {
        return new QueueWish(act, row.id(), amount, null);
    }

    /// How many films are made at once; 0 until that was read.
    public ReadOnlyIntegerProperty atOnceProperty() {
        return atOnce.getReadOnlyProperty();
    }

    /// Has so many films be made at once from now on, and at the next start.
    public void makeAtOnce(int films) {
        if (films == atOnce.get()) {
            return;
        }
        trouble.set(Optional.empty());
        around.quiet()
                .start(
                        Job.of(
                                "Queue",
                                _ -> {
                                    around.engine().makeAtOnce(films);
                                    return around.engine().atOnce();
                                }),
                        Work.Outcome.of(atOnce::set, fault -> trouble.set(Optional.of(fault))));
    }

    /// Takes what has ended off the list.
    public void clear() {
        ask(QueueWish.of(QueueWish.Act.CLEAR, 0));
    }

    /// Has the whole queue rest, or go on.
    public void holdOrRelease() {
        ask(QueueWish.of(held.get() ? QueueWish.Act.RELEASE : QueueWish.Act.HOLD, 0));
    }

    private void ask(QueueWish wish) {
        ask(() -> wish);
    }

    /// What is to be asked, where the disk has to be looked at for it.
    private interface Wanted {
        QueueWish wish() throws StudioFault;
    }

    private void ask(Wanted wanted) {
        trouble.set(Optional.empty());
        around.quiet()
                .start(
                        Job.of(
                                "Queue",
                                _ -> {
                                    QueueWish wish = wanted.wish();
                                    around.engine().ask(wish);
                                    return wish;
                                }),
                        Work.Outcome.of(_ -> {}, fault -> trouble.set(Optional.of(fault))));
    }

    /// Shows the selected job's folder.
    public void reveal() {
        selected.get().ifPresent(row -> around.reveal().accept(row.place()));
    }

    /// Opens a file of the selected job's folder.
    ///
    /// @param name for example `report.html`
    public void open(String name) {
        selected.get().ifPresent(row -> around.open().accept(row.place().resolve(name)));
    }

    /// Opens the chosen job's film, or its programme where there are no pictures.
    public void openFilm() {
        selected.get()
                .ifPresent(row ->
                        around.quiet()
                                .start(
                                        Job.of("Find a film", _ -> DeliveredFilm.in(row.place())),
                                        Work.Outcome.of(
                                                around.open()::accept,
                                                fault -> trouble.set(Optional.of(fault)))));
    }

    /// Opens what is written down of jobs.
    public void openLog() {
        around.open().accept(around.engine().log());
    }

    CachesViewModel caches() {
        return caches;
    }

    /// Lets time pass; called about once a second.
    public void pulse() {
        caches.pulse();
        long now = around.clock().instant().getEpochSecond();
        if (now - readSecond >= stretch.get().everySeconds()) {
            read();
        }
    }

    private void read() {
        if (reading || closed) {
            return;
        }
        reading = true;
        Stretch wanted = stretch.get();
        readSecond = around.clock().instant().getEpochSecond();
        around.quiet()
                .start(
                        Job.of("Figures", _ -> look(wanted)),
                        Work.Outcome.of(this::have, _ -> have(figures.get())));
    }

    private void have(Figures found) {
        reading = false;
        if (found.stretch() == stretch.get()) {
            figures.set(found);
        } else {
            read();
        }
    }

    private Figures look(Stretch wanted) throws StudioFault {
        around.engine().refresh();
        long end = around.clock().instant().getEpochSecond() + 1;
        long from = end - wanted.length().toSeconds();
        Map<Figure, List<Point>> points = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            points.put(
                    figure,
                    around.engine().series(figure.metric(), wanted.resolution(), from, end));
        }
        Sample latest = around.engine().latest().orElse(Figures.NONE.latest());
        return new Figures(wanted, from, end, points, latest);
    }

    @Override
    public void close() {
        closed = true;
        caches.close();
        deaf.run();
    }
}
