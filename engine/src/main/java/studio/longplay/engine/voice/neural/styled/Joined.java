package studio.longplay.engine.voice.neural.styled;

import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.Sounded.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pieces of speech put end to end, with what is said when in them.
public final class Joined {
    private final int rateHz;
    private final List<float[]> pieces = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private boolean timed = true;
    private int length;
    private int lastSound = -1;

    /// @param rateHz of the pieces
    public Joined(int rateHz) {
        this.rateHz = rateHz;
    }

    /// Adds a piece of which nobody says what is said when.
    public void add(float[] samples) {
        timed = false;
        pieces.add(samples);
        length += samples.length;
    }

    /// Adds a piece.
    ///
    /// @param tokens all that the model was given, as many as it says lengths of
    /// @param lengths of each token, in any unit; none if the model does not say
    public void add(float[] samples, List<Tokens.Token> tokens, double[] lengths) {
        timed &= lengths.length == tokens.size();
        if (timed) {
            time(samples.length, tokens, lengths);
        }
        pieces.add(samples);
        length += samples.length;
    }

    /// Leaves out the end of the piece that was added last, if that is longer.
    public void leaveOut(int samples) {
        float[] last = pieces.getLast();
        if (last.length <= samples) {
            return;
        }
        pieces.set(pieces.size() - 1, Arrays.copyOf(last, last.length - samples));
        length -= samples;
        long end = place(0);
        while (!spans.isEmpty() && spans.getLast().startSample() >= end) {
            spans.removeLast();
        }
        if (!spans.isEmpty()) {
            Span cut = spans.removeLast();
            spans.add(
                    new Span(
                            cut.word(),
                            cut.phone(),
                            cut.startSample(),
                            Math.min(cut.endSample(), end)));
        }
    }

    private void time(int samples, List<Tokens.Token> tokens, double[] lengths) {
        double whole = 0;
        for (double one : lengths) {
            whole += Math.max(0, one);
        }
        double share = whole > 0 ? samples / whole : 0;
        double at = 0;
        lastSound = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Tokens.Token token = tokens.get(i);
            long start = place(at);
            at += Math.max(0, lengths[i]) * share;
            long end = i + 1 == tokens.size() ? place(samples) : place(at);
            put(token, start, end);
        }
    }

    /// At 48 kHz.
    private long place(double sample) {
        return Math.round((length + sample) * Take.RATE_HZ / rateHz);
    }

    /// Symbols of one sound are one span.
    private void put(Tokens.Token token, long start, long end) {
        Span own = new Span(token.word(), token.phone(), start, end);
        if (!spans.isEmpty() && isOf(spans.getLast(), token)) {
            Span last = spans.removeLast();
            own = new Span(last.word(), last.phone(), last.startSample(), end);
        }
        spans.add(own);
        lastSound = token.sound();
    }

    private boolean isOf(Span last, Tokens.Token token) {
        return last.word() == token.word() && (token.word() < 0 || lastSound == token.sound());
    }

    /// All of it at 48 kHz.
    ///
    /// @param pace at which it was read
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Sounded sounded(double pace, JobContext context) {
        float[] all = new float[length];
        int at = 0;
        for (float[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        float[] samples = new Resampler(rateHz, Take.RATE_HZ).convert(all, context);
        return new Sounded(samples, timed ? spans : List.of(), pace);
    }
}
