package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Disk;
import studio.longplay.engine.hardware.Headroom;

import java.nio.file.Path;

/// What is still to be written of a delivery, in bytes.
///
/// @param folder into the delivery folder
/// @param store into the data folder's store
record RoomNeeded(long folder, long store) {
    /// Refuses to begin what could not be finished. Where both are on one disk, it must hold both.
    ///
    /// @throws StudioFault.Resource `disk.full` with both figures, `disk.unreadable`
    void require(Path delivery, Path data, Planning.FreeSpace disks) throws StudioFault {
        if (Disk.of(delivery).holds(data)) {
            require(folder + store, delivery, disks);
        } else {
            require(folder, delivery, disks);
            require(store, data, disks);
        }
    }

    private static void require(long bytes, Path where, Planning.FreeSpace disks)
            throws StudioFault {
        new Headroom(0, disks.bytes(where)).requireDisk(bytes, where);
    }
}
