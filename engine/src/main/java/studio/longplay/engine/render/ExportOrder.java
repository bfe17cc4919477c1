package studio.longplay.engine.render;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.gate.Clearance;
import studio.longplay.engine.render.qc.QualityWish;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Everything one export is a function of, and where it goes.
///
/// @param arrangement what was done on the timeline, by the ids of the script
/// @param voicing how lines are spoken besides who speaks them
/// @param pictureFolder where the picture files that the script names are looked for
/// @param earlierCast voice by speaker key as cast before, kept where it still fits
/// @param earlierGainDb the programme's gain as decided before, kept while it serves
/// @param scriptWarnings what is odd about the script, for the report
/// @param out the delivery folder
/// @param mark which voices are marked as synthetic in what is delivered
/// @param clearance whose things are in it and what they may be used for
/// @param quality how the finished film is checked
public record ExportOrder(
        Script script,
        Arrangement arrangement,
        Voicing voicing,
        Path pictureFolder,
        Map<String, String> earlierCast,
        OptionalDouble earlierGainDb,
        List<Warning> scriptWarnings,
        DeliverySettings settings,
        Path out,
        MarkPolicy mark,
        Clearance clearance,
        QualityWish quality) {
    public ExportOrder {
        earlierCast = Map.copyOf(earlierCast);
        scriptWarnings = List.copyOf(scriptWarnings);
    }

    /// The same under another policy.
    public ExportOrder withMark(MarkPolicy other) {
        return new ExportOrder(
                script,
                arrangement,
                voicing,
                pictureFolder,
                earlierCast,
                earlierGainDb,
                scriptWarnings,
                settings,
                out,
                other,
                clearance,
                quality);
    }

    /// The same, once it is known whose things are in it.
    public ExportOrder withClearance(Clearance found) {
        return new ExportOrder(
                script,
                arrangement,
                voicing,
                pictureFolder,
                earlierCast,
                earlierGainDb,
                scriptWarnings,
                settings,
                out,
                mark,
                found,
                quality);
    }

    /// The same, checked otherwise.
    public ExportOrder withQuality(QualityWish other) {
        return new ExportOrder(
                script,
                arrangement,
                voicing,
                pictureFolder,
                earlierCast,
                earlierGainDb,
                scriptWarnings,
                settings,
                out,
                mark,
                clearance,
                other);
    }

    /// Of which nobody looked yet whose things are in it.
    public ExportOrder(
            Script script,
            Arrangement arrangement,
            Voicing voicing,
            Path pictureFolder,
            Map<String, String> earlierCast,
            OptionalDouble earlierGainDb,
            List<Warning> scriptWarnings,
            DeliverySettings settings,
            Path out,
            MarkPolicy mark) {
        this(
                script,
                arrangement,
                voicing,
                pictureFolder,
                earlierCast,
                earlierGainDb,
                scriptWarnings,
                settings,
                out,
                mark,
                Clearance.NONE,
                QualityWish.usual());
    }

    /// Marked as usual.
    public ExportOrder(
            Script script,
            Arrangement arrangement,
            Voicing voicing,
            Path pictureFolder,
            Map<String, String> earlierCast,
            OptionalDouble earlierGainDb,
            List<Warning> scriptWarnings,
            DeliverySettings settings,
            Path out) {
        this(
                script,
                arrangement,
                voicing,
                pictureFolder,
                earlierCast,
                earlierGainDb,
                scriptWarnings,
                settings,
                out,
                MarkPolicy.DEFAULT);
    }

    /// Of a script on whose timeline nothing was done, marked as usual.
    public ExportOrder(
            Script script,
            Path pictureFolder,
            Map<String, String> earlierCast,
            OptionalDouble earlierGainDb,
            List<Warning> scriptWarnings,
            DeliverySettings settings,
            Path out) {
        this(
                script,
                Arrangement.NONE,
                Voicing.NONE,
                pictureFolder,
                earlierCast,
                earlierGainDb,
                scriptWarnings,
                settings,
                out,
                MarkPolicy.DEFAULT);
    }
}
