package studio.longplay.app.inspector;

import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.words.Words;
import studio.longplay.engine.timeline.Property;

import java.util.Locale;
import java.util.OptionalDouble;

/// How a property is named, which values its control takes, and how they are written.
record PropertyLook(Property property, String name, ValueRange range, ValueFormat format) {
    private static final double SILENT_DB = -96;

    static PropertyLook of(Property property, Words words) {
        ValueRange range =
                switch (property) {
                    case POSITION_X, POSITION_Y -> new ValueRange(-2, 2, 0.01, 0.1, 0);
                    case SCALE -> new ValueRange(0, 4, 0.01, 0.1, 1);
                    case ROTATION -> new ValueRange(-360, 360, 1, 15, 0);
                    case OPACITY -> new ValueRange(0, 1, 0.01, 0.1, 1);
                    case VOLUME -> new ValueRange(SILENT_DB, 24, 0.5, 3, 0);
                    case PAN -> new ValueRange(-1, 1, 0.01, 0.1, 0);
                    case CAMERA_X, CAMERA_Y -> new ValueRange(-0.5, 0.5, 0.01, 0.1, 0);
                    case CAMERA_ZOOM -> new ValueRange(1, 16, 0.05, 0.5, 1);
                };
        ValueFormat format =
                switch (property) {
                    case POSITION_X, POSITION_Y, SCALE, OPACITY, CAMERA_X, CAMERA_Y -> percent();
                    case ROTATION -> ValueFormat.signed(0, "°");
                    case VOLUME -> volume(words);
                    case PAN -> pan(words);
                    case CAMERA_ZOOM -> ValueFormat.number(2, "×");
                };
        return new PropertyLook(property, words.get("clip." + key(property)), range, format);
    }

    /// The property's part of ids and keys of words.
    static String key(Property property) {
        return property.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ValueFormat percent() {
        ValueFormat plain = ValueFormat.percent();
        return new ValueFormat(
                value -> plain.text().apply(value).replace('-', '\u2212'), plain.value());
    }

    private static ValueFormat volume(Words words) {
        ValueFormat plain = ValueFormat.signed(1, " dB");
        return new ValueFormat(
                value ->
                        value <= SILENT_DB
                                ? words.get("clip.volume.silent")
                                : plain.text().apply(value),
                text ->
                        text.strip().equals(words.get("clip.volume.silent"))
                                ? OptionalDouble.of(SILENT_DB)
                                : plain.value().apply(text));
    }

    /// `40 % left`; reads that, `L40`, `-40` and the like.
    private static ValueFormat pan(Words words) {
        return new ValueFormat(
                value -> {
                    long percent = Math.round(Math.abs(value) * 100);
                    String key = value < 0 ? "clip.pan.left" : "clip.pan.right";
                    return percent == 0 ? words.get("clip.pan.centre") : words.get(key, percent);
                },
                text -> {
                    String typed = text.strip().toLowerCase(Locale.ROOT);
                    boolean left = typed.contains("l");
                    if (typed.equals(words.get("clip.pan.centre"))) {
                        return OptionalDouble.of(0);
                    }
                    OptionalDouble share =
                            ValueFormat.percent().value().apply(typed.replaceAll("[a-z]", ""));
                    return left && share.isPresent()
                            ? OptionalDouble.of(-Math.abs(share.getAsDouble()))
                            : share;
                });
    }
}
