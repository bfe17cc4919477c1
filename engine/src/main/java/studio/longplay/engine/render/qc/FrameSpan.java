package studio.longplay.engine.render.qc;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.ArrayList;
import java.util.List;

/// Frames of a film, half-open, counted from its first.
///
/// @param to the first frame after it
public record FrameSpan(long from, long to) {
    public FrameSpan {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no frames: " + from + " to " + to);
        }
    }

    /// As it is written in files: two numbers.
    @JsonCreator
    static FrameSpan of(List<Long> ends) {
        if (ends.size() != 2) {
            throw new IllegalArgumentException("two numbers make a span, not " + ends.size());
        }
        return new FrameSpan(ends.getFirst(), ends.getLast());
    }

    @JsonValue
    List<Long> ends() {
        return List.of(from, to);
    }

    public long frames() {
        return to - from;
    }

    boolean meets(FrameSpan other) {
        return from < other.to && other.from < to;
    }

    /// The parts of this span that lie in others.
    ///
    /// @param others rising, not overlapping
    List<FrameSpan> within(List<FrameSpan> others) {
        List<FrameSpan> parts = new ArrayList<>();
        for (FrameSpan other : others) {
            if (meets(other)) {
                parts.add(new FrameSpan(Math.max(from, other.from), Math.min(to, other.to)));
            }
        }
        return parts;
    }

    /// Spans in order, with those joined that touch or overlap.
    static List<FrameSpan> joined(List<FrameSpan> spans) {
        List<FrameSpan> sorted = new ArrayList<>(spans);
        sorted.sort((one, other) -> Long.compare(one.from, other.from));
        List<FrameSpan> joined = new ArrayList<>();
        for (FrameSpan span : sorted) {
            if (span.frames() == 0) {
                continue;
            }
            if (!joined.isEmpty() && joined.getLast().to >= span.from) {
                FrameSpan last = joined.removeLast();
                joined.add(new FrameSpan(last.from, Math.max(last.to, span.to)));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
