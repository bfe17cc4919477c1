package studio.longplay.engine.render.qc;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.media.FilmScan;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;

import java.util.Comparator;
import java.util.List;

/// Checks one finished film, ours or from elsewhere.
///
/// One pass reads every packet, decodes all sound and the pictures that stand alone; a second looks
/// at every picture of the stretches that the first found suspicious.
public final class FilmQuality {
    private final QualityOrder order;
    private final FilmMemory memory;
    private final JobContext context;

    private FilmQuality(QualityOrder order, FilmMemory memory, JobContext context) {
        this.order = order;
        this.memory = memory;
        this.context = context;
    }

    /// Watches the film from its first packet to its last.
    ///
    /// A film from elsewhere may be hostile: check it only in a process that may crash.
    ///
    /// @throws StudioFault if the film cannot be read at all; whatever else is wrong is a finding
    public static QualityReport check(QualityOrder order, JobContext context) throws StudioFault {
        return check(order, FilmMemory.NONE, context);
    }

    /// As [#check(QualityOrder, JobContext)]; sound that the memory knows is not decoded again.
    ///
    /// @throws StudioFault as there, and if the memory cannot be read or written
    public static QualityReport check(QualityOrder order, FilmMemory memory, JobContext context)
            throws StudioFault {
        return new FilmQuality(order, memory, context).run();
    }

    private QualityReport run() throws StudioFault {
        MediaFacts facts = new MediaProbe().probe(order.film());
        QualityLimits.Senses senses = order.limits().senses();
        try (FilmScan scan = FilmScan.open(order.film())) {
            MediaTime leader = order.expected().leader();
            Audience audience =
                    new Audience(senses, scan.sound(), memory)
                            .withoutLoudnessOf(
                                    scan.sound()
                                            .map(shape -> leader.toSamplesFloor(shape.rate()))
                                            .orElse(0L));
            FilmPackets packets =
                    scan.play(
                            order.full() ? FilmScan.Pictures.ALL : FilmScan.Pictures.KEYS,
                            audience,
                            context);
            Watched watched = new Watched(facts, packets, audience);
            PictureLook look = new PictureLook(order, watched, scan);
            PictureRuns runs = look.runs(context);
            SampleRate rate =
                    scan.sound().map(FilmScan.SoundShape::rate).orElse(SampleRate.HZ_48000);
            List<SyncCheck.Pair> pairs = isLed() ? pairs() : List.of();
            Passes passes = new Passes(runs, look.lookedAt(), FilmClock.of(packets, rate), pairs);
            return report(watched, passes);
        }
    }

    /// Whether there should be flashes and beeps.
    private boolean isLed() {
        return order.sync() || order.expected().leader().isAfter(MediaTime.ZERO);
    }

    private List<SyncCheck.Pair> pairs() throws StudioFault {
        MediaTime leader = order.expected().leader();
        return leader.isAfter(MediaTime.ZERO)
                ? SyncCheck.pairs(order.film(), leader, context.silent())
                : SyncCheck.pairs(order.film(), context);
    }

    /// Everything the passes left behind.
    record Watched(MediaFacts facts, FilmPackets packets, Audience audience) {
        /// Of one picture.
        long pixels() {
            return facts.videos().isEmpty()
                    ? 0
                    : (long) facts.videos().getFirst().width() * facts.videos().getFirst().height();
        }
    }

    private record Passes(
            PictureRuns runs, long lookedAt, FilmClock clock, List<SyncCheck.Pair> pairs) {}

    private QualityReport report(Watched watched, Passes passes) {
        FilmClock clock = passes.clock();
        Findings findings =
                new Findings(
                        order.limits(), watched.packets().pictures(), order.expected().segments());
        form(watched, clock, findings);
        pictures(watched, passes.runs(), findings);
        @Nullable LoudnessReport loudness = sound(watched, findings);
        CaptionFindings captions = captions(watched, clock, findings);
        Measured measured = measured(watched, passes, loudness, captions, findings);
        if (isLed()) {
            measured = sync(measured, passes.pairs(), findings);
        }
        List<Finding> all = findings.all();
        boolean passed = all.stream().noneMatch(one -> one.severity() == Severity.FAULT);
        return new QualityReport(
                String.valueOf(order.film().getFileName()),
                order.full(),
                passed,
                measured,
                all,
                order.expected().meant(),
                order.limits().digest());
    }

    private CaptionFindings captions(Watched watched, FilmClock clock, Findings findings) {
        List<CaptionMark> inside = watched.packets().captions();
        CaptionFindings captions =
                new CaptionFindings(findings, inside.isEmpty() ? order.captions() : inside);
        captions.all(clock.length(), order.expected().captioned() && inside.isEmpty());
        return captions;
    }

