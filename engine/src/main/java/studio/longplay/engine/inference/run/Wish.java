package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Tuning;

import java.util.OptionalInt;

/// Where and how a model is to run, as the table of what runs where has it. Which export is opened
/// is not said here: the shelf chose it ([Policy#precisions]), and it stands in the address of what
/// is made.
///
/// @param device what kind of hardware
/// @param index which card of that kind; if empty the freest and least busy
/// @param threads how many share one operation on the processor; with 1 the bytes are the same
///   always
/// @param batch how many lines may be done at once, at least 1; with 1 the bytes are the same
///   whatever lines stand beside
/// @param tuning what the runtime may do to be fast
public record Wish(Device device, OptionalInt index, int threads, int batch, Tuning tuning) {
    /// On the processor, with one thread and line by line: what artifacts are made with.
    public static final Wish STEADY = on(Device.CPU);

    public Wish {
        if (threads < 1 || batch < 1) {
            throw new IllegalArgumentException(threads + " threads, " + batch + " lines");
        }
    }

    /// Anywhere of a kind, otherwise as [#STEADY].
    public static Wish on(Device device) {
        return new Wish(device, OptionalInt.empty(), 1, 1, Tuning.USUAL);
    }

    /// The same with so many lines at once.
    public Wish batched(int lines) {
        return new Wish(device, index, threads, lines, tuning);
    }
}
