package studio.longplay.app.takes;

import studio.longplay.app.session.GrowingSound;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The sounds of takes, as far as they are made. To be used on the window's thread.
final class TakeSounds {
    private static final int KEPT = 200;

    private final TakeRoom room;
    private final Work work;
    private final Words words;
    private final Map<TakeOrder, TakeSound> made = new LinkedHashMap<>();
    private final Map<TakeOrder, StudioFault> failed = new HashMap<>();
    private final Map<TakeOrder, GrowingSound> making = new HashMap<>();
    private boolean closed;

    TakeSounds(TakeRoom room, Work work, Words words) {
        this.room = room;
        this.work = work;
        this.words = words;
    }

    Optional<TakeSound> find(TakeOrder order) {
        return Optional.ofNullable(made.get(order));
    }

    Optional<StudioFault> fault(TakeOrder order) {
        return Optional.ofNullable(failed.get(order));
    }

    boolean isMaking(TakeOrder order) {
        return making.containsKey(order);
    }

    /// What is heard of a take while it is made.
    Optional<GrowingSound> growing(TakeOrder order) {
        return Optional.ofNullable(making.get(order));
    }

    /// What failed is tried again when it is next asked for.
    void forgive() {
        failed.clear();
    }

    /// Has a take made if it is not; tells whichever way it ends.
    void want(TakeOrder order, Runnable told) {
        if (made.containsKey(order) || failed.containsKey(order) || isMaking(order)) {
            return;
        }
        GrowingSound growing = new GrowingSound();
        making.put(order, growing);
        work.start(
                Job.of(words.get("job.hear"), context -> room.hear(order, growing, context)),
                new Work.Outcome<>(
                        sound -> end(order, told, _ -> keep(order, sound)),
                        fault -> end(order, told, _ -> failed.put(order, fault)),
                        () -> end(order, told, _ -> {})));
    }

    private void end(TakeOrder order, Runnable told, Consumer<TakeOrder> kept) {
        GrowingSound growing = making.remove(order);
        if (growing != null) {
            growing.end();
        }
        kept.accept(order);
        if (!closed) {
            told.run();
        }
    }

    private void keep(TakeOrder order, TakeSound sound) {
        made.put(order, sound);
        if (made.size() > KEPT) {
            made.remove(made.keySet().iterator().next());
        }
    }

    void close() {
        closed = true;
    }
}