    private static Measured measured(
            Watched watched,
            Passes passes,
            @Nullable LoudnessReport loudness,
            CaptionFindings captions,
            Findings findings) {
        return new Measured(
                watched.packets().pictures().count(),
                Timecode.of(passes.clock().length()),
                passes.lookedAt(),
                watched.packets().sounds().samples(),
                loudness == null ? null : finite(loudness.integratedLufs()),
                loudness == null ? 0 : rounded(loudness.loudnessRangeLu()),
                loudness == null ? null : finite(loudness.truePeakDbtp()),
                drift(watched, passes.clock()),
                passes.clock().unevenFrames(),
                passes.runs().black().stream().mapToLong(FrameSpan::frames).sum(),
                longest(passes.runs().still(), findings),
                longestSilence(watched),
                clipped(watched),
                captions.count(),
                rounded(captions.fastest()));
    }

    private void form(Watched watched, FilmClock clock, Findings findings) {
        Expectation.@Nullable Form wanted = order.expected().form();
        FormFindings form = new FormFindings(findings, watched.packets(), clock, wanted);
        form.clocks();
        if (wanted != null) {
            form.length(wanted);
        }
        watched.facts().videos().stream().findFirst().ifPresent(form::picture);
        watched.facts().sounds().stream().findFirst().ifPresent(form::sound);
    }

    private void pictures(Watched watched, PictureRuns runs, Findings findings) {
        FilmPackets.Pictures packets = watched.packets().pictures();
        PictureFindings pictures = new PictureFindings(findings, packets, order.expected().meant());
        if (packets.count() == 0) {
            pictures.missing();
        }
        pictures.damaged(watched.audience().damagedPictures());
        pictures.runs(runs);
    }

    private @Nullable LoudnessReport sound(Watched watched, Findings findings) {
        SoundFindings sound = new SoundFindings(findings, order.expected());
        Levels levels = watched.audience().levels();
        if (levels == null || levels.samples() == 0) {
            sound.missing("There is no sound in the film.");
            return null;
        }
        sound.packets(watched.packets().sounds(), watched.audience().lostSounds());
        if (levels.isSilent()) {
            sound.missing("The film is silent from end to end.");
            return null;
        }
        sound.levels(levels);
        LoudnessMeter meter = watched.audience().meter();
        if (meter == null) {
            return null;
        }
        LoudnessReport report = meter.report();
        sound.loudness(report);
        return report;
    }

    private static Measured sync(Measured measured, List<SyncCheck.Pair> pairs, Findings findings) {
        if (pairs.isEmpty()) {
            findings.add(
                    QualityRule.SYNC_MISSING,
                    new Findings.Words(
                            "There are no flashes with beeps in the film.",
                            "\"longplay check --sync-leader FILE\" makes some to put before it."));
        }
        pairs.stream()
                .max(Comparator.comparingDouble(pair -> Math.abs(pair.offsetSeconds())))
                .ifPresent(worst -> syncOff(worst, pairs.size(), findings));
        return measured.withSync(pairs.stream().map(SyncCheck.Pair::offsetSeconds).toList());
    }

    private static void syncOff(SyncCheck.Pair worst, int pairs, Findings findings) {
        double offset = worst.offsetSeconds();
        findings.over(
                QualityRule.SYNC_OFF,
                Math.abs(offset),
                TimeRange.between(worst.flash().min(worst.beep()), worst.flash().max(worst.beep())),
                new Findings.Words(
                        Findings.format(
                                "The sound is up to %.0f ms %s than the picture (%d beeps).",
                                Math.abs(offset) * 1000, offset > 0 ? "later" : "earlier", pairs),
                        "Move it by as much the other way."));
    }

    private static @Nullable Long drift(Watched watched, FilmClock clock) {
        Levels levels = watched.audience().levels();
        return levels == null || watched.packets().pictures().count() == 0
                ? null
                : clock.driftSamples(levels.rate());
    }

    private static double longest(List<FrameSpan> spans, Findings findings) {
        return rounded(spans.stream().mapToDouble(findings::seconds).max().orElse(0));
    }

    private static double longestSilence(Watched watched) {
        Levels levels = watched.audience().levels();
        return levels == null
                ? 0
                : rounded(
                        levels.silences().stream()
                                .map(TimeRange::duration)
                                .mapToDouble(MediaTime::toSecondsForDisplay)
                                .max()
                                .orElse(0));
    }

    private static int clipped(Watched watched) {
        Levels levels = watched.audience().levels();
        return levels == null ? 0 : levels.clipped().size();
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? rounded(value) : null;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
