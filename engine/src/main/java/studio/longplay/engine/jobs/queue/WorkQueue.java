package studio.longplay.engine.jobs.queue;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/// Long work in order: what was asked for, how it stands, and what begins next.
///
/// Every change is kept before it takes effect, so that a program that is killed finds its queue
/// again as the last change left it; attempts that ran are then begun anew, where they stood. Every
/// attempt has a token, and only the newest attempt of a job may say how it ended: one that hung
/// and comes back is told no. Any number of threads may use it; nothing in it waits for work.
public final class WorkQueue {
    private static final long FIRST_REST_MILLIS = 2_000;
    private static final int LONGER = 4;
    private static final int MOST_STEPS = 5;

    private final QueueStore store;
    private final Room room;
    private final LongSupplier clockMillis;
    private final Map<Long, QueuedJob> jobs = new LinkedHashMap<>();
    private final Map<Long, Long> beats = new HashMap<>();
    private final Set<Long> resting = new HashSet<>();
    private QueueStore.Counters counters;
    private long changes;

    private WorkQueue(QueueStore store, Room room, LongSupplier clockMillis, QueueStore.Kept kept) {
        this.store = store;
        this.room = room;
        this.clockMillis = clockMillis;
        kept.jobs().forEach(job -> jobs.put(job.id(), job));
        counters = kept.counters();
    }

    /// Opens what was kept and puts back in order what ran when the program ended.
    ///
    /// @param clockMillis milliseconds since 1970
    public static WorkQueue open(QueueStore store, Capacity capacity, LongSupplier clockMillis)
            throws StudioFault {
        return open(store, (_, _) -> capacity, clockMillis);
    }

    /// The same where what there is changes.
    public static WorkQueue open(QueueStore store, Room room, LongSupplier clockMillis)
            throws StudioFault {
        WorkQueue queue = new WorkQueue(store, room, clockMillis, store.load());
        queue.recover();
        return queue;
    }

    private synchronized void recover() throws StudioFault {
        for (QueuedJob job : List.copyOf(jobs.values())) {
            if (job.state() == JobState.RUNNING) {
                keepWithDependents(recovered(job));
            }
        }
    }

    private QueuedJob recovered(QueuedJob job) {
        return switch (job.wish()) {
            case CANCEL -> job.in(JobState.CANCELLED, now());
            case PAUSE -> job.in(JobState.PAUSED, 0);
            case NONE, GIVE_UP -> lost(job, "The program ended while it ran.");
        };
    }

    /// An attempt that nobody can end any more.
    private QueuedJob lost(QueuedJob job, String why) {
        boolean again = job.failures() + 1 < job.order().mostFailures();
        JobFault fault =
                new JobFault(
                        "queue.cut-off",
                        why,
                        "It goes on where it was; what was finished is kept.");
        return job.failed(fault, again, 0, now());
    }

    /// Adds a job behind the others of its lane and priority.
    ///
    /// @throws StudioFault.Resource `queue.too-much` if it needs more than there ever is
    /// @throws StudioFault.Input `queue.unknown` if it waits for a job that there is not
    public synchronized QueuedJob add(JobOrder order) throws StudioFault {
        Capacity capacity = capacity();
        for (Permit permit : Permit.values()) {
            // A disk can be made free until its turn comes.
            boolean ever = permit != Permit.DISK_MEGABYTES;
            if (ever && order.needs().of(permit) > capacity.of(permit)) {
                throw new StudioFault.Resource(
                        "queue.too-much",
                        "\"%s\" needs %d of %s and this machine has %d."
                                .formatted(
                                        order.title(),
                                        order.needs().of(permit),
                                        permit,
                                        capacity.of(permit)),
                        "Ask for less: a smaller size, or a software encoder.");
            }
        }
        for (long before : order.after()) {
            job(before);
        }
        long id = counters.lastId() + 1;
        QueuedJob job = QueuedJob.added(id, order, id, now());
        keep(List.of(job), Set.of(), counters(id, counters.lastToken(), counters.held()));
        return job;
    }

    /// Begins the job whose turn it is, if there is one that fits.
    public synchronized Optional<QueuedJob> begin() throws StudioFault {
        Optional<QueuedJob> next = turn().next(now());
        if (next.isEmpty()) {
            return next;
        }
        long token = counters.lastToken() + 1;
        QueuedJob begun = next.get().begun(token, now());
        keep(List.of(begun), Set.of(), counters(counters.lastId(), token, counters.held()));
        beats.put(begun.id(), now());
        return Optional.of(begun);
    }

    /// Whether this is the attempt that the job is in; notes that it lives.
    public synchronized boolean beat(long id, long token) {
        boolean current = isCurrent(id, token);
        if (current) {
            beats.put(id, now());
        }
        return current;
    }

    /// What is asked of an attempt.
    public synchronized Wish wish(long id, long token) {
        QueuedJob job = jobs.get(id);
        return job == null || !isCurrent(id, token) ? Wish.GIVE_UP : job.wish();
    }

