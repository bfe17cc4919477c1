package studio.longplay.engine.render.qc;

import studio.longplay.engine.media.CaptionMark;

import java.nio.file.Path;
import java.util.List;

/// What is to be checked, and how.
///
/// @param captions that lie beside the film; those in it are read by themselves
/// @param full whether every picture is looked at: exact to the frame, and as long as decoding the
///   film takes
/// @param sync whether flashes and beeps are looked for, see [SyncLeader]
public record QualityOrder(
        Path film,
        Expectation expected,
        QualityLimits limits,
        List<CaptionMark> captions,
        boolean full,
        boolean sync) {
    public QualityOrder {
        captions = List.copyOf(captions);
    }

    /// Of a film without a leader.
    public QualityOrder(
            Path film,
            Expectation expected,
            QualityLimits limits,
            List<CaptionMark> captions,
            boolean full) {
        this(film, expected, limits, captions, full, false);
    }

    /// Of a film that nothing is known of.
    public static QualityOrder of(Path film, QualityLimits limits) {
        return new QualityOrder(film, Expectation.nothing(), limits, List.of(), false);
    }
}
