package studio.longplay.engine.render.qc;

import static studio.longplay.engine.render.qc.Findings.format;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.ChapterMark;
import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.media.MediaProbe;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Listens to finished sound that has no pictures, from its first sample to its last, and says what
/// is wrong with it: length, silence, lines that are not heard, clipping, loudness, true peak, and
/// chapters. Files of single chapters beside it are held against the same ceiling.
public final class SoundQuality {
    private static final int BLOCK = 1 << 15;
    private static final int MOST_METERED_CHANNELS = 6;

    /// What coding may add to a file, or its reader: a packet and the encoder's delay.
    private static final double CODING_SECONDS = 0.06;

    private final Asked asked;
    private final QualityOrder order;
    private final Findings findings;
    private final JobContext context;

    /// What is listened to.
    ///
    /// @param order its `film` is the whole; of the expectation's form the size does not count
    /// @param parts files of single chapters
    /// @param chapters that the whole should have; empty if nobody knows
    public record Asked(
            QualityOrder order, List<Path> parts, Optional<List<ChapterMark>> chapters) {
        public Asked {
            parts = List.copyOf(parts);
        }
    }

    /// What was heard of a file.
    ///
    /// @param samples at 48 kHz
    /// @param loudness null if it is silent, or has more channels than are metered
    private record Heard(
            Levels levels, @Nullable LoudnessReport loudness, long samples, boolean damaged) {
        MediaTime length() {
            return MediaTime.ofSamples(samples, SampleRate.HZ_48000);
        }
    }

    private SoundQuality(Asked asked, JobContext context) {
        this.asked = asked;
        this.order = asked.order();
        this.context = context;
        Expectation.Form form = order.expected().form();
        findings = new Findings(order.limits(), clock(form), List.of());
    }

    /// Sound has no frames; places in it are named as if it had those of its programme.
    private static FilmPackets.Pictures clock(Expectation.@Nullable Form form) {
        FrameRate rate = form == null ? FrameRate.FPS_30 : form.rate();
        int frames = form == null ? 0 : Math.toIntExact(form.frames());
        long[] ticks = new long[frames];
        for (int frame = 0; frame < frames; frame++) {
            ticks[frame] = MediaTime.ofFrames(frame, rate).ticks();
        }
        MediaTime one = MediaTime.ofFrames(1, rate);
        return new FilmPackets.Pictures(ticks, new int[frames], new boolean[frames], one, one);
    }

    /// Listens to all of it.
    ///
    /// @throws StudioFault if the whole cannot be read at all; whatever else is wrong is a finding
    public static QualityReport check(Asked asked, JobContext context) throws StudioFault {
        return new SoundQuality(asked, context).run();
    }

    private QualityReport run() throws StudioFault {
        Heard whole = hear(order.film());
        length(whole);
        sound(whole);
        if (asked.chapters().isPresent()) {
            chapters(asked.chapters().get());
        }
        for (Path part : asked.parts()) {
            part(part);
        }
        CaptionFindings captions = new CaptionFindings(findings, order.captions());
        captions.all(whole.length(), false);
        List<Finding> all = findings.all();
        return new QualityReport(
                String.valueOf(order.film().getFileName()),
                order.full(),
                all.stream().noneMatch(one -> one.severity() == Severity.FAULT),
                measured(whole, captions),
                all,
                order.expected().meant(),
                order.limits().digest());
    }

    private Heard hear(Path file) throws StudioFault {
        SampleRate rate = SampleRate.HZ_48000;
        try (SoundReader reader = SoundReader.open(file, rate)) {
            Levels levels = new Levels(order.limits().senses(), rate, reader.channels());
            boolean metered = reader.channels() <= MOST_METERED_CHANNELS;
            LoudnessMeter meter =
                    new LoudnessMeter(rate, metered ? reader.channels() : MOST_METERED_CHANNELS);
            long samples = 0;
            boolean damaged = false;
            try {
                samples = hear(reader, levels, metered ? meter : null);
            } catch (StudioFault.Media lost) {
                damaged = true;
            }
            boolean loud = metered && samples > 0 && !levels.isSilent();
            return new Heard(levels, loud ? meter.report() : null, samples, damaged);
        }
    }

    private long hear(SoundReader reader, Levels levels, @Nullable LoudnessMeter meter)
            throws StudioFault {
        Expectation.Form form = order.expected().form();
        long planned = form == null ? 0 : form.samples();
        float[][] block = new float[reader.channels()][BLOCK];
        long samples = 0;
        int count = reader.read(block, 0, BLOCK);
        while (count > 0) {
            context.checkCancelled();
            levels.add(block, count);
            if (meter != null) {
                meter.process(block, 0, count);
            }
            samples += count;
            context.progress(
                    new Progress("check", Math.min(samples, planned), Math.max(1, planned)));
            count = reader.read(block, 0, BLOCK);
        }
        return samples;
    }

