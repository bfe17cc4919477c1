package studio.longplay.app.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.fx.FxThread;
import studio.longplay.app.fx.Latest;
import studio.longplay.app.session.Hearing;
import studio.longplay.app.session.Selection;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Transport;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What the timeline shows and what can be done to it. On the window's thread, but for laying out.
public final class TimelineViewModel implements AutoCloseable {
    private static final double SNAP_PIXELS = 8;
    private static final double ZOOM_STEP = 1.5;

    private final Session session;
    private final Transport transport;
    private final Selection selection;
    private final List<Runnable> undone = new ArrayList<>();
    private final Waves waves = new Waves();
    private final ReadOnlyObjectWrapper<Tracks> tracks =
            new ReadOnlyObjectWrapper<>(this, "tracks", Tracks.EMPTY);
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", Viewport.EMPTY);
    private final ReadOnlyObjectWrapper<TrackRows> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", TrackRows.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<ClipId>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyObjectWrapper<Follow> follow;
    private final ReadOnlyObjectWrapper<TimelineLook> look;
    private final BooleanProperty snap;
    private final BooleanProperty clipList = new SimpleBooleanProperty(this, "clipList");
    private final Map<TrackKind, Integer> heights = new EnumMap<>(TrackKind.class);
    private boolean shown;
    private boolean playedBeforeScrub;

    /// A timeline of a session, laid out on a thread of its own.
    ///
    /// @param memory what `session.memory("timeline")` gave
    public static TimelineViewModel of(Session session, Optional<String> memory) {
        LayoutThread thread = new LayoutThread("timeline");
        TimelineViewModel model = new TimelineViewModel(session, memory, thread, FxThread.INSTANCE);
        model.undone.add(thread::close);
        return model;
    }

    /// @param background lays out, one state after the other
    /// @param ui runs things on the window's thread
    TimelineViewModel(Session session, Optional<String> memory, Executor background, Executor ui) {
        this.session = session;
        transport = session.transport();
        selection = session.selection();
        TimelineLook before = TimelineLook.of(memory);
        look = new ReadOnlyObjectWrapper<>(this, "look", before);
        transport.hearingProperty().set(new Hearing(before.muted(), before.soloed()));
        follow = new ReadOnlyObjectWrapper<>(this, "follow", new Follow(before.follow(), false));
        snap = new SimpleBooleanProperty(this, "snap", before.snap());
        heights.putAll(before.heights());
        Latest<PreviewState> news =
                new Latest<>(
                        background,
                        state -> {
                            Tracks laid = Tracks.of(state, waves);
                            ui.execute(() -> show(laid));
                        });
        listen(session.previewProperty(), (_, _, now) -> now.ifPresent(news));
        session.previewProperty().get().ifPresent(news);
        listen(selection.elementProperty(), (_, _, now) -> selectedElsewhere(now));
        listen(transport.positionProperty(), (_, _, now) -> playheadMoved(now));
        listen(transport.playingProperty(), (_, _, playing) -> playingChanged(playing));
    }

    private <T> void listen(
            javafx.beans.value.ObservableValue<T> value, ChangeListener<? super T> listener) {
        value.addListener(listener);
        undone.add(() -> value.removeListener(listener));
    }

    /// The programme as tracks; changes as it is made.
    public ReadOnlyObjectProperty<Tracks> tracksProperty() {
        return tracks.getReadOnlyProperty();
    }

    public Tracks tracks() {
        return tracks.get();
    }

