package studio.longplay.engine.inference.speech;

import java.util.ArrayList;
import java.util.List;

/// How chances of speech become stretches of speech: it begins at one threshold and ends below a
/// lower one, pauses and bursts that are too short do not count, and some room is left around it.
///
/// Source: `get_speech_timestamps` of Silero VAD.
///
/// @param begins the chance, 0 to 1, that speech begins at
/// @param ends the chance, below `begins`, that it ends under
/// @param leastSpeechSeconds a shorter stretch is none
/// @param leastPauseSeconds a pause counts once a quiet chunk begins so long after its first one
///   did; a shorter one is part of the speech around it
/// @param roomSeconds added on both sides, and shared where two stretches are closer
public record SpanRules(
        float begins,
        float ends,
        double leastSpeechSeconds,
        double leastPauseSeconds,
        double roomSeconds) {
    private static final int NONE = -1;

    /// Of a chunk, what a quotient of two decimal fractions may be off by.
    private static final double ROUNDING = 1e-6;

    public SpanRules {
        if (!(ends <= begins)) {
            throw new IllegalArgumentException(begins + " to begin, " + ends + " to end");
        }
    }

    /// What Silero VAD's authors use.
    public static SpanRules usual() {
        return new SpanRules(0.5f, 0.35f, 0.25, 0.1, 0.03);
    }

    /// Finds the stretches, in order, none touching the next before its room is added.
    ///
    /// @param chances one for each chunk
    /// @param chunkSeconds how long a chunk is
    /// @param rateHz the samples a second that the stretches are told in
    /// @param samples how many there are
    public List<SpeechSpan> spans(float[] chances, double chunkSeconds, int rateHz, int samples) {
        List<SpeechSpan> found = new ArrayList<>();
        int leastPause = (int) Math.ceil(leastPauseSeconds / chunkSeconds - ROUNDING);
        int start = NONE;
        int pause = NONE;
        for (int i = 0; i < chances.length; i++) {
            if (chances[i] >= begins) {
                pause = NONE;
                start = start == NONE ? i : start;
            } else if (chances[i] < ends && start != NONE) {
                pause = pause == NONE ? i : pause;
                if (i - pause >= leastPause) {
                    add(found, start * chunkSeconds, pause * chunkSeconds, rateHz, samples);
                    start = NONE;
                    pause = NONE;
                }
            }
        }
        if (start != NONE) {
            add(found, start * chunkSeconds, (double) samples / rateHz, rateHz, samples);
        }
        return withRoom(found, rateHz, samples);
    }

    private void add(List<SpeechSpan> found, double from, double to, int rateHz, int samples) {
        int start = (int) (from * rateHz + ROUNDING);
        int end = Math.min((int) (to * rateHz + ROUNDING), samples);
        if (to - from > leastSpeechSeconds && end > start) {
            found.add(new SpeechSpan(start, end));
        }
    }

    private List<SpeechSpan> withRoom(List<SpeechSpan> spans, int rateHz, int samples) {
        int room = (int) (roomSeconds * rateHz);
        List<SpeechSpan> wide = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            SpeechSpan span = spans.get(i);
            int before = i == 0 ? span.start() : (span.start() - spans.get(i - 1).end()) / 2;
            int after =
                    i == spans.size() - 1
                            ? samples - span.end()
                            : (spans.get(i + 1).start() - span.end()) / 2;
            wide.add(
                    new SpeechSpan(
                            span.start() - Math.min(room, before),
                            span.end() + Math.min(room, after)));
        }
        return wide;
    }
}
