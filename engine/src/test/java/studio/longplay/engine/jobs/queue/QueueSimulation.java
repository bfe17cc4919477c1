package studio.longplay.engine.jobs.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// A queue in a storm: random wishes, failures, stalls, late answers, full disks and kills, and
/// after every step what must hold whatever happens.
final class QueueSimulation {
    private static final int MOST_JOBS = 24;
    private static final Map<Permit, Long> MACHINE =
            Map.of(Permit.MEMORY_MEGABYTES, 8_000L, Permit.ENCODER_SESSIONS, 2L);

    private final SplittableRandom random;
    private final MemoryQueueStore store = new MemoryQueueStore();
    private final Capacity capacity;
    private WorkQueue queue;
    private long now = 1_000_000;

    /// Attempts whose threads live, as those threads see them; of another life of the program none.
    private final List<QueuedJob> live = new ArrayList<>();

    /// Attempts that the queue no longer counts, but whose threads may still answer.
    private final List<QueuedJob> ghosts = new ArrayList<>();

    private final Map<Long, Integer> commits = new HashMap<>();
    private final Map<Long, JobState> before = new HashMap<>();
    private final Set<Long> tokens = new HashSet<>();
    private long lastToken;
    private int kills;

    QueueSimulation(long seed) throws StudioFault {
        random = new SplittableRandom(seed);
        int heavy = 1 + random.nextInt(2);
        capacity = new Capacity(heavy, heavy + 1 + random.nextInt(4), MACHINE);
        queue = WorkQueue.open(store, capacity, () -> now);
    }

    int kills() {
        return kills;
    }

    void run(int steps) throws StudioFault {
        for (int step = 0; step < steps; step++) {
            before.clear();
            queue.jobs().forEach(job -> before.put(job.id(), job.state()));
            boolean full = random.nextInt(40) == 0;
            store.full(full);
            try {
                step();
            } catch (StudioFault.Resource diskFull) {
                assertThat(full).isTrue();
                assertThat(queue.jobs()).extracting(QueuedJob::id).containsAll(before.keySet());
            } finally {
                store.full(false);
            }
            check();
        }
        drain();
    }

    private void step() throws StudioFault {
        now += random.nextInt(400);
        switch (random.nextInt(16)) {
            case 0, 1 -> add();
            case 2, 3, 4, 5 -> begin();
            case 6, 7 -> answer(Answer.DONE);
            case 8 -> answer(Answer.FAILED);
            case 9 -> lateAnswer();
            case 10 -> stall();
            case 11 -> kill();
            case 12 -> wish();
            case 13 -> reorder();
            case 14 -> border();
            default -> rare();
        }
    }

    private void add() throws StudioFault {
        List<QueuedJob> all = queue.jobs();
        if (all.size() >= MOST_JOBS) {
            queue.clear();
            return;
        }
        Map<Permit, Long> permits = new EnumMap<>(Permit.class);
        if (random.nextBoolean()) {
            permits.put(Permit.MEMORY_MEGABYTES, random.nextLong(1, 6_000));
        }
        if (random.nextInt(3) == 0) {
            permits.put(Permit.ENCODER_SESSIONS, 1L);
        }
        Set<Long> after = new HashSet<>();
        for (QueuedJob other : all) {
            if (random.nextInt(12) == 0) {
                after.add(other.id());
            }
        }
        Lane lane = Lane.values()[random.nextInt(Lane.values().length)];
        QueuedJob added =
                queue.add(
                        JobOrder.heavy("test", "job", "", "")
                                .in(lane)
                                .withPriority(random.nextInt(3) - 1)
                                .needing(new Needs(random.nextInt(3) > 0, permits))
                                .after(after));
        assertThat(commits).doesNotContainKey(added.id());
    }

    private void begin() throws StudioFault {
        Optional<QueuedJob> begun = queue.begin();
        begun.ifPresent(job -> {
            assertThat(job.state()).isEqualTo(JobState.RUNNING);
            assertThat(job.token()).isGreaterThan(lastToken);
            assertThat(tokens.add(job.token())).isTrue();
            lastToken = job.token();
            live.add(job);
            assertThatItWasItsTurn(job);
        });
    }

