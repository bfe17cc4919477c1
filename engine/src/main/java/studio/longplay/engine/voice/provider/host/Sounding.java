package studio.longplay.engine.voice.provider.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where a synthesised sound sounds: programs write pauses as digital silence.
final class Sounding {
    private static final int FRAME = 240;
    private static final float SILENT_SHARE = 0.004f;

    private final List<Span> silences = new ArrayList<>();
    private final int start;
    private final int end;

    /// Samples, half-open.
    record Span(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /// @param samples mono, 48 kHz
    Sounding(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        float least = peak * SILENT_SHARE;
        int first = 0;
        while (first < samples.length && Math.abs(samples[first]) <= least) {
            first++;
        }
        int last = samples.length;
        while (last > first && Math.abs(samples[last - 1]) <= least) {
            last--;
        }
        start = first;
        end = last;
        int silentFrom = first;
        for (int at = first; at < last; at++) {
            if (Math.abs(samples[at]) > least) {
                if (at - silentFrom >= FRAME) {
                    silences.add(new Span(silentFrom, at));
                }
                silentFrom = at + 1;
            }
        }
    }

    boolean isSilent() {
        return start >= end;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /// The sound cut at its longest silences.
    ///
    /// @param wanted how many parts
    /// @param least samples that a silence has at least to part anything
    /// @return as many in order, or fewer where there are not as many such silences
    List<Span> parts(int wanted, int least) {
        List<Span> longest =
                silences.stream()
                        .filter(silence -> silence.length() >= least)
                        .sorted(Comparator.comparingInt(Span::length).reversed())
                        .limit(Math.max(0, wanted - 1))
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList();
        List<Span> parts = new ArrayList<>();
        int from = start;
        for (Span silence : longest) {
            parts.add(new Span(from, silence.start()));
            from = silence.end();
        }
        parts.add(new Span(from, end));
        return parts;
    }
}
