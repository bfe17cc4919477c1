package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.jobs.queue.JobFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.QueueNews;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The queue in lines for people.
final class QueueText {
    static final String ELSEWHERE =
            "Another Longplay works on the queue and does it in a moment; the list is its latest.";

    private static final double PERCENT = 100;

    private QueueText() {}

    static List<String> lines(QueueNews news) {
        List<String> lines = new ArrayList<>();
        if (news.jobs().isEmpty()) {
            lines.add(
                    "The queue is empty. Add a film with \"longplay queue add export PROJECT -o"
                            + " DIR\".");
        }
        for (QueuedJob job : news.jobs()) {
            lines.add(
                    "%4d  %-9s %-10s \"%s\" -> %s%s%s"
                            .formatted(
                                    job.id(),
                                    word(job),
                                    job.order().lane().name().toLowerCase(Locale.ROOT),
                                    job.order().title(),
                                    job.order().place(),
                                    after(job),
                                    news.of(job.id()).map(QueueText::far).orElse("")));
            news.of(job.id())
                    .map(JobNews::warning)
                    .filter(warning -> !warning.isEmpty())
                    .ifPresent(warning -> lines.add("      " + warning));
            @Nullable JobFault fault = job.fault();
            if (fault != null && job.state() != JobState.DONE) {
                lines.add("      " + fault.sentence() + " " + fault.remedy());
            }
        }
        if (news.counters().held()) {
            lines.add("The queue is held: \"longplay queue release\" lets jobs begin again.");
        }
        return lines;
    }

    private static String after(QueuedJob job) {
        return job.state().isEnd() || job.order().after().isEmpty()
                ? ""
                : ", after "
                        + job.order().after().stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" and "));
    }

    private static String word(QueuedJob job) {
        return switch (job.wish()) {
            case NONE, GIVE_UP -> job.state().name().toLowerCase(Locale.ROOT);
            case PAUSE -> "pausing";
            case CANCEL -> "stopping";
        };
    }

    private static String far(JobNews news) {
        return String.format(
                Locale.ROOT,
                ", %s %.0f %%%s",
                news.step(),
                news.fraction() * PERCENT,
                left(news).map(left -> ", " + left).orElse(""));
    }

    /// For example `12 min 30 s left, give or take 8 %`.
    static Optional<String> left(JobNews news) {
        if (news.leftMillis() < 0) {
            return Optional.empty();
        }
        Duration left = Duration.ofMillis(news.leftMillis());
        String time =
                left.toHours() > 0
                        ? "%d h %02d min left".formatted(left.toHours(), left.toMinutesPart())
                        : left.toMinutes() > 0
                                ? "%d min %02d s left"
                                        .formatted(left.toMinutes(), left.toSecondsPart())
                                : "%d s left".formatted(Math.max(1, left.toSeconds()));
        String error =
                news.errorFraction() < 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", give or take %.0f %%",
                                news.errorFraction() * PERCENT);
        return Optional.of(time + error);
    }
}
