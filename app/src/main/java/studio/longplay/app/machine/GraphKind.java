package studio.longplay.app.machine;

import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.MachineReadings;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// What is drawn over time, in the order of the page.
public enum GraphKind {
    /// All cores, 0 to 1.
    PROCESSOR(Unit.SHARE),
    /// Main memory, bytes.
    MEMORY(Unit.BYTES),
    /// The busiest disk, 0 to 1.
    DISK(Unit.SHARE),
    /// The busiest card, 0 to 1.
    CARD(Unit.SHARE),
    /// The memory of all cards, bytes.
    CARD_MEMORY(Unit.BYTES),
    /// The video encoder of the busiest card, 0 to 1.
    ENCODER(Unit.SHARE),
    /// The processor's temperature.
    HEAT(Unit.CELSIUS),
    /// The hottest card's temperature.
    CARD_HEAT(Unit.CELSIUS),
    /// What is drawn, as far as it is told.
    POWER(Unit.WATTS);

    private static final double WARM_CELSIUS = 100;

    private final Unit unit;

    /// What its figures mean.
    public enum Unit {
        SHARE,
        BYTES,
        CELSIUS,
        WATTS
    }

    GraphKind(Unit unit) {
        this.unit = unit;
    }

    Unit unit() {
        return unit;
    }

    /// Names it in words and ids: `card-memory`.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The code of the warning about it; empty if there is none.
    String warning() {
        return switch (this) {
            case MEMORY -> "machine.memory-low";
            case CARD_MEMORY -> "machine.card-memory-low";
            case HEAT -> "machine.hot";
            case CARD_HEAT -> "machine.card-hot";
            case PROCESSOR, DISK, CARD, ENCODER, POWER -> "";
        };
    }

    /// What a reading says of it; empty where nothing does.
    OptionalDouble of(MachineReadings readings) {
        List<GpuReading> cards = readings.gpus().working();
        return switch (this) {
            case PROCESSOR -> readings.processor().busy();
            case MEMORY -> OptionalDouble.of((double) readings.memory().usedBytes());
            case DISK ->
                    readings.disks().stream().flatMapToDouble(disk -> disk.busy().stream()).max();
            case CARD -> cards.stream().flatMapToDouble(gpu -> gpu.busy().stream()).max();
            case CARD_MEMORY -> told(cards, gpu -> gpu.memoryUsedBytes().orElse(-1));
            case ENCODER -> cards.stream().flatMapToDouble(gpu -> gpu.encoderBusy().stream()).max();
            case HEAT -> readings.processor().celsius();
            case CARD_HEAT -> cards.stream().flatMapToDouble(gpu -> gpu.celsius().stream()).max();
            case POWER -> power(readings);
        };
    }

    private static OptionalDouble power(MachineReadings readings) {
        OptionalDouble battery = readings.power().batteryWatts();
        if (battery.isPresent()) {
            return battery;
        }
        OptionalDouble processor = readings.power().processorWatts();
        OptionalDouble cards = told(readings.gpus().working(), gpu -> gpu.watts().orElse(-1));
        return processor.isEmpty() && cards.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(processor.orElse(0) + cards.orElse(0));
    }

    /// The sum over those that tell, which say at least 0.
    private static OptionalDouble told(
            List<GpuReading> cards, ToDoubleFunction<GpuReading> figure) {
        double[] told = cards.stream().mapToDouble(figure).filter(value -> value >= 0).toArray();
        double sum = 0;
        for (double value : told) {
            sum += value;
        }
        return told.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    /// The value at the top of its graph.
    ///
    /// @param most of the values shown
    double top(MachineReadings readings, double most) {
        return switch (this) {
            case PROCESSOR, DISK, CARD, ENCODER -> 1;
            case MEMORY -> Math.max(1, readings.memory().totalBytes());
            case CARD_MEMORY ->
                    Math.max(
                            1,
                            told(
                                            readings.gpus().working(),
                                            gpu -> gpu.memoryTotalBytes().orElse(-1))
                                    .orElse(most));
            case HEAT, CARD_HEAT -> Math.max(WARM_CELSIUS, most);
            case POWER -> Math.max(1, most * 1.2);
        };
    }
}
