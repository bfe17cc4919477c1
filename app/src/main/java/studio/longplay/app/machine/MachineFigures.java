package studio.longplay.app.machine;

import studio.longplay.app.words.Words;
import studio.longplay.engine.hardware.DiskReading;
import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.hardware.PowerReading;
import studio.longplay.engine.hardware.SpaceReading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Readings in words.
record MachineFigures(Words words) {
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;
    private static final double PERCENT = 100;

    String figure(GraphKind kind, double value) {
        return switch (kind.unit()) {
            case SHARE -> words.get("share", Math.round(value * PERCENT));
            case BYTES -> words.get("bytes", tenths(value / GIGA));
            case CELSIUS -> words.get("celsius", Math.round(value));
            case WATTS -> words.get("watts", Math.round(value));
        };
    }

    /// Everything that is told, line by line; what is not told is left out.
    List<FactRow> facts(MachineReadings readings) {
        List<FactRow> rows = new ArrayList<>();
        var memory = readings.memory();
        rows.add(
                row(
                        "fact.memory",
                        words.get(
                                "fact.memory.used",
                                tenths(memory.usedBytes() / GIGA),
                                tenths(memory.totalBytes() / GIGA)),
                        memory.swapTotalBytes() == 0
                                ? ""
                                : words.get("fact.swap", tenths(memory.swapUsedBytes() / GIGA))));
        readings.spaces().forEach(space -> rows.add(space(space)));
        readings.disks().forEach(disk -> rows.add(disk(disk)));
        if (!readings.processor().fanRevolutionsPerMinute().isEmpty()) {
            rows.add(
                    row(
                            "fact.fans",
                            readings.processor().fanRevolutionsPerMinute().stream()
                                    .map(speed -> words.get("fact.fan", speed))
                                    .collect(Collectors.joining(", "))));
        }
        rows.add(power(readings.power()));
        readings.gpus().gpus().forEach(gpu -> rows.add(card(gpu)));
        if (readings.gpus().gpus().isEmpty()) {
            rows.add(row("fact.card", words.get("fact.card.none", readings.gpus().sentence())));
        } else if (!readings.gpus().driver().isEmpty()) {
            rows.add(
                    row(
                            "fact.driver",
                            readings.gpus().driver(),
                            readings.gpus().cuda().isEmpty()
                                    ? ""
                                    : words.get("fact.cuda", readings.gpus().cuda())));
        }
        return rows;
    }

    private FactRow space(SpaceReading space) {
        return row(
                "fact.space",
                space.freeBytes().isPresent()
                        ? words.get(
                                "fact.space.free",
                                tenths(space.freeBytes().getAsLong() / GIGA),
                                tenths(space.totalBytes().orElse(0) / GIGA))
                        : words.get("fact.space.gone"),
                space.folder().toString());
    }

    private FactRow disk(DiskReading disk) {
        return row(
                "fact.disk",
                disk.model().isEmpty() ? disk.name() : disk.model(),
                told("fact.reads", disk.readBytesPerSecond(), MEGA),
                told("fact.writes", disk.writeBytesPerSecond(), MEGA));
    }

    private FactRow power(PowerReading power) {
        return row(
                "fact.power",
                switch (power.source()) {
                    case MAINS -> words.get("fact.mains");
                    case BATTERY -> words.get("fact.battery");
                },
                power.batteryCharge().isPresent()
                        ? words.get(
                                "fact.charge",
                                Math.round(power.batteryCharge().getAsDouble() * PERCENT))
                        : "",
                told("fact.processor.watts", power.processorWatts(), 1),
                told("fact.machine.watts", power.batteryWatts(), 1));
    }

    private FactRow card(GpuReading gpu) {
        if (!gpu.trouble().isEmpty()) {
            return row("fact.card", gpu.trouble());
        }
        String slowed =
                gpu.slowed()
                        .map(reason -> words.get("slow." + reason.name().toLowerCase(Locale.ROOT)))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return row(
                "fact.card",
                gpu.name(),
                gpu.computeCapability().isEmpty()
                        ? ""
                        : words.get("fact.capability", gpu.computeCapability()),
                told("fact.limit", gpu.limitWatts(), 1),
                gpu.encoderSessions().isPresent()
                        ? words.get("fact.sessions", gpu.encoderSessions().getAsInt())
                        : "",
                slowed.isEmpty() ? "" : words.get("fact.slowed", slowed));
    }

    private String told(String key, OptionalDouble value, double perUnit) {
        return value.isPresent() ? words.get(key, tenths(value.getAsDouble() / perUnit)) : "";
    }

    private FactRow row(String key, String... parts) {
        return new FactRow(
                words.get(key),
                Stream.of(parts)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" \u00b7 ")));
    }

    private static String tenths(double value) {
        return String.format(Words.spoken(), "%.1f", value);
    }
}
