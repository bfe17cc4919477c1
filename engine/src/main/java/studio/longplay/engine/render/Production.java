package studio.longplay.engine.render;

import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.render.deliver.SegmentRun;
import studio.longplay.engine.render.gate.Clearance;
import studio.longplay.engine.render.make.DrawingEffort;
import studio.longplay.engine.render.make.EncoderRelay;
import studio.longplay.engine.render.make.Identities;
import studio.longplay.engine.render.make.MadeSegment;
import studio.longplay.engine.render.make.Pictures;

import java.util.List;

/// All that was made for one delivery, ready to be put together.
///
/// @param captionsByScene scene-local
/// @param identities of the speakers
/// @param runs how each segment came into the film, in order
record Production(
        ExportOrder order,
        CastList cast,
        Recording recording,
        Soundtrack sound,
        EncoderChoice encoder,
        List<List<Caption>> captionsByScene,
        List<MadeSegment> segments,
        DrawingEffort effort,
        List<Identities.Row> identities,
        List<SegmentRun> runs) {
    /// The encoder that worked in the end: what is encoded beside the segments is so by it.
    String lastEncoder() {
        List<EncoderRelay.Change> changes = effort.changes();
        return changes.isEmpty() ? encoder.encoder() : changes.getLast().instead();
    }

    /// Of speakers who were not compared.
    Production(
            ExportOrder order,
            CastList cast,
            Recording recording,
            Soundtrack sound,
            EncoderChoice encoder,
            List<List<Caption>> captionsByScene,
            List<MadeSegment> segments,
            DrawingEffort effort) {
        this(
                order,
                cast,
                recording,
                sound,
                encoder,
                captionsByScene,
                segments,
                effort,
                List.of(),
                List.of());
    }

    /// Of which it is yet to be said what is seen in it.
    Production(
            ExportOrder order,
            CastList cast,
            Recording recording,
            Soundtrack sound,
            EncoderChoice encoder,
            List<MadeSegment> segments) {
        this(
                order,
                cast,
                recording,
                sound,
                encoder,
                List.of(),
                segments,
                new DrawingEffort(),
                List.of(),
                List.of());
    }

    /// With what is seen; the digests of the pictures are known by now.
    Production seen(List<List<Caption>> captions, DrawingEffort spent, Pictures pictures) {
        Clearance known =
                order.clearance().withDigests(pictures.filesByDigest(), order.pictureFolder());
        return new Production(
                order.withClearance(known),
                cast,
                recording,
                sound,
                encoder,
                captions,
                segments,
                spent,
                identities,
                runs);
    }

    Production with(List<Identities.Row> found, List<SegmentRun> noted) {
        return new Production(
                order,
                cast,
                recording,
                sound,
                encoder,
                captionsByScene,
                segments,
                effort,
                found,
                noted);
    }

    Production with(Soundtrack other) {
        return new Production(
                order,
                cast,
                recording,
                other,
                encoder,
                captionsByScene,
                segments,
                effort,
                identities,
                runs);
    }
}
