package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Loop;
import studio.longplay.engine.media.play.Sinks;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Plays the programme through the machine's sound device, or silently where there is none.
///
/// What is heard went through the film's faders, gain and limiter. A change of the project is heard
/// within a tenth of a second and without a click; the sound of scenes not mixed yet is their
/// speech alone.
public final class PreviewPlayer implements Deck {
    private final Supplier<SoundSink> opening;
    private final Supplier<Optional<String>> looking;
    private final PlayDesk desk = new PlayDesk();
    private final PlayMeters meters = new PlayMeters();
    private final PlayCore core = new PlayCore(desk, meters, this::tell);
    private final Loop loop;
    private volatile Consumer<StudioFault> listener = _ -> {};
    private volatile @Nullable SoundSink sink;
    private volatile Optional<String> noDevice = Optional.empty();

    /// Plays through the machine's sound device, which is opened when playing first begins.
    public PreviewPlayer() {
        this(Sinks::open, Sinks::silentBecause);
    }

    /// Plays into this sink and closes it in the end.
    public PreviewPlayer(SoundSink sink) {
        this(() -> sink, sink::silentBecause);
    }

    private PreviewPlayer(Supplier<SoundSink> opening, Supplier<Optional<String>> looking) {
        this.opening = opening;
        this.looking = looking;
        this.loop = Loop.begin("player", this::step);
    }

    /// Tells of sound files that cannot be read, each once; playing goes on without them.
    ///
    /// @param faults hears on the player's thread
    public void reportTo(Consumer<StudioFault> faults) {
        listener = faults;
    }

    private void tell(StudioFault fault) {
        listener.accept(fault);
    }

    private void step() throws InterruptedException {
        try {
            boolean some = core.follow();
            SoundSink open = sink;
            if (some) {
                core.writeBlock(open == null ? open() : open);
            } else if (open != null) {
                core.rest(open);
            } else {
                noDevice = looking.get();
                core.await();
            }
        } catch (CancellationException interrupted) {
            // An interrupted reader says so in this way.
            InterruptedException stopped = new InterruptedException();
            stopped.initCause(interrupted);
            throw stopped;
        }
    }

    private SoundSink open() {
        SoundSink opened = opening.get();
        sink = opened;
        desk.playInto(opened);
        return opened;
    }

    @Override
    public void show(PreviewState state) {
        desk.show(state);
    }

    @Override
    public void play(double speed) {
        desk.play(speed);
    }

    @Override
    public void pause() {
        desk.pause();
    }

    @Override
    public void seek(MediaTime time) {
        desk.seek(time);
    }

    @Override
    public void scrub(MediaTime time) {
        desk.scrub(time);
    }

    @Override
    public void stopAt(Optional<MediaTime> time) {
        desk.stopAt(time);
    }

    @Override
    public void loop(Optional<TimeRange> range) {
        desk.loop(range);
    }

    @Override
    public void hear(Set<Stem> stems) {
        desk.hear(stems);
    }

    @Override
    public void volume(double gainDb) {
        desk.volume(gainDb);
    }

    @Override
    public void click(boolean on) {
        desk.click(on);
    }

    @Override
    public void measureAnew() {
        desk.measureAnew();
    }

    @Override
    public MediaTime position() {
        return desk.position();
    }

    @Override
    public boolean isPlaying() {
        return desk.isPlaying();
    }

    @Override
    public double speed() {
        return desk.speed();
    }

    @Override
    public void levels(Levels into) {
        meters.read(desk.heardSamples(), into);
    }

    @Override
    public Optional<String> silentBecause() {
        SoundSink open = sink;
        return open == null ? noDevice : open.silentBecause();
    }

    @Override
    public void close() {
        loop.close();
        core.close();
        SoundSink open = sink;
        if (open != null) {
            open.close();
        }
    }
}
