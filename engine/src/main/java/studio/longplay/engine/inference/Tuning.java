package studio.longplay.engine.inference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the runtime may do to be fast, beside where it runs.
///
/// @param level how far it may rewrite a graph before the first run
/// @param interOpThreads how many operations may run at once, at least 1; 1 runs them one after the
///   other
/// @param memoryArena whether it keeps the memory of one run for the next: faster, and holds the
///   most any run needed
/// @param memoryPattern whether it plans the memory of a run from the one before of the same shapes
public record Tuning(Level level, int interOpThreads, boolean memoryArena, boolean memoryPattern) {
    /// What artifacts are made with: their bytes were fixed under it.
    public static final Tuning USUAL = new Tuning(Level.ALL, 1, true, true);

    /// As little memory as can be.
    public static final Tuning FRUGAL = new Tuning(Level.ALL, 1, false, false);

    public Tuning {
        if (interOpThreads < 1) {
            throw new IllegalArgumentException("at least 1 thread, not " + interOpThreads);
        }
    }

    /// How far a graph may be rewritten.
    public enum Level {
        /// As it is written.
        NONE,
        /// What changes no number: constants are folded, what is not needed is dropped.
        BASIC,
        /// Operations that belong together become one.
        EXTENDED,
        /// All, the layout of tensors for this processor too.
        ALL;

        /// For files and options: `basic`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// What [#id] gave; empty if it is something else.
        public static Optional<Level> of(String id) {
            return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
        }
    }
}