    /// Asked at the end of a piece: whether the attempt is to wait there, because something more
    /// urgent is to go before. It is to ask again until it need not.
    public synchronized boolean mustRest(long id, long token) {
        QueuedJob job = jobs.get(id);
        if (job == null || !isCurrent(id, token) || job.wish() != Wish.NONE) {
            return false;
        }
        boolean rests = turn().mustRest(job, now());
        boolean changed = rests ? resting.add(id) : resting.remove(id);
        if (changed) {
            changed();
        }
        return rests;
    }

    /// Ends an attempt well.
    ///
    /// @return whether it counts: not if another attempt has taken its place
    public synchronized boolean done(long id, long token, String result) throws StudioFault {
        return end(id, token, job -> job.done(result, now()));
    }

    /// Ends an attempt that failed; the job is tried again after a rest, if that may help.
    ///
    /// @param passing whether the fault may be gone at the next attempt
    public synchronized boolean failed(long id, long token, JobFault fault, boolean passing)
            throws StudioFault {
        return end(
                id,
                token,
                job -> {
                    if (job.wish() == Wish.CANCEL) {
                        return job.in(JobState.CANCELLED, now());
                    }
                    boolean again = passing && job.failures() + 1 < job.order().mostFailures();
                    QueuedJob after = job.failed(fault, again, now() + rest(job), now());
                    return again && job.wish() == Wish.PAUSE ? after.in(JobState.PAUSED, 0) : after;
                });
    }

    private static long rest(QueuedJob job) {
        int steps = Math.min(job.failures(), MOST_STEPS);
        long rest = FIRST_REST_MILLIS;
        for (int step = 0; step < steps; step++) {
            rest *= LONGER;
        }
        return rest;
    }

    /// Ends an attempt that was stopped: the job is as it was wished, or waits for its turn.
    public synchronized boolean stopped(long id, long token) throws StudioFault {
        return end(
                id,
                token,
                job ->
                        switch (job.wish()) {
                            case CANCEL -> job.in(JobState.CANCELLED, now());
                            case PAUSE -> job.in(JobState.PAUSED, 0);
                            case NONE, GIVE_UP -> job.in(JobState.WAITING, 0);
                        });
    }

    private interface Ending {
        QueuedJob of(QueuedJob job);
    }

    private boolean end(long id, long token, Ending ending) throws StudioFault {
        QueuedJob job = jobs.get(id);
        if (job == null || !isCurrent(id, token)) {
            return false;
        }
        keepWithDependents(ending.of(job));
        return true;
    }

    /// Takes their jobs from attempts that gave no sign of life for so long.
    ///
    /// @return the jobs, which wait for another attempt or have failed
    public synchronized List<QueuedJob> expire(long silentMillis) throws StudioFault {
        List<QueuedJob> lost = new ArrayList<>();
        for (QueuedJob job : jobs.values()) {
            long last = beats.getOrDefault(job.id(), job.begunMillis());
            if (job.state() == JobState.RUNNING && now() - last >= silentMillis) {
                lost.add(
                        job.wish() == Wish.NONE
                                ? lost(job, "It gave no sign of life and was given up.")
                                : recovered(job));
            }
        }
        for (QueuedJob job : lost) {
            keepWithDependents(job);
        }
        return lost;
    }

    /// Has a job rest until [#resume]; one that runs stops at the end of a piece.
    public synchronized void pause(long id) throws StudioFault {
        QueuedJob job = job(id);
        switch (job.state()) {
            case WAITING -> keep(List.of(job.in(JobState.PAUSED, 0)));
            case RUNNING -> {
                if (job.wish() == Wish.NONE) {
                    keep(List.of(job.wishing(Wish.PAUSE)));
                }
            }
            case PAUSED, DONE, FAILED, CANCELLED -> {}
        }
    }

    /// Has a job go on that rests.
    public synchronized void resume(long id) throws StudioFault {
        QueuedJob job = job(id);
        if (job.state() == JobState.PAUSED) {
            keep(List.of(job.in(JobState.WAITING, 0)));
        } else if (job.wish() == Wish.PAUSE) {
            keep(List.of(job.wishing(Wish.NONE)));
        }
    }

    /// Ends a job for good, and those that wait for it; what was finished of it is kept.
    public synchronized void cancel(long id) throws StudioFault {
        QueuedJob job = job(id);
        switch (job.state()) {
            case WAITING, PAUSED -> keepWithDependents(job.in(JobState.CANCELLED, now()));
            case RUNNING -> keep(List.of(job.wishing(Wish.CANCEL)));
            case DONE, FAILED, CANCELLED -> {}
        }
    }

