package studio.longplay.engine.jobs;

import java.time.Instant;

/// Names this process in the names of files that it holds a lock on.
///
/// Who looks for what dead processes left never tries those of its own: closing a file anywhere in
/// a process gives up all POSIX locks that the process has on it (`fcntl`, POSIX.1-2017).
public final class ThisProcess {
    private ThisProcess() {}

    /// Its number and when it began, since numbers are given again: `4711-1790000000000`.
    public static String name() {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return self.pid() + "-" + started;
    }
}
