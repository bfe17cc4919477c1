package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

/// One thing that is tried.
///
/// @param what its name, one or two small words
/// @param trial does it
record Check(String what, Trial trial) {
    /// Tries something for real.
    @FunctionalInterface
    interface Trial {
        /// Tries it.
        ///
        /// @throws StudioFault is a bad finding like another
        Found run(JobContext context) throws StudioFault;
    }
}
