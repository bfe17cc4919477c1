package studio.longplay.app.record;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;

import java.util.function.Supplier;

/// Counts seconds down to a recording, silently or with clicks. To be used on the window's thread.
final class Countdown {
    private static final double NANOS = 1e9;
    private static final long NOT_BEGUN = -1;

    private final Supplier<SoundSink> sinks;
    private final Work work;
    private final String title;
    private final ReadOnlyObjectWrapper<Integer> left =
            new ReadOnlyObjectWrapper<>(this, "left", 0);
    private @Nullable Running clicks;
    private int from;
    private long sinceNanos = NOT_BEGUN;

    /// @param title what the work of clicking is called
    Countdown(Supplier<SoundSink> sinks, Work work, String title) {
        this.sinks = sinks;
        this.work = work;
        this.title = title;
    }

    /// Seconds left; 0 while it does not count.
    ReadOnlyObjectProperty<Integer> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Begins; the first [#pulse] is the first moment of the first second.
    void begin(int seconds, boolean audible) {
        end();
        from = seconds;
        sinceNanos = NOT_BEGUN;
        left.set(seconds);
        if (audible) {
            // A machine that cannot be heard counts all the same.
            clicks =
                    work.start(
                            Job.of(
                                    title,
                                    context -> {
                                        try (SoundSink sink = sinks.get()) {
                                            CountIn.play(sink, seconds, context);
                                        }
                                        return seconds;
                                    }),
                            Work.Outcome.of(_ -> {}, _ -> {}));
        }
    }

    /// Counts on; says whether the count is over.
    boolean pulse(long nowNanos) {
        if (sinceNanos == NOT_BEGUN) {
            sinceNanos = nowNanos;
        }
        left.set(Math.max(0, from - (int) ((nowNanos - sinceNanos) / NANOS)));
        return left.get() == 0;
    }

    void end() {
        Running now = clicks;
        clicks = null;
        if (now != null) {
            now.cancel();
        }
        left.set(0);
    }
}
