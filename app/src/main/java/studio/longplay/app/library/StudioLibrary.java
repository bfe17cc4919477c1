package studio.longplay.app.library;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.library.TakeExport;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryTake;

import java.util.List;
import java.util.Optional;

/// The takes of a studio.
///
/// @param studio closes its library itself
public record StudioLibrary(Studio studio) implements LibrarySource {
    @Override
    public Library open(JobContext context) throws StudioFault {
        return studio.library().open(context);
    }

    @Override
    public Optional<TakeSamples> sound(Digest take) throws StudioFault {
        Optional<Artifact> artifact = studio.store().find(take);
        if (artifact.isEmpty()) {
            return Optional.empty();
        }
        TakeFile.Facts facts = TakeFile.read(artifact.get().file());
        return Optional.of(
                new TakeSamples(
                        TakeFile.samples(artifact.get().file()), facts.gainDb(), facts.words()));
    }

    @Override
    public TakeExport.Written export(
            List<LibraryTake> takes, TakeExport.Order order, JobContext context)
            throws StudioFault {
        return new TakeExport(studio.store(), studio.exportRights()).run(takes, order, context);
    }

    @Override
    public long purge(JobContext context) throws StudioFault {
        return open(context).purge(studio.store(), context).bytes();
    }

    @Override
    public int measure(JobContext context) throws StudioFault {
        return studio.library().measure(context);
    }
}
