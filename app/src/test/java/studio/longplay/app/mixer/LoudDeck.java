package studio.longplay.app.mixer;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.preview.Deck;
import studio.longplay.engine.render.preview.Levels;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// A deck whose levels a test sets, and that remembers what it was told.
final class LoudDeck implements Deck {
    final Levels levels = new Levels();
    Optional<PreviewState> shown = Optional.empty();
    Set<Stem> heard = Set.of(Stem.values());
    boolean playing;
    int measuredAnew;
    MediaTime position = MediaTime.ZERO;

    /// All meters and figures at once.
    void sound(float peakDb, float lufs, float truePeakDbtp) {
        Arrays.fill(levels.peaksDb, peakDb);
        levels.shortTermLufs = lufs;
        levels.integratedLufs = lufs;
        levels.truePeakDbtp = truePeakDbtp;
    }

    @Override
    public void show(PreviewState state) {
        shown = Optional.of(state);
    }

    @Override
    public void play(double speed) {
        playing = true;
    }

    @Override
    public void pause() {
        playing = false;
    }

    @Override
    public void seek(MediaTime time) {}

    @Override
    public void scrub(MediaTime time) {}

    @Override
    public void stopAt(Optional<MediaTime> time) {}

    @Override
    public void loop(Optional<TimeRange> range) {}

    @Override
    public void click(boolean on) {}

    @Override
    public void hear(Set<Stem> stems) {
        heard = Set.copyOf(stems);
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
        System.arraycopy(levels.peaksDb, 0, into.peaksDb, 0, into.peaksDb.length);
        System.arraycopy(levels.spectrumDb, 0, into.spectrumDb, 0, into.spectrumDb.length);
        into.correlation = levels.correlation;
        into.limiterDb = levels.limiterDb;
        into.masterDb = levels.masterDb;
        into.momentaryLufs = levels.momentaryLufs;
        into.maxMomentaryLufs = levels.maxMomentaryLufs;
        into.maxShortTermLufs = levels.maxShortTermLufs;
        into.samplePeakDb = levels.samplePeakDb;
        into.loudnessRangeLu = levels.loudnessRangeLu;
        into.measuredSeconds = levels.measuredSeconds;
        into.shortTermLufs = levels.shortTermLufs;
        into.integratedLufs = levels.integratedLufs;
        into.truePeakDbtp = levels.truePeakDbtp;
    }

    @Override
    public void measureAnew() {
        measuredAnew++;
    }

    @Override
    public Optional<String> silentBecause() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
