package studio.longplay.engine.jobs;

/// How far a job has come: `done` of `total` units of the step named.
public record Progress(String step, long done, long total) {
    /// Between 0 and 1.
    public double fraction() {
        return total <= 0 ? 0 : Math.min(1.0, (double) done / total);
    }
}