    /// What is seen of it.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Viewport viewport() {
        return viewport.get();
    }

    /// Where the tracks stand.
    public ReadOnlyObjectProperty<TrackRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public TrackRows rows() {
        return rows.get();
    }

    /// The clip that has the keyboard; it stands for the selected element.
    public ReadOnlyObjectProperty<Optional<ClipId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Optional<Clip> selectedClip() {
        return selected.get().flatMap(tracks()::clip);
    }

    /// The element selected anywhere; its clips are outlined.
    public Optional<ElementId> selectedElement() {
        return selection.element();
    }

    public ObjectProperty<Hearing> hearingProperty() {
        return transport.hearingProperty();
    }

    public ReadOnlyObjectProperty<Follow> followProperty() {
        return follow.getReadOnlyProperty();
    }

    /// Whether scrubbing snaps to cuts.
    public BooleanProperty snapProperty() {
        return snap;
    }

    /// Whether the clips are shown as a table instead.
    public BooleanProperty clipListProperty() {
        return clipList;
    }

    /// What is to be remembered: give its [TimelineLook#json()] to `session.remember("timeline",
    /// ...)`. It changes after the user has rested, not with every step.
    public ReadOnlyObjectProperty<TimelineLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// The transport it follows.
    public Transport transport() {
        return transport;
    }

    // laid out

    private void show(Tracks next) {
        tracks.set(next);
        resize(viewport().width(), rows().room());
        if (selected.get().flatMap(next::clip).isEmpty()) {
            selected.set(selection.element().flatMap(next::clipOf).map(Clip::id));
        }
    }

    /// The view has this much room for clips.
    ///
    /// @param width in whole pixels
    /// @param room height of the tracks' window in whole pixels
    public void resize(int width, int room) {
        Viewport next = viewport().of(width, tracks().duration().ticks());
        if (!shown && width > 0 && !tracks().isEmpty()) {
            shown = true;
            next = remembered(next);
        }
        viewport.set(next);
        layRows(rows().scroll(), room);
    }

    private Viewport remembered(Viewport next) {
        TimelineLook before = look.get();
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
        List<TrackKind> kinds = tracks().tracks().stream().map(Track::kind).toList();
        int wanted = shown ? scroll : look.get().scroll();
        rows.set(TrackRows.of(kinds, heights, wanted, room));
    }

    /// Takes note of the look, to be remembered. Called when the user has rested a moment, because
    /// remembering each step of a scroll would keep the disk from what matters.
    public void rest() {
        if (!shown) {
            return;
        }
        Viewport view = viewport();
        double second = MediaTime.TICKS_PER_SECOND;
        look.set(
                new TimelineLook(
                        view.isFitted() ? 0 : second / view.ticksPerPixel(),
                        view.ticks(0) / second,
                        rows().scroll(),
                        heights,
                        follow.get().mode(),
                        snap.get(),
                        hearing().muted(),
                        hearing().soloed()));
    }

    // zoom and scroll

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

    /// The selected clip, else the marked range, else the scene at the playhead.
    public void zoomSelection() {
        Optional<TimeRange> clip = selectedClip().map(Clip::range);
        clip.or(this::marked)
                .or(() -> tracks().sceneAt(transport.position()).map(SceneMark::range))
                .ifPresent(range -> viewport.set(viewport().showing(range)));
    }

    private Optional<TimeRange> marked() {
        Optional<MediaTime> in = transport.markInProperty().get();
        Optional<MediaTime> out = transport.markOutProperty().get();
        return in.isPresent() && out.isPresent()
                ? Optional.of(TimeRange.between(in.get(), out.get()))
                : Optional.empty();
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

    public void setHeight(TrackKind kind, int height) {
        heights.put(kind, Math.clamp(height, TrackKind.LEAST_HEIGHT, TrackKind.GREATEST_HEIGHT));
        layRows(rows().scroll(), rows().room());
    }

    // the playhead

    private void playheadMoved(MediaTime now) {
        if (transport.playingProperty().get()) {
            viewport.set(follow.get().follow(viewport(), now.ticks()));
        } else if (follow.get().mode() != Follow.Mode.OFF) {
            reveal(now.ticks());
        }
    }

    private void playingChanged(boolean playing) {
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

    /// Goes to the frame at a pixel.
    public void seekAt(double x) {
        transport.seek(snapped(x));
    }

    private MediaTime snapped(double x) {
        MediaTime time = viewport().frameAt(x);
        return snap.get()
                ? tracks().cuts().nearest(time, viewport().length(SNAP_PIXELS)).orElse(time)
                : time;
    }

    /// The user takes the playhead: sound is off until [#endScrub].
    public void beginScrub(double x) {
        playedBeforeScrub = transport.playingProperty().get();
        transport.pause();
        seekAt(x);
    }

    public void scrub(double x) {
        seekAt(x);
    }

    public void endScrub() {
        if (playedBeforeScrub) {
            playedBeforeScrub = false;
            transport.play();
        }
    }

    public void previousCut() {
        tracks().cuts().before(transport.position()).ifPresent(this::jump);
    }

    public void nextCut() {
        tracks().cuts().after(transport.position()).ifPresent(this::jump);
    }

    private void jump(MediaTime time) {
        transport.seek(time);
        reveal(time.ticks());
    }

    // clips

    public void select(Clip clip) {
        selected.set(Optional.of(clip.id()));
        selection.select(clip.id().element());
    }

    public void select(SceneMark scene) {
        selected.set(Optional.empty());
        selection.select(scene.element());
    }

    private void selectedElsewhere(Optional<ElementId> element) {
        if (!selected.get().map(ClipId::element).equals(element)) {
            Optional<Clip> clip = element.flatMap(tracks()::clipOf);
            selected.set(clip.map(Clip::id));
            if (!transport.playingProperty().get()) {
                clip.ifPresent(found -> reveal(found.start()));
            }
        }
    }

    /// Scrolls no more than it has to.
    private void reveal(long ticks) {
        Viewport view = viewport();
        if (!view.shows(ticks)) {
            viewport.set(view.withTimeAt(ticks, view.width() / 4.0));
        }
    }

    /// Moves the selection along its track.
    public void walkAlong(int places) {
        walk(selected.get().flatMap(from -> ClipWalk.along(tracks(), from, places)));
    }

    /// Moves the selection to the next track that has clips, or the one before.
    public void walkAcross(int down) {
        walk(selected.get().flatMap(from -> ClipWalk.across(tracks(), from, down)));
    }

    private void walk(Optional<Clip> next) {
        if (selectedClip().isEmpty()) {
            atPlayhead().ifPresent(this::walkTo);
        } else {
            next.ifPresent(this::walkTo);
        }
    }

    private void walkTo(Clip clip) {
        select(clip);
        reveal(clip.start());
    }

    private Optional<Clip> atPlayhead() {
        MediaTime now = transport.position();
        return tracks().track(TrackKind.DIALOGUE)
                .filter(track -> !track.clips().isEmpty())
                .or(() -> tracks().tracks().stream().filter(t -> !t.clips().isEmpty()).findFirst())
                .flatMap(track -> ClipWalk.nearest(track, now));
    }

    /// Plays a clip from its start to its end.
    public void play(Clip clip) {
        transport.play(clip.range());
    }

    public void playSelected() {
        selectedClip().ifPresent(this::play);
    }

    // hearing

    public void mute(Stem stem, boolean mute) {
        transport.hearingProperty().set(hearing().withMute(stem, mute));
    }

    public void solo(Stem stem, boolean solo) {
        transport.hearingProperty().set(hearing().withSolo(stem, solo));
    }

    private Hearing hearing() {
        return transport.hearingProperty().get();
    }

    /// The session it shows.
    Session session() {
        return session;
    }

    @Override
    public void close() {
        rest();
        undone.forEach(Runnable::run);
        undone.clear();
    }
}
