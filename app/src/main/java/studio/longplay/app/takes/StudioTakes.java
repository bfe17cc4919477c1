package studio.longplay.app.takes;

import studio.longplay.engine.Studio;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.BinSounds;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.takes.CastProject;
import studio.longplay.engine.render.takes.PredictedLength;
import studio.longplay.engine.render.takes.TakeDesk;
import studio.longplay.engine.render.takes.TakeImport;
import studio.longplay.engine.render.takes.UsualPace;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechListener;
import studio.longplay.engine.voice.measure.TakeQuality;
import studio.longplay.engine.voice.measure.TakeText;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Takes made by the studio: into the same store, by the same recipes as the preview makes them, so
/// that a take heard here is not spoken again when it is chosen.
public final class StudioTakes implements TakeRoom {
    private static final int KEPT = 400;

    private final Workbench bench;
    private final Speech speech;
    private final Speaking speaking;
    private final WorkerPool workers;
    private final FootageDesk footage;
    private final Map<Measured, TakeSound> known = new LinkedHashMap<>();

    private record Measured(Path file, String text) {}

    private StudioTakes(Studio studio) {
        bench = new Workbench(studio.store(), new Tally());
        speech = studio.speech();
        speaking = new Speaking(bench, speech, Lexicon.empty());
        workers = new WorkerPool(studio.home().logs());
        footage = studio.footage();
    }

    /// The takes of a studio.
    public static StudioTakes of(Studio studio) {
        return new StudioTakes(studio);
    }

    @Override
    public TakeSound hear(TakeOrder wanted, SpeechListener listener, JobContext context)
            throws StudioFault {
        Speaking.Order order = order(wanted);
        Speaking room =
                order.recorded().isEmpty()
                        ? speaking
                        : speaking.with(new BinSounds(bench, workers, wanted.bin()));
        SpokenLine spoken = room.speak(order, listener, context);
        Measured key = new Measured(spoken.artifact().file(), spoken.line().text());
        Optional<TakeSound> before = find(key);
        if (before.isPresent()) {
            return before.get();
        }
        TakeSound sound =
                measure(spoken, order.recorded().isEmpty() ? UsualPace.of(order.voice()) : 0);
        keep(key, sound);
        return sound;
    }

    private Speaking.Order order(TakeOrder wanted) throws StudioFault.Input {
        LineTakes one = wanted.source().map(StudioTakes::only).orElse(LineTakes.NONE);
        Speaking.Voiced voiced =
                new Speaking.Voiced(
                        wanted.cast(), wanted.voicing().withTakes(Map.of(wanted.line(), one)));
        return speaking.orders(wanted.scene(), voiced).stream()
                .filter(order -> order.line().id().equals(wanted.line()))
                .findFirst()
                .orElseThrow();
    }

    private static LineTakes only(TakeSource source) {
        return LineTakes.NONE.and(new KeptTake("heard", source, false, ""));
    }

    /// @param usualPace of the voice in syllables a second, 0 if unknown
    private static TakeSound measure(SpokenLine spoken, double usualPace) throws StudioFault {
        float[] samples = TakeFile.samples(spoken.artifact().file());
        TakeText text = new TakeText(spoken.line().text(), spoken.facts().words(), usualPace);
        return new TakeSound(
                spoken.artifact().file(),
                spoken.length(),
                spoken.gainDb(),
                Wave.of(samples, spoken.gainDb()),
                TakeQuality.of(samples, text),
                spoken.spokenBy(),
                TakeFile.fit(spoken.artifact().file()).map(TakeFile.Fit::confidence),
                Optional.ofNullable(spoken.facts().fallbackReason()));
    }

    private Optional<TakeSound> find(Measured key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key));
        }
    }

    private void keep(Measured key, TakeSound sound) {
        synchronized (known) {
            known.put(key, sound);
            if (known.size() > KEPT) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    @Override
    public MediaTime predict(TakeOrder wanted) throws StudioFault {
        return PredictedLength.of(order(wanted));
    }

    @Override
    public Edit bringIn(Recording from, JobContext context) throws StudioFault {
        CastProject project = new CastProject(from.project(), from.script(), from.cast());
        TakeDesk desk = new TakeDesk(bench, speech, footage);
        TakeImport.Imported imported =
                new TakeImport(desk, footage)
                        .run(project, Map.of(from.line(), from.file()), context);
        for (TakeImport.Outcome outcome : imported.outcomes()) {
            if (outcome.fault().isPresent()) {
                throw outcome.fault().get();
            }
        }
        return imported.edit();
    }

    @Override
    public void close() {
        workers.close();
    }
}
