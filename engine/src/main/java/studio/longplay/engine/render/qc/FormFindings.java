package studio.longplay.engine.render.qc;

import static studio.longplay.engine.render.qc.Findings.format;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.media.MediaFacts;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.Set;

/// What is wrong with a film's form: length, clocks, size and tags.
final class FormFindings {
    private static final Set<String> HDR = Set.of("smpte2084", "arib-std-b67");

    private final Findings findings;
    private final FilmPackets packets;
    private final FilmClock clock;
    private final Expectation.@Nullable Form form;

    FormFindings(
            Findings findings,
            FilmPackets packets,
            FilmClock clock,
            Expectation.@Nullable Form form) {
        this.findings = findings;
        this.packets = packets;
        this.clock = clock;
        this.form = form;
    }

    void clocks() {
        findings.over(
                QualityRule.FILM_UNEVEN,
                (double) clock.unevenFrames(),
                new Findings.Words(
                        clock.unevenFrames() == 1
                                ? "A picture lasts longer or shorter than the others."
                                : format(
                                        "%d pictures last longer or shorter than the others.",
                                        clock.unevenFrames()),
                        "Export it at a constant frame rate."));
        if (packets.pictures().count() > 0 && packets.sounds().packets() > 0) {
            bothClocks();
        }
    }

    private void bothClocks() {
        double start = clock.soundStart().toSecondsForDisplay();
        findings.over(
                QualityRule.FILM_START,
                Math.abs(start),
                new Findings.Words(
                        format(
                                "The sound begins %.2f s %s the picture.",
                                Math.abs(start), start > 0 ? "after" : "before"),
                        "Line both up at the beginning."));
        double drift = clock.drift().toSecondsForDisplay();
        findings.over(
                QualityRule.FILM_DRIFT,
                Math.abs(drift),
                new Findings.Words(
                        format("Sound and picture drift apart by %.3f s.", Math.abs(drift)),
                        "Make it again; if that does not help, this is a bug of ours."));
        double ends = clock.endsApart().toSecondsForDisplay();
        findings.over(
                QualityRule.FILM_ENDS,
                Math.abs(ends),
                new Findings.Words(
                        format(
                                "The %s ends %.2f s before the %s.",
                                ends > 0 ? "picture" : "sound",
                                Math.abs(ends),
                                ends > 0 ? "sound" : "picture"),
                        "Make it again; one of them is cut off."));
    }

    void length(Expectation.Form wanted) {
        MediaTime planned = MediaTime.ofFrames(wanted.frames(), wanted.rate());
        lengthOf("picture", clock.pictureLength(), planned);
        lengthOf(
                "sound",
                clock.soundLength(),
                MediaTime.ofSamples(wanted.samples(), SampleRate.HZ_48000));
    }

    private void lengthOf(String what, MediaTime is, MediaTime planned) {
        double off = is.minus(planned).toSecondsForDisplay();
        findings.over(
                QualityRule.FILM_LENGTH,
                Math.abs(off),
                new Findings.Words(
                        format(
                                "The %s lasts %.3f s and should last %.3f s.",
                                what, is.toSecondsForDisplay(), planned.toSecondsForDisplay()),
                        "Make it again; this copy is "
                                + (off < 0 ? "cut off." : "not the one that was made.")));
    }

    void picture(MediaFacts.VideoStream video) {
        if (form != null) {
            size(video, form);
            rate(form.rate());
        }
        MediaFacts.ColourTags colour = video.colour();
        boolean hdr = HDR.contains(colour.transfer());
        if (hdr) {
            findings.add(
                    QualityRule.FILM_HDR,
                    new Findings.Words(
                            "The film says that it is HDR (" + colour.transfer() + ").",
                            "Players without HDR show it pale; deliver it as SDR as well."));
        }
        boolean told =
                colour.matrix().equals("bt709")
                        && colour.primaries().equals("bt709")
                        && colour.transfer().equals("bt709");
        if (!told && (!hdr || form != null)) {
            findings.add(
                    QualityRule.FILM_COLOUR,
                    new Findings.Words(
                            "The film does not say that its colours are BT.709 (%s, %s, %s)."
                                    .formatted(
                                            colour.matrix(), colour.primaries(), colour.transfer()),
                            "Players will guess; export it with its colours tagged."));
        }
    }

    private void size(MediaFacts.VideoStream video, Expectation.Form wanted) {
        if (video.width() != wanted.width() || video.height() != wanted.height()) {
            findings.add(
                    QualityRule.FILM_SIZE,
                    new Findings.Words(
                            "The picture is %dx%d instead of %dx%d."
                                    .formatted(
                                            video.width(),
                                            video.height(),
                                            wanted.width(),
                                            wanted.height()),
                            "Make it again with the preset that is wanted."));
        }
    }

    private void rate(FrameRate wanted) {
        long off = Math.abs(clock.frameTicks() - wanted.ticksPerFrame());
        if (packets.pictures().count() > 1 && off > clock.tolerance()) {
            findings.add(
                    QualityRule.FILM_RATE,
                    new Findings.Words(
                            format(
                                    "There are %.3f pictures a second instead of %.3f.",
                                    (double) MediaTime.TICKS_PER_SECOND / clock.frameTicks(),
                                    (double) wanted.numerator() / wanted.denominator()),
                            "Make it again with the preset that is wanted."));
        }
    }

    void sound(MediaFacts.SoundStream sound) {
        if (form != null && (sound.sampleRateHz() != 48_000 || sound.channels() != 2)) {
            findings.add(
                    QualityRule.SOUND_FORM,
                    new Findings.Words(
                            "The sound has %d channels at %d Hz instead of 2 at 48000 Hz."
                                    .formatted(sound.channels(), sound.sampleRateHz()),
                            "Make it again."));
        }
    }
}
