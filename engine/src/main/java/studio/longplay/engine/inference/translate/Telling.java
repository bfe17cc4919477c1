package studio.longplay.engine.inference.translate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

/// A decoder that tells several beginnings of a sentence at once, a piece at a time.
interface Telling {
    /// What may follow.
    ///
    /// @param last the newest piece of each beginning
    /// @param from which of the beginnings of the call before each one continues
    /// @return unnormalised logarithms of chances: a row of the vocabulary for each beginning
    float[][] next(long[] last, int[] from, JobContext context) throws StudioFault;
}
