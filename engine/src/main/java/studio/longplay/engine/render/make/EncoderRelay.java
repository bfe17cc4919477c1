package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.render.worker.WorkerPool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The encoder that is used now, and the next one when it fails in the middle of a film: what it
/// encoded stays, the rest is encoded by the other. Safe for any number of threads.
public final class EncoderRelay {
    private static final String ENCODER_FAULTS = "encoder.";
    private static final List<String> DEVICES =
            List.of("_nvenc", "_qsv", "_vaapi", "_amf", "_mf", "_videotoolbox");

    private final Next next;
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> earlier;
    private final String first;
    private EncoderWish wish;
    private String current;

    /// @param first the one that was found for the wish
    /// @param next finds another one
    public EncoderRelay(EncoderChoice first, EncoderWish wish, Next next) {
        this(first, wish, List.of(), List.of(), next);
    }

    /// One that goes on where another left off.
    ///
    /// @param first the one that the work began with
    /// @param before what took over from what since, in order
    /// @param earlier what took over in the film that this one is made in place of: what those
    ///   encoders finished stays, and nothing more is encoded by them
    public EncoderRelay(
            EncoderChoice first,
            EncoderWish wish,
            List<Change> before,
            List<Change> earlier,
            Next next) {
        this.first = first.encoder();
        this.earlier = List.copyOf(earlier);
        this.current = before.isEmpty() ? first.encoder() : before.getLast().instead();
        this.wish = wish;
        this.next = next;
        for (Change change : before) {
            this.wish = this.wish.without(change.failed());
            changes.add(change);
        }
    }

    /// Finds the encoder for a wish.
    @FunctionalInterface
    public interface Next {
        EncoderChoice of(EncoderWish wish, JobContext context) throws StudioFault;

        /// Is told of one that failed, before another one is asked for.
        default void failed(String encoder) {}

        /// Is told of all that took over so far, before the last of them encodes anything.
        ///
        /// @throws StudioFault if that cannot be kept
        default void changed(List<Change> changes) throws StudioFault {}
    }

    /// An encoder that failed, and the one that took over.
    public record Change(String failed, String instead, String why) {}

    /// FFmpeg's name of the encoder to use.
    public synchronized String current() {
        return current;
    }

    /// All that may have encoded what is finished, the one this work began with first.
    synchronized Set<String> known() {
        Set<String> known = new LinkedHashSet<>(Set.of(first));
        changes.forEach(change -> known.add(change.instead()));
        for (Change change : earlier) {
            known.add(change.failed());
            known.add(change.instead());
        }
        return known;
    }

    /// What took over from what, in order; of an earlier film what is still to be seen.
    ///
    /// @param seen the encoders of a film's groups
    synchronized List<Change> changes(Set<String> seen) {
        List<Change> all = new ArrayList<>(earlier);
        all.removeIf(change ->
                !seen.contains(change.instead())
                        || changes.stream()
                                .anyMatch(now -> now.instead().equals(change.instead())));
        all.addAll(changes);
        return all;
    }

    /// What took over from what since this work began, in order.
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    /// Whether a fault of work with an encoder may be cured by another one: it is the encoder's
    /// own, or workers died while a device encoded, whose driver is then the first to doubt.
    static boolean isEncoders(StudioFault fault, String encoder) {
        return fault.code().startsWith(ENCODER_FAULTS)
                || (fault.code().equals(WorkerPool.CRASHED)
                        && DEVICES.stream().anyMatch(encoder::endsWith));
    }

    /// The encoder to go on with after one failed; the same answer for all who used that one.
    ///
    /// @return empty if there is no other, or the user wants this one and no other
    synchronized Optional<String> after(String failed, StudioFault fault, JobContext context)
            throws StudioFault {
        if (!failed.equals(current)) {
            return Optional.of(current);
        }
        next.failed(failed);
        if (wish.demanded() != null) {
            return Optional.empty();
        }
        EncoderWish without = wish.without(failed);
        try {
            current = next.of(without, context).encoder();
        } catch (StudioFault none) {
            if (none.code().startsWith(ENCODER_FAULTS)) {
                return Optional.empty();
            }
            throw none;
        }
        wish = without;
        changes.add(new Change(failed, current, fault.sentence()));
        next.changed(List.copyOf(changes));
        return Optional.of(current);
    }
}
