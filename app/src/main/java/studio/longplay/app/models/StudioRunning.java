package studio.longplay.app.models;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;

/// Where the models of a studio run.
public final class StudioRunning implements RunningSource {
    private final ModelKeeper keeper;
    private final PolicyFile file;

    /// @param home the data folder
    public StudioRunning(Studio studio, Path home) {
        this(studio.modelKeeper(), new PolicyFile(home));
    }

    StudioRunning(ModelKeeper keeper, PolicyFile file) {
        this.keeper = keeper;
        this.file = file;
    }

    @Override
    public Now look() {
        return new Now(file.read(), keeper.state(), keeper.badges().all());
    }

    @Override
    public void keep(PolicyTable table) throws StudioFault {
        file.write(table);
        keeper.forgive();
    }

    @Override
    public void reset() throws StudioFault {
        file.reset();
        keeper.forgive();
    }

    @Override
    public MachineWorth measure(JobContext context) throws StudioFault {
        return keeper.measure(context);
    }
}
