package studio.longplay.engine.inference;

/// How a session does its work.
///
/// @param threads how many share one operation, at least 1; no more than the machine has cores are
///   taken. With 1 the thread that calls [Session#run] does all the work.
/// @param device what is asked for; [Session#device] says what was had
public record SessionSettings(int threads, Device device) {
    public SessionSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("at least 1 thread, not " + threads);
        }
    }

    /// One thread on the processor: the same bytes for the same input on the same machine.
    public static SessionSettings steady() {
        return new SessionSettings(1, Device.CPU);
    }
}
