package studio.longplay.app.script;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.preview.Deck;
import studio.longplay.engine.render.preview.Levels;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;
import java.util.Set;

/// A deck that remembers what it was told.
final class FakeDeck implements Deck {
    MediaTime position = MediaTime.ZERO;
    boolean playing;
    Set<Stem> heard = Set.of();
    Optional<MediaTime> stop = Optional.empty();

    @Override
    public void show(PreviewState state) {}

    @Override
    public void play(double speed) {
        playing = true;
    }

    @Override
    public void pause() {
        playing = false;
    }

    @Override
    public void seek(MediaTime time) {
        position = time;
    }

    @Override
    public void stopAt(Optional<MediaTime> time) {
        stop = time;
    }

    @Override
    public void loop(Optional<TimeRange> range) {}

    @Override
    public void hear(Set<Stem> stems) {
        heard = stems;
    }

    @Override
    public void volume(double gainDb) {}

    @Override
    public MediaTime position() {
        return position;
    }

    @Override
    public boolean isPlaying() {
        return playing;
    }

    @Override
    public double speed() {
        return 1;
    }

    @Override
    public void levels(Levels into) {
        into.silence();
    }

    @Override
    public Optional<String> silentBecause() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