    /// Everybody before it that may begin lacks something that this one does not take from him.
    private void assertThatItWasItsTurn(QueuedJob begun) {
        for (QueuedJob other : queue.jobs()) {
            boolean first =
                    other.state() == JobState.WAITING
                            && QueuedJob.BY_TURN.compare(other, begun) < 0
                            && other.notBeforeMillis() <= now
                            && isFree(other)
                            && !(queue.isHeld()
                                    && other.order().lane().compareTo(Lane.PREVIEW) > 0);
            if (first && other.order().needs().permits().isEmpty()) {
                assertThat(other.order().needs().heavy() && begun.order().needs().heavy())
                        .as("%s overtakes %s", begun, other)
                        .isFalse();
            }
        }
    }

    private boolean isFree(QueuedJob job) {
        return job.order().after().stream()
                .allMatch(id ->
                        queue.find(id).map(before -> before.state() == JobState.DONE).orElse(true));
    }

    private enum Answer {
        DONE,
        FAILED
    }

    private void answer(Answer answer) throws StudioFault {
        if (live.isEmpty()) {
            return;
        }
        QueuedJob attempt = live.get(random.nextInt(live.size()));
        boolean current = queue.beat(attempt.id(), attempt.token());
        boolean counted = tell(attempt, answer);
        assertThat(counted).isEqualTo(current);
        live.remove(attempt);
        if (counted && answer == Answer.DONE) {
            commits.merge(attempt.id(), 1, Integer::sum);
        }
    }

    private boolean tell(QueuedJob attempt, Answer answer) throws StudioFault {
        Wish wish = queue.wish(attempt.id(), attempt.token());
        boolean stops = wish == Wish.CANCEL || (wish == Wish.PAUSE && random.nextBoolean());
        if (stops) {
            boolean counted = queue.stopped(attempt.id(), attempt.token());
            if (counted) {
                commits.merge(attempt.id(), answer == Answer.DONE ? -1 : 0, Integer::sum);
            }
            return counted;
        }
        return switch (answer) {
            case DONE -> queue.done(attempt.id(), attempt.token(), "made");
            case FAILED ->
                    queue.failed(
                            attempt.id(),
                            attempt.token(),
                            new JobFault("test", "It failed.", ""),
                            random.nextInt(4) > 0);
        };
    }

    /// Of an attempt that was given up: it must not count.
    private void lateAnswer() throws StudioFault {
        if (ghosts.isEmpty()) {
            return;
        }
        QueuedJob ghost = ghosts.remove(random.nextInt(ghosts.size()));
        Optional<QueuedJob> stands = queue.find(ghost.id());
        assertThat(queue.done(ghost.id(), ghost.token(), "too late")).isFalse();
        assertThat(queue.failed(ghost.id(), ghost.token(), new JobFault("x", "", ""), true))
                .isFalse();
        assertThat(queue.wish(ghost.id(), ghost.token())).isEqualTo(Wish.GIVE_UP);
        assertThat(queue.find(ghost.id())).isEqualTo(stands);
    }

    private void stall() throws StudioFault {
        List<QueuedJob> silent = new ArrayList<>();
        now += 60_000;
        for (QueuedJob attempt : live) {
            if (random.nextInt(3) == 0 || !queue.beat(attempt.id(), attempt.token())) {
                silent.add(attempt);
            }
        }
        try {
            queue.expire(60_000);
        } finally {
            silent.removeIf(attempt -> queue.beat(attempt.id(), attempt.token()));
            live.removeAll(silent);
            ghosts.addAll(silent);
        }
    }

    /// The program dies; its threads answer nobody any more, but for those of workers that linger.
    private void kill() throws StudioFault {
        kills++;
        List<QueuedJob> all = queue.jobs();
        store.full(false);
        queue = WorkQueue.open(store, capacity, () -> now);
        ghosts.addAll(live);
        live.clear();
        assertThat(queue.jobs()).extracting(QueuedJob::id).isEqualTo(ids(all));
        for (QueuedJob job : queue.jobs()) {
            assertThat(job.state()).isNotEqualTo(JobState.RUNNING);
        }
        for (QueuedJob was : all) {
            JobState is = queue.find(was.id()).orElseThrow().state();
            boolean untouched = was.state() != JobState.RUNNING && was.state() != JobState.WAITING;
            if (untouched && was.state() != JobState.PAUSED) {
                assertThat(is).isEqualTo(was.state());
            }
            before.put(was.id(), is);
        }
    }

    private static List<Long> ids(List<QueuedJob> jobs) {
        return jobs.stream().map(QueuedJob::id).toList();
    }

    private void wish() throws StudioFault {
        Optional<QueuedJob> any = any();
        if (any.isEmpty()) {
            return;
        }
        long id = any.get().id();
        switch (random.nextInt(4)) {
            case 0 -> queue.pause(id);
            case 1 -> queue.resume(id);
            case 2 -> queue.cancel(id);
            default -> queue.retry(id);
        }
    }

