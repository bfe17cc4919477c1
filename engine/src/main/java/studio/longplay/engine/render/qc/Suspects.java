package studio.longplay.engine.render.qc;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.FilmPackets;

import java.util.ArrayList;
import java.util.List;

/// Which stretches of a film may be black, plain or frozen, judged by the pictures that stand alone
/// and by the size of all others: what does not change takes next to no bytes.
///
/// ```
/// packets   K....PP....K.................K....
/// looks     ^lit       ^black            ^lit
/// tiny            ~~~~~ ~~~~~~~~~~~~~~~~~
/// suspect   [............................)     every picture of it is decoded
/// ```
final class Suspects {
    /// A picture like the one before takes less than this at any size.
    private static final int FEW_BYTES = 200;

    /// And less than a byte for so many pixels: about two for each slice of macroblocks skipped.
    private static final int PIXELS_OF_A_BYTE = 8192;

    private final FilmPackets.Pictures packets;
    private final Looks looks;
    private final Seconds limits;
    private final @Nullable Meant meant;
    private final int fewBytes;
    private final int leastBytes;
    private final int[] keys;

    /// How long is too long, in frames.
    ///
    /// @param dark black or plain
    record Seconds(long dark, long still) {}

    /// @param looks of the pictures that stand alone
    /// @param pixels of one picture
    Suspects(
            FilmPackets.Pictures packets,
            Looks looks,
            Seconds limits,
            @Nullable Meant meant,
            long pixels) {
        this.packets = packets;
        this.looks = looks;
        this.limits = limits;
        this.meant = meant;
        fewBytes = (int) Math.max(FEW_BYTES, pixels / PIXELS_OF_A_BYTE);
        leastBytes = Math.min(fewBytes, 2 * smallest());
        keys = new int[looks.count()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (int) looks.frame(i, packets);
        }
    }

    /// Of all that do not stand alone.
    private int smallest() {
        int smallest = fewBytes;
        for (int frame = 0; frame < packets.count(); frame++) {
            if (!packets.keys()[frame]) {
                smallest = Math.min(smallest, packets.bytes()[frame]);
            }
        }
        return smallest;
    }

    /// In order, each from a picture that stands alone to another or to the end.
    List<FrameSpan> all() {
        List<FrameSpan> spans = new ArrayList<>();
        dark(looks::isBlack, spans);
        dark(looks::isPlain, spans);
        still(spans);
        inside(spans);
        return FrameSpan.joined(spans);
    }

    private void dark(Looks.Kind kind, List<FrameSpan> spans) {
        int first = -1;
        for (int i = 0; i <= keys.length; i++) {
            boolean is = i < keys.length && kind.is(i);
            if (is && first < 0) {
                first = i;
            } else if (!is && first >= 0) {
                long from = keys[first] - quietBefore(keys[first]);
                long to = keys[i - 1] + 1 + quietAfter(keys[i - 1]);
                if (to - from > limits.dark()) {
                    spans.add(groups(first, i));
                }
                first = -1;
            }
        }
    }

    private void still(List<FrameSpan> spans) {
        int first = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || !looks.isLikeBefore(i)) {
                long from = keys[first] - quietBefore(keys[first]);
                long to = keys[i - 1] + 1 + quietAfter(keys[i - 1]);
                if (to - from > limits.still() && mattersAsStill(new FrameSpan(from, to))) {
                    spans.add(groups(first, i));
                }
                first = i;
            }
        }
    }

    private boolean mattersAsStill(FrameSpan span) {
        return meant == null
                || span.within(meant.moving()).stream()
                        .anyMatch(part -> part.frames() > limits.still());
    }

    /// A group in which a change is followed by stillness that no picture of its own shows.
    private void inside(List<FrameSpan> spans) {
        for (int i = 0; i < keys.length; i++) {
            long end = i + 1 < keys.length ? keys[i + 1] : packets.count();
            long quiet = 0;
            boolean changed = false;
            for (int frame = keys[i] + 1; frame < end; frame++) {
                boolean few = isQuiet(frame);
                changed |= !few;
                quiet = few ? quiet + 1 : 0;
                if (changed && quiet > limits.dark()) {
                    spans.add(new FrameSpan(keys[i], end));
                    break;
                }
            }
        }
    }

    /// From the group before looks `first` to `end - 1` to the one after them.
    private FrameSpan groups(int first, int end) {
        return new FrameSpan(
                keys[Math.max(0, first - 1)], end < keys.length ? keys[end] : packets.count());
    }

    private long quietBefore(int key) {
        int frame = key - 1;
        while (frame >= 0 && !packets.keys()[frame] && isQuiet(frame)) {
            frame--;
        }
        return key - 1L - frame;
    }

    private long quietAfter(int key) {
        return fewAfter(key, fewBytes);
    }

    private long fewAfter(int key, int bytes) {
        int frame = key + 1;
        while (frame < packets.count()
                && !packets.keys()[frame]
                && packets.bytes()[frame] <= bytes) {
            frame++;
        }
        return frame - 1L - key;
    }

    private boolean isQuiet(int frame) {
        return packets.bytes()[frame] <= fewBytes;
    }

    /// Cuts a suspect stretch into groups that must be decoded whole, and groups of which the first
    /// picture tells all: what follows is as small as anything in the film, so nothing changes.
    List<Part> parts(FrameSpan suspect) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            long end = i + 1 < keys.length ? keys[i + 1] : packets.count();
            if (keys[i] < suspect.from() || keys[i] >= suspect.to()) {
                continue;
            }
            boolean still = fewAfter(keys[i], leastBytes) == end - keys[i] - 1;
            FrameSpan group = new FrameSpan(keys[i], end);
            if (!parts.isEmpty() && parts.getLast().still() == still) {
                Part last = parts.removeLast();
                group = new FrameSpan(last.span().from(), end);
            }
            parts.add(new Part(group, still));
        }
        return parts;
    }

    /// @param still whether the first pictures of its groups show all there is
    record Part(FrameSpan span, boolean still) {}
}
