package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.store.queue.Guess;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.SegmentLetters;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// How far one running job is. Any thread may tell it and ask it.
final class RunningFilm implements SegmentWatch {
    private final long id;
    private final boolean staged;
    private final List<Guess> history;
    private final Share share = new Share();
    private char[] segments = {};
    private Progress progress = new Progress("", 0, 0);
    private double fraction;
    private TimeLeft left;
    private boolean drawing;
    private String encoder = "";
    private String warning = "";

    /// @param staged whether it is a film, made in stages, or work of one step
    RunningFilm(long id, boolean staged, List<Guess> history, long nowMillis) {
        this.id = id;
        this.staged = staged;
        this.history = history;
        left = new TimeLeft(history, nowMillis, 0);
    }

    synchronized void progress(Progress now, long nowMillis) {
        boolean firstDrawn = !drawing && now.step().equals("render") && now.done() > 0;
        progress = now;
        fraction = staged ? share.of(now) : Math.max(fraction, now.fraction());
        if (firstDrawn) {
            drawing = true;
            if (now.fraction() > 0.5) {
                // Most of it was found finished: the pace so far says nothing about the rest.
                left = new TimeLeft(history, nowMillis, fraction);
            }
        }
    }

    synchronized JobNews news(long nowMillis) {
        OptionalLong millis = left.at(fraction, nowMillis);
        return new JobNews(
                id,
                progress.step(),
                progress.done(),
                progress.total(),
                fraction,
                millis.orElse(-1),
                millis.isPresent() ? left.error(fraction).orElse(-1) : -1,
                new String(segments),
                encoder,
                warning);
    }

    synchronized List<Guess> learnt(long nowMillis) {
        return left.learnt(nowMillis);
    }

    private synchronized void letter(int segment, char letter) {
        if (segment < segments.length) {
            segments[segment] = letter;
        }
    }

    @Override
    public synchronized void planned(List<Planned> planned) {
        segments = new char[planned.size()];
        Arrays.fill(segments, SegmentLetters.WAITING);
    }

    @Override
    public synchronized void warned(Warning now) {
        warning = now.whole();
    }

    @Override
    public void begun(int segment) {
        letter(segment, SegmentLetters.DRAWING);
    }

    @Override
    public void reused(int segment) {
        letter(segment, SegmentLetters.REUSED);
    }

    @Override
    public void repeated(int segment) {
        letter(segment, SegmentLetters.REPEATED);
    }

    @Override
    public void retried(int segment) {
        letter(segment, SegmentLetters.RETRYING);
    }

    @Override
    public void finished(int segment) {
        letter(segment, SegmentLetters.FINISHED);
    }

    @Override
    public void failed(int segment) {
        letter(segment, SegmentLetters.FAILED);
    }

    @Override
    public void putAside(int segment) {
        letter(segment, SegmentLetters.PUT_ASIDE);
    }

    @Override
    public synchronized void encoder(String name) {
        encoder = name;
    }
}
