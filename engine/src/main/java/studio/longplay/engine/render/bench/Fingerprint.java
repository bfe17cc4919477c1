package studio.longplay.engine.render.bench;

import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.store.Digest;

import java.util.List;

/// By what measurements of one machine are told from another's: what it is, not whose.
///
/// @param id of all the rest, twelve signs
/// @param processor its name
/// @param cores that may be used
/// @param memoryGigabytes rounded
/// @param cards the graphics cards' names
/// @param system the operating system's name and version
/// @param java its version
public record Fingerprint(
        String id,
        String processor,
        int cores,
        long memoryGigabytes,
        List<String> cards,
        String system,
        String java) {
    private static final double GIGA = 1e9;
    private static final int SIGNS = 12;

    public Fingerprint {
        cards = List.copyOf(cards);
    }

    /// This machine's.
    public static Fingerprint ofThisMachine() {
        return of(Machine.look(), GpuReadings.look());
    }

    static Fingerprint of(MachineFacts facts, GpuReadings gpus) {
        long gigabytes = Math.round(facts.memoryTotalBytes() / GIGA);
        List<String> cards = gpus.working().stream().map(GpuReading::name).toList();
        String whole =
                String.join(
                        "\n",
                        facts.cpuName(),
                        String.valueOf(facts.logicalCores()),
                        String.valueOf(gigabytes),
                        String.join(",", cards),
                        facts.operatingSystem(),
                        facts.java());
        return new Fingerprint(
                Digest.of(whole).hex().substring(0, SIGNS),
                facts.cpuName(),
                facts.logicalCores(),
                gigabytes,
                cards,
                facts.operatingSystem(),
                facts.java());
    }
}
