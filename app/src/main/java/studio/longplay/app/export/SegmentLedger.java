package studio.longplay.app.export;

import studio.longplay.app.controls.SegmentState;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.make.SegmentWatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// The state of every segment. Told by any thread; read on the window's thread, where news arrive
/// in batches, however fast they come.
final class SegmentLedger {
    private static final Set<SegmentState> FREE =
            EnumSet.of(SegmentState.REUSED, SegmentState.REPEATED);

    private final Executor ui;
    private final Queue<News> unread = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final List<Reader> readers = new ArrayList<>();
    private final List<String> encoders = new ArrayList<>();
    private SegmentState[] states = {};
    private List<SegmentWatch.Planned> plan = List.of();
    private Optional<Warning> warning = Optional.empty();
    private long reusedFrames;
    private int run;

    /// Sees what changes, on the window's thread.
    interface Reader {
        /// Other segments, all waiting.
        void planned(int segments);

        /// One of them changed.
        void changed(int segment, SegmentState state);

        /// What encodes: the last one now, those before it failed.
        default void encoders(List<String> names) {}

        /// What is not as it should be while it works; empty where nothing is.
        default void warning(Optional<Warning> warning) {}
    }

    /// @param run which export it is about: a cancelled one may still tell something
    private record News(int run, What what) {}

    private sealed interface What {
        record Plan(List<SegmentWatch.Planned> segments) implements What {}

        record Change(int segment, SegmentState state) implements What {}

        record Encoder(String name) implements What {}

        record Odd(Warning warning) implements What {}
    }

    SegmentLedger(Executor ui) {
        this.ui = ui;
    }

    /// Reads along, from the present state on.
    ///
    /// @return ends it
    Runnable read(Reader reader) {
        readers.add(reader);
        reader.planned(states.length);
        for (int segment = 0; segment < states.length; segment++) {
            reader.changed(segment, states[segment]);
        }
        reader.encoders(List.copyOf(encoders));
        reader.warning(warning);
        return () -> readers.remove(reader);
    }

    /// Forgets everything and follows a new export.
    ///
    /// @return to be told by that export
    SegmentWatch begin() {
        run++;
        encoders.clear();
        warning = Optional.empty();
        readers.forEach(reader -> reader.warning(Optional.empty()));
        take(new What.Plan(List.of()));
        return new Watch(run);
    }

    int size() {
        return states.length;
    }

    int count(SegmentState state) {
        int count = 0;
        for (SegmentState each : states) {
            count += each == state ? 1 : 0;
        }
        return count;
    }

    /// Where a segment stands in the programme.
    SegmentWatch.Planned at(int segment) {
        return plan.get(segment);
    }

    SegmentState state(int segment) {
        return states[segment];
    }

    /// Frames that nothing was drawn for: found finished, or seen elsewhere in the film.
    long reusedFrames() {
        return reusedFrames;
    }

    /// The work ended: what was begun and not finished waits again.
    void ended() {
        for (int segment = 0; segment < states.length; segment++) {
            if (states[segment] == SegmentState.DRAWING
                    || states[segment] == SegmentState.RETRYING) {
                take(new What.Change(segment, SegmentState.WAITING));
            }
        }
    }

    private void tell(News news) {
        unread.add(news);
        if (announced.compareAndSet(false, true)) {
            ui.execute(this::readAll);
        }
    }

    private void readAll() {
        announced.set(false);
        for (News news = unread.poll(); news != null; news = unread.poll()) {
            if (news.run == run) {
                take(news.what);
            }
        }
    }

    private void take(What what) {
        switch (what) {
            case What.Plan(List<SegmentWatch.Planned> planned) -> {
                plan = planned;
                states = new SegmentState[planned.size()];
                Arrays.fill(states, SegmentState.WAITING);
                reusedFrames = 0;
                readers.forEach(reader -> reader.planned(planned.size()));
            }
            case What.Change(int segment, SegmentState state) -> {
                states[segment] = state;
                reusedFrames += FREE.contains(state) ? plan.get(segment).frames() : 0;
                readers.forEach(reader -> reader.changed(segment, state));
            }
            case What.Encoder(String name) -> {
                if (encoders.isEmpty() || !encoders.getLast().equals(name)) {
                    encoders.add(name);
                }
                readers.forEach(reader -> reader.encoders(List.copyOf(encoders)));
            }
            case What.Odd(Warning odd) -> {
                warning = Optional.of(odd);
                readers.forEach(reader -> reader.warning(warning));
            }
        }
    }

    /// One export's way to the ledger.
    private final class Watch implements SegmentWatch {
        private final int watched;

        Watch(int watched) {
            this.watched = watched;
        }

        @Override
        public void planned(List<Planned> segments) {
            tell(new What.Plan(List.copyOf(segments)));
        }

        @Override
        public void begun(int segment) {
            tell(new What.Change(segment, SegmentState.DRAWING));
        }

        @Override
        public void reused(int segment) {
            tell(new What.Change(segment, SegmentState.REUSED));
        }

        @Override
        public void repeated(int segment) {
            tell(new What.Change(segment, SegmentState.REPEATED));
        }

        @Override
        public void retried(int segment) {
            tell(new What.Change(segment, SegmentState.RETRYING));
        }

        @Override
        public void finished(int segment) {
            tell(new What.Change(segment, SegmentState.FINISHED));
        }

        @Override
        public void failed(int segment) {
            tell(new What.Change(segment, SegmentState.FAILED));
        }

        @Override
        public void putAside(int segment) {
            tell(new What.Change(segment, SegmentState.QUARANTINED));
        }

        @Override
        public void encoder(String name) {
            tell(new What.Encoder(name));
        }

        @Override
        public void warned(Warning odd) {
            tell(new What.Odd(odd));
        }

        private void tell(What what) {
            SegmentLedger.this.tell(new News(watched, what));
        }
    }
}
