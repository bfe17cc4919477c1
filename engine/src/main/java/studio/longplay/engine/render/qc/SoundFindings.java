package studio.longplay.engine.render.qc;

import static studio.longplay.engine.render.qc.Findings.format;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.time.TimeRange;

/// What is wrong with a film's sound.
final class SoundFindings {
    private final Findings findings;
    private final Expectation expected;

    SoundFindings(Findings findings, Expectation expected) {
        this.findings = findings;
        this.expected = expected;
    }

    /// A film in which the timeline has no sound for certain is only worth a look.
    void missing(String sentence) {
        Meant meant = expected.meant();
        boolean certain = meant == null || !meant.sounding().isEmpty();
        findings.add(
                QualityRule.SOUND_MISSING,
                certain ? Severity.FAULT : Severity.WARNING,
                new Findings.Words(sentence, "Make it again, or export it with its sound."));
    }

    void packets(FilmPackets.Sounds sounds, long lost) {
        findings.over(
                QualityRule.SOUND_DAMAGED,
                (double) lost,
                new Findings.Words(
                        lost == 1
                                ? "A packet of sound cannot be decoded."
                                : format("%d packets of sound cannot be decoded.", lost),
                        "Copy or make the file again; this copy is damaged."));
        findings.over(
                QualityRule.SOUND_BREAKS,
                sounds.breaks(),
                new Findings.Words(
                        sounds.breaks() == 1
                                ? "The times of the sound leap at one place."
                                : format(
                                        "The times of the sound leap at %d places.",
                                        sounds.breaks()),
                        "Join the parts again with a program that keeps time."));
    }

    void levels(Levels levels) {
        lines(levels);
        silences(levels);
        for (TimeRange place : levels.clipped()) {
            double seconds = place.duration().toSecondsForDisplay();
            findings.over(
                    QualityRule.SOUND_CLIPPED,
                    levels.clipped().size(),
                    place,
                    new Findings.Words(
                            seconds < 0.1
                                    ? "The sound is clipped."
                                    : format(
                                            "The sound is clipped again and again for %.1f s.",
                                            seconds),
                            "Turn that place down, or deliver for a loudness target: its limiter"
                                    + " leaves room."));
        }
        double apart = levels.apartDb();
        findings.over(
                QualityRule.SOUND_ONE_SIDED,
                apart,
                new Findings.Words(
                        format("One channel is %.0f dB below the other.", apart),
                        "If that is not meant, a channel is missing."));
    }

    private void lines(Levels levels) {
        for (Expectation.Spoken line : expected.lines()) {
            double dbfs = levels.dbfs(line.range());
            findings.under(
                    QualityRule.SOUND_LINE,
                    dbfs,
                    line.range(),
                    new Findings.Words(
                            format(
                                    "A line of %s (line %d of the script) is not heard: %.0f dBFS.",
                                    line.speaker(), line.sourceLine(), dbfs),
                            "Listen to its take; speak it again if it is empty."));
        }
    }

    private void silences(Levels levels) {
        for (TimeRange silence : levels.silences()) {
            Meant meant = expected.meant();
            if (meant == null) {
                double seconds = silence.duration().toSecondsForDisplay();
                findings.over(
                        QualityRule.SOUND_PAUSE,
                        seconds,
                        silence,
                        new Findings.Words(
                                format("Nothing is heard for %.1f s.", seconds),
                                "If that is not meant, sound is missing there."));
                continue;
            }
            for (FrameSpan part : findings.frames(silence).within(meant.sounding())) {
                double seconds = findings.seconds(part);
                findings.over(
                        QualityRule.SOUND_SILENT,
                        seconds,
                        part,
                        new Findings.Words(
                                format("Nothing is heard for %.1f s.", seconds),
                                "The timeline has sound there: listen to its stems."));
            }
        }
    }

    /// Loudness is held against a target only where the whole programme is what it measures.
    void loudness(LoudnessReport report) {
        LoudnessTarget target = expected.target();
        if (target != null
                && target.anchor() == LoudnessTarget.Anchor.PROGRAMME
                && Double.isFinite(report.integratedLufs())) {
            double off = report.integratedLufs() - target.lufs();
            findings.over(
                    QualityRule.SOUND_LOUDNESS,
                    Math.abs(off) - target.toleranceLu(),
                    new Findings.Words(
                            format(
                                    "It is at %.1f LUFS; \"%s\" asks for %.0f.",
                                    report.integratedLufs(), target.name(), target.lufs()),
                            format("Deliver it for \"%s\".", target.name())));
        }
        truePeak(report.truePeakDbtp(), target);
    }

    private void truePeak(double dbtp, @Nullable LoudnessTarget target) {
        double ceiling = target == null ? 0 : target.ceilingDbtp();
        findings.over(
                QualityRule.SOUND_TRUE_PEAK,
                dbtp - ceiling,
                new Findings.Words(
                        format("The true peak is %.1f dBTP; %.1f is allowed.", dbtp, ceiling),
                        "Deliver it for a loudness target: its limiter keeps to the ceiling."));
    }
}