    /// Has a job that failed or was cancelled be done after all.
    public synchronized void retry(long id) throws StudioFault {
        QueuedJob job = job(id);
        if (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED) {
            keep(List.of(job.again()));
        } else if (job.state() == JobState.WAITING && job.notBeforeMillis() > now()) {
            keep(List.of(job.in(JobState.WAITING, 0)));
        }
    }

    /// Moves a job among those of its lane and priority that have not begun.
    ///
    /// @param places towards the end; negative towards the beginning
    public synchronized void move(long id, int places) throws StudioFault {
        keep(ties().moved(job(id), places));
    }

    /// Gives a job another priority.
    public synchronized void prioritise(long id, int priority) throws StudioFault {
        QueuedJob job = job(id);
        keep(List.of(job.at(job.position(), job.order().withPriority(priority))));
    }

    /// Has a job wait for others instead of those it waited for; one that runs goes on.
    ///
    /// @throws StudioFault.Input `queue.unknown`; `queue.circle` if one of them waits for it
    public synchronized void follow(long id, Set<Long> others) throws StudioFault {
        keep(List.of(ties().following(id, others)));
    }

    /// Takes jobs off the list that have ended, but for those that another one waits for.
    ///
    /// @return what is gone
    public synchronized List<QueuedJob> clear() throws StudioFault {
        Set<Long> waitedFor = new HashSet<>();
        jobs.values().stream()
                .filter(job -> !job.state().isEnd())
                .forEach(job -> waitedFor.addAll(job.order().after()));
        List<QueuedJob> gone =
                jobs.values().stream()
                        .filter(job -> job.state().isEnd())
                        .filter(job ->
                                job.state() == JobState.DONE || !waitedFor.contains(job.id()))
                        .toList();
        Set<Long> ids = new HashSet<>();
        gone.forEach(job -> ids.add(job.id()));
        keep(List.of(), ids, counters);
        return gone;
    }

    /// Has the whole queue rest, or go on: jobs that nobody looks at do not begin meanwhile.
    public synchronized void hold(boolean held) throws StudioFault {
        if (held != counters.held()) {
            keep(List.of(), Set.of(), counters(counters.lastId(), counters.lastToken(), held));
        }
    }

    public synchronized boolean isHeld() {
        return counters.held();
    }

    /// What it knows besides its jobs.
    public synchronized QueueStore.Counters counters() {
        return counters;
    }

    /// All jobs, those to come in the order of their turns.
    public synchronized List<QueuedJob> jobs() {
        return jobs.values().stream().sorted(QueuedJob.BY_TURN).toList();
    }

    public synchronized Optional<QueuedJob> find(long id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /// Ids of running jobs that let a more urgent one go before.
    public synchronized Set<Long> resting() {
        return Set.copyOf(resting);
    }

    /// Whether nothing runs and nothing would begin by itself, now or later.
    public synchronized boolean isIdle() {
        return turn().isIdle();
    }

    /// What may run at once.
    public synchronized Capacity capacity() {
        return room.now(in(JobState.RUNNING), in(JobState.WAITING));
    }

    private List<QueuedJob> in(JobState state) {
        return jobs.values().stream().filter(job -> job.state() == state).toList();
    }

    /// How many changes there were; to be given to [#await].
    public synchronized long changes() {
        return changes;
    }

    /// Waits until something changed since then, or for so long.
    public synchronized void await(long since, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; changes == since && left > 0; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    private Turn turn() {
        return new Turn(jobs, resting, capacity(), counters.held());
    }

    private boolean isCurrent(long id, long token) {
        QueuedJob job = jobs.get(id);
        return job != null && job.state() == JobState.RUNNING && job.token() == token;
    }

    private Ties ties() {
        return new Ties(jobs);
    }

    private QueuedJob job(long id) throws StudioFault.Input {
        return ties().job(id);
    }

    private void keepWithDependents(QueuedJob ended) throws StudioFault {
        keep(ties().withDependents(ended, now()));
    }

    private void keep(List<QueuedJob> changed) throws StudioFault {
        keep(changed, Set.of(), counters);
    }

    private void keep(List<QueuedJob> changed, Set<Long> removed, QueueStore.Counters after)
            throws StudioFault {
        if (changed.isEmpty() && removed.isEmpty() && after.equals(counters)) {
            return;
        }
        store.keep(new QueueStore.Change(changed, removed, after));
        removed.forEach(jobs::remove);
        changed.forEach(job -> jobs.put(job.id(), job));
        counters = after;
        beats.keySet().removeIf(id -> !isRunning(id));
        resting.removeIf(id -> !isRunning(id));
        changed();
    }

    private boolean isRunning(long id) {
        QueuedJob job = jobs.get(id);
        return job != null && job.state() == JobState.RUNNING;
    }

    private void changed() {
        changes++;
        notifyAll();
    }

    private static QueueStore.Counters counters(long lastId, long lastToken, boolean held) {
        return new QueueStore.Counters(lastId, lastToken, held);
    }

    private long now() {
        return clockMillis.getAsLong();
    }
}
