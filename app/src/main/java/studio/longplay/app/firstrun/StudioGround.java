package studio.longplay.app.firstrun;

import studio.longplay.app.settings.WritableFolder;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.GpuReading;
import studio.longplay.engine.hardware.GpuReadings;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.OptionalLong;

/// This machine, with a studio's models.
public final class StudioGround implements Ground {
    private final ModelKeeper keeper;
    private final PolicyFile table;
    private final Path home;

    /// @param home the data folder
    public StudioGround(Studio studio, Path home) {
        keeper = studio.modelKeeper();
        table = new PolicyFile(home);
        this.home = home;
    }

    @Override
    public MachineSeen machine() {
        return new MachineSeen(
                Machine.look(),
                free(home),
                GpuReadings.look().working().stream().map(GpuReading::name).toList(),
                table.read().profile());
    }

    @Override
    public MachineWorth measure(JobContext context) throws StudioFault {
        return keeper.measure(context);
    }

    @Override
    public void take(Profile profile) throws StudioFault {
        table.write(table.read().with(profile));
        keeper.forgive();
    }

    @Override
    public FolderSeen folder(Path folder) {
        return look(folder);
    }

    static FolderSeen look(Path folder) {
        return new FolderSeen(folder, free(folder), WritableFolder.isOne(folder));
    }

    private static OptionalLong free(Path folder) {
        try {
            return OptionalLong.of(Machine.freeBytes(folder));
        } catch (StudioFault _) {
            return OptionalLong.empty();
        }
    }
}
