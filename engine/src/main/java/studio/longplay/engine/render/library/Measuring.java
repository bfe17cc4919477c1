package studio.longplay.engine.render.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeMeasure;
import studio.longplay.engine.voice.measure.Deduction;
import studio.longplay.engine.voice.measure.SpeechAnalysis;
import studio.longplay.engine.voice.measure.TakeFigures;
import studio.longplay.engine.voice.measure.TakeQuality;
import studio.longplay.engine.voice.measure.TakeText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out how good takes are, some time after they were made: about a twentieth of their length.
final class Measuring {
    private static final int AT_ONCE = 16;

    private final ArtifactStore store;
    private final Library library;

    Measuring(ArtifactStore store, Library library) {
        this.store = store;
        this.library = library;
    }

    /// Measures all that were not. Takes whose files are gone leave the library.
    ///
    /// @return how many were measured
    int run(JobContext context) throws StudioFault {
        int measured = 0;
        int all = library.extent().unmeasured();
        List<LibraryTake> some = library.unmeasured(AT_ONCE);
        while (!some.isEmpty()) {
            List<LibraryChange> found = new ArrayList<>();
            try {
                for (LibraryTake take : some) {
                    context.checkCancelled();
                    context.progress(new Progress("measure", measured, all));
                    found.add(look(take));
                    measured++;
                }
            } finally {
                library.tell(found);
            }
            some = library.unmeasured(AT_ONCE);
        }
        return measured;
    }

    private LibraryChange look(LibraryTake take) throws StudioFault {
        Optional<Artifact> artifact = store.find(take.digest());
        if (artifact.isEmpty()) {
            return new LibraryChange.Purge(List.of(take.digest()));
        }
        return new LibraryChange.Measure(take.digest(), measure(take, artifact.get()));
    }

    private TakeMeasure measure(LibraryTake take, Artifact artifact) throws StudioFault {
        float[] samples;
        TakeText text;
        try {
            samples = TakeFile.samples(artifact.file());
            text =
                    new TakeText(
                            take.facts().text(),
                            TakeFile.read(artifact.file()).words(),
                            library.usualPace(take.facts().voice()));
        } catch (StudioFault.Media unreadable) {
            return new TakeMeasure(0, -70, 0, 0, 1, 0, List.of(unreadable.sentence()));
        }
        TakeQuality quality = TakeQuality.of(samples, text);
        TakeFigures figures = quality.figures();
        return new TakeMeasure(
                quality.score(),
                figures.loudnessLufs(),
                figures.clippedShare(),
                figures.signalToNoiseDb(),
                figures.silenceShare(),
                SpeechAnalysis.of(samples).syllables().perSecond(),
                quality.deductions().stream().map(Deduction::reason).toList());
    }
}
