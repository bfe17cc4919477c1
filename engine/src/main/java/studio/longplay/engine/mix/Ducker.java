package studio.longplay.engine.mix;

import studio.longplay.engine.timeline.Ease;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Knows, for every sample of a scene, how far down the ducked stems are.
///
/// The speech is known beforehand, so going down is over when the first word begins and nothing
/// pumps in the pauses: those shorter than the bridge are held through. Price: a search for each
/// block, nothing for each sample where the level stands still.
final class Ducker {
    private final Ducking ducking;
    private final long[] starts;
    private final long[] ends;

    Ducker(List<SpeechWindow> speech, Ducking ducking) {
        this.ducking = ducking;
        List<SpeechWindow> held = bridged(speech, ducking.bridgeSamples());
        this.starts = held.stream().mapToLong(SpeechWindow::start).toArray();
        this.ends = held.stream().mapToLong(SpeechWindow::end).toArray();
    }

    /// The windows in order, joined where the pause between two is shorter than the bridge.
    private static List<SpeechWindow> bridged(List<SpeechWindow> speech, long bridgeSamples) {
        List<SpeechWindow> held = new ArrayList<>();
        for (SpeechWindow next :
                speech.stream().sorted(Comparator.comparingLong(SpeechWindow::start)).toList()) {
            SpeechWindow last = held.isEmpty() ? null : held.getLast();
            if (next.end() == next.start()) {
                continue;
            }
            if (last != null
                    && (next.start() <= last.end() || next.start() - last.end() < bridgeSamples)) {
                held.set(
                        held.size() - 1,
                        new SpeechWindow(last.start(), Math.max(last.end(), next.end())));
            } else {
                held.add(next);
            }
        }
        return held;
    }

    /// Fills `out[0..count)` with how far the way down has been gone at each sample from `at` on: 0
    /// untouched, 1 full depth, between them linear in time (a [Curve] makes it smooth).
    ///
    /// @return whether any of them is above 0
    boolean progress(long at, int count, double[] out) {
        Arrays.fill(out, 0, count, 0.0);
        boolean any = false;
        for (int i = firstReaching(at); i < starts.length; i++) {
            if (starts[i] - ducking.attackSamples() >= at + count) {
                break;
            }
            addWindow(i, at, count, out);
            any = true;
        }
        return any;
    }

    /// The corners of the way down and back over the whole scene, with the depth gone at each: 0
    /// untouched, 1 full depth. Where the way back meets the next way down, it turns.
    List<LevelKey> corners() {
        List<LevelKey> corners = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            long down = starts[i] - ducking.attackSamples();
            boolean turns = i > 0 && ends[i - 1] + ducking.releaseSamples() > down;
            corners.add(turns ? turn(i) : new LevelKey(down, 0, Ease.IN_OUT));
            corners.add(new LevelKey(starts[i], 1, Ease.LINEAR));
            corners.add(new LevelKey(ends[i], 1, Ease.IN_OUT));
            boolean last = i + 1 == starts.length;
            long up = ends[i] + ducking.releaseSamples();
            if (last || up <= starts[i + 1] - ducking.attackSamples()) {
                corners.add(new LevelKey(up, 0, Ease.LINEAR));
            }
        }
        return corners;
    }

    /// Where the way back from the window before is as far as the way down to this one.
    private LevelKey turn(int window) {
        double pause = (double) starts[window] - ends[window - 1];
        double both = (double) ducking.attackSamples() + ducking.releaseSamples();
        double back = pause * ducking.releaseSamples() / both;
        return new LevelKey(
                ends[window - 1] + back, 1 - back / ducking.releaseSamples(), Ease.IN_OUT);
    }

    private int firstReaching(long at) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] + ducking.releaseSamples() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void addWindow(int window, long at, int count, double[] out) {
        long attack = ducking.attackSamples();
        long release = ducking.releaseSamples();
        long down = starts[window] - attack;
        int from = Math.clamp(down - at, 0, count);
        int full = Math.clamp(starts[window] - at, 0, count);
        int back = Math.clamp(ends[window] - at, 0, count);
        int to = Math.clamp(ends[window] + release - at, 0, count);
        for (int i = from; i < full; i++) {
            out[i] = Math.max(out[i], (double) (at + i - down) / attack);
        }
        for (int i = full; i < back; i++) {
            out[i] = 1;
        }
        for (int i = back; i < to; i++) {
            out[i] = Math.max(out[i], 1 - (double) (at + i - ends[window]) / release);
        }
    }
}
