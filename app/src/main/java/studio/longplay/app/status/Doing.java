package studio.longplay.app.status;

import studio.longplay.app.session.Running;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.preview.PreviewWork;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is being done, in words.
///
/// @param title empty if nothing is
/// @param fraction 0 to 1; negative while nobody knows
/// @param left as `2 of 9 scenes · 0:14 left`; may be empty
/// @param stoppable whether the user can cancel it
public record Doing(String title, double fraction, String left, boolean stoppable) {
    /// Nothing is being done.
    static final Doing NOTHING = new Doing("", -1, "", false);

    /// More of anything are no longer counted but given as a share.
    private static final long COUNTABLE = 999;

    boolean isNothing() {
        return title.isEmpty();
    }

    static Doing of(Running running, Words words) {
        Progress progress = running.progressProperty().get();
        if (running.isCancelled()) {
            return new Doing(words.get("stopping", running.title()), -1, "", false);
        }
        return running.wholeProperty()
                .get()
                .map(whole -> of(running.title(), whole, words))
                .orElseGet(() ->
                        new Doing(
                                running.title(),
                                progress.total() > 0 ? progress.fraction() : -1,
                                joined(part(progress, words), time(running.left(), words)),
                                true));
    }

    private static Doing of(String title, Running.Whole whole, Words words) {
        String percent = words.get("percent", Math.round(whole.fraction() * 100));
        return new Doing(title, whole.fraction(), joined(percent, time(whole.left(), words)), true);
    }

    private static String part(Progress progress, Words words) {
        if (progress.total() <= 0) {
            return "";
        }
        return progress.total() > COUNTABLE
                ? words.get("percent", Math.round(progress.fraction() * 100))
                : words.get("of", progress.done(), progress.total());
    }

    static Doing of(PreviewWork work, Words words) {
        if (work.paused()) {
            return new Doing(words.get("resting"), -1, "", false);
        }
        if (!work.busy()) {
            return NOTHING;
        }
        Optional<Duration> left =
                work.millisLeft() < 0
                        ? Optional.empty()
                        : Optional.of(Duration.ofMillis(work.millisLeft()));
        boolean speaking = work.linesSpoken() < work.lines();
        int done = speaking ? work.linesSpoken() : work.scenesMixed();
        int all = speaking ? work.lines() : work.scenes();
        String title =
                work.doing().isEmpty()
                        ? words.get(speaking ? "speaking" : "mixing")
                        : words.get(speaking ? "speaking.who" : "mixing.what", work.doing());
        return new Doing(
                title,
                all == 0 ? -1 : (double) done / all,
                joined(
                        words.get(speaking ? "lines.of" : "scenes.of", done, all),
                        time(left, words)),
                false);
    }

    private static String time(Optional<Duration> left, Words words) {
        return left.map(span -> words.get("left", clock(span))).orElse("");
    }

    private static String clock(Duration span) {
        return span.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        span.toHours(),
                        span.toMinutesPart(),
                        span.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", span.toMinutes(), span.toSecondsPart());
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }
}
