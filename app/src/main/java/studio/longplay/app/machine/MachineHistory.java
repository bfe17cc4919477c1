package studio.longplay.app.machine;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;

/// What was measured before the page was opened.
public interface MachineHistory {
    /// Nothing was kept.
    MachineHistory NONE = (_, _, _) -> List.of();

    /// A figure over time, the earliest first; called on a thread that may wait.
    ///
    /// @param fromSecond since 1970
    /// @param toSecond the first after it
    List<Dot> series(GraphKind kind, long fromSecond, long toSecond) throws StudioFault;
}
