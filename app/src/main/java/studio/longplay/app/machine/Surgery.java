package studio.longplay.app.machine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.doctor.Doctor;
import studio.longplay.engine.render.doctor.Finding;
import studio.longplay.engine.render.doctor.SupportZip;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Where the doctor works.
public interface Surgery {
    /// Tries everything.
    ///
    /// @param told hears each finding, on the calling thread
    List<Finding> examine(JobContext context, Consumer<Finding> told);

    /// Packs what was found for somebody who helps.
    Path pack(List<Finding> findings, Path zip) throws StudioFault;

    /// On this machine.
    ///
    /// @param home the data folder
    static Surgery ofThisMachine(Path home) {
        return new Surgery() {
            @Override
            public List<Finding> examine(JobContext context, Consumer<Finding> told) {
                return new Doctor(home).examine(context, told);
            }

            @Override
            public Path pack(List<Finding> findings, Path zip) throws StudioFault {
                return SupportZip.write(SupportZip.gather(home, findings), zip);
            }
        };
    }
}
