package studio.longplay.engine.render.machine;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.ByteWords;
import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.MemoryReading;
import studio.longplay.engine.hardware.PowerReading;
import studio.longplay.engine.hardware.SpaceReading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What is going wrong with the machine, from its readings: each with the figure and what to do.
///
/// A warning that was given stays until the figure is well past its limit again, so that one near
/// it does not come and go. For one thread.
public final class MachineWarnings {
    private static final double GIGA = 1e9;
    private static final double PERCENT = 100;
    private static final long DISK_LOW_BYTES = 5_000_000_000L;
    private static final long DISK_WELL_BYTES = 6_000_000_000L;
    private static final double MEMORY_LOW = 0.06;
    private static final double MEMORY_WELL = 0.1;
    private static final double CARD_MEMORY_LOW = 0.05;
    private static final double CARD_MEMORY_WELL = 0.1;
    private static final double HOT_CELSIUS = 92;
    private static final double COOL_CELSIUS = 85;
    private static final double CARD_HOT_CELSIUS = 90;
    private static final double CARD_COOLER_BY_CELSIUS = 8;
    private static final double BATTERY_LOW = 0.2;
    private static final double BATTERY_WELL = 0.25;

    private final Set<String> given = new HashSet<>();
    private final List<Warning> now = new ArrayList<>();

    /// What a look at a machine would warn of, without what was before.
    public static List<Warning> of(MachineReadings readings) {
        return new MachineWarnings().after(readings);
    }

    /// What is wrong at these readings.
    ///
    /// @return empty if nothing is; the same code comes twice for two disks or two cards
    public List<Warning> after(MachineReadings readings) {
        now.clear();
        readings.spaces().forEach(this::space);
        memory(readings.memory());
        heat(readings);
        battery(readings.power());
        cards(readings.gpus());
        return List.copyOf(now);
    }

    /// @param well how the figure must be so that a warning once given ends
    private void consider(String key, boolean low, boolean well, Warning warning) {
        if (low || (given.contains(key) && !well)) {
            given.add(key);
            now.add(warning);
        } else {
            given.remove(key);
        }
    }

    private void space(SpaceReading space) {
        if (space.freeBytes().isEmpty()) {
            consider(
                    "disk.gone" + space.folder(),
                    true,
                    false,
                    warning(
                            "machine.disk-gone",
                            "The disk of " + shortened(space.folder()) + " does not answer.",
                            "Connect it again."));
            return;
        }
        given.remove("disk.gone" + space.folder());
        if (space.totalBytes().orElse(1) == 0) {
            // There is no disk behind it; who wants to write there is told so.
            return;
        }
        long free = space.freeBytes().getAsLong();
        consider(
                "disk" + space.folder(),
                free < DISK_LOW_BYTES,
                free > DISK_WELL_BYTES,
                warning(
                        "machine.disk-low",
                        "%s are left on the disk of %s."
                                .formatted(ByteWords.free(free), shortened(space.folder())),
                        "Free some space: \"longplay clean\" removes what is easily made again."));
    }

    private static String shortened(Path folder) {
        Path name = folder.getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    private void memory(MemoryReading memory) {
        if (memory.totalBytes() <= 0) {
            return;
        }
        double free = (double) memory.freeBytes() / memory.totalBytes();
        consider(
                "memory",
                free < MEMORY_LOW,
                free > MEMORY_WELL,
                warning(
                        "machine.memory-low",
                        "%s of %s of memory are left."
                                .formatted(
                                        gigabytes(memory.freeBytes()),
                                        gigabytes(memory.totalBytes())),
                        "Close other programs, or let exports use fewer workers (--jobs)."));
    }

    private void heat(MachineReadings readings) {
        double celsius = readings.processor().celsius().orElse(0);
        consider(
                "hot",
                celsius >= HOT_CELSIUS,
                celsius < COOL_CELSIUS,
                warning(
                        "machine.hot",
                        "The processor is at %d °C and will slow down."
                                .formatted(Math.round(celsius)),
                        "Give the machine air, or let exports rest: --pause-on heat."));
    }

    private void battery(PowerReading power) {
        double charge = power.batteryCharge().orElse(1);
        boolean onBattery = power.source() == PowerReading.Source.BATTERY;
        consider(
                "battery",
                onBattery && charge < BATTERY_LOW,
                !onBattery || charge > BATTERY_WELL,
                warning(
                        "machine.battery-low",
                        "The battery is at %d %%.".formatted(Math.round(charge * PERCENT)),
                        "Connect the machine to mains, or let exports rest: --pause-on battery."));
    }

    private void cards(GpuReadings gpus) {
        boolean failing =
                gpus.state() == GpuReadings.State.LOST || gpus.state() == GpuReadings.State.FAILING;
        consider(
                "card",
                failing,
                !failing,
                warning(
                        "machine.card-lost",
                        gpus.sentence(),
                        "The processor does its work; restart the machine to have the card back."));
        gpus.working().forEach(this::card);
    }

    private void card(GpuReading gpu) {
        String key = gpu.name() + gpu.index();
        if (gpu.memoryFreeBytes().isPresent() && gpu.memoryTotalBytes().orElse(0) > 0) {
            long freeBytes = gpu.memoryFreeBytes().getAsLong();
            double free = (double) freeBytes / gpu.memoryTotalBytes().getAsLong();
            consider(
                    "card memory" + key,
                    free < CARD_MEMORY_LOW,
                    free > CARD_MEMORY_WELL,
                    warning(
                            "machine.card-memory-low",
                            "%s of the memory of %s are left."
                                    .formatted(ByteWords.free(freeBytes), gpu.name()),
                            "Close programs that use the card; models move to the processor where"
                                    + " they no longer fit."));
        }
        double limit = gpu.slowdownCelsius().orElse(CARD_HOT_CELSIUS);
        double celsius = gpu.celsius().orElse(0);
        consider(
                "card heat" + key,
                celsius >= limit || gpu.isTooHot(),
                celsius < limit - CARD_COOLER_BY_CELSIUS && !gpu.isTooHot(),
                warning(
                        "machine.card-hot",
                        "%s is at %d °C and slows itself down."
                                .formatted(gpu.name(), Math.round(celsius)),
                        "Give the machine air; work on the card goes on, only slower."));
    }

    private static Warning warning(String code, String sentence, String remedy) {
        return new Warning(code, sentence, remedy, null);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
    }
}
