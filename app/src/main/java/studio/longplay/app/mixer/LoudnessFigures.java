package studio.longplay.app.mixer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.preview.Levels;

import java.util.Optional;

/// Loudness and true peak in words. They are written anew some times a second: faster nobody reads.
final class LoudnessFigures {
    private static final long PACE_NANOS = 200_000_000;
    private static final double LOWEST_SHOWN = -70;

    /// Before this much has passed, a loudness range means little (EBU Tech 3342).
    private static final double YOUNG_SECONDS = 60;

    private static final String NOTHING = "\u2013";

    private final Words words;
    private final ReadOnlyStringWrapper both = new ReadOnlyStringWrapper(this, "both", "");
    private final ReadOnlyStringWrapper integrated = new ReadOnlyStringWrapper(this, "integrated");
    private final ReadOnlyStringWrapper shortTerm = new ReadOnlyStringWrapper(this, "shortTerm");
    private final ReadOnlyStringWrapper momentary = new ReadOnlyStringWrapper(this, "momentary");
    private final ReadOnlyStringWrapper maxMomentary =
            new ReadOnlyStringWrapper(this, "maxMomentary");
    private final ReadOnlyStringWrapper maxShortTerm =
            new ReadOnlyStringWrapper(this, "maxShortTerm");
    private final ReadOnlyStringWrapper samplePeak = new ReadOnlyStringWrapper(this, "samplePeak");
    private final ReadOnlyBooleanWrapper young = new ReadOnlyBooleanWrapper(this, "young");
    private final ReadOnlyStringWrapper range = new ReadOnlyStringWrapper(this, "range");
    private final ReadOnlyStringWrapper truePeak = new ReadOnlyStringWrapper(this, "truePeak");
    private final ReadOnlyBooleanWrapper tooLoud = new ReadOnlyBooleanWrapper(this, "tooLoud");
    private long writtenNanos;

    LoudnessFigures(Words words) {
        this.words = words;
        write(new Levels(), Optional.empty());
    }

    /// Takes a reading if the last one was long enough ago.
    void take(Levels levels, Optional<LoudnessTarget> target, long nowNanos) {
        if (nowNanos - writtenNanos >= PACE_NANOS) {
            writtenNanos = nowNanos;
            write(levels, target);
        }
    }

    /// Nothing was measured.
    void forget() {
        writtenNanos = 0;
        write(new Levels(), Optional.empty());
    }

    private void write(Levels levels, Optional<LoudnessTarget> target) {
        integrated.set(figure(levels.integratedLufs));
        shortTerm.set(figure(levels.shortTermLufs));
        momentary.set(figure(levels.momentaryLufs));
        maxMomentary.set(words.get("most", figure(levels.maxMomentaryLufs)));
        maxShortTerm.set(words.get("most", figure(levels.maxShortTermLufs)));
        samplePeak.set(words.get("sample-peak", figure(levels.samplePeakDb)));
        young.set(levels.measuredSeconds < YOUNG_SECONDS);
        range.set(levels.integratedLufs <= LOWEST_SHOWN ? NOTHING : figure(levels.loudnessRangeLu));
        truePeak.set(figure(levels.truePeakDbtp));
        both.set(words.get("figures", integrated.get(), truePeak.get()));
        tooLoud.set(target.isPresent() && levels.truePeakDbtp > target.get().ceilingDbtp());
    }

    private static String figure(double value) {
        return value <= LOWEST_SHOWN
                ? NOTHING
                : String.format(Words.spoken(), "%.1f", value).replace('-', '\u2212');
    }

    /// As `−14.1 LUFS · −1.3 dBTP`.
    ReadOnlyStringProperty bothProperty() {
        return both.getReadOnlyProperty();
    }

    ReadOnlyStringProperty integratedProperty() {
        return integrated.getReadOnlyProperty();
    }

    ReadOnlyStringProperty shortTermProperty() {
        return shortTerm.getReadOnlyProperty();
    }

    ReadOnlyStringProperty momentaryProperty() {
        return momentary.getReadOnlyProperty();
    }

    /// As `max −12.0`, in LUFS.
    ReadOnlyStringProperty maxMomentaryProperty() {
        return maxMomentary.getReadOnlyProperty();
    }

    /// As `max −12.0`, in LUFS.
    ReadOnlyStringProperty maxShortTermProperty() {
        return maxShortTerm.getReadOnlyProperty();
    }

    /// The highest sample in dBFS, as `sample −1.2`.
    ReadOnlyStringProperty samplePeakProperty() {
        return samplePeak.getReadOnlyProperty();
    }

    /// Whether too little was measured for a loudness range.
    ReadOnlyBooleanProperty youngProperty() {
        return young.getReadOnlyProperty();
    }

    /// Loudness range in LU.
    ReadOnlyStringProperty rangeProperty() {
        return range.getReadOnlyProperty();
    }

    ReadOnlyStringProperty truePeakProperty() {
        return truePeak.getReadOnlyProperty();
    }

    /// Whether the true peak is over the target's ceiling.
    ReadOnlyBooleanProperty tooLoudProperty() {
        return tooLoud.getReadOnlyProperty();
    }
}