    private void reorder() throws StudioFault {
        Optional<QueuedJob> any = any();
        if (any.isPresent()) {
            List<Long> all = ids(queue.jobs());
            if (random.nextBoolean()) {
                queue.move(any.get().id(), random.nextInt(7) - 3);
            } else {
                queue.prioritise(any.get().id(), random.nextInt(5) - 2);
            }
            assertThat(ids(queue.jobs())).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    /// The end of a piece of some attempt.
    private void border() {
        if (!live.isEmpty()) {
            QueuedJob attempt = live.get(random.nextInt(live.size()));
            queue.mustRest(attempt.id(), attempt.token());
        }
    }

    private void rare() throws StudioFault {
        switch (random.nextInt(3)) {
            case 0 -> queue.clear();
            case 1 -> queue.hold(random.nextBoolean());
            default -> now += random.nextInt(40_000);
        }
    }

    private Optional<QueuedJob> any() {
        List<QueuedJob> all = queue.jobs();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private void check() {
        List<QueuedJob> all = queue.jobs();
        List<QueuedJob> running =
                all.stream().filter(job -> job.state() == JobState.RUNNING).toList();
        Set<Long> resting = queue.resting();
        long heavy =
                running.stream()
                        .filter(job -> job.order().needs().heavy() && !resting.contains(job.id()))
                        .count();
        if (running.size() > capacity.total() + resting.size()) {
            fail("%d run at once", running.size());
        }
        // One that rests goes on by itself once the more urgent one is done, never before.
        assertThat(heavy).isLessThanOrEqualTo(capacity.heavy());
        for (Permit permit : Permit.values()) {
            long taken = running.stream().mapToLong(job -> job.order().needs().of(permit)).sum();
            assertThat(taken).isLessThanOrEqualTo(capacity.of(permit));
        }
        for (QueuedJob job : all) {
            checkOne(job);
        }
        assertThat(new WorkQueueText(store.load()).jobs()).isEqualTo(new WorkQueueText(all).jobs());
    }

    private void checkOne(QueuedJob job) {
        assertThat(job.failures()).isLessThanOrEqualTo(job.order().mostFailures());
        assertThat(commits.getOrDefault(job.id(), 0)).isLessThanOrEqualTo(1);
        if (job.state() == JobState.RUNNING) {
            assertThat(isFree(job)).isTrue();
            assertThat(live).anyMatch(mine -> mine.token() == job.token());
        }
        JobState was = before.get(job.id());
        if (was == JobState.DONE) {
            assertThat(job.state()).isEqualTo(JobState.DONE);
        }
        boolean leapt =
                was == JobState.PAUSED
                        && (job.state() == JobState.RUNNING || job.state() == JobState.DONE);
        assertThat(leapt).isFalse();
    }

    /// Whatever happened, once everybody works again everything comes to an end.
    private void drain() throws StudioFault {
        queue.hold(false);
        for (int round = 0; round < 400 && !isAllDone(); round++) {
            now += 10_000_000;
            for (QueuedJob job : queue.jobs()) {
                queue.resume(job.id());
                if (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED) {
                    queue.retry(job.id());
                }
            }
            Optional<QueuedJob> begun = queue.begin();
            begun.ifPresent(live::add);
            for (QueuedJob attempt : List.copyOf(live)) {
                if (!queue.mustRest(attempt.id(), attempt.token())
                        && queue.wish(attempt.id(), attempt.token()) == Wish.CANCEL) {
                    queue.stopped(attempt.id(), attempt.token());
                    live.remove(attempt);
                } else if (!queue.resting().contains(attempt.id())) {
                    queue.done(attempt.id(), attempt.token(), "made");
                    live.remove(attempt);
                }
            }
        }
        assertThat(queue.isIdle()).as("the queue drains: %s", queue.jobs()).isTrue();
        assertThat(isAllDone()).as("every job is done at last: %s", queue.jobs()).isTrue();
    }

    private boolean isAllDone() {
        return queue.jobs().stream().allMatch(job -> job.state() == JobState.DONE);
    }

    /// Jobs without regard to the order in which a store happens to give them.
    private record WorkQueueText(Set<QueuedJob> jobs) {
        WorkQueueText(QueueStore.Kept kept) {
            this(new HashSet<>(kept.jobs()));
        }

        WorkQueueText(List<QueuedJob> jobs) {
            this(new HashSet<>(jobs));
        }
    }
}
