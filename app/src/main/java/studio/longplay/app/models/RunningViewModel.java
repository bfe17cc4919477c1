package studio.longplay.app.models;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.RuntimeFolder;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.jobs.Job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The table of what runs where, and what is open now. To be used on the window's thread.
public final class RunningViewModel {
    /// What a line can say, beside one card by its number, which only the command line sets.
    static final List<String> PLACES =
            List.of(PolicyRow.AUTO, "cpu", "cuda", "tensorrt", "coreml", "directml");

    private final RunningSource source;
    private final Work work;
    private final Work quiet;
    private final Words words = Words.of("models");
    private final ReadOnlyObjectWrapper<Optional<RunningSource.Now>> now =
            new ReadOnlyObjectWrapper<>(this, "now", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MachineWorth>> worth =
            new ReadOnlyObjectWrapper<>(this, "worth", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private Optional<Optional<Path>> undo = Optional.empty();
    private boolean measuring;

    /// @param work does what shows in the status bar
    /// @param quiet does what nobody needs to see
    public RunningViewModel(RunningSource source, Work work, Work quiet) {
        this.source = source;
        this.work = work;
        this.quiet = quiet;
    }

    Words words() {
        return words;
    }

    /// How it was when it was last looked at.
    ReadOnlyObjectProperty<Optional<RunningSource.Now>> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// What was measured, since the page was opened.
    ReadOnlyObjectProperty<Optional<MachineWorth>> worthProperty() {
        return worth.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Looks how it is.
    void refresh() {
        quiet.start(
                Job.of(words.get("job.running"), _ -> source.look()),
                Work.Outcome.of(this::see, this::tell));
    }

    /// What did not change is not told again: somebody may be choosing.
    private void see(RunningSource.Now seen) {
        Optional<RunningSource.Now> last = Optional.of(seen);
        if (!last.equals(now.get())) {
            now.set(last);
        }
    }

    /// Takes another profile.
    void take(Profile profile) {
        change(table -> table.with(profile));
    }

    /// Changes the line of a model; one that says nothing any more goes.
    ///
    /// @param what a bundle's name, the id of a kind, or `*`
    void line(String what, UnaryOperator<PolicyRow> to) {
        change(table -> {
            PolicyRow line = to.apply(table.row(what));
            return line.saysNothing() ? table.without(what) : table.with(line);
        });
    }

    /// Caps what models may take together.
    ///
    /// @param card of each card, else of main memory
    /// @param megabytes 0 for what is usual
    void cap(boolean card, long megabytes) {
        change(table ->
                card
                        ? table.withCaps(table.memoryMegabytes(), megabytes)
                        : table.withCaps(megabytes, table.cardMegabytes()));
    }

    /// Opens a model ahead of its first use.
    ///
    /// @param name of a bundle
    void warm(String name) {
        fault.set(Optional.empty());
        work.start(
                Job.of(
                        words.get("job.warm", name),
                        context -> {
                            source.warm(name, context);
                            return source.look();
                        }),
                Work.Outcome.of(this::see, this::tell));
    }

    void encode(String where) {
        change(table -> table.withEncoder(where));
    }

    void draw(String where) {
        change(table -> table.withWindow(where));
    }

    private void change(UnaryOperator<PolicyTable> to) {
        now.get()
                .ifPresent(seen -> {
                    PolicyTable table = to.apply(seen.table());
                    if (!table.equals(seen.table())) {
                        keep(table);
                    }
                });
    }

    private void keep(PolicyTable table) {
        fault.set(Optional.empty());
        quiet.start(
                Job.of(
                        words.get("job.keep"),
                        _ -> {
                            source.keep(table);
                            return source.look();
                        }),
                Work.Outcome.of(this::see, this::tell));
    }

    /// Takes the runtime of a folder from the next start on; empty for the one that is shipped.
    void runtime(Optional<Path> folder) {
        Optional<Path> before =
                now.get().flatMap(RunningSource.Now::folder).map(RuntimeFolder::folder);
        fault.set(Optional.empty());
        quiet.start(
                Job.of(
                        words.get("job.keep"),
                        _ -> {
                            source.runtime(folder);
                            return source.look();
                        }),
                Work.Outcome.of(
                        seen -> {
                            undo = Optional.of(before);
                            see(seen);
                        },
                        this::tell));
    }

    /// Which runtime there was before it was changed; empty if it was not, or was set back.
    Optional<Optional<Path>> undo() {
        return undo;
    }

    /// Goes back to what counts where nobody chose.
    void reset() {
        quiet.start(
                Job.of(
                        words.get("job.keep"),
                        _ -> {
                            source.reset();
                            return source.look();
                        }),
                Work.Outcome.of(this::see, this::tell));
    }

    /// Measures what the machine is worth for models, some seconds long.
    void measure() {
        if (!measuring) {
            measuring = true;
            work.start(
                    Job.of(words.get("job.measure"), source::measure),
                    new Work.Outcome<>(
                            found -> {
                                measuring = false;
                                worth.set(Optional.of(found));
                            },
                            why -> {
                                measuring = false;
                                tell(why);
                            },
                            () -> measuring = false));
        }
    }

    private void tell(StudioFault why) {
        fault.set(Optional.of(why.sentence() + " " + why.remedy()));
    }
}
