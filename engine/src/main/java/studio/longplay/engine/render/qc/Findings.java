package studio.longplay.engine.render.qc;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Collects what is found: knows where a frame is in time and in which segment, how bad a rule
/// takes it, and when enough of one kind were named.
final class Findings {
    /// More of one kind tell nothing new.
    private static final int MOST_OF_A_KIND = 20;

    private final QualityLimits limits;
    private final FilmPackets.Pictures pictures;
    private final List<Long> segments;
    private final List<Finding> found = new ArrayList<>();
    private final Map<QualityRule, Integer> counts = new EnumMap<>(QualityRule.class);

    Findings(QualityLimits limits, FilmPackets.Pictures pictures, List<Long> segments) {
        this.limits = limits;
        this.pictures = pictures;
        this.segments = segments;
    }

    /// Words for a finding.
    ///
    /// @param sentence with its figure
    record Words(String sentence, String remedy) {}

    boolean isWanted(QualityRule rule) {
        return limits.of(rule).severity() != Severity.OFF;
    }

    /// Of the whole film, without a figure.
    void add(QualityRule rule, Words words) {
        keep(rule, limits.of(rule).severity(), words, "", null, null);
    }

    /// Of the whole film, not worse than said.
    void add(QualityRule rule, Severity most, Words words) {
        Severity usual = limits.of(rule).severity();
        keep(rule, usual.compareTo(most) < 0 ? most : usual, words, "", null, null);
    }

    /// Of the whole film; nothing if the figure is not above the limit.
    void over(QualityRule rule, double figure, Words words) {
        over(rule, figure, limits.limit(rule), words);
    }

    /// Of the whole film, held against another limit than the rule's own.
    void over(QualityRule rule, double figure, double limit, Words words) {
        if (figure > limit) {
            keep(rule, limits.of(rule).severity(), words, "", null, new Figure(figure, limit));
        }
    }

    /// Of some frames; nothing if the figure is not above the limit.
    void over(QualityRule rule, double figure, FrameSpan span, Words words) {
        overAs(limits.of(rule).severity(), rule, figure, span, words);
    }

    /// Not worse than said.
    void overAs(Severity most, QualityRule rule, double figure, FrameSpan span, Words words) {
        if (figure > limits.limit(rule)) {
            Figure held = new Figure(figure, limits.limit(rule));
            Severity usual = limits.of(rule).severity();
            keep(
                    rule,
                    usual.compareTo(most) < 0 ? most : usual,
                    words,
                    timecode(span.from()),
                    span,
                    held);
        }
    }

    /// Of a stretch of time, which a sound has even without a picture.
    void over(QualityRule rule, double figure, TimeRange range, Words words) {
        if (figure > limits.limit(rule)) {
            at(rule, figure, range, words);
        }
    }

    /// Of a stretch of time; nothing if the figure is not below the limit.
    void under(QualityRule rule, double figure, TimeRange range, Words words) {
        if (figure < limits.limit(rule)) {
            at(rule, figure, range, words);
        }
    }

    private void at(QualityRule rule, double figure, TimeRange range, Words words) {
        keep(
                rule,
                limits.of(rule).severity(),
                words,
                Timecode.of(range.start()),
                frames(range),
                new Figure(figure, limits.limit(rule)));
    }

    private record Figure(double measured, double limit) {}

    private void keep(
            QualityRule rule,
            Severity severity,
            Words words,
            String timecode,
            @Nullable FrameSpan span,
            @Nullable Figure figure) {
        int number = counts.merge(rule, 1, Integer::sum);
        if (!isWanted(rule) || severity == Severity.OFF || number > MOST_OF_A_KIND) {
            return;
        }
        found.add(
                new Finding(
                        rule.code(),
                        severity,
                        words.sentence(),
                        words.remedy(),
                        timecode,
                        span == null ? 0 : span.from(),
                        span == null ? pictures.count() : span.to(),
                        span == null ? null : segment(span.from()),
                        figure == null ? null : rounded(figure.measured()),
                        figure == null ? null : rounded(figure.limit()),
                        figure == null ? "" : rule.unit()));
    }

    /// The worst first, and of equals the earlier; kinds with more than were named say so.
    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            int more = unnamed(finding.code());
            all.add(more > 0 && isLastOfItsKind(i) ? finding.andMore(more) : finding);
        }
        all.sort(
                Comparator.comparing(Finding::severity)
                        .thenComparingLong(Finding::fromFrame)
                        .thenComparing(Finding::code));
        return all;
    }

    private int unnamed(String code) {
        QualityRule rule = QualityRule.find(code).orElseThrow();
        return counts.getOrDefault(rule, 0) - MOST_OF_A_KIND;
    }

    private boolean isLastOfItsKind(int index) {
        String code = found.get(index).code();
        return found.subList(index + 1, found.size()).stream()
                .noneMatch(later -> later.code().equals(code));
    }

    private MediaTime time(long frame) {
        int last = Math.max(0, pictures.count());
        MediaTime zero = pictures.count() == 0 ? MediaTime.ZERO : pictures.time(0);
        return pictures.time(Math.clamp(frame, 0, last)).minus(zero);
    }

    private String timecode(long frame) {
        return Timecode.of(time(frame));
    }

    /// How long some frames show, in seconds.
    double seconds(FrameSpan span) {
        return time(span.to()).minus(time(span.from())).toSecondsForDisplay();
    }

    /// The frames that show during a stretch of the programme.
    FrameSpan frames(TimeRange range) {
        MediaTime zero = pictures.count() == 0 ? MediaTime.ZERO : pictures.time(0);
        int first = pictures.at(range.start().plus(zero));
        int last = pictures.at(range.end().plus(zero));
        return new FrameSpan(first, Math.max(first, last));
    }

    private @Nullable Integer segment(long frame) {
        int index = -1;
        while (index + 1 < segments.size() && segments.get(index + 1) <= frame) {
            index++;
        }
        return index < 0 ? null : index;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    /// A sentence with figures, written the same in every country.
    @SuppressWarnings("AnnotateFormatMethod")
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
