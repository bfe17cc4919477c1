package studio.longplay.engine.render.make;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Groups of segments in work that nobody has begun, for threads that have no segment of their own
/// any more: the last segment of a film is then made by all of them, and not by one while the
/// others wait for it.
///
/// A segment's own thread takes its groups from the first on, who helps takes the last one of the
/// segment that has most left. What a helper cannot make comes back to the segment's own thread,
/// which then meets the fault itself. Safe for any number of threads.
///
/// @param <G> a group
final class SpareGroups<G> {
    private final List<Segment> inWork = new ArrayList<>();
    private int expected;

    /// So many segments more will begin and end, or end without having begun.
    synchronized void expect(int segments) {
        expected += segments;
    }

    /// So many of those expected are not waited for any more.
    synchronized void ended(int segments) {
        expected -= segments;
        notifyAll();
    }

    /// A segment whose groups are made from now on, until it is closed.
    synchronized Segment begin(Collection<G> groups) {
        Segment segment = new Segment(groups);
        inWork.add(segment);
        notifyAll();
        return segment;
    }

    /// A group for somebody who has nothing else to do; waits while all groups are begun and not
    /// all segments have ended.
    ///
    /// @return empty when all have
    synchronized Optional<Loan> lend() {
        waitWhile(() -> expected > 0 && inWork.stream().allMatch(one -> one.left.isEmpty()));
        return inWork.stream()
                .filter(segment -> !segment.left.isEmpty())
                .max(Comparator.comparingInt(segment -> segment.left.size()))
                .map(segment -> {
                    segment.lent++;
                    return new Loan(segment, segment.left.removeLast());
                });
    }

    private synchronized void waitWhile(BooleanSupplier nothingToDo) {
        try {
            while (nothingToDo.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private synchronized void back(Segment segment) {
        segment.lent--;
        notifyAll();
    }

    /// A group in a helper's hands; closed without [#made] it goes back to its segment.
    final class Loan implements AutoCloseable {
        private final Segment segment;
        private final G group;
        private boolean made;

        private Loan(Segment segment, G group) {
            this.segment = segment;
            this.group = group;
        }

        G group() {
            return group;
        }

        void made() {
            made = true;
        }

        @Override
        public void close() {
            synchronized (SpareGroups.this) {
                if (!made && !segment.closed) {
                    segment.left.addFirst(group);
                }
                back(segment);
            }
        }
    }

    /// What is left of one segment, for the thread whose own it is.
    final class Segment implements AutoCloseable {
        private final Deque<G> left;
        private int lent;
        private boolean closed;

        private Segment(Collection<G> groups) {
            left = new ArrayDeque<>(groups);
        }

        /// The next one to make; waits for helpers where nothing else is left, as what they cannot
        /// make comes back.
        ///
        /// @return empty when all were taken and none came back
        Optional<G> next() {
            synchronized (SpareGroups.this) {
                waitWhile(() -> left.isEmpty() && lent > 0);
                return Optional.ofNullable(left.pollFirst());
            }
        }

        /// Nothing more of it is lent; waits for the helpers at work.
        @Override
        public void close() {
            synchronized (SpareGroups.this) {
                closed = true;
                left.clear();
                inWork.remove(this);
                waitWhile(() -> lent > 0);
            }
        }
    }
}
