package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.jobs.Spans;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.machine.MachineNotes;
import studio.longplay.engine.render.make.CaptionTrack;
import studio.longplay.engine.render.make.HeldPictures;
import studio.longplay.engine.render.make.Identities;
import studio.longplay.engine.render.make.MadeSegment;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.SceneLayers;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.make.Segments;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.preset.Motion;
import studio.longplay.engine.render.qc.Meant;
import studio.longplay.engine.render.qc.MeantPlaces;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/// The one way from a script to a delivered film. Every step asks the store first, so running it
/// again makes only what is not there: that is resuming, repairing and re-flowing.
public final class Export {
    private final Workbench bench;
    private final Speech speech;
    private final WorkerPool workers;
    private final SegmentDiary watch;

    public Export(Workbench bench, Speech speech, WorkerPool workers, SegmentWatch watch) {
        this.bench = bench;
        this.speech = speech;
        this.workers = workers;
        this.watch = new SegmentDiary(watch, System::nanoTime);
    }

    private Export(Export whole, MachineNotes notes) {
        bench = whole.bench.with(notes);
        speech = whole.speech;
        workers = whole.workers;
        watch = whole.watch;
        watch.warnIn(notes);
    }

    /// Makes what is missing and delivers it.
    ///
    /// @param spans takes the time of every stage
    /// @throws StudioFault whatever stops it; all finished work is kept
    public Manifest run(ExportOrder order, Spans spans, JobContext context) throws StudioFault {
        List<Path> folders = List.of(order.out(), bench.store().folder());
        try (MachineNotes notes = MachineNotes.begin(folders)) {
            return new Export(this, notes).made(order, spans, context);
        }
    }

    private Manifest made(ExportOrder order, Spans spans, JobContext context) throws StudioFault {
        ExportPreset preset = order.settings().preset();
        if (!preset.kind().hasPicture()) {
            return new SoundExport(bench, speech, workers).run(order, spans, context);
        }
        try (Crew crew = new Crew("export", order.settings().jobs());
                Crew aside = new Crew("identity", 1)) {
            Pictures pictures = prepared(order, spans, context);
            CastList cast = CastList.of(order, speech.registry());
            spans.enter("encoder");
            KeptEncoders encoders = KeptEncoders.of(order, bench.store(), workers, context);
            spans.enter("speak");
            Speaking speaking = speaking(order);
            Recording recording =
                    new Recorder(bench, speaking, cast, preset.rate(), crew).record(order, context);
            Programme programme = recording.programme();
            Future<List<Identities.Row>> identities = identities(recording, aside, context);
            spans.enter("encoder");
            Sights sights = sights(order, programme, pictures, encoders);
            PlannedSegments.of(order, sights.encoder, cast, speaking).keep(sights.segments, bench);
            spans.enter("music");
            SoundtrackMaker soundtrack = new SoundtrackMaker(bench, order, crew, sounds(order));
            soundtrack.score(recording, context);
            beforeDrawing(order, programme, soundtrack, sights);
            spans.enter("mix");
            try (PicturesAhead drawing = ahead(order, sights.segments, context)) {
                Soundtrack sound = drawing.beside(soundtrack::make, context);
                spans.enter("segments");
                try (StemsAhead stems = StemsAhead.begin(bench, order, recording, sound, context)) {
                    List<MadeSegment> made = drawing.finish(stems.writing());
                    Production film =
                            new Production(order, cast, recording, sound, encoders.first(), made)
                                    .seen(sights.captions, sights.segments.effort(), pictures)
                                    .with(Crew.result(identities), watch.read());
                    Meant meant = MeantPlaces.of(programme, sights.layers, preset.rate());
                    return new DeliveryDesk(bench, spans, meant).deliver(film, stems, context);
                }
            }
        }
    }

    private static PicturesAhead ahead(ExportOrder order, Segments segments, JobContext context) {
        return PicturesAhead.begin(segments::make, order.settings().jobs(), context);
    }

    private Pictures prepared(ExportOrder order, Spans spans, JobContext context)
            throws StudioFault {
        spans.enter("prepare");
        context.progress(new Progress("prepare", 0, 1));
        workers.warmUp(order.settings().jobs());
        Pictures pictures = pictures(order);
        tryOut(order, pictures, context);
        return pictures;
    }

