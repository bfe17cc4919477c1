package studio.longplay.engine.render.qc;

import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts what a leader tells of sync into what is said of the film that was made with it.
public final class LeaderCheck {
    private LeaderCheck() {}

    /// The report with the leader's figures in place of those of an earlier one.
    ///
    /// @param pairs of the leader; none is a fault
    public static QualityReport with(
            QualityReport film, List<SyncCheck.Pair> pairs, QualityLimits limits) {
        FilmPackets.Pictures nothing =
                new FilmPackets.Pictures(
                        new long[0], new int[0], new boolean[0], MediaTime.ZERO, MediaTime.ZERO);
        Findings findings = new Findings(limits, nothing, List.of());
        if (pairs.isEmpty()) {
            findings.add(
                    QualityRule.SYNC_MISSING,
                    new Findings.Words(
                            "There are no flashes with beeps in the leader.",
                            "Make it again; if that does not help, this is a bug of ours."));
        }
        double worst =
                pairs.stream().mapToDouble(pair -> Math.abs(pair.offsetSeconds())).max().orElse(0);
        findings.over(
                QualityRule.SYNC_OFF,
                worst,
                new Findings.Words(
                        Findings.format(
                                "In the leader sound and picture are up to %.0f ms apart (%d"
                                        + " beeps).",
                                worst * 1000, pairs.size()),
                        "Choose another container or encoder, and say what these were."));
        List<Finding> all = new ArrayList<>(film.findings());
        all.removeIf(finding -> finding.code().startsWith("sync."));
        all.addAll(findings.all());
        all.sort(Comparator.comparing(Finding::severity));
        return new QualityReport(
                film.file(),
                film.full(),
                all.stream().noneMatch(one -> one.severity() == Severity.FAULT),
                film.measured()
                        .withSync(pairs.stream().map(SyncCheck.Pair::offsetSeconds).toList()),
                all,
                film.meant(),
                film.limits());
    }
}
