package studio.longplay.app.preview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import studio.longplay.engine.render.preview.Deck;

/// How loud it is listened to, which the film does not hear.
final class Listening {
    /// So soft that it is off.
    static final double OFF_DB = -60;

    private final Deck deck;
    private final DoubleProperty volumeDb;
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");

    Listening(Deck deck, PreviewLook before) {
        this.deck = deck;
        volumeDb = new SimpleDoubleProperty(this, "volumeDb", before.volumeDb());
        muted.set(before.muted());
        volumeDb.addListener(_ -> {
            muted.set(false);
            turn();
        });
        muted.addListener(_ -> turn());
        turn();
    }

    private void turn() {
        deck.volume(muted.get() ? OFF_DB : volumeDb.get());
    }

    /// -60 to 0 dB; moving it ends muting.
    DoubleProperty volumeDbProperty() {
        return volumeDb;
    }

    double volumeDb() {
        return volumeDb.get();
    }

    BooleanProperty mutedProperty() {
        return muted;
    }

    /// The place of a loudness on a slider: loud at 1, off at 0.
    static double place(double gainDb) {
        return gainDb <= OFF_DB ? 0 : Math.pow(10, gainDb / 40);
    }

    /// The loudness at a place: its square, so that the middle sounds half as loud.
    static double gainDb(double place) {
        return Math.clamp(40 * Math.log10(Math.max(place, 1e-3)), OFF_DB, 0);
    }
}