    /// What is seen, planned but not drawn.
    ///
    /// @param encoder that drawing begins with
    private record Sights(
            String encoder,
            List<List<Caption>> captions,
            List<List<Layer>> layers,
            Segments segments) {}

    private Sights sights(
            ExportOrder order, Programme programme, Pictures pictures, KeptEncoders encoders) {
        ExportPreset preset = order.settings().preset();
        List<List<Caption>> captions = captions(programme, preset);
        List<List<Layer>> layers = layers(programme, captions, pictures, order);
        Segments segments = segments(order, encoders, pictures);
        segments.plan(programme.scenes(), layers);
        return new Sights(encoders.first().encoder(), captions, layers, segments);
    }

    private Speaking speaking(ExportOrder order) {
        return new Speaking(bench, speech, order.settings().lexicon(), sounds(order));
    }

    private Segments segments(ExportOrder order, KeptEncoders encoders, Pictures pictures) {
        VideoSettings settings = order.settings().preset().settings(encoders.first().encoder());
        return new Segments(bench, workers::make, settings, encoders.relay(), pictures, watch);
    }

    /// Beside the rest of the work: nothing waits for it but the report.
    private Future<List<Identities.Row>> identities(
            Recording recording, Crew aside, JobContext context) {
        return aside.begin(
                Job.of(
                        "Compare voices",
                        inside -> new Identities(bench).of(recording.spoken(), inside)),
                context.silent());
    }

    private void tryOut(ExportOrder order, Pictures pictures, JobContext context)
            throws StudioFault {
        MediaTrial trial = new MediaTrial(bench, workers, pictures);
        trial.of(order.script(), context);
        new BinTrial(bench, trial, sounds(order)).of(order.arrangement(), context);
    }

    private static Pictures pictures(ExportOrder order) throws StudioFault {
        Pictures pictures = Pictures.of(order.script(), order.pictureFolder(), order.arrangement());
        pictures.requireAll();
        return pictures;
    }

    private BinSounds sounds(ExportOrder order) {
        return new BinSounds(bench, workers, order.arrangement().bin());
    }

    /// Before the long work begins: by now it is known what of it is already in the store.
    private void beforeDrawing(
            ExportOrder order, Programme programme, SoundtrackMaker soundtrack, Sights sights)
            throws StudioFault {
        ExportPreset preset = order.settings().preset();
        Speeds speeds = Speeds.beside(bench.store()).by(Optional.of(sights.encoder));
        long filmMillis = programme.duration().toMillisFloor();
        watch.judge(
                new DrawingPace.Film(
                        preset.name(),
                        filmMillis,
                        order.settings().jobs(),
                        speeds.isMeasured(preset) ? speeds.forecastMillis(preset, filmMillis) : 0));
        new DiskNeed(preset, speeds)
                .require(
                        programme.duration().toSamplesFloor(SampleRate.HZ_48000),
                        StemNeed.of(order, programme),
                        new DiskNeed.Missing(
                                soundtrack.missingSamples(), sights.segments.missingFrames()),
                        order.out(),
                        bench.store().folder());
    }

    private static List<List<Caption>> captions(Programme programme, ExportPreset preset) {
        return programme.scenes().stream()
                .map(scene -> CaptionTrack.of(scene, preset.rate()))
                .toList();
    }

    private static List<List<Layer>> layers(
            Programme programme,
            List<List<Caption>> captions,
            Pictures pictures,
            ExportOrder order) {
        DeliverySettings settings = order.settings();
        SpeakerColours colours = SpeakerColours.of(order.script(), order.voicing());
        SceneLayers layers = new SceneLayers(pictures, colours, settings.preset().rate());
        List<List<Layer>> byScene = new ArrayList<>();
        for (int i = 0; i < programme.scenes().size(); i++) {
            SceneLayout scene = programme.scenes().get(i);
            List<Layer> shown =
                    layers.of(scene, settings.captions().burned() ? captions.get(i) : List.of());
            boolean still = settings.preset().picture().motion() == Motion.STILL;
            byScene.add(still ? HeldPictures.of(shown) : shown);
        }
        return byScene;
    }
}
