package studio.longplay.engine.music.score;

import java.util.ArrayList;
import java.util.List;

/// The grid of beats: spans of whole bars at one tempo each, and the length in samples at 48 kHz.
///
/// Without hit points there is one span. A hit point begins a span on its sample: the span before
/// it has a whole number of beats, its last bar is longer where they do not make whole bars, and
/// its tempo is bent by at most half a beat over its length.
///
/// @param bpm beats per minute of the first span
/// @param bars bars that begin within the piece; the last holds the final chord to the end
/// @param lengthSamples where the piece ends, to the sample
public record Tempo(double bpm, Metre metre, int bars, long lengthSamples, List<Span> spans) {
    public static final int SAMPLES_PER_SECOND = 48_000;

    /// Of the last bar at least this part must sound, or the bar before it becomes the last.
    private static final double LEAST_LAST_BAR = 0.75;

    /// Bars at one tempo.
    ///
    /// @param firstBeat counted from the beginning of the piece
    /// @param beats until the next span; the piece's last span ends with the piece
    public record Span(
            int firstBar,
            int bars,
            double firstBeat,
            double beats,
            long startSample,
            double samplesPerBeat) {}

    public Tempo {
        spans = List.copyOf(spans);
    }

    private static Tempo of(double bpm, Metre metre, int bars, long lengthSamples) {
        double perBeat = samplesPerBeat(bpm);
        Span span = new Span(0, bars, 0, lengthSamples / perBeat, 0, perBeat);
        return new Tempo(bpm, metre, bars, lengthSamples, List.of(span));
    }

    /// Keeps the tempo exactly; the last bar is lengthened (at most by three quarters) to fit.
    public static Tempo exact(double bpm, Metre metre, long lengthSamples) {
        double barSamples = metre.beats() * samplesPerBeat(bpm);
        int bars = (int) Math.floor(lengthSamples / barSamples + 1 - LEAST_LAST_BAR);
        return of(bpm, metre, Math.max(1, bars), lengthSamples);
    }

    /// Bends the tempo, by at most 1/(2 * bars) of the bar count's share, so that whole bars fit.
    public static Tempo bent(double nearBpm, Metre metre, long lengthSamples) {
        double barSamples = metre.beats() * samplesPerBeat(nearBpm);
        long bars = Math.round(lengthSamples / barSamples);
        if (bars < 1) {
            return exact(nearBpm, metre, lengthSamples);
        }
        double bpm = bars * metre.beats() * 60.0 * SAMPLES_PER_SECOND / lengthSamples;
        return of(bpm, metre, (int) bars, lengthSamples);
    }

    /// So many bars at exactly this tempo.
    public static Tempo whole(double bpm, Metre metre, int bars) {
        long length = Math.round(bars * metre.beats() * samplesPerBeat(bpm));
        return of(bpm, metre, bars, length);
    }

    /// So many bars in exactly this length, whatever tempo that makes.
    public static Tempo filled(int bars, Metre metre, long lengthSamples) {
        double bpm =
                (double) bars
                        * metre.beats()
                        * 60.0
                        * SAMPLES_PER_SECOND
                        / Math.max(1, lengthSamples);
        return of(bpm, metre, bars, lengthSamples);
    }

    /// The same piece with bars that begin on these samples.
    ///
    /// @param hits in rising order; those nearer than two beats to another or an end are left out
    /// @param bends whether the last span may be bent to whole bars too
    public Tempo through(List<Long> hits, boolean bends) {
        List<Span> cut = new ArrayList<>();
        double perBeat = samplesPerBeat(bpm);
        long from = 0;
        int bar = 0;
        double beat = 0;
        for (long hit : hits) {
            if (hit - from < 2 * perBeat || lengthSamples - hit < 2 * perBeat) {
                continue;
            }
            long beats = Math.max(1, Math.round((hit - from) / perBeat));
            int count = (int) Math.max(1, beats / metre.beats());
            cut.add(new Span(bar, count, beat, beats, from, (hit - from) / (double) beats));
            from = hit;
            bar += count;
            beat += beats;
        }
        if (cut.isEmpty()) {
            return this;
        }
        long left = lengthSamples - from;
        Tempo rest = bends ? bent(bpm, metre, left) : exact(bpm, metre, left);
        Span last = rest.spans.getFirst();
        cut.add(new Span(bar, rest.bars, beat, last.beats, from, last.samplesPerBeat));
        return new Tempo(bpm, metre, bar + rest.bars, lengthSamples, cut);
    }

    private static double samplesPerBeat(double bpm) {
        return 60.0 * SAMPLES_PER_SECOND / bpm;
    }

    /// Beats in a usual bar.
    public int beatsPerBar() {
        return metre.beats();
    }

    /// Nearest sample of a beat counted from the beginning.
    public long sampleAt(double beat) {
        Span in = spans.getFirst();
        for (Span span : spans) {
            if (span.firstBeat <= beat) {
                in = span;
            }
        }
        return in.startSample + Math.round((beat - in.firstBeat) * in.samplesPerBeat);
    }

    /// First beat of a bar, counted from the beginning of the piece.
    public double beatOf(int bar) {
        Span in = spanOf(bar);
        return in.firstBeat + (bar - in.firstBar) * (double) metre.beats();
    }

    private Span spanOf(int bar) {
        Span in = spans.getFirst();
        for (Span span : spans) {
            if (span.firstBar <= bar) {
                in = span;
            }
        }
        return in;
    }

    /// Beats until the next bar; until the end of the piece in its last one.
    public double beatsOf(int bar) {
        Span in = spanOf(bar);
        boolean last = bar == in.firstBar + in.bars - 1;
        return last ? in.firstBeat + in.beats - beatOf(bar) : metre.beats();
    }

    /// Whether a bar begins on a hit point.
    public boolean isHit(int bar) {
        return bar > 0 && spanOf(bar).firstBar == bar;
    }

    /// First samples of all bars, in order.
    public List<Long> barSamples() {
        List<Long> samples = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            samples.add(sampleAt(beatOf(bar)));
        }
        return samples;
    }
}
