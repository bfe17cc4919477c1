package studio.longplay.engine.render.doctor;

import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.MachineSensors;
import studio.longplay.engine.jobs.JobContext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the machine is, and whether it says how it fares.
final class MachineChecks {
    private static final long LEAST_MEMORY_BYTES = 2_000_000_000L;
    private static final int OLDEST_JAVA = 25;

    /// Nobody had this program before; a clock that is behind spoils the order of takes.
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private MachineChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("machine", MachineChecks::machine),
                new Check("java", _ -> java(Runtime.version().feature())),
                new Check("clock", _ -> clock(Instant.now())),
                new Check("memory", _ -> memory(Machine.look())),
                new Check("sensors", MachineChecks::sensors),
                new Check("gpu", _ -> gpu(GpuReadings.look())));
    }

    private static Found machine(JobContext context) {
        MachineFacts facts = Machine.look();
        return Found.good(
                String.join(
                        ", ",
                        facts.cpuName(),
                        facts.logicalCores() + " cores",
                        facts.operatingSystem()));
    }

    static Found java(int version) {
        String found = "Java " + Machine.look().java();
        return version >= OLDEST_JAVA
                ? Found.good(found)
                : Found.bad(found, "Longplay needs Java " + OLDEST_JAVA + " or newer.");
    }

    static Found clock(Instant now) {
        return now.isAfter(EARLIEST) && now.isBefore(LATEST)
                ? Found.good("set to " + now.toString().substring(0, 10))
                : Found.bad(
                        "The clock says " + now + ".",
                        "Set the machine's date and time: exports and takes are kept by it.");
    }

    static Found memory(MachineFacts facts) {
        String free =
                gigabytes(facts.memoryAvailableBytes())
                        + " free of "
                        + gigabytes(facts.memoryTotalBytes());
        return facts.memoryAvailableBytes() >= LEAST_MEMORY_BYTES
                ? Found.good(free)
                : Found.bad(
                        free + "; a film needs " + gigabytes(LEAST_MEMORY_BYTES) + ".",
                        "Close other programs.");
    }

    private static Found sensors(JobContext context) {
        try (MachineSensors sensors = MachineSensors.of(List.of())) {
            sensors.readSlow();
            return sensors(sensors.read());
        }
    }

    static Found sensors(MachineReadings readings) {
        List<String> silent = new ArrayList<>();
        if (readings.processor().celsius().isEmpty()) {
            silent.add("temperature");
        }
        if (readings.power().processorWatts().isEmpty()
                && readings.power().batteryWatts().isEmpty()) {
            silent.add("power");
        }
        String source =
                switch (readings.power().source()) {
                    case MAINS -> "on mains";
                    case BATTERY -> "on battery";
                };
        return Found.good(
                source
                        + (silent.isEmpty()
                                ? ", all sensors answer"
                                : "; this machine does not tell its "
                                        + String.join(" and ", silent)));
    }

    /// No card is no fault: the software encoder does the work.
    static Found gpu(GpuReadings readings) {
        List<String> cards = readings.gpus().stream().map(MachineChecks::card).toList();
        return switch (readings.state()) {
            case READY -> Found.good(cards.getFirst() + driver(readings)).with(cards);
            case ABSENT, EMPTY ->
                    cards.isEmpty()
                            ? Found.good("none - software encoder. " + readings.sentence())
                            : Found.good(cards.getFirst()).with(cards);
            case FAILING ->
                    Found.note(
                            readings.sentence() + " The processor does its work.",
                            "Restart the machine, or install NVIDIA's driver again.");
            case LOST ->
                    Found.note(
                                    readings.sentence(),
                                    "Restart the machine; if it happens again, look at the card's"
                                            + " cooling and power.")
                            .with(cards);
        };
    }

    private static String driver(GpuReadings readings) {
        return ", driver "
                + readings.driver()
                + (readings.cuda().isEmpty() ? "" : ", CUDA " + readings.cuda());
    }

    private static String card(GpuReading gpu) {
        if (!gpu.trouble().isEmpty()) {
            return gpu.trouble();
        }
        return gpu.name()
                + (gpu.memoryTotalBytes().isPresent()
                        ? ", " + gigabytes(gpu.memoryTotalBytes().getAsLong())
                        : "");
    }

    static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
