package studio.longplay.app.cli;

import studio.longplay.engine.hardware.DiskReading;
import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.PowerReading;
import studio.longplay.engine.hardware.SpaceReading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Readings of the machine, in lines for people.
final class ReadingWords {
    private static final double PERCENT = 100;
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;

    private ReadingWords() {}

    /// What it is and how it fares.
    static List<String> lines(MachineFacts facts, MachineReadings readings) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "processor  %s, %d cores%s%s"
                        .formatted(
                                facts.cpuName(),
                                facts.logicalCores(),
                                share(", %d %% busy", readings.processor().busy()),
                                whole(", %d °C", readings.processor().celsius())));
        if (!readings.processor().fanRevolutionsPerMinute().isEmpty()) {
            lines.add("fans       " + readings.processor().fanRevolutionsPerMinute() + " per min");
        }
        lines.add("memory     " + memory(readings));
        readings.spaces().forEach(space -> lines.add("space      " + space(space)));
        readings.disks().forEach(disk -> lines.add("disk       " + disk(disk)));
        lines.add("power      " + power(readings.power()));
        readings.gpus().gpus().forEach(gpu -> lines.add("card       " + card(gpu)));
        if (readings.gpus().gpus().isEmpty()) {
            lines.add("card       none: " + readings.gpus().sentence());
        } else if (!readings.gpus().driver().isEmpty()) {
            lines.add(
                    "driver     "
                            + readings.gpus().driver()
                            + (readings.gpus().cuda().isEmpty()
                                    ? ""
                                    : ", CUDA " + readings.gpus().cuda()));
        }
        return lines;
    }

    /// One second in one line.
    static String line(MachineReadings readings) {
        StringBuilder line = new StringBuilder(readings.at().toString().substring(11, 19));
        line.append(share("  cpu %d %%", readings.processor().busy()));
        line.append(whole(" %d °C", readings.processor().celsius()));
        line.append("  memory ").append(gigabytes(readings.memory().usedBytes()));
        for (DiskReading disk : readings.disks()) {
            line.append(share("  disk %d %%", disk.busy()));
        }
        for (GpuReading gpu : readings.gpus().gpus()) {
            line.append("  card ").append(gpu.index());
            line.append(share(" %d %%", gpu.busy()));
            line.append(whole(" %d °C", gpu.celsius()));
        }
        return line.toString();
    }

    private static String memory(MachineReadings readings) {
        var memory = readings.memory();
        return gigabytes(memory.usedBytes())
                + " of "
                + gigabytes(memory.totalBytes())
                + " used"
                + (memory.swapTotalBytes() > 0
                        ? ", swap "
                                + gigabytes(memory.swapUsedBytes())
                                + " of "
                                + gigabytes(memory.swapTotalBytes())
                        : "");
    }

    private static String space(SpaceReading space) {
        return space.freeBytes().isPresent()
                ? gigabytes(space.freeBytes().getAsLong())
                        + " free of "
                        + gigabytes(space.totalBytes().orElse(0))
                        + " at "
                        + space.folder()
                : space.folder() + " does not answer";
    }

    private static String disk(DiskReading disk) {
        return disk.name()
                + (disk.model().isEmpty() ? "" : " " + disk.model())
                + share(", %d %% busy", disk.busy())
                + speed(", reads %.1f MB/s", disk.readBytesPerSecond())
                + speed(", writes %.1f MB/s", disk.writeBytesPerSecond());
    }

    private static String power(PowerReading power) {
        return switch (power.source()) {
                    case MAINS -> "mains";
                    case BATTERY -> "battery";
                }
                + share(", battery at %d %%", power.batteryCharge())
                + whole(", processor draws %d W", power.processorWatts())
                + whole(", machine draws %d W", power.batteryWatts());
    }

    private static String card(GpuReading gpu) {
        if (!gpu.trouble().isEmpty()) {
            return gpu.trouble();
        }
        String memory =
                gpu.memoryTotalBytes().isPresent()
                        ? ", "
                                + (gpu.memoryUsedBytes().isPresent()
                                        ? gigabytes(gpu.memoryUsedBytes().getAsLong()) + " of "
                                        : "")
                                + gigabytes(gpu.memoryTotalBytes().getAsLong())
                        : "";
        String slowed =
                gpu.slowed()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .sorted()
                        .reduce((one, other) -> one + ", " + other)
                        .map(reasons -> ", slowed by " + reasons)
                        .orElse("");
        return gpu.name()
                + share(", %d %% busy", gpu.busy())
                + memory
                + whole(", %d °C", gpu.celsius())
                + whole(", %d W", gpu.watts())
                + share(", encoder %d %%", gpu.encoderBusy())
                + share(", decoder %d %%", gpu.decoderBusy())
                + slowed;
    }

    private static String share(String format, OptionalDouble value) {
        return value.isPresent()
                ? String.format(Locale.ROOT, format, Math.round(value.getAsDouble() * PERCENT))
                : "";
    }

    private static String whole(String format, OptionalDouble value) {
        return value.isPresent()
                ? String.format(Locale.ROOT, format, Math.round(value.getAsDouble()))
                : "";
    }

    private static String speed(String format, OptionalDouble value) {
        return value.isPresent()
                ? String.format(Locale.ROOT, format, value.getAsDouble() / MEGA)
                : "";
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
    }
}
