package studio.longplay.engine.inference.run;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// Keeps models open from their first use on, within a budget of memory: where another is wanted
/// and there is no room, the one unused longest is closed; where all are in use, the caller waits.
/// One is enough for a studio, and any number of threads may use it.
///
/// Where memory runs out all the same, less is asked for, step by step ([Step]), down to the
/// processor; where a card goes away its work goes on elsewhere. What was given up stands in
/// [Loaded#ran] and is counted in [#badges]; it stays given up until clearly more memory is free
/// than when it ran out.
///
/// ```
/// float[] samples = keeper.with(
///         Loading.of(Kokoro.KIND, bundle, KokoroPipeline::new),
///         kokoro -> kokoro.model().speak(phonemes, context),
///         context);
/// ```
public final class ModelKeeper implements AutoCloseable {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Surroundings surroundings;
    private final Residents residents;
    private final Placer placer;
    private final GivenUp givenUp;

    /// Faults that no step helped against; their work is long over when they are forgotten.
    private final Set<StudioFault> hopeless =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final Badges badges = new Badges();
    private final Caches caches = new Caches();
    private final KeptAnswers answers;
    private @Nullable Sessions sessions;

    /// On this machine, with everything on the processor.
    public ModelKeeper(ModelRuntime runtime) {
        this(Surroundings.steady(runtime));
    }

    /// On this machine, as the table of a data folder has it; see [PolicyFile].
    ///
    /// @param home the data folder
    public static ModelKeeper of(Path home, ModelRuntime runtime) {
        return of(home, runtime, KeptAnswers.NONE);
    }

    /// The same for those who look up what models answered before.
    ///
    /// @param home the data folder
    public static ModelKeeper of(Path home, ModelRuntime runtime, KeptAnswers answers) {
        PolicyFile table = new PolicyFile(home);
        return new ModelKeeper(
                Surroundings.steady(runtime)
                        .withPolicy(table)
                        .withBudgets(table)
                        .withMemory(MeasuredMemory.in(home)),
                answers);
    }

    public ModelKeeper(Surroundings surroundings) {
        this(surroundings, KeptAnswers.NONE);
    }

    /// @param answers where models' answers are kept
    public ModelKeeper(Surroundings surroundings, KeptAnswers answers) {
        this.surroundings = surroundings;
        this.answers = answers;
        residents =
                new Residents(surroundings.budgets(), surroundings.gauge(), surroundings.memory());
        placer = new Placer(residents);
        givenUp = new GivenUp(surroundings.budgets(), surroundings.memory());
    }

    /// Uses a model; it is opened if it is not, and stays open afterwards.
    ///
    /// The work may use no other model that is not open yet where there is no room for both: that
    /// is refused, not waited for.
    ///
    /// @param work done once more from its beginning where memory ran out or a card went away
    /// @throws StudioFault.Resource `memory.short`, `inference.memory-full`,
    ///   `inference.device-lost` if nothing more can be given up
    /// @throws StudioFault as [OpenBundle#open], the opener and the work
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public <M, T> T with(Loading<M> what, Work<? super M, T> work, JobContext context)
            throws StudioFault {
        return held(
                what,
                (resident, ran) -> {
                    @SuppressWarnings("unchecked") // Whoever has the key has the opener.
                    M model = (M) resident.model(what);
                    return work.with(new Loaded<>(model, ran));
                },
                context);
    }

    /// What is done with an open model.
    private interface Held<T> {
        T with(Resident resident, Ran ran) throws StudioFault;
    }

    private <T> T held(Loading<?> what, Held<T> work, JobContext context) throws StudioFault {
        Attempt attempt = begin(what);
        try {
            while (true) {
                context.checkCancelled();
                try {
                    T made = once(what, attempt, work, context);
                    remember(what, attempt);
                    return made;
                } catch (StudioFault.Resource fault) {
                    attempt = less(what, attempt, fault);
                }
            }
        } finally {
            placer.end(attempt);
        }
    }

    /// A fault that comes out of another model's use inside this one is that one's: there all was
    /// given up that helps, and to try again from out here would be to try all of it again.
    private Attempt less(Loading<?> what, Attempt failed, StudioFault.Resource fault)
            throws StudioFault {
        if (hopeless.contains(fault)) {
            throw fault;
        }
        try {
            List<ChipState> chips = chips();
            if (RunFaults.isMemory(fault)) {
                boolean open = residents.has(what.key(), failed.chip());
                givenUp.ranOut(what, failed, open, chips);
            }
            return placer.next(what, failed, fault, chips);
        } catch (StudioFault.Resource end) {
            hopeless.add(end);
            throw end;
        }
    }

    /// Opens a model ahead of its first use.
    ///
    /// @return on what it will run
    /// @throws StudioFault as [#with]
    public Ran load(Loading<?> what, JobContext context) throws StudioFault {
        return with(what, Loaded::ran, context);
    }

    /// Opens a model ahead of its first use and has it do the least its kind can do: what a runtime
    /// puts off to the first run is done by then.
    ///
    /// @return how long it took
    /// @throws StudioFault as [#with]; those of its kind's trial
    public WarmUp warm(Loading<?> what, JobContext context) throws StudioFault {
        return held(
                what,
                (resident, ran) -> {
                    long begun = System.nanoTime();
                    what.kind().trial().run(resident.sessions(), what.folder(), context);
                    long runMillis = (System.nanoTime() - begun) / NANOS_PER_MILLI;
                    return residents.warmed(resident, ran, runMillis);
                },
                context);
    }

