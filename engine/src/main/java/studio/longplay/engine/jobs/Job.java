package studio.longplay.engine.jobs;

import studio.longplay.engine.fault.StudioFault;

/// A piece of long work. It calls [JobContext#checkCancelled()] often and reports how far it is.
public interface Job<T> {
    /// What the user sees it called.
    String title();

    T run(JobContext context) throws StudioFault;

    /// What a job does, without a name.
    interface Work<T> {
        T run(JobContext context) throws StudioFault;
    }

    /// A job that does this work.
    static <T> Job<T> of(String title, Work<T> work) {
        return new Job<>() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public T run(JobContext context) throws StudioFault {
                return work.run(context);
            }
        };
    }
}
