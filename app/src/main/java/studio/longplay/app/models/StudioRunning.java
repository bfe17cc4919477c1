package studio.longplay.app.models;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.RuntimeFolder;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.inference.run.RuntimeFile;
import studio.longplay.engine.inference.run.WarmUp;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.models.Warming;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the models of a studio run.
public final class StudioRunning implements RunningSource {
    private final ModelKeeper keeper;
    private final Supplier<ModelShelf> shelves;
    private final PolicyFile file;
    private final RuntimeFile runtime;

    /// @param home the data folder
    public StudioRunning(Studio studio, Path home) {
        this(studio.modelKeeper(), studio::models, home);
    }

    StudioRunning(ModelKeeper keeper, Supplier<ModelShelf> shelves, Path home) {
        this.keeper = keeper;
        this.shelves = shelves;
        file = new PolicyFile(home);
        runtime = new RuntimeFile(home);
    }

    @Override
    public Now look() {
        PolicyTable table = file.read();
        return new Now(
                table,
                keeper.absent(table),
                keeper.state(),
                keeper.badges().all(),
                runtime.read().map(RuntimeFolder::look));
    }

    @Override
    public void keep(PolicyTable table) throws StudioFault {
        file.write(table);
        keeper.reconsider();
    }

    @Override
    public void runtime(Optional<Path> folder) throws StudioFault {
        runtime.write(folder);
    }

    @Override
    public void reset() throws StudioFault {
        file.reset();
        keeper.reconsider();
    }

    @Override
    public void warm(String name, JobContext context) throws StudioFault {
        WarmUp _ = Warming.warm(keeper, shelves.get(), name, context);
    }

    @Override
    public MachineWorth measure(JobContext context) throws StudioFault {
        return keeper.measure(context);
    }
}
