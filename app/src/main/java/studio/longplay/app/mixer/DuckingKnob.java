package studio.longplay.app.mixer;

import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// One knob of the ducking: where it may stand, how it is written, and what it turns.
///
/// @param key of its words after `ducking.`
/// @param bus whose depth it is; empty for a time
record DuckingKnob(
        String key,
        Optional<StemName> bus,
        ValueRange range,
        ToDoubleFunction<DuckingSettings> read,
        Turned turned) {
    private static final double DEEPEST_DB = 30;

    /// The ducking with the knob somewhere else.
    @FunctionalInterface
    interface Turned {
        DuckingSettings at(DuckingSettings ducking, double value);
    }

    static List<DuckingKnob> all() {
        return List.of(
                depth(
                        StemName.MUSIC,
                        DuckingSettings::musicDb,
                        (was, db) -> was.withDepths(db, was.effectsDb(), was.ensembleDb())),
                depth(
                        StemName.EFFECTS,
                        DuckingSettings::effectsDb,
                        (was, db) -> was.withDepths(was.musicDb(), db, was.ensembleDb())),
                depth(
                        StemName.ENSEMBLE,
                        DuckingSettings::ensembleDb,
                        (was, db) -> was.withDepths(was.musicDb(), was.effectsDb(), db)),
                time(
                        "attack",
                        new ValueRange(0, 5000, 10, 100, DuckingSettings.USUAL.attackMs()),
                        DuckingSettings::attackMs,
                        (was, ms) -> was.withTimes(ms, was.releaseMs(), was.bridgeMs())),
                time(
                        "release",
                        new ValueRange(0, 10_000, 10, 200, DuckingSettings.USUAL.releaseMs()),
                        DuckingSettings::releaseMs,
                        (was, ms) -> was.withTimes(was.attackMs(), ms, was.bridgeMs())),
                time(
                        "bridge",
                        new ValueRange(0, 60_000, 100, 1000, DuckingSettings.USUAL.bridgeMs()),
                        DuckingSettings::bridgeMs,
                        (was, ms) -> was.withTimes(was.attackMs(), was.releaseMs(), ms)));
    }

    private static DuckingKnob depth(
            StemName bus, ToDoubleFunction<DuckingSettings> read, Turned turned) {
        double usualDb = read.applyAsDouble(DuckingSettings.USUAL);
        return new DuckingKnob(
                StemLook.id(bus),
                Optional.of(bus),
                new ValueRange(0, DEEPEST_DB, 0.5, 3, usualDb),
                read,
                turned);
    }

    private static DuckingKnob time(
            String key, ValueRange range, ToDoubleFunction<DuckingSettings> read, Turned turned) {
        return new DuckingKnob(key, Optional.empty(), range, read, turned);
    }

    ValueFormat format() {
        return bus.isPresent() ? ValueFormat.number(1, " dB") : Knob.milliseconds();
    }

    /// Of its words: why one would turn it.
    String hint() {
        boolean usual = bus.filter(depth -> depth != StemName.ENSEMBLE).isPresent();
        return usual ? "ducking.hint" : "ducking." + key + ".hint";
    }
}
