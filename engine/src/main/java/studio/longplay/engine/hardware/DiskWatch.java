package studio.longplay.engine.hardware;

import oshi.hardware.HWDiskStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How busy disks are, from what they counted between two looks.
final class DiskWatch {
    private static final double MILLIS_PER_SECOND = 1000;
    private static final String UNKNOWN = "unknown";

    private final List<HWDiskStore> disks;
    private final Map<String, Counted> before = new HashMap<>();

    /// What a disk counted since the machine started.
    ///
    /// @param atMillis when it was read
    /// @param workedMillis time in which it worked
    record Counted(long atMillis, long workedMillis, long readBytes, long writtenBytes) {}

    DiskWatch(List<HWDiskStore> disks) {
        this.disks = disks.stream().filter(DiskWatch::isDisk).toList();
    }

    /// A piece of memory that plays a disk is none.
    private static boolean isDisk(HWDiskStore disk) {
        String name = disk.getName();
        return disk.getSize() > 0
                && !name.startsWith("/dev/zram")
                && !name.startsWith("/dev/loop")
                && !name.startsWith("/dev/ram");
    }

    List<DiskReading> read() {
        List<DiskReading> readings = new ArrayList<>(disks.size());
        for (HWDiskStore disk : disks) {
            if (disk.updateAttributes()) {
                Counted now =
                        new Counted(
                                disk.getTimeStamp(),
                                disk.getTransferTime(),
                                disk.getReadBytes(),
                                disk.getWriteBytes());
                Counted earlier = before.put(disk.getName(), now);
                String model = UNKNOWN.equals(disk.getModel()) ? "" : disk.getModel();
                readings.add(
                        earlier == null
                                ? unknown(disk.getName(), model)
                                : between(disk.getName(), model, earlier, now));
            }
        }
        return readings;
    }

    private static DiskReading unknown(String name, String model) {
        OptionalDouble none = OptionalDouble.empty();
        return new DiskReading(name, model, none, none, none);
    }

    /// What a disk did between two looks; a counter that ran backwards tells nothing.
    static DiskReading between(String name, String model, Counted earlier, Counted now) {
        double millis = now.atMillis() - earlier.atMillis();
        if (millis <= 0 || now.workedMillis() < earlier.workedMillis()) {
            return unknown(name, model);
        }
        double seconds = millis / MILLIS_PER_SECOND;
        return new DiskReading(
                name,
                model,
                OptionalDouble.of(
                        Math.clamp((now.workedMillis() - earlier.workedMillis()) / millis, 0, 1)),
                OptionalDouble.of(Math.max(0, now.readBytes() - earlier.readBytes()) / seconds),
                OptionalDouble.of(
                        Math.max(0, now.writtenBytes() - earlier.writtenBytes()) / seconds));
    }
}
