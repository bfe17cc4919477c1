package studio.longplay.app.mixer;

import static studio.longplay.app.mixer.Knob.decibels;
import static studio.longplay.app.mixer.Knob.milliseconds;

import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.project.desk.Strip;

import java.util.ArrayList;
import java.util.List;

/// The knobs of a strip, section by section.
final class Knobs {
    private static final double QUIETEST_SEND_DB = -60;
    private static final double OFF_DB = -96;

    private Knobs() {}

    static Knob pan() {
        return new Knob(
                "pan",
                new ValueRange(-1, 1, 0.05, 0.25, 0),
                ValueFormat.signed(2, ""),
                strip -> strip.pan(),
                (strip, value) -> strip.withPan(value));
    }

    /// All the way down nothing is sent.
    static Knob send() {
        return new Knob(
                "send",
                new ValueRange(QUIETEST_SEND_DB, 6, 0.5, 3, QUIETEST_SEND_DB),
                new ValueFormat(
                        value ->
                                value <= QUIETEST_SEND_DB
                                        ? "\u2212\u221e"
                                        : decibels().text().apply(value),
                        decibels().value()),
                strip -> Math.max(QUIETEST_SEND_DB, strip.reverbSendDb()),
                (strip, value) ->
                        strip.withReverbSendDb(value <= QUIETEST_SEND_DB ? OFF_DB : value));
    }

    static List<Knob> gate() {
        return List.of(
                new Knob(
                        "gate.range",
                        new ValueRange(0, 60, 1, 6, 0),
                        ValueFormat.number(0, " dB"),
                        strip -> strip.gate().rangeDb(),
                        (strip, value) ->
                                gate(
                                        strip,
                                        strip.gate().thresholdDb(),
                                        value,
                                        strip.gate().holdMs())),
                new Knob(
                        "gate.threshold",
                        new ValueRange(-80, 0, 1, 6, Gate.NONE.thresholdDb()),
                        decibels(),
                        strip -> strip.gate().thresholdDb(),
                        (strip, value) ->
                                gate(strip, value, strip.gate().rangeDb(), strip.gate().holdMs())),
                new Knob(
                        "gate.hold",
                        new ValueRange(0, 1000, 5, 50, Gate.NONE.holdMs()),
                        milliseconds(),
                        strip -> strip.gate().holdMs(),
                        (strip, value) ->
                                gate(
                                        strip,
                                        strip.gate().thresholdDb(),
                                        strip.gate().rangeDb(),
                                        value)));
    }

    private static Strip gate(Strip strip, double thresholdDb, double rangeDb, double holdMs) {
        Gate was = strip.gate();
        return strip.withGate(
                new Gate(thresholdDb, rangeDb, was.attackMs(), holdMs, was.releaseMs()));
    }

    static List<Knob> deEsser() {
        return List.of(
                new Knob(
                        "de-esser.depth",
                        new ValueRange(0, 18, 0.5, 3, 0),
                        ValueFormat.number(1, " dB"),
                        strip -> strip.deEsser().depthDb(),
                        (strip, value) -> {
                            DeEsser was = strip.deEsser();
                            return strip.withDeEsser(
                                    new DeEsser(was.frequencyHz(), was.thresholdDb(), value));
                        }),
                new Knob(
                        "de-esser.threshold",
                        new ValueRange(-70, 0, 1, 6, DeEsser.NONE.thresholdDb()),
                        decibels(),
                        strip -> strip.deEsser().thresholdDb(),
                        (strip, value) -> {
                            DeEsser was = strip.deEsser();
                            return strip.withDeEsser(
                                    new DeEsser(was.frequencyHz(), value, was.depthDb()));
                        }),
                new Knob(
                        "de-esser.frequency",
                        Knob.range(2000, 12_000, DeEsser.NONE.frequencyHz()),
                        Knob.hertz(),
                        strip -> Knob.octaves(strip.deEsser().frequencyHz()),
                        (strip, value) -> {
                            DeEsser was = strip.deEsser();
                            double hertz = Math.clamp(Knob.hertz(value), 2000, 12_000);
                            return strip.withDeEsser(
                                    new DeEsser(hertz, was.thresholdDb(), was.depthDb()));
                        }));
    }

    static List<Knob> compressor() {
        List<Knob> knobs = new ArrayList<>(levels());
        knobs.addAll(times());
        knobs.add(
                new Knob(
                        "compressor.makeup",
                        new ValueRange(-12, 24, 0.5, 3, 0),
                        decibels(),
                        strip -> strip.compressor().makeupDb(),
                        (strip, value) -> strip.withCompressor(makeup(strip.compressor(), value))));
        return knobs;
    }

    private static List<Knob> levels() {
        return List.of(
                new Knob(
                        "compressor.ratio",
                        new ValueRange(1, 20, 0.1, 1, 1),
                        ValueFormat.number(1, " : 1"),
                        strip -> strip.compressor().ratio(),
                        (strip, value) -> strip.withCompressor(ratio(strip.compressor(), value))),
                new Knob(
                        "compressor.threshold",
                        new ValueRange(-60, 0, 0.5, 3, Compressor.NONE.thresholdDb()),
                        decibels(),
                        strip -> strip.compressor().thresholdDb(),
                        (strip, value) ->
                                strip.withCompressor(threshold(strip.compressor(), value))));
    }

    private static List<Knob> times() {
        return List.of(
                new Knob(
                        "compressor.attack",
                        new ValueRange(0.1, 100, 0.1, 5, Compressor.NONE.attackMs()),
                        ValueFormat.number(1, " ms"),
                        strip -> strip.compressor().attackMs(),
                        (strip, value) -> times(strip, value, strip.compressor().releaseMs())),
                new Knob(
                        "compressor.release",
                        new ValueRange(5, 1000, 5, 50, Compressor.NONE.releaseMs()),
                        milliseconds(),
                        strip -> strip.compressor().releaseMs(),
                        (strip, value) -> times(strip, strip.compressor().attackMs(), value)));
    }

    private static Compressor ratio(Compressor was, double ratio) {
        return new Compressor(
                was.thresholdDb(),
                ratio,
                was.kneeDb(),
                was.attackMs(),
                was.releaseMs(),
                was.makeupDb());
    }

    private static Compressor threshold(Compressor was, double thresholdDb) {
        return new Compressor(
                thresholdDb,
                was.ratio(),
                was.kneeDb(),
                was.attackMs(),
                was.releaseMs(),
                was.makeupDb());
    }

    private static Strip times(Strip strip, double attackMs, double releaseMs) {
        Compressor was = strip.compressor();
        return strip.withCompressor(
                new Compressor(
                        was.thresholdDb(),
                        was.ratio(),
                        was.kneeDb(),
                        attackMs,
                        releaseMs,
                        was.makeupDb()));
    }

    private static Compressor makeup(Compressor was, double makeupDb) {
        return new Compressor(
                was.thresholdDb(),
                was.ratio(),
                was.kneeDb(),
                was.attackMs(),
                was.releaseMs(),
                makeupDb);
    }
}
