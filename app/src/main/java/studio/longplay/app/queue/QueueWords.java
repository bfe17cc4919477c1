package studio.longplay.app.queue;

import studio.longplay.app.words.Words;
import studio.longplay.engine.store.queue.JobNews;

import java.time.Duration;
import java.util.Locale;

/// Figures of jobs in words.
final class QueueWords {
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;

    private QueueWords() {}

    /// For example `3.4 GB`.
    static String size(Words words, double bytes) {
        return bytes >= GIGA
                ? words.get("size.gigabytes", bytes / GIGA)
                : words.get("size.megabytes", bytes / MEGA);
    }

    /// For example `12:30`, or `1:02:03`.
    static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        time.toHours(),
                        time.toMinutesPart(),
                        time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    /// How long a job will still take, with the error of such guesses where it was measured.
    static String left(Words words, JobNews news) {
        if (news.leftMillis() < 0) {
            return "";
        }
        String time = clock(Duration.ofMillis(news.leftMillis()));
        return news.errorFraction() < 0
                ? words.get("left", time)
                : words.get("left.error", time, news.errorFraction());
    }

    /// What a job does now.
    static String step(Words words, JobNews news) {
        String key = "step." + news.step().toLowerCase(Locale.ROOT).replace(' ', '-');
        return words.has(key) ? words.get(key) : words.get("step.other");
    }
}
