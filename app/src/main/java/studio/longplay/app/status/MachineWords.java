package studio.longplay.app.status;

import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.MachineLoad;

import java.util.List;

/// How the machine fares, in words; each is empty where the machine does not say.
///
/// @param warnings what is wrong, each whole
public record MachineWords(
        String processor,
        String memory,
        String gpu,
        String disk,
        boolean diskIsShort,
        List<String> warnings) {
    public MachineWords {
        warnings = List.copyOf(warnings);
    }

    /// Before the first look.
    static final MachineWords UNKNOWN = new MachineWords("", "", "", "", false, List.of());

    private static final double BYTES_PER_GIGABYTE = 1e9;
    private static final double PERCENT = 100;

    /// Under this an export of some length may not fit.
    private static final double SHORT_GIGABYTES = 5;

    static MachineWords of(MachineWatch.Sight sight, Words words) {
        MachineLoad load = sight.load();
        double freeGigabytes = sight.diskFreeBytes() / BYTES_PER_GIGABYTE;
        return new MachineWords(
                load.processor() < 0
                        ? ""
                        : words.get("processor", Math.round(load.processor() * PERCENT)),
                words.get(
                        "memory",
                        tenths(load.memoryUsedBytes() / BYTES_PER_GIGABYTE),
                        String.valueOf(Math.round(load.memoryTotalBytes() / BYTES_PER_GIGABYTE))),
                sight.gpu().isEmpty() ? words.get("gpu.none") : words.get("gpu", sight.gpu()),
                sight.diskFreeBytes() < 0 ? "" : words.get("disk", disk(freeGigabytes)),
                sight.diskFreeBytes() >= 0 && freeGigabytes < SHORT_GIGABYTES,
                sight.warnings().stream().map(Warning::whole).toList());
    }

    private static String disk(double gigabytes) {
        return gigabytes < 10 ? tenths(gigabytes) : String.valueOf((long) gigabytes);
    }

    private static String tenths(double value) {
        return String.format(Words.spoken(), "%.1f", value);
    }
}
