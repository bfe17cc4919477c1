package studio.longplay.app.mixer;

import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.engine.project.desk.Strip;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// One knob of a strip: where it may stand, how it is written, and what of the strip it turns.
///
/// @param key of its words and, with the strip's id before it, of its control
record Knob(
        String key,
        ValueRange range,
        ValueFormat format,
        ToDoubleFunction<Strip> read,
        Turned turned) {
    private static final double LOWEST_HZ = 20;
    private static final double OCTAVES = 10;

    /// The strip with the knob somewhere else.
    @FunctionalInterface
    interface Turned {
        Strip at(Strip strip, double value);
    }

    static ValueFormat decibels() {
        return ValueFormat.signed(1, " dB");
    }

    static ValueFormat milliseconds() {
        return ValueFormat.number(0, " ms");
    }

    /// A frequency as octaves over 20 Hz, written in hertz.
    static ValueFormat hertz() {
        ValueFormat whole = ValueFormat.number(0, " Hz");
        return new ValueFormat(
                octaves -> whole.text().apply(hertz(octaves)),
                text -> {
                    OptionalDouble read = whole.value().apply(text);
                    return read.isPresent() ? OptionalDouble.of(octaves(read.getAsDouble())) : read;
                });
    }

    /// Where a frequency may stand, in octaves over 20 Hz.
    static ValueRange range(double lowestHz, double highestHz, double restHz) {
        return new ValueRange(octaves(lowestHz), octaves(highestHz), 1 / 24.0, 1, octaves(restHz));
    }

    static double octaves(double hertz) {
        return Math.clamp(Math.log(Math.max(hertz, 1) / LOWEST_HZ) / Math.log(2), 0, OCTAVES);
    }

    static double hertz(double octaves) {
        return Math.clamp(LOWEST_HZ * Math.pow(2, octaves), LOWEST_HZ, 20_000);
    }
}
