package studio.longplay.engine.render.worker.decode;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.worker.ChildCommand;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// The processes that decode the user's files for painters in the window: one for each painter that
/// shows any, started again when a file has ended it. Such a file is not touched again before it
/// changes or is forgiven.
///
/// Safe for any number of threads.
public final class Decoders implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;

    private final Path log;
    private final List<String> command;
    private final long patienceMillis;
    private final Map<FileVersion, StudioFault> condemned = new ConcurrentHashMap<>();
    private final Set<DecoderProcess> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong forgiven = new AtomicLong();
    private final AtomicBoolean swept = new AtomicBoolean();
    private volatile boolean closed;

    /// @param logs the folder of the file that takes the children's standard error
    public Decoders(Path logs) {
        this(logs, ChildCommand.of(DecoderMain.class), PATIENCE_MILLIS);
    }

    /// @param command starts a child that serves as [DecoderMain] does
    /// @param patienceMillis how long a child may take for one answer
    public Decoders(Path logs, List<String> command, long patienceMillis) {
        log = logs.resolve("decoders.log");
        this.command = List.copyOf(command);
        this.patienceMillis = patienceMillis;
    }

    /// A decoder for one thread; its child starts when it is first needed.
    public ChildDecoding forOnePainter() {
        return new ChildDecoding(this);
    }

    /// Files that ended a decoder may be tried again.
    public void forgive() {
        condemned.clear();
        forgiven.incrementAndGet();
    }

    /// How often they were forgiven.
    public long timesForgiven() {
        return forgiven.get();
    }

    DecoderProcess start() throws StudioFault {
        if (closed) {
            throw new StudioFault.Resource(
                    "decode.closed",
                    "Media is not decoded any more.",
                    "Open the project again to see it.");
        }
        if (!swept.getAndSet(true)) {
            SharedMemory.sweep();
        }
        DecoderProcess process = DecoderProcess.start(command, log, patienceMillis);
        running.add(process);
        return process;
    }

    void end(DecoderProcess process) {
        running.remove(process);
        process.close();
    }

    /// @throws StudioFault if the file ended a decoder as it is now
    void requireHarmless(FileVersion version) throws StudioFault {
        StudioFault fault = condemned.get(version);
        if (fault != null) {
            throw fault;
        }
    }

    StudioFault condemn(FileVersion version, boolean hung) {
        StudioFault fault =
                hung
                        ? new StudioFault.Media(
                                "media.hangs-decoder",
                                "The decoder does not come to an end with the file "
                                        + version.name()
                                        + ", so it is not shown.",
                                "Convert it to MP4 or PNG with another program, and import that.")
                        : new StudioFault.Media(
                                "media.crashes-decoder",
                                "The file "
                                        + version.name()
                                        + " makes the decoder crash, so it is not shown.",
                                "Convert it to MP4 or PNG with another program, and import that.");
        if (!closed) {
            condemned.put(version, fault);
        }
        return fault;
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(DecoderProcess::close);
        running.clear();
    }
}
