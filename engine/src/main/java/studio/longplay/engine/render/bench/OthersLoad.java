package studio.longplay.engine.render.bench;

import studio.longplay.engine.hardware.MachineLoad;
import studio.longplay.engine.jobs.JobContext;

import java.util.concurrent.CancellationException;

/// How busy other programs keep the machine.
///
/// A program just started still compiles its own code on all cores; a look at the whole machine
/// alone would call the quietest one busy. So it looks over a while in which nothing is measured,
/// and takes off what this program took itself.
final class OthersLoad {
    private static final int LOOKS = 10;
    private static final long STEP_MILLIS = 100;

    private OthersLoad() {}

    /// Looks for a second.
    ///
    /// @return 0 (idle) to 1 (all cores busy); negative where the system does not say
    /// @throws CancellationException if the context was cancelled
    static double look(JobContext context) {
        MachineLoad.look();
        ProcessorTime own = new ProcessorTime();
        long begin = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            context.checkCancelled();
            pause();
        }
        double all = MachineLoad.look().processor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        int cores = Runtime.getRuntime().availableProcessors();
        return others(all, own.seconds() / (seconds * cores));
    }

    /// @param all of the machine's time that was taken, 0 to 1; negative where it does not say
    /// @param own of it, what this program took
    static double others(double all, double own) {
        return all < 0 ? all : Math.clamp(all - own, 0, 1);
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }
}
