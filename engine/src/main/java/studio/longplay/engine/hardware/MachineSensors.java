package studio.longplay.engine.hardware;

import java.nio.file.Path;
import java.util.List;

/// The machine's sensors, read again and again by one thread.
///
/// Temperatures, fans and batteries can take a second to answer on some machines, so they are read
/// apart by [#readSlow], which may be called on a second thread; [#read] gives them as they were
/// read last.
public interface MachineSensors extends AutoCloseable {
    /// Reads what answers at once: some milliseconds.
    MachineReadings read();

    /// Reads what may take its time.
    void readSlow();

    @Override
    void close();

    /// The sensors of this machine.
    ///
    /// @param folders whose disks' free space is watched
    static MachineSensors of(List<Path> folders) {
        return new OshiSensors(folders, NvmlLibrary.usualName());
    }
}
