package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Who sits where: what is open, who uses it, and what it takes. The sum of what is open on a chip
/// is never over its cap; whoever finds no room waits until somebody leaves.
final class Residents {
    private static final long LOOK_MILLIS = 40;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Budgets budgets;
    private final Gauge gauge;
    private final MeasuredMemory memory;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Resident> all = new ArrayList<>();
    private final Map<Thread, Integer> held = new HashMap<>();
    private final Map<Seat, Long> learned = new HashMap<>();
    private long clock;
    private int loads;
    private int waiting;

    Residents(Budgets budgets, Gauge gauge, MeasuredMemory memory) {
        this.budgets = budgets;
        this.gauge = gauge;
        this.memory = memory;
    }

    /// Opens what is not open.
    @FunctionalInterface
    interface Opening {
        Resident.Opened open() throws StudioFault;
    }

    /// Takes a seat; it is opened if it is not.
    ///
    /// @throws StudioFault.Resource `memory.short` if it never fits
    Resident enter(Resident wanted, Opening opening, JobContext context) throws StudioFault {
        while (true) {
            Optional<Resident> there = awaitSeat(wanted, context);
            if (there.isPresent()) {
                return there.get();
            }
            Resident loading = wanted;
            if (load(loading, opening)) {
                return loading;
            }
            // It is larger than believed: room for that is waited for.
            wanted = new Resident(wanted.seat, wanted.name, wanted.estimateBytes);
        }
    }

    /// Waits until the model is open, or until there is room for it to be opened here.
    private Optional<Resident> awaitSeat(Resident wanted, JobContext context)
            throws StudioFault.Resource {
        lock.lock();
        try {
            while (true) {
                Optional<Resident> found = find(wanted.seat);
                if (found.isPresent() && found.get().ready) {
                    return Optional.of(taken(found.get()));
                }
                if (found.isEmpty() && hasRoom(wanted)) {
                    all.add(wanted);
                    return Optional.empty();
                }
                await(context);
            }
        } finally {
            lock.unlock();
        }
    }

    /// @return whether it could stay
    private boolean load(Resident wanted, Opening opening) throws StudioFault {
        OptionalLong before = beginLoad(wanted);
        long begunNanos = System.nanoTime();
        Resident.Opened opened = Resident.Opened.NONE;
        boolean stays = false;
        try {
            opened = opening.open();
            stays = true;
        } finally {
            wanted.measuredBytes = endLoad(wanted, before);
            OptionalLong measured = wanted.measuredBytes;
            if (stays && measured.isPresent()) {
                memory.learn(wanted.seat, measured.getAsLong());
            }
            wanted.loadMillis = (System.nanoTime() - begunNanos) / NANOS_PER_MILLI;
            wanted.opened = opened;
            stays = stays && settle(wanted);
            if (!stays) {
                drop(wanted);
            }
        }
        return stays;
    }

