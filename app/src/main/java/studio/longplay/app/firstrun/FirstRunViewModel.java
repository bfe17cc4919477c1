package studio.longplay.app.firstrun;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The steps of the first start; each can be skipped, and then changes nothing. To be used on the
/// window's thread.
public final class FirstRunViewModel implements AutoCloseable {
    static final List<Step> STEPS = List.of(Step.values());

    private static final double GIGA = 1e9;
    private static final long LITTLE_MEMORY_BYTES = 6L << 30;
    private static final long LITTLE_DISK_BYTES = 5_000_000_000L;

    private final Surroundings around;
    private final Words words = Words.of("firstrun");
    private final ReadOnlyObjectWrapper<Step> step =
            new ReadOnlyObjectWrapper<>(this, "step", Step.WELCOME);
    private final ReadOnlyObjectWrapper<Optional<MachineSeen>> machine =
            new ReadOnlyObjectWrapper<>(this, "machine", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MachineWorth>> worth =
            new ReadOnlyObjectWrapper<>(this, "worth", Optional.empty());
    private final ObjectProperty<Profile> profile =
            new SimpleObjectProperty<>(this, "profile", Profile.BALANCED);
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", new Progress("", 0, 0));
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper(this, "measuring");
    private final ReadOnlyObjectWrapper<Optional<FolderSeen>> folder =
            new ReadOnlyObjectWrapper<>(this, "folder", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> refusal =
            new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
    private @Nullable Running measurement;
    private boolean picked;
    private boolean measured;

    /// What is asked, in order.
    public enum Step {
        WELCOME,
        MACHINE,
        FOLDERS,
        FINISH
    }

    /// What the sheet lives in.
    ///
    /// @param projects where new projects go; set by the sheet once it was found writable
    /// @param quiet does what takes a moment
    /// @param tell hears why something chosen could not be kept
    public record Surroundings(
            Ground ground, Property<Path> projects, Work quiet, Consumer<StudioFault> tell) {}

    public FirstRunViewModel(Surroundings around) {
        this.around = around;
        around.quiet()
                .start(
                        Job.of(words.get("job.look"), _ -> around.ground().machine()),
                        Outcome.of(this::see, around.tell()));
        look(around.projects().getValue(), seen -> folder.set(Optional.of(seen)));
    }

    private void see(MachineSeen seen) {
        machine.set(Optional.of(seen));
        if (!picked && worth.get().isEmpty()) {
            profile.set(seen.profile());
        }
    }

    /// Goes on, and keeps what this step asked.
    public void next() {
        if (step.get() == Step.MACHINE) {
            keepProfile();
        }
        skip();
    }

    /// Goes on and leaves what this step asked as it is; does nothing at the last.
    public void skip() {
        go(at() + 1);
    }

    /// Goes to the step before.
    public void back() {
        go(at() - 1);
    }

    /// Which step it is, from 0.
    int at() {
        return STEPS.indexOf(step.get());
    }

    private void go(int to) {
        step.set(STEPS.get(Math.clamp(to, 0, STEPS.size() - 1)));
        if (step.get() == Step.MACHINE && !measured) {
            measure();
        }
    }

    private void keepProfile() {
        Profile wanted = profile.get();
        Optional<Profile> now = machine.get().map(MachineSeen::profile);
        if (now.isEmpty() || now.get() == wanted) {
            return;
        }
        around.quiet()
                .start(
                        Job.of(
                                words.get("job.keep"),
                                _ -> {
                                    around.ground().take(wanted);
                                    return around.ground().machine();
                                }),
                        Outcome.of(this::see, around.tell()));
    }

    /// Has the machine measured, if that is not going on.
    public void measure() {
        if (measuring.get()) {
            return;
        }
        measured = true;
        measuring.set(true);
        Running begun =
                around.quiet()
                        .start(
                                Job.of(words.get("measuring"), around.ground()::measure),
                                new Outcome<>(
                                        this::propose,
                                        fault -> {
                                            measuring.set(false);
                                            around.tell().accept(fault);
                                        },
                                        () -> measuring.set(false)));
        measurement = begun;
        begun.progressProperty().subscribe(progress::set);
    }

    /// The proposal is taken where nobody chose, but for the profile with which a line is not the
    /// same on every machine: that is the user's to take.
    private void propose(MachineWorth found) {
        measuring.set(false);
        worth.set(Optional.of(found));
        Profile proposed = found.proposed().profile();
        if (!picked && proposed != Profile.ULTRA) {
            profile.set(proposed);
        }
    }

    /// Ends the measurement.
    public void stop() {
        Running now = measurement;
        if (now != null) {
            now.cancel();
        }
    }

    /// The user chooses a profile.
    public void pick(Profile wanted) {
        picked = true;
        profile.set(wanted);
    }

    /// The user chooses where projects go; refused, with the reason told, where nothing can be
    /// written.
    public void choose(Path wanted) {
        refusal.set(Optional.empty());
        look(
                wanted,
                seen -> {
                    if (seen.writable()) {
                        folder.set(Optional.of(seen));
                        around.projects().setValue(seen.folder());
                    } else {
                        refusal.set(Optional.of(words.get("folders.refused", seen.folder())));
                    }
                });
    }

    private void look(Path wanted, Consumer<FolderSeen> then) {
        around.quiet()
                .start(
                        Job.of(words.get("job.look"), _ -> around.ground().folder(wanted)),
                        Outcome.of(then, around.tell()));
    }

    /// What to know before the first film, a sentence each.
    public List<String> warnings() {
        List<String> all = new ArrayList<>();
        machine.get()
                .ifPresent(seen -> {
                    long memory = seen.facts().memoryTotalBytes();
                    if (memory < LITTLE_MEMORY_BYTES) {
                        all.add(words.get("warn.memory", memory / GIGA));
                    }
                    if (seen.freeBytes().orElse(Long.MAX_VALUE) < LITTLE_DISK_BYTES) {
                        all.add(words.get("warn.disk", seen.freeBytes().getAsLong() / GIGA));
                    }
                });
        return all;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Empty until it was looked at.
    public ReadOnlyObjectProperty<Optional<MachineSeen>> machineProperty() {
        return machine.getReadOnlyProperty();
    }

    /// Empty until it was measured.
    public ReadOnlyObjectProperty<Optional<MachineWorth>> worthProperty() {
        return worth.getReadOnlyProperty();
    }

    /// The profile chosen so far; kept by [#next].
    public ReadOnlyObjectProperty<Profile> profileProperty() {
        return profile;
    }

    public ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /// How far the measurement is.
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Where projects go; empty until it was looked at.
    public ReadOnlyObjectProperty<Optional<FolderSeen>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /// Why the folder chosen last was refused.
    public ReadOnlyObjectProperty<Optional<String>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    Path projects() {
        return around.projects().getValue();
    }

    @Override
    public void close() {
        stop();
    }
}
