package studio.longplay.engine.jobs;

import studio.longplay.engine.fault.StudioFault;

/// A piece of long work. It calls [JobContext#checkCancelled()] often and reports how far it is.
public interface Job<T> {
    /// What the user sees it called.
    String title();

    T run(JobContext context) throws StudioFault;
}