    private void length(Heard whole) {
        Expectation.Form form = order.expected().form();
        if (form == null || whole.damaged()) {
            return;
        }
        MediaTime planned = MediaTime.ofSamples(form.samples(), SampleRate.HZ_48000);
        double off = whole.length().minus(planned).toSecondsForDisplay();
        findings.over(
                QualityRule.FILM_LENGTH,
                Math.abs(off),
                Math.max(CODING_SECONDS, order.limits().limit(QualityRule.FILM_LENGTH)),
                new Findings.Words(
                        format(
                                "The sound lasts %.3f s and should last %.3f s.",
                                whole.length().toSecondsForDisplay(),
                                planned.toSecondsForDisplay()),
                        "Make it again; this copy is "
                                + (off < 0 ? "cut off." : "not the one that was made.")));
    }

    private void sound(Heard whole) {
        SoundFindings sound = new SoundFindings(findings, order.expected());
        FilmPackets.Sounds packets =
                new FilmPackets.Sounds(0, whole.samples(), MediaTime.ZERO, whole.length(), 0);
        sound.packets(packets, whole.damaged() ? 1 : 0);
        if (whole.samples() == 0 || whole.levels().isSilent()) {
            sound.missing("It is silent from end to end.");
            return;
        }
        sound.levels(whole.levels());
        if (whole.loudness() != null) {
            sound.loudness(whole.loudness());
        }
    }

    private void chapters(List<ChapterMark> planned) throws StudioFault {
        List<ChapterMark> found = new MediaProbe().probe(order.film()).chapters();
        if (found.size() != planned.size()) {
            findings.over(
                    QualityRule.FILM_CHAPTERS,
                    Double.MAX_VALUE,
                    new Findings.Words(
                            format(
                                    "There are %d chapters instead of %d.",
                                    found.size(), planned.size()),
                            "Make it again: players find their places by them."));
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            MediaTime start = planned.get(i).range().start();
            double off = found.get(i).range().start().minus(start).toSecondsForDisplay();
            findings.over(
                    QualityRule.FILM_CHAPTERS,
                    Math.abs(off),
                    new TimeRange(start, MediaTime.ZERO),
                    new Findings.Words(
                            format(
                                    "The chapter \"%s\" begins %.1f s %s.",
                                    planned.get(i).title(),
                                    Math.abs(off),
                                    off < 0 ? "too early" : "too late"),
                            "Make it again."));
        }
    }

    private void part(Path file) throws StudioFault {
        Heard heard = hear(file);
        String name = String.valueOf(file.getFileName());
        if (heard.damaged()) {
            findings.over(
                    QualityRule.SOUND_DAMAGED, 1.0, words("%s cannot be decoded whole.", name));
        }
        if (heard.samples() == 0 || heard.levels().isSilent()) {
            findings.add(QualityRule.SOUND_MISSING, words("%s is silent.", name));
            return;
        }
        int clipped = heard.levels().clipped().size();
        findings.over(
                QualityRule.SOUND_CLIPPED,
                (double) clipped,
                words("%s is clipped at %d places.", name, clipped));
        if (heard.loudness() != null) {
            LoudnessTarget target = order.expected().target();
            double ceiling = target == null ? 0 : target.ceilingDbtp();
            double peak = heard.loudness().truePeakDbtp();
            findings.over(
                    QualityRule.SOUND_TRUE_PEAK,
                    peak - ceiling,
                    words(
                            "The true peak of %s is %.1f dBTP; %.1f is allowed.",
                            name, peak, ceiling));
        }
    }

    private static Findings.Words words(String pattern, Object... values) {
        return new Findings.Words(format(pattern, values), "Listen to it, and make it again.");
    }

    private Measured measured(Heard whole, CaptionFindings captions) {
        LoudnessReport loudness = whole.loudness();
        double silence =
                whole.levels().silences().stream()
                        .map(TimeRange::duration)
                        .mapToDouble(MediaTime::toSecondsForDisplay)
                        .max()
                        .orElse(0);
        return new Measured(
                0,
                Timecode.of(whole.length()),
                0,
                whole.samples(),
                loudness == null ? null : finite(loudness.integratedLufs()),
                loudness == null ? 0 : rounded(loudness.loudnessRangeLu()),
                loudness == null ? null : finite(loudness.truePeakDbtp()),
                null,
                0,
                0,
                0,
                rounded(silence),
                whole.levels().clipped().size(),
                captions.count(),
                rounded(captions.fastest()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? rounded(value) : null;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
