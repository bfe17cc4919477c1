package studio.longplay.app.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.purge.Purge;
import studio.longplay.engine.render.purge.PurgePlan;
import studio.longplay.engine.render.purge.PurgeWish;
import studio.longplay.engine.render.purge.StoredClass;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the program keeps, by class, by voice and by project: counted, asked for on trial, removed.
///
/// To be used on the window's thread.
public final class KeptViewModel {
    private final Surroundings around;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State.Counting());
    private Kept kept = new Kept(Map.of(), List.of(), List.of());
    private @Nullable Running running;

    /// What the sheet lives in.
    ///
    /// @param projects that are known, the last opened first
    /// @param quiet counts
    /// @param apart removes, while nothing of the data folder is open
    public record Surroundings(
            Purge purge, List<Place> projects, Work quiet, Apart apart, InstantSource clock) {
        public Surroundings {
            projects = List.copyOf(projects);
        }
    }

    /// A project by its title and its folder.
    public record Place(String title, Path folder) {}

    /// Has a job done while nothing of the data folder is open here.
    @FunctionalInterface
    public interface Apart {
        /// Begins as soon as all is closed; the data folder is open again before the outcome.
        ///
        /// @param begun hears of it when it begins
        void start(
                Job<PurgePlan> job,
                Work.Outcome<PurgePlan> outcome,
                java.util.function.Consumer<Running> begun);
    }

    /// What is kept of a project outside of its folder.
    public record OfProject(Place place, PurgePlan.Sum sum) {}

    /// A voice that was made here or brought in.
    ///
    /// @param person whose voice it is; empty for one of nobody
    public record OfVoice(String id, String name, Optional<String> person) {}

    /// What is kept in all.
    public record Kept(
            Map<StoredClass, PurgePlan.Sum> sums, List<OfVoice> voices, List<OfProject> projects) {
        public Kept {
            sums = Map.copyOf(sums);
            voices = List.copyOf(voices);
            projects = List.copyOf(projects);
        }
    }

    /// What the user wants to be rid of.
    ///
    /// @param voice its id
    /// @param unusedDays of the classes only what was not used for so long; 0 for all of it
    public record Choice(
            Set<StoredClass> classes,
            Optional<String> voice,
            Optional<Path> project,
            int unusedDays) {
        public Choice {
            classes = Set.copyOf(classes);
        }

        public boolean isEmpty() {
            return classes.isEmpty() && voice.isEmpty() && project.isEmpty();
        }
    }

    /// Where it is.
    public sealed interface State {
        /// It is being counted.
        record Counting() implements State {}

        /// It was counted: one chooses.
        record Choosing(Kept kept) implements State {}

        /// What would go is being looked for.
        record Trying() implements State {}

        /// What would go; nothing is gone.
        record Tried(PurgeWish wish, PurgePlan plan) implements State {}

        /// All is being closed, then it goes.
        ///
        /// @param work once it began
        record Removing(Optional<Running> work) implements State {}

        /// It is gone.
        record Gone(PurgePlan plan) implements State {}

        /// It could not be counted or removed.
        record Refused(StudioFault fault) implements State {}
    }

    public KeptViewModel(Surroundings around) {
        this.around = around;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Counts, unless something is being removed.
    public void look() {
        if (state.get() instanceof State.Removing) {
            return;
        }
        state.set(new State.Counting());
        running =
                around.quiet()
                        .start(
                                Job.of("Count what is kept", this::count),
                                new Work.Outcome<>(this::counted, this::refused, this::back));
    }

    private void counted(Kept now) {
        kept = now;
        state.set(new State.Choosing(now));
    }

    private Kept count(JobContext context) throws StudioFault {
        List<OfProject> projects = new ArrayList<>();
        for (Place place : around.projects()) {
            context.checkCancelled();
            ofProject(place, context).ifPresent(projects::add);
        }
        return new Kept(
                around.purge().plan(PurgeWish.everything(), context).sums(),
                voices(around.purge().home()),
                projects);
    }

    private static List<OfVoice> voices(Home home) throws StudioFault {
        return new VoiceShelf(home.folder()).list().stream().map(KeptViewModel::voice).toList();
    }

    private static OfVoice voice(ShelfVoice voice) {
        return switch (voice) {
            case ShelfVoice.Verified(var sound, var consent, _, _) ->
                    new OfVoice(
                            voice.id(),
                            sound.name(),
                            Optional.ofNullable(consent).map(Consent::person));
            case ShelfVoice.Unverified(var id, _, _, _) -> new OfVoice(id, id, Optional.empty());
        };
    }

    /// Nothing where the folder is no project any more.
    private Optional<OfProject> ofProject(Place place, JobContext context) {
        try {
            PurgeWish wish =
                    new PurgeWish(
                            Set.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(place.folder()));
            return Optional.of(new OfProject(place, around.purge().plan(wish, context).total()));
        } catch (StudioFault _) {
            return Optional.empty();
        }
    }

    /// Looks for what would go; nothing goes.
    public void tryOut(Choice choice) {
        if (choice.isEmpty() || state.get() instanceof State.Removing) {
            return;
        }
        PurgeWish wish =
                new PurgeWish(
                        choice.classes(),
                        choice.unusedDays() == 0
                                ? Optional.empty()
                                : Optional.of(
                                        around.clock()
                                                .instant()
                                                .minus(Duration.ofDays(choice.unusedDays()))),
                        choice.voice(),
                        choice.project());
        state.set(new State.Trying());
        running =
                around.quiet()
                        .start(
                                Job.of(
                                        "Look for what would go",
                                        context -> around.purge().plan(wish, context)),
                                new Work.Outcome<>(
                                        plan -> state.set(new State.Tried(wish, plan)),
                                        this::refused,
                                        this::back));
    }

    /// Back to choosing; what was asked for stays where it is.
    public void back() {
        if (!(state.get() instanceof State.Removing)) {
            state.set(new State.Choosing(kept));
        }
    }

    /// It is to go.
    public void remove() {
        if (state.get() instanceof State.Tried(PurgeWish wish, PurgePlan plan) && !plan.isEmpty()) {
            state.set(new State.Removing(Optional.empty()));
            around.apart()
                    .start(
                            Job.of(
                                    "Remove what is kept",
                                    context -> around.purge().run(wish, context)),
                            new Work.Outcome<>(this::gone, this::refused, this::stopped),
                            work -> {
                                running = work;
                                state.set(new State.Removing(Optional.of(work)));
                            });
        }
    }

    private void gone(PurgePlan plan) {
        running = null;
        state.set(new State.Gone(plan));
    }

    /// What was removed until then is gone: it is counted anew.
    private void stopped() {
        running = null;
        state.set(new State.Counting());
        look();
    }

    private void refused(StudioFault fault) {
        running = null;
        state.set(new State.Refused(fault));
    }

    /// The sheet is put away: counting ends, removing goes on.
    public void leave() {
        if (!(state.get() instanceof State.Removing)) {
            stop();
        }
    }

    /// Stops what runs; what is gone is gone.
    public void stop() {
        if (running != null) {
            running.cancel();
        }
    }
}
