package studio.longplay.engine.inference;

/// How a session does its work.
///
/// @param threads how many share one operation, at least 1; no more than the machine has cores are
///   taken. With 1 the thread that calls [Session#run] does all the work.
/// @param chip what is asked for; [Session#device] says what was had
/// @param tuning what the runtime may do to be fast
public record SessionSettings(int threads, Chip chip, Tuning tuning) {
    public SessionSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("at least 1 thread, not " + threads);
        }
    }

    /// On the first card of a kind, tuned as usual.
    public SessionSettings(int threads, Device device) {
        this(threads, new Chip(device, 0), Tuning.USUAL);
    }

    /// One thread on the processor: the same bytes for the same input on the same machine.
    public static SessionSettings steady() {
        return new SessionSettings(1, Device.CPU);
    }

    /// The kind of hardware asked for.
    public Device device() {
        return chip.device();
    }

    /// The same elsewhere.
    public SessionSettings on(Chip other) {
        return new SessionSettings(threads, other, tuning);
    }
}
