package studio.longplay.app.timeline;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.fx.FxThread;

/// The ruler and the clips. However much changes between two frames of the window, it is drawn
/// once.
final class ClipCanvas extends Drawing implements AutoCloseable {
    private final TimelineViewModel model;
    private final Thumbnails thumbnails;
    private final MediaPainter media;
    private final ClipPainter clips;
    private final HeaderPainter header;
    private boolean stale;
    private int drawings;

    ClipCanvas(TimelineViewModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.NODE);
        thumbnails = new Thumbnails(FxThread.INSTANCE, this::drawSoon);
        media = new MediaPainter(() -> FxThread.INSTANCE.execute(this::drawSoon));
        clips = new ClipPainter(palette(), thumbnails, media);
        header = new HeaderPainter(palette());
    }

    /// Has it drawn with the window's next frame.
    void drawSoon() {
        stale = true;
        requestLayout();
    }

    /// How often it was drawn, for tests and measurements.
    int drawings() {
        return drawings;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (stale) {
            redraw();
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        stale = false;
        drawings++;
        Sight sight = Sight.of(model);
        media.begin(model.art());
        clips.draw(graphics, sight, height);
        header.draw(graphics, sight);
    }

    @Override
    public void close() {
        thumbnails.close();
    }
}
