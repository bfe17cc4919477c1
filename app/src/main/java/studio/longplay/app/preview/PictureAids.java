package studio.longplay.app.preview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the picture is looked at: what is laid over it, how finely it is painted, which part of it
/// is seen and where. The film knows nothing of it.
public final class PictureAids {
    private final BooleanProperty captions;
    private final BooleanProperty safeAreas;
    private final ObjectProperty<Quality> quality;
    private final ObjectProperty<Onion> onion;
    private final ObjectProperty<PictureZoom> zoom =
            new SimpleObjectProperty<>(this, "zoom", PictureZoom.FIT);
    private final BooleanProperty before = new SimpleBooleanProperty(this, "before");
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");
    private final BooleanProperty otherScreen = new SimpleBooleanProperty(this, "otherScreen");
    private boolean beforeHeld;

    PictureAids(PreviewLook last) {
        captions = new SimpleBooleanProperty(this, "captions", last.captions());
        safeAreas = new SimpleBooleanProperty(this, "safeAreas", last.safeAreas());
        quality = new SimpleObjectProperty<>(this, "quality", new Quality(last.qualityLines()));
        onion =
                new SimpleObjectProperty<>(
                        this, "onion", new Onion(last.onionFrames(), last.onionAfter()));
    }

    /// Whether captions are in the picture.
    public BooleanProperty captionsProperty() {
        return captions;
    }

    /// Whether the borders of the safe areas are drawn over it.
    public BooleanProperty safeAreasProperty() {
        return safeAreas;
    }

    /// How finely the picture is painted while it plays.
    public ObjectProperty<Quality> qualityProperty() {
        return quality;
    }

    /// Which neighbours shine through the frame at rest.
    public ObjectProperty<Onion> onionProperty() {
        return onion;
    }

    /// Turns them on as they were last, or off.
    void toggleOnion() {
        Onion now = onion.get();
        onion.set(now.isOff() ? new Onion(Onion.DISTANCES.getFirst(), now.after()) : now.off());
    }

    /// Whether the picture is shown as it was before the user's treatments.
    public BooleanProperty beforeProperty() {
        return before;
    }

    /// Shows what was before, or what is; a key held down does it for as long as it is held.
    void toggleBefore() {
        if (!beforeHeld) {
            before.set(!before.get());
        }
    }

    /// The key for it goes down, or comes up again.
    void holdBefore(boolean held) {
        beforeHeld = held;
        before.set(held);
    }

    /// Which part of the picture is seen.
    public ObjectProperty<PictureZoom> zoomProperty() {
        return zoom;
    }

    /// Nearer or farther, around the middle.
    public void zoomBy(double times) {
        zoom.set(zoom.get().by(times, 0, 0));
    }

    /// Whether the picture has the whole screen.
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /// Whether the whole screen that the picture gets is another one than the window's.
    public BooleanProperty otherScreenProperty() {
        return otherScreen;
    }

    /// Gives the picture a whole screen, or takes it back.
    void toggleFullScreen(boolean other) {
        otherScreen.set(other);
        fullScreen.set(!fullScreen.get());
    }
}
