package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Tuning;

import java.util.Optional;

/// One line of the table of what runs where.
///
/// @param what a bundle's name, the id of a kind of bundle (`whisper`), or `*` for all others
/// @param where `auto`, the id of a kind of hardware (`cuda`) or of one card (`cuda:1`)
/// @param threads how many share an operation; 0 for as many as the profile has
/// @param batch how many lines may be done at once; 0 for as many as the profile has
/// @param level how far the runtime may rewrite the graph; empty for the profile's
/// @param arena whether the memory of one run is kept for the next; empty for the profile's
public record PolicyRow(
        String what,
        String where,
        int threads,
        int batch,
        Optional<Tuning.Level> level,
        Optional<Boolean> arena) {
    /// Who is meant by no other line.
    public static final String OTHERS = "*";

    /// Whatever the profile takes.
    public static final String AUTO = "auto";

    private static final int MOST = 256;

    public PolicyRow {
        if (threads < 0 || threads > MOST || batch < 0 || batch > MOST) {
            throw new IllegalArgumentException(threads + " threads, " + batch + " lines");
        }
        if (!where.equals(AUTO) && Chip.of(where).isEmpty()) {
            throw new IllegalArgumentException("no hardware \"" + where + "\"");
        }
    }

    /// With graphs rewritten and memory kept as the profile has it.
    public PolicyRow(String what, String where, int threads, int batch) {
        this(what, where, threads, batch, Optional.empty(), Optional.empty());
    }

    /// A line that says nothing yet.
    public static PolicyRow usual(String what) {
        return new PolicyRow(what, AUTO, 0, 0);
    }

    /// Whether it says nothing that the profile does not.
    public boolean saysNothing() {
        return equals(usual(what));
    }

    public PolicyRow at(String place) {
        return new PolicyRow(what, place, threads, batch, level, arena);
    }

    /// With so many threads.
    ///
    /// @param count 0 for as many as the profile has
    public PolicyRow threaded(int count) {
        return new PolicyRow(what, where, count, batch, level, arena);
    }

    /// With so many lines at once.
    ///
    /// @param lines 0 for as many as the profile has
    public PolicyRow batched(int lines) {
        return new PolicyRow(what, where, threads, lines, level, arena);
    }

    public PolicyRow rewritten(Optional<Tuning.Level> far) {
        return new PolicyRow(what, where, threads, batch, far, arena);
    }

    public PolicyRow keeping(Optional<Boolean> memory) {
        return new PolicyRow(what, where, threads, batch, level, memory);
    }

    /// The hardware named; empty for [#AUTO].
    public Optional<Chip> chip() {
        return Chip.of(where);
    }

    /// Whether one card is named, not only its kind.
    boolean isOneCard() {
        return where.contains(":");
    }

    /// How well it fits a model; 0 if it does not.
    int fit(Loading<?> model) {
        if (what.equals(model.name())) {
            return 3;
        }
        if (what.equals(model.kind().id())) {
            return 2;
        }
        return what.equals(OTHERS) ? 1 : 0;
    }

    Device device(Device otherwise) {
        return chip().map(Chip::device).orElse(otherwise);
    }

    /// The profile's, but for what this line says.
    Tuning tuning(Tuning otherwise) {
        boolean keeps = arena.orElse(otherwise.memoryArena());
        return new Tuning(
                level.orElse(otherwise.level()),
                otherwise.interOpThreads(),
                keeps,
                arena.isPresent() ? keeps : otherwise.memoryPattern());
    }
}