    private Attempt begin(Loading<?> what) throws StudioFault {
        Sessions _ = sessions();
        Wish wish = surroundings.policy().wish(what);
        Attempt known = givenUp.of(what, givenUp.asks(what) ? chips() : List.of());
        if (known != null) {
            placer.begin(known);
            return known.in(what.portion().of(wish));
        }
        boolean chooses = wish.device() != Device.CPU;
        return placer.first(what, wish, chooses ? chips() : List.of());
    }

    private List<ChipState> chips() throws StudioFault {
        return surroundings.chips().look(sessions().devices());
    }

    private <T> T once(Loading<?> what, Attempt attempt, Held<T> work, JobContext context)
            throws StudioFault {
        Seat seat = Seat.of(what, attempt);
        Variant variant = what.variants().get(attempt.variant());
        Resident wanted = new Resident(seat, what.name(), variant.estimateBytes());
        Resident resident = residents.enter(wanted, () -> open(what, attempt), context);
        try {
            return work.with(resident, attempt.ran(what));
        } finally {
            residents.leave(resident);
        }
    }

    private <M> Resident.Opened open(Loading<M> what, Attempt attempt) throws StudioFault {
        Wish wish = surroundings.policy().wish(what);
        SessionSettings settings =
                new SessionSettings(wish.threads(), attempt.chip(), wish.tuning());
        OpenBundle open =
                OpenBundle.open(
                        what.kind(),
                        what.variants().get(attempt.variant()).graphs(),
                        sessions(),
                        settings);
        boolean whole = false;
        try {
            for (Session session : open.sessions().values()) {
                if (session.device() != attempt.chip().device()) {
                    throw RunFaults.lost(what.name(), attempt.chip());
                }
            }
            M model = what.opener().open(open.sessions(), what.folder());
            whole = true;
            return new Resident.Opened(open, model);
        } finally {
            if (!whole) {
                open.close();
            }
        }
    }

    /// What had to be given up once is not tried again for each line.
    private void remember(Loading<?> what, Attempt attempt) {
        if (givenUp.done(what, attempt)) {
            badges.recovered(what.name());
        }
        if (attempt.steps().isEmpty()) {
            return;
        }
        String wanted = Placer.words(what, surroundings.policy().wish(what));
        badges.add(new Badge(what.name(), wanted, attempt.ran(what), 1));
    }

    private synchronized Sessions sessions() throws StudioFault {
        Sessions started = sessions;
        if (started == null) {
            started = surroundings.runtime().start();
            sessions = started;
            surroundings.policy().offer(surroundings.chips().look(started.devices()));
        }
        return started;
    }

    /// A warning for each line of a table that names hardware which is not here. The first time may
    /// take a second: it loads the runtime, if a line names other hardware than the processor.
    public List<Warning> absent(PolicyTable table) {
        return AbsentDevices.warnings(table, this::chips);
    }

    /// What was given up, counted.
    public Badges badges() {
        return badges;
    }

    /// How often what models made before was found.
    public Caches caches() {
        return caches;
    }

    /// Where models' answers are kept.
    public KeptAnswers answers() {
        return answers;
    }

    /// Forgets what was given up: the next use tries again what is wished for.
    public void forgive() {
        givenUp.forgive();
        placer.forgive();
    }

    /// Has what the table says now count from the next use on: what was given up is forgotten, and
    /// what is open and not in use is closed, since it was opened as the table was.
    public void reconsider() {
        forgive();
        residents.closeIdle();
    }

    /// How much of the machine models take where nobody says otherwise.
    public Profile profile() {
        return surroundings.policy().profile();
    }

    /// What is open now.
    public KeeperState state() {
        return residents.state();
    }

    /// Which exports of bundles are preferred, for the shelves they are taken from.
    public List<Precision> precisions() {
        return surroundings.policy().precisions();
    }

    /// The most that models on a chip may take together, in bytes.
    public long budgetBytes(Chip chip) {
        return surroundings.budgets().bytes(chip);
    }

    /// Measures what this machine is worth for models; takes some seconds.
    ///
    /// @throws StudioFault as [InferenceBench#measure]
    public MachineWorth measure(JobContext context) throws StudioFault {
        return InferenceBench.measure(surroundings.runtime(), context);
    }

    /// Measures the machine and keeps the profile that suits it, where the keeper's table is one
    /// that nobody wrote yet: before the first bundle comes.
    ///
    /// @throws StudioFault as [InferenceBench#onFirstRun]
    public void measureOnce(JobContext context) throws StudioFault {
        if (surroundings.policy() instanceof PolicyFile table) {
            InferenceBench.onFirstRun(table, surroundings.runtime(), context);
        }
    }

    /// What starts the runtime models run in.
    public ModelRuntime runtime() {
        return surroundings.runtime();
    }

    /// Closes all models; those in use when their last user leaves. It may be used again
    /// afterwards.
    @Override
    public void close() {
        residents.closeAll();
        Sessions started;
        synchronized (this) {
            started = sessions;
            sessions = null;
        }
        if (started != null) {
            started.close();
        }
    }
}
