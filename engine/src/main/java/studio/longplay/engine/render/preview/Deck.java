package studio.longplay.engine.render.preview;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;
import java.util.Set;

/// Plays the programme: what a transport bar commands.
///
/// All methods return at once and may be called from any thread.
public interface Deck extends AutoCloseable {
    /// What is heard from now on; the position stays where it is.
    void show(PreviewState state);

    /// Plays on from the position.
    ///
    /// @param speed 1 is normal, negative is backwards; -16 to 16, not 0
    void play(double speed);

    void pause();

    /// Goes to a time; playing goes on from there.
    void seek(MediaTime time);

    /// Goes to a time, pauses there, and lets the first 50 ms from there on be heard, faded in and
    /// out: what a hand on the playhead hears. The position stays at that time.
    void scrub(MediaTime time);

    /// Pauses when this time is reached; empty for the programme's end.
    void stopAt(Optional<MediaTime> time);

    /// Plays this range again and again; empty for no loop.
    void loop(Optional<TimeRange> range);

    /// Which stems are heard; a muted one still moves its meter.
    void hear(Set<Stem> stems);

    /// The loudness of listening, which the film does not hear.
    ///
    /// @param gainDb -60 to 0
    void volume(double gainDb);

    /// Whether every beat of the composed music clicks, the first of a bar higher than the others.
    /// Only listening has it: no film, no stem and no meter does.
    void click(boolean on);

    /// The time that is heard now: what was written to the device less what it still holds.
    MediaTime position();

    boolean isPlaying();

    double speed();

    /// Copies the levels of what is heard now; allocates nothing.
    void levels(Levels into);

    /// Forgets what was measured since playing began: loudness, range and the highest peaks.
    void measureAnew();

    /// Why nothing can be heard on this machine; empty if sound is on. Playing runs all the same.
    Optional<String> silentBecause();

    @Override
    void close();
}
