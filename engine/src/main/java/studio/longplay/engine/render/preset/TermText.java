package studio.longplay.engine.render.preset;

import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.time.FrameRate;

import java.math.BigDecimal;
import java.util.Locale;

/// How the terms of a preset are written.
final class TermText {
    private static final long MEGA = 1_000_000;
    private static final long KILO = 1_000;

    private TermText() {}

    static String size(ExportPreset preset) {
        return preset.width() + "x" + preset.height();
    }

    /// A whole number of frames a second, or the fraction.
    static String rate(FrameRate rate) {
        return rate.denominator() == 1
                ? String.valueOf(rate.numerator())
                : rate.numerator() + "/" + rate.denominator();
    }

    /// Empty where it is the step's.
    static String bitRate(ExportPreset preset) {
        return preset.picture().ownBitRate() ? bits(preset.bitRate()) : "";
    }

    /// `24M`, `192k` or plain bits per second.
    static String bits(long bitsPerSecond) {
        if (bitsPerSecond % (MEGA / 100) == 0 && bitsPerSecond >= MEGA) {
            return BigDecimal.valueOf(bitsPerSecond)
                            .divide(BigDecimal.valueOf(MEGA))
                            .stripTrailingZeros()
                            .toPlainString()
                    + "M";
        }
        return bitsPerSecond % KILO == 0
                ? bitsPerSecond / KILO + "k"
                : String.valueOf(bitsPerSecond);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
