package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.jobs.Spans;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.FfmpegBuild;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.CaptionTrack;
import studio.longplay.engine.render.make.DrawingEffort;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.qc.Meant;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Speech;

import java.util.List;

/// From a script to a podcast or an audiobook: an [Export] that draws nothing.
final class SoundExport {
    private final Workbench bench;
    private final Speech speech;
    private final WorkerPool workers;

    /// @param workers asked for clips of the user's only
    SoundExport(Workbench bench, Speech speech, WorkerPool workers) {
        this.bench = bench;
        this.speech = speech;
        this.workers = workers;
    }

    /// Makes what is missing and delivers it.
    ///
    /// @throws StudioFault whatever stops it; all finished work is kept
    Manifest run(ExportOrder order, Spans spans, JobContext context) throws StudioFault {
        ExportPreset preset = order.settings().preset();
        try (Crew crew = new Crew("export", order.settings().jobs())) {
            spans.enter("prepare");
            context.progress(new Progress("prepare", 0, 1));
            CastList cast = CastList.of(order, speech.registry());
            BinSounds sounds = new BinSounds(bench, workers, order.arrangement().bin());
            Speaking speaking = new Speaking(bench, speech, order.settings().lexicon(), sounds);
            spans.enter("speak");
            Recording recording =
                    new Recorder(bench, speaking, cast, preset.rate(), crew).record(order, context);
            spans.enter("music");
            SoundtrackMaker soundtrack = new SoundtrackMaker(bench, order, crew, sounds);
            soundtrack.score(recording, context);
            requireRoom(order, recording, soundtrack);
            spans.enter("mix");
            Soundtrack sound = soundtrack.mixes(context);
            Production production =
                    new Production(
                            order,
                            cast,
                            recording,
                            sound,
                            nothingDrawn(),
                            recording.programme().scenes().stream()
                                    .map(scene -> CaptionTrack.of(scene, preset.rate()))
                                    .toList(),
                            List.of(),
                            new DrawingEffort());
            Meant nothing = new Meant(List.of(), List.of(), List.of());
            try (StemsAhead stems = StemsAhead.begin(bench, order, recording, sound, context)) {
                return new DeliveryDesk(bench, spans, nothing).deliver(production, stems, context);
            }
        }
    }

    private void requireRoom(ExportOrder order, Recording recording, SoundtrackMaker soundtrack)
            throws StudioFault {
        Programme programme = recording.programme();
        new DiskNeed(order.settings().preset(), Speeds.beside(bench.store()))
                .require(
                        programme.duration().toSamplesFloor(SampleRate.HZ_48000),
                        StemNeed.of(order, programme),
                        new DiskNeed.Missing(soundtrack.missingSamples(), 0),
                        order.out(),
                        bench.store().folder());
    }

    private static EncoderChoice nothingDrawn() throws StudioFault {
        return new EncoderChoice(
                "none", "Nothing is drawn for sound alone.", List.of(), FfmpegBuild.read().name());
    }
}
