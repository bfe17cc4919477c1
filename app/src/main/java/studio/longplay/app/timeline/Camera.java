package studio.longplay.app.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Transport;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is seen of the programme: how near, from where on, and how high each track is. On the
/// window's thread.
public final class Camera {
    private static final double ZOOM_STEP = 1.5;

    private final Transport transport;
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", Viewport.EMPTY);
    private final ReadOnlyObjectWrapper<TrackRows> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", TrackRows.EMPTY);
    private final ReadOnlyObjectWrapper<Follow> follow;
    private final Map<String, Integer> heights = new HashMap<>();
    private final TimelineLook before;
    private List<TrackId> tracks = List.of();
    private long durationTicks;
    private boolean shown;

    Camera(Transport transport, TimelineLook before) {
        this.transport = transport;
        this.before = before;
        heights.putAll(before.heights());
        follow = new ReadOnlyObjectWrapper<>(this, "follow", new Follow(before.follow(), false));
    }

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Viewport viewport() {
        return viewport.get();
    }

    ReadOnlyObjectProperty<TrackRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public TrackRows rows() {
        return rows.get();
    }

    /// How the view goes with the playhead.
    public ReadOnlyObjectProperty<Follow> followProperty() {
        return follow.getReadOnlyProperty();
    }

    /// What the user changed, by [TrackId#key()].
    Map<String, Integer> heights() {
        return heights;
    }

    /// Whether something was ever shown.
    boolean hasShown() {
        return shown;
    }

    void show(Tracks next) {
        tracks = next.tracks().stream().map(Track::id).toList();
        durationTicks = next.duration().ticks();
        resize(viewport().width(), rows().room(), !next.isEmpty());
    }

    /// @param some whether there is something to be shown
    void resize(int width, int room, boolean some) {
        Viewport next = viewport().of(width, durationTicks);
        if (!shown && width > 0 && some) {
            shown = true;
            next = remembered(next);
        }
        viewport.set(next);
        layRows(rows().scroll(), room);
    }

    private Viewport remembered(Viewport next) {
        if (before.pixelsPerSecond() <= 0) {
            return next.fitted();
        }
        double second = MediaTime.TICKS_PER_SECOND;
        long start = Math.round(before.startSeconds() * second);
        double ticksPerPixel = second / before.pixelsPerSecond();
        return new Viewport(0, ticksPerPixel, next.width(), next.durationTicks())
                .zoomedAround(0, 1)
                .withTimeAt(start, 0);
    }

    private void layRows(int scroll, int room) {
        int wanted = shown ? scroll : before.scroll();
        rows.set(TrackRows.of(tracks, heights, wanted, room));
    }

    public void zoomIn() {
        zoomAround(anchor(), ZOOM_STEP);
    }

    public void zoomOut() {
        zoomAround(anchor(), 1 / ZOOM_STEP);
    }

    /// Keys zoom around the playhead if it is seen, else around the middle.
    private double anchor() {
        Viewport view = viewport();
        long playhead = transport.position().ticks();
        return view.shows(playhead) ? view.x(playhead) : view.width() / 2.0;
    }

    /// Nearer or farther around a pixel.
    public void zoomAround(double x, double factor) {
        viewport.set(viewport().zoomedAround(x, factor));
    }

    /// As near as a slider says.
    ///
    /// @param nearness 0 to 1
    public void zoomTo(double nearness) {
        if (Math.abs(nearness - viewport().nearness()) > 1e-9) {
            viewport.set(viewport().withNearness(nearness, anchor()));
        }
    }

    public void zoomFit() {
        viewport.set(viewport().fitted());
    }

    void show(TimeRange range) {
        viewport.set(viewport().showing(range));
    }

    /// The user scrolls along the programme.
    public void scrollBy(double pixels) {
        scrollTo(viewport().firstPixel() + Math.round(pixels));
    }

    /// The user scrolls to where this pixel of the programme is at the left edge.
    public void scrollTo(long pixel) {
        lookElsewhere();
        viewport.set(viewport().scrolledTo(pixel));
    }

    private void lookElsewhere() {
        if (transport.playingProperty().get()) {
            follow.set(follow.get().interrupted());
        }
    }

    /// A part of the programme from the overview.
    public void lookAt(TimeRange range) {
        lookElsewhere();
        Viewport view = viewport();
        double ticksPerPixel = range.duration().ticks() / Math.max(1.0, view.width());
        viewport.set(
                view.zoomedAround(0, view.ticksPerPixel() / ticksPerPixel)
                        .withTimeAt(range.start().ticks(), 0));
    }

    public void scrollTracksTo(int pixels) {
        layRows(pixels, rows().room());
    }

    public void setHeight(TrackId track, int height) {
        heights.put(
                track.key(), Math.clamp(height, TrackKind.LEAST_HEIGHT, TrackKind.GREATEST_HEIGHT));
        layRows(rows().scroll(), rows().room());
    }

    /// All tracks higher or lower.
    public void stretchTracks(double factor) {
        for (TrackRows.Row row : rows().rows()) {
            int next = (int) Math.rint(row.height() * factor);
            heights.put(
                    row.id().key(),
                    Math.clamp(next, TrackKind.LEAST_HEIGHT, TrackKind.GREATEST_HEIGHT));
        }
        layRows(rows().scroll(), rows().room());
    }

    void playheadMoved(MediaTime now) {
        if (transport.playingProperty().get()) {
            viewport.set(follow.get().follow(viewport(), now.ticks()));
        } else if (follow.get().mode() != Follow.Mode.OFF) {
            reveal(now.ticks());
        }
    }

    void playingChanged(boolean playing) {
        if (playing) {
            follow.set(follow.get().resumed());
        }
    }

    public void follow(Follow.Mode mode) {
        follow.set(new Follow(mode, false));
    }

    public void toggleFollow() {
        Follow now = follow.get();
        boolean off = now.mode() == Follow.Mode.OFF;
        follow(now.suspended() && !off ? now.mode() : off ? Follow.Mode.PAGE : Follow.Mode.OFF);
    }

    /// Scrolls no more than it has to.
    void reveal(long ticks) {
        Viewport view = viewport();
        if (!view.shows(ticks)) {
            viewport.set(view.withTimeAt(ticks, view.width() / 4.0));
        }
    }
}
