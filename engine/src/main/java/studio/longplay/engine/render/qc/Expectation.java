package studio.longplay.engine.render.qc;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;

/// What a film should be, as far as it is known: of a film from elsewhere that is nothing.
///
/// @param form null if any will do
/// @param target null if any loudness will do
/// @param meant null if no timeline is known
/// @param lines that are spoken, where they can be heard
/// @param segments the first frame of each, rising; none if they are not known
/// @param captioned whether there should be captions in the film or beside it
/// @param leader how long the leader of flashes and beeps in front of the film is, which is no part
///   of its loudness and tells of its sync; zero if there is none
public record Expectation(
        @Nullable Form form,
        @Nullable LoudnessTarget target,
        @Nullable Meant meant,
        List<Spoken> lines,
        List<Long> segments,
        boolean captioned,
        MediaTime leader) {
    public Expectation {
        lines = List.copyOf(lines);
        segments = List.copyOf(segments);
    }

    /// Of a film without a leader.
    public Expectation(
            @Nullable Form form,
            @Nullable LoudnessTarget target,
            @Nullable Meant meant,
            List<Spoken> lines,
            List<Long> segments,
            boolean captioned) {
        this(form, target, meant, lines, segments, captioned, MediaTime.ZERO);
    }

    /// Of a film that nothing is known of.
    public static Expectation nothing() {
        return new Expectation(null, null, null, List.of(), List.of(), false);
    }

    /// The same, held against a loudness target.
    public Expectation withTarget(LoudnessTarget wanted) {
        return new Expectation(form, wanted, meant, lines, segments, captioned, leader);
    }

    /// The same behind a leader.
    ///
    /// @param length of the leader; lines are moved by it, all else is of the whole film already
    public Expectation behind(MediaTime length) {
        List<Spoken> later =
                lines.stream()
                        .map(line ->
                                new Spoken(
                                        line.speaker(),
                                        line.sourceLine(),
                                        new TimeRange(
                                                line.range().start().plus(length),
                                                line.range().duration())))
                        .toList();
        return new Expectation(form, target, meant, later, segments, captioned, length);
    }

    /// Its size and length.
    ///
    /// @param samples of sound at 48 kHz
    public record Form(int width, int height, FrameRate rate, long frames, long samples) {}

    /// A line somebody speaks.
    ///
    /// @param sourceLine of the script, from 1
    /// @param range in the programme
    public record Spoken(String speaker, int sourceLine, TimeRange range) {}
}
