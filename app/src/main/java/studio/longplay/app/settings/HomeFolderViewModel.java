package studio.longplay.app.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import studio.longplay.app.session.Work;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;

import java.nio.file.Path;
import java.util.Optional;

/// Which data folder there is, and which there is to be. A choice is used from the next start on:
/// the databases of the folder so far are open until then. To be used on the window's thread.
public final class HomeFolderViewModel {
    private final Path home;
    private final HomeDisks disks;
    private final Work quiet;
    private final Words words = Words.of("settings");
    private final ReadOnlyObjectWrapper<Optional<HomeDisks.Standing>> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HomeSeen>> wanted =
            new ReadOnlyObjectWrapper<>(this, "wanted", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final BooleanProperty moving = new SimpleBooleanProperty(this, "moving", true);

    /// @param home the data folder of this start
    /// @param quiet does what takes a moment
    public HomeFolderViewModel(Path home, HomeDisks disks, Work quiet) {
        this.home = home;
        this.disks = disks;
        this.quiet = quiet;
        quiet.start(
                Job.of(words.get("projects.looking"), _ -> disks.standing()),
                Outcome.of(now -> standing.set(Optional.of(now)), this::fail));
    }

    private void done(HomeDisks.Standing now) {
        standing.set(Optional.of(now));
        wanted.set(Optional.empty());
    }

    private void fail(StudioFault why) {
        fault.set(Optional.of(why));
    }

    /// Looks at a folder that the user proposes.
    public void propose(Path folder) {
        fault.set(Optional.empty());
        quiet.start(
                Job.of(words.get("projects.looking"), context -> disks.look(folder, context)),
                Outcome.of(
                        seen -> {
                            moving.set(seen.empty());
                            wanted.set(Optional.of(seen));
                        },
                        this::fail));
    }

    /// Gives the proposal up.
    public void drop() {
        fault.set(Optional.empty());
        wanted.set(Optional.empty());
    }

    /// Has the proposed folder used from the next start on.
    public void take() {
        wanted.get()
                .ifPresent(seen -> {
                    boolean move = moving.get() && seen.empty();
                    after(() -> disks.take(seen.folder(), move));
                });
    }

    /// Takes back what is to be from the next start on.
    public void stay() {
        after(disks::stay);
    }

    private interface Act {
        void run() throws StudioFault;
    }

    private void after(Act act) {
        fault.set(Optional.empty());
        quiet.start(
                Job.of(
                        words.get("projects.looking"),
                        _ -> {
                            act.run();
                            return disks.standing();
                        }),
                Outcome.of(this::done, this::fail));
    }

    /// The data folder of this start.
    public Path home() {
        return home;
    }

    /// Whether everything is taken along; only into an empty folder.
    public BooleanProperty movingProperty() {
        return moving;
    }

    /// Empty until it was looked at.
    public ReadOnlyObjectProperty<Optional<HomeDisks.Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// What the user proposes, looked at.
    public ReadOnlyObjectProperty<Optional<HomeSeen>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// Why it could not be.
    public ReadOnlyObjectProperty<Optional<StudioFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }
}
