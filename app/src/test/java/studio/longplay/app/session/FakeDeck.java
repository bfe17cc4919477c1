package studio.longplay.app.session;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.preview.Deck;
import studio.longplay.engine.render.preview.Levels;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A deck that does what it is told and lets a test see it.
public final class FakeDeck implements Deck {
    public MediaTime position = MediaTime.ZERO;
    public double speed;
    public Optional<MediaTime> stop = Optional.empty();
    public Optional<TimeRange> looped = Optional.empty();
    public Optional<PreviewState> shown = Optional.empty();
    public Set<Stem> heard = Set.of(Stem.values());
    public double volumeDb;
    public boolean clicks;
    public boolean closed;

    /// The places that were heard while the playhead was dragged.
    public final List<MediaTime> scrubbed = new ArrayList<>();

    @Override
    public void show(PreviewState state) {
        shown = Optional.of(state);
    }

    @Override
    public void play(double wanted) {
        speed = wanted;
    }

    @Override
    public void pause() {
        speed = 0;
    }

    @Override
    public void seek(MediaTime time) {
        position = time;
    }

    @Override
    public void scrub(MediaTime time) {
        speed = 0;
        position = time;
        scrubbed.add(time);
    }

    @Override
    public void click(boolean on) {
        clicks = on;
    }

    @Override
    public void stopAt(Optional<MediaTime> time) {
        stop = time;
    }

    @Override
    public void loop(Optional<TimeRange> range) {
        looped = range;
    }

    @Override
    public void hear(Set<Stem> stems) {
        heard = stems;
    }

    @Override
    public void volume(double gainDb) {
        volumeDb = gainDb;
    }

    @Override
    public MediaTime position() {
        return position;
    }

    @Override
    public boolean isPlaying() {
        return speed != 0;
    }

    @Override
    public double speed() {
        return speed;
    }

    @Override
    public void levels(Levels into) {
        into.silence();
    }

    @Override
    public void measureAnew() {}

    @Override
    public Optional<String> silentBecause() {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }
}
