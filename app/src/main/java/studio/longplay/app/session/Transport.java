package studio.longplay.app.session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.engine.render.preview.Deck;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;

/// Playing, as the window sees it: where the playhead is and what the keys do to it.
///
/// To be used on the window's thread. While it plays, [#pulse()] is to be called once per frame
/// drawn and takes over what the deck has done since; at rest the deck does nothing by itself, and
/// everything asked of it here, and every new state, is taken over at once.
public final class Transport {
    private static final double FASTEST = 8;

    private final Deck deck;
    private final ReadOnlyObjectWrapper<MediaTime> position =
            new ReadOnlyObjectWrapper<>(this, "position", MediaTime.ZERO);
    private final ReadOnlyObjectWrapper<MediaTime> duration =
            new ReadOnlyObjectWrapper<>(this, "duration", MediaTime.ZERO);
    private final ReadOnlyObjectWrapper<Optional<MediaTime>> markIn =
            new ReadOnlyObjectWrapper<>(this, "markIn", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MediaTime>> markOut =
            new ReadOnlyObjectWrapper<>(this, "markOut", Optional.empty());
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(this, "speed", 1);
    private final ObjectProperty<Hearing> hearing =
            new SimpleObjectProperty<>(this, "hearing", Hearing.ALL);
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");
    private final BooleanProperty clicking = new SimpleBooleanProperty(this, "clicking");
    private final BooleanProperty scrubbedAloud =
            new SimpleBooleanProperty(this, "scrubbedAloud", true);

    public Transport(Deck deck) {
        this.deck = deck;
        looping.addListener(_ -> loopAsMarked());
        hearing.addListener((_, _, now) -> deck.hear(now.heard()));
        clicking.addListener((_, _, on) -> deck.click(on));
        deck.hear(Hearing.ALL.heard());
    }

    /// The device that plays, for meters and listening.
    public Deck deck() {
        return deck;
    }

    /// Where the playhead is.
    public ReadOnlyObjectProperty<MediaTime> positionProperty() {
        return position.getReadOnlyProperty();
    }

    public MediaTime position() {
        return position.get();
    }

    /// How long the programme is.
    public ReadOnlyObjectProperty<MediaTime> durationProperty() {
        return duration.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<MediaTime>> markInProperty() {
        return markIn.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<MediaTime>> markOutProperty() {
        return markOut.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// The speed it plays at; 1 when it rests.
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// Whether the marked range, or else the whole, is played again and again.
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /// Whether every beat of the music clicks while it plays; the film never does.
    public BooleanProperty clickingProperty() {
        return clicking;
    }

    /// Which stems are heard; the film has them all.
    public ObjectProperty<Hearing> hearingProperty() {
        return hearing;
    }

    /// Whether the sound under the playhead is heard while it is dragged.
    public BooleanProperty scrubbedAloudProperty() {
        return scrubbedAloud;
    }

    void show(PreviewState state) {
        duration.set(state.duration());
        deck.show(state);
        loopAsMarked();
        pulse();
    }

    /// Takes over what the deck has done since the last call.
    public void pulse() {
        playing.set(deck.isPlaying());
        speed.set(deck.isPlaying() ? deck.speed() : 1);
        MediaTime now = deck.position();
        if (!now.equals(position.get())) {
            position.set(now);
        }
    }

    public void play() {
        if (!position().isBefore(duration.get())) {
            seek(MediaTime.ZERO);
        }
        play(1);
    }

    private void play(double wanted) {
        deck.stopAt(Optional.empty());
        deck.play(wanted);
        pulse();
    }

    /// Plays a stretch and stops at its end.
    public void play(TimeRange range) {
        deck.pause();
        deck.seek(range.start());
        deck.stopAt(Optional.of(range.end()));
        deck.play(1);
        pulse();
    }

    public void pause() {
        deck.pause();
        pulse();
    }

    public void toggle() {
        if (deck.isPlaying()) {
            pause();
        } else {
            play();
        }
    }

    /// L and J: plays in that direction, and faster each time it is asked again.
    ///
    /// @param direction 1 forwards, -1 backwards
    public void shuttle(int direction) {
        double now = deck.isPlaying() ? deck.speed() : 0;
        boolean sameWay = Math.signum(now) == Math.signum(direction);
        double next = sameWay ? Math.min(FASTEST, Math.abs(now) * 2) : 1;
        play(direction * next);
    }

    public void seek(MediaTime time) {
        deck.seek(time.max(MediaTime.ZERO).min(duration.get()));
        pulse();
    }

    /// Goes to a time while the playhead is dragged; nothing plays, but the place is heard.
    public void scrub(MediaTime time) {
        MediaTime to = time.max(MediaTime.ZERO).min(duration.get());
        if (!scrubbedAloud.get()) {
            deck.pause();
            deck.seek(to);
        } else if (deck.isPlaying() || !to.equals(position())) {
            deck.scrub(to);
        }
        pulse();
    }

    /// Pauses and goes some frames on, or back.
    public void step(long frames) {
        deck.pause();
        long frame = position().toFramesFloor(PreviewState.RATE);
        seek(MediaTime.ofFrames(Math.max(0, frame + frames), PreviewState.RATE));
    }

    public void toStart() {
        seek(MediaTime.ZERO);
    }

    public void toEnd() {
        pause();
        seek(duration.get());
    }

    /// Marks where a range begins; an end before it is forgotten.
    public void markIn() {
        markIn.set(Optional.of(position()));
        markOut.set(markOut.get().filter(out -> out.isAfter(position())));
        loopAsMarked();
    }

    /// Marks where a range ends; a beginning after it is forgotten.
    public void markOut() {
        markOut.set(Optional.of(position()));
        markIn.set(markIn.get().filter(in -> in.isBefore(position())));
        loopAsMarked();
    }

    public void clearMarks() {
        markIn.set(Optional.empty());
        markOut.set(Optional.empty());
        loopAsMarked();
    }

    private void loopAsMarked() {
        MediaTime from = markIn.get().orElse(MediaTime.ZERO);
        MediaTime to = markOut.get().orElse(duration.get());
        boolean some = looping.get() && from.isBefore(to);
        deck.loop(some ? Optional.of(TimeRange.between(from, to)) : Optional.empty());
    }
}
