package studio.longplay.app.faults;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the fault window shows and does: the bug, its details, a support bundle, going on.
///
/// To be used on the window's thread.
public final class FaultWindowViewModel {
    private final Bugs bugs;
    private final Path home;
    private final Work work;
    private final Supplier<List<String>> lastEdits;
    private final ReadOnlyObjectWrapper<BundleState> bundle =
            new ReadOnlyObjectWrapper<>(this, "bundle", new BundleState.None());

    /// How far the support bundle is.
    public sealed interface BundleState {
        /// Nobody asked for it.
        record None() implements BundleState {}

        /// The machine is looked at.
        record Gathering() implements BundleState {}

        /// It can be looked at and saved.
        record Ready(List<Content> contents) implements BundleState {}

        /// It was written.
        record Saved(Path zip) implements BundleState {}

        /// It could not be gathered or written.
        record Refused(StudioFault fault) implements BundleState {}
    }

    /// A file of the bundle as the user sees it.
    public record Content(String name, long bytes, String text) {}

    /// @param home the data folder
    /// @param work does what takes time
    /// @param lastEdits names of the last edits of the open project, for example from its history;
    ///   never what was edited
    public FaultWindowViewModel(Bugs bugs, Path home, Work work, Supplier<List<String>> lastEdits) {
        this.bugs = bugs;
        this.home = home;
        this.work = work;
        this.lastEdits = lastEdits;
    }

    /// The bug to show; empty when the window is to be closed.
    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bugs.currentProperty();
    }

    public ReadOnlyObjectProperty<BundleState> bundleProperty() {
        return bundle.getReadOnlyProperty();
    }

    /// Where whole traces are kept.
    public Path log() {
        return bugs.log();
    }

    /// All that is known of the bug, for the clipboard.
    public String details() {
        return bugProperty()
                .get()
                .map(bug -> bug.details(Versions.ofThisProgram().line()))
                .orElse("");
    }

    /// Gathers a bundle, so that the user sees what would be in it.
    public void gather() {
        bundle.set(new BundleState.Gathering());
        List<Bug> told = List.copyOf(bugs.all());
        List<String> edits = List.copyOf(lastEdits.get());
        work.start(
                Job.of(
                        "Gather a support bundle",
                        context -> SupportBundle.gather(home, told, edits, context)),
                new Work.Outcome<>(
                        parts -> bundle.set(new BundleState.Ready(contents(parts))),
                        fault -> bundle.set(new BundleState.Refused(fault)),
                        () -> bundle.set(new BundleState.None())));
    }

    private static List<Content> contents(List<SupportBundle.Part> parts) {
        return parts.stream()
                .map(part -> new Content(part.name(), part.bytes(), part.text()))
                .toList();
    }

    /// Writes the bundle that was shown.
    public void save(Path zip) {
        if (bundle.get() instanceof BundleState.Ready(List<Content> contents)) {
            List<SupportBundle.Part> parts =
                    contents.stream()
                            .map(content -> new SupportBundle.Part(content.name(), content.text()))
                            .toList();
            work.start(
                    Job.of("Save a support bundle", _ -> SupportBundle.write(parts, zip)),
                    Work.Outcome.of(
                            file -> bundle.set(new BundleState.Saved(file)),
                            fault -> bundle.set(new BundleState.Refused(fault))));
        }
    }

    /// Goes on working.
    public void goOn() {
        bundle.set(new BundleState.None());
        bugs.seen();
    }
}
