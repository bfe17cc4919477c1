package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Speech;

/// Speaks the lines of a film, and makes its effects, before anybody asks for the film: one after
/// the other, so that a core is used and not all of them. The film finds them finished.
///
/// @param bench whose tally counts what was made
public record LinesAhead(Workbench bench, Speech speech, Home home) {
    /// What came of it.
    ///
    /// @param spoken lines that were not there yet
    /// @param found lines that were
    public record Spoken(long spoken, long found) {}

    /// Speaks what is missing.
    ///
    /// @throws StudioFault whatever stops it; what is finished is kept and found by the next call
    public Spoken speak(ExportOrder order, JobContext context) throws StudioFault {
        try (Crew crew = new Crew("ahead", 1);
                WorkerPool workers = new WorkerPool(home)) {
            CastList cast = CastList.of(order, speech.registry());
            BinSounds sounds = new BinSounds(bench, workers, order.arrangement().bin());
            Speaking speaking = new Speaking(bench, speech, order.settings().lexicon(), sounds);
            Recording _ =
                    new Recorder(bench, speaking, cast, order.settings().preset().rate(), crew)
                            .record(order, context);
        }
        CacheCount.Rate takes = bench.tally().rate(Speaking.MAKER);
        return new Spoken(takes.misses(), takes.hits());
    }
}
