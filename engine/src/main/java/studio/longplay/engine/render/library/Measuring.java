package studio.longplay.engine.render.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds out how good takes are, some time after they were made: about a twentieth of their length,
/// and a tenth of a second for each where a model grades them.
final class Measuring {
    private static final int AT_ONCE = 16;

    private final ArtifactStore store;
    private final Library library;
    private final Optional<TakeGrading.Grader> grader;

    Measuring(ArtifactStore store, Library library, Optional<TakeGrading.Grader> grader) {
        this.store = store;
        this.library = library;
        this.grader = grader;
    }

    /// Measures all that were not. Takes whose files are gone leave the library.
    ///
    /// @return how many were measured
    int run(JobContext context) throws StudioFault {
        int measured = 0;
        int all = library.extent().unmeasured();
        List<LibraryTake> some = library.unmeasured(AT_ONCE);
        Set<Digest> looked = new HashSet<>();
        // What the library did not take in is measured by the next run at the earliest.
        while (some.stream().anyMatch(take -> looked.add(take.digest()))) {
            List<LibraryChange> found = new ArrayList<>();
            try {
                for (LibraryTake take : some) {
                    context.checkCancelled();
                    context.progress(new Progress("measure", measured, all));
                    found.add(look(take, context));
                    measured++;
                }
            } finally {
                library.tell(found);
            }
            some = library.unmeasured(AT_ONCE);
        }
        return measured;
    }

    private LibraryChange look(LibraryTake take, JobContext context) throws StudioFault {
        Optional<Artifact> artifact = store.find(take.digest());
        if (artifact.isEmpty()) {
            return new LibraryChange.Purge(List.of(take.digest()));
        }
        return new LibraryChange.Measure(take.digest(), measure(take, artifact.get(), context));
    }

    private TakeMeasure measure(LibraryTake take, Artifact artifact, JobContext context)
            throws StudioFault {
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
            return new TakeMeasure(0, -70, 0, 0, 1, 0, List.of(unreadable.sentence())).graded(0);
        }
        TakeQuality quality = TakeQuality.of(samples, text);
        TakeFigures figures = quality.figures();
        TakeMeasure measure =
                new TakeMeasure(
                        quality.score(),
                        figures.loudnessLufs(),
                        figures.clippedShare(),
                        figures.signalToNoiseDb(),
                        figures.silenceShare(),
                        SpeechAnalysis.of(samples).syllables().perSecond(),
                        quality.deductions().stream().map(Deduction::reason).toList());
        return grader.isEmpty()
                ? measure
                : measure.graded(grader.get().grade(samples, context.silent()));
    }
}