    private boolean settle(Resident wanted) {
        lock.lock();
        try {
            wanted.measuredBytes.ifPresent(bytes -> learned.merge(wanted.seat, bytes, Math::max));
            if (!fits(wanted)) {
                return false;
            }
            wanted.ready = true;
            taken(wanted);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void drop(Resident wanted) {
        lock.lock();
        try {
            close(wanted);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// What was read before a load means something only if no other load goes on.
    private OptionalLong beginLoad(Resident wanted) {
        lock.lock();
        try {
            loads++;
            return loads == 1 ? gauge.usedBytes(wanted.seat.chip()) : OptionalLong.empty();
        } finally {
            lock.unlock();
        }
    }

    private OptionalLong endLoad(Resident wanted, OptionalLong before) {
        lock.lock();
        try {
            loads--;
            if (before.isEmpty() || loads > 0) {
                return OptionalLong.empty();
            }
            OptionalLong now = gauge.usedBytes(wanted.seat.chip());
            return now.isEmpty()
                    ? now
                    : OptionalLong.of(Math.max(0, now.getAsLong() - before.getAsLong()));
        } finally {
            lock.unlock();
        }
    }

    private Optional<Resident> find(Seat seat) {
        return all.stream().filter(one -> one.seat.equals(seat)).findFirst();
    }

    private Resident taken(Resident resident) {
        resident.users++;
        resident.uses = ++clock;
        held.merge(Thread.currentThread(), 1, Integer::sum);
        return resident;
    }

    /// Makes room if that can be done at once.
    ///
    /// @throws StudioFault.Resource `memory.short` if waiting would not help
    private boolean hasRoom(Resident wanted) throws StudioFault.Resource {
        long cap = budgets.bytes(wanted.seat.chip());
        // An earlier start may have measured wrongly: what it says makes room, but refuses nothing.
        long before = Math.min(cap, memory.of(wanted.seat));
        long known = Math.max(before, learned.getOrDefault(wanted.seat, 0L));
        long needed = Math.max(wanted.bytes(), known);
        if (needed > cap) {
            throw tooLarge(wanted);
        }
        while (taken(wanted.seat.pool()) > cap - needed) {
            if (!closeOldest(wanted.seat.pool())) {
                // Who holds a model and waits for another could wait for itself.
                if (held.containsKey(Thread.currentThread())) {
                    throw tooLarge(wanted);
                }
                return false;
            }
        }
        return true;
    }

    /// Whether a model that turned out larger than believed can stay.
    private boolean fits(Resident wanted) {
        long cap = budgets.bytes(wanted.seat.chip());
        while (taken(wanted.seat.pool()) > cap) {
            if (!closeOldest(wanted.seat.pool())) {
                return false;
            }
        }
        return true;
    }

    private long taken(String pool) {
        return all.stream()
                .filter(one -> one.seat.pool().equals(pool))
                .mapToLong(Resident::bytes)
                .sum();
    }

    private boolean closeOldest(String pool) {
        Optional<Resident> oldest =
                all.stream()
                        .filter(one -> one.seat.pool().equals(pool) && one.ready && one.users == 0)
                        .min((one, other) -> Long.compare(one.uses, other.uses));
        oldest.ifPresent(this::close);
        return oldest.isPresent();
    }

    private void close(Resident resident) {
        all.remove(resident);
        resident.opened.close();
    }

    @SuppressWarnings("WaitNotInLoop") // Its caller looks again.
    private void await(JobContext context) {
        waiting++;
        try {
            // Nobody signals a cancellation.
            boolean _ = changed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            context.checkCancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } finally {
            waiting--;
        }
    }

    void leave(Resident resident) {
        lock.lock();
        try {
            resident.users--;
            held.computeIfPresent(
                    Thread.currentThread(), (_, count) -> count == 1 ? null : count - 1);
            if (resident.users == 0 && resident.leaving) {
                resident.opened.close();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Closes what nobody uses on a chip's memory, the model itself too, which keeps what its last
    /// run took.
    ///
    /// @return whether there was anything else
    boolean closeIdle(Seat own) {
        lock.lock();
        try {
            boolean others = false;
            for (Resident one : List.copyOf(all)) {
                if (one.seat.pool().equals(own.pool()) && one.ready && one.users == 0) {
                    others |= !one.seat.equals(own);
                    close(one);
                }
            }
            changed.signalAll();
            return others;
        } finally {
            lock.unlock();
        }
    }

    /// Closes all that nobody uses, on every chip.
    void closeIdle() {
        lock.lock();
        try {
            for (Resident one : List.copyOf(all)) {
                if (one.ready && one.users == 0) {
                    close(one);
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Closes everything; what is in use when its last user leaves.
    void closeAll() {
        lock.lock();
        try {
            for (Resident resident : all) {
                resident.leaving = true;
                if (resident.ready && resident.users == 0) {
                    resident.opened.close();
                }
            }
            all.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether a model is open on a chip.
    boolean has(String key, Chip chip) {
        lock.lock();
        try {
            return all.stream()
                    .anyMatch(one -> one.seat.key().equals(key) && one.seat.chip().equals(chip));
        } finally {
            lock.unlock();
        }
    }

    /// Keeps how long a first run took.
    WarmUp warmed(Resident resident, Ran ran, long runMillis) {
        lock.lock();
        try {
            resident.warmMillis = OptionalLong.of(runMillis);
            return new WarmUp(
                    ran,
                    resident.loadMillis,
                    runMillis,
                    resident.estimateBytes,
                    resident.measuredBytes);
        } finally {
            lock.unlock();
        }
    }

    KeeperState state() {
        lock.lock();
        try {
            List<KeeperState.OpenModel> models = new ArrayList<>();
            for (Resident one : all) {
                models.add(
                        new KeeperState.OpenModel(
                                one.name,
                                one.seat.chip(),
                                one.estimateBytes,
                                one.measuredBytes,
                                one.users,
                                one.ready ? OptionalLong.of(one.loadMillis) : OptionalLong.empty(),
                                one.warmMillis));
            }
            return new KeeperState(models, waiting);
        } finally {
            lock.unlock();
        }
    }

    private StudioFault.Resource tooLarge(Resident wanted) {
        return RunFaults.tooLarge(wanted.name, wanted.bytes(), budgets.bytes(wanted.seat.chip()));
    }
}
