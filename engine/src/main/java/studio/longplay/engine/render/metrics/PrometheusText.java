package studio.longplay.engine.render.metrics;

import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.store.metrics.CacheTotals;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Sample;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.QueueNews;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Figures in Prometheus's text format (exposition format 0.0.4), for its collector of text files.
/// No label holds words of the user's.
public final class PrometheusText {
    private static final double MILLIS_PER_SECOND = 1000;

    private final StringBuilder text = new StringBuilder();

    private PrometheusText() {}

    /// The figures of a moment.
    ///
    /// @param caches what was found finished since the data folder is there
    public static String of(Sample sample, QueueNews queue, List<CacheTotals.Total> caches) {
        PrometheusText written = new PrometheusText();
        for (Metric metric : Metric.values()) {
            OptionalDouble value = sample.of(metric);
            if (value.isPresent()) {
                written.head(metric.exposedName(), metric.help());
                written.line(metric.exposedName(), "", value.getAsDouble());
            }
        }
        written.jobs(queue);
        written.running(queue);
        written.caches(caches);
        return written.text.toString();
    }

    private void jobs(QueueNews queue) {
        String name = "longplay_queue_jobs";
        head(name, "Jobs in the queue by state.");
        for (JobState state : JobState.values()) {
            String label = "{state=\"" + state.name().toLowerCase(Locale.ROOT) + "\"}";
            line(name, label, MetricsFeed.count(queue, state));
        }
        head("longplay_queue_held", "1 while the whole queue rests.");
        line("longplay_queue_held", "", queue.counters().held() ? 1 : 0);
        head("longplay_queue_attempts", "Attempts that were begun since the queue began.");
        line("longplay_queue_attempts", "", (double) queue.counters().lastToken());
        head("longplay_job_last_seconds", "How long the job that was done last took.");
        queue.jobs().stream()
                .filter(job -> job.state() == JobState.DONE)
                .max((a, b) -> Long.compare(a.endedMillis(), b.endedMillis()))
                .ifPresent(job -> line("longplay_job_last_seconds", "", seconds(job)));
    }

    private static double seconds(QueuedJob job) {
        return (job.endedMillis() - job.begunMillis()) / MILLIS_PER_SECOND;
    }

    private void running(QueueNews queue) {
        head("longplay_job_progress_ratio", "How far a running job is.");
        for (JobNews job : queue.running()) {
            line("longplay_job_progress_ratio", "{job=\"" + job.id() + "\"}", job.fraction());
        }
        head("longplay_job_left_seconds", "How long a running job will still take.");
        for (JobNews job : queue.running()) {
            if (job.leftMillis() >= 0) {
                line(
                        "longplay_job_left_seconds",
                        "{job=\"" + job.id() + "\"}",
                        job.leftMillis() / MILLIS_PER_SECOND);
            }
        }
    }

    private void caches(List<CacheTotals.Total> caches) {
        String hits = "longplay_cache_hits_total";
        head(hits, "What was asked for and found finished.", "counter");
        caches.forEach(cache -> line(hits, label(cache), (double) cache.hits()));
        String misses = "longplay_cache_misses_total";
        head(misses, "What was asked for and had to be made.", "counter");
        caches.forEach(cache -> line(misses, label(cache), (double) cache.misses()));
    }

    private static String label(CacheTotals.Total cache) {
        return "{cache=\"" + cache.name().replace(' ', '_') + "\"}";
    }

    private void head(String name, String help) {
        head(name, help, "gauge");
    }

    private void head(String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private void line(String name, String labels, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        text.append(name)
                .append(labels)
                .append(' ')
                .append(whole ? Long.toString((long) value) : Double.toString(value))
                .append('\n');
    }
}
