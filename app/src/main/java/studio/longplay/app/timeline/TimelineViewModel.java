package studio.longplay.app.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import studio.longplay.app.fx.FxThread;
import studio.longplay.app.fx.Latest;
import studio.longplay.app.session.Hearing;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Transport;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the timeline shows and what can be done to it. On the window's thread, but for laying out.
///
/// What is seen is in [#camera()], what is selected in [#picking()], what edits in [#editing()].
public final class TimelineViewModel implements AutoCloseable {
    private final Session session;
    private final Transport transport;
    private final Camera camera;
    private final Picking picking;
    private final Snapping snapping;
    private final Editing editing;
    private final List<Runnable> undone = new ArrayList<>();
    private final Waves waves = new Waves();
    private final Consumer<PreviewState> news;
    private final ReadOnlyObjectWrapper<Tracks> tracks =
            new ReadOnlyObjectWrapper<>(this, "tracks", Tracks.EMPTY);
    private final ReadOnlyObjectWrapper<TimelineLook> look;
    private final BooleanProperty clipList = new SimpleBooleanProperty(this, "clipList");
    private final BooleanProperty bySpeaker;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.SELECT);
    private final Treating treating;
    private final TrackEditing trackEditing;
    private final ObjectProperty<Optional<Ask>> ask =
            new SimpleObjectProperty<>(this, "ask", Optional.empty());
    private final ObjectProperty<Sketch> sketch =
            new SimpleObjectProperty<>(this, "sketch", Sketch.NONE);
    private final ReadOnlyIntegerWrapper artNews = new ReadOnlyIntegerWrapper(this, "artNews");
    private MediaArt art = MediaArt.NONE;
    private Importer importer = (_, _) -> {};
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
        TimelineLook before = TimelineLook.of(memory);
        look = new ReadOnlyObjectWrapper<>(this, "look", before);
        transport.hearingProperty().set(new Hearing(before.muted(), before.soloed()));
        bySpeaker = new SimpleBooleanProperty(this, "bySpeaker", before.bySpeaker());
        camera = new Camera(transport, before);
        picking = new Picking(session.selection(), transport, this::tracks, camera);
        snapping = new Snapping(this::tracks, transport, camera, before.snap());
        editing = new Editing(session, picking, this::tracks);
        treating = new Treating(session, picking, this::tracks, editing);
        trackEditing = new TrackEditing(editing);
        news =
                new Latest<>(
                        background,
                        state -> {
                            Tracks laid = Tracks.of(state, waves, bySpeaker.get());
                            ui.execute(() -> show(laid));
                        });
        listen(session.previewProperty(), (_, _, now) -> now.ifPresent(news));
        session.previewProperty().get().ifPresent(news);
        listen(session.selection().elementProperty(), (_, _, now) -> picking.elementChosen(now));
        listen(session.selection().clipsProperty(), (_, _, now) -> picking.clipsChosen(now));
        listen(transport.positionProperty(), (_, _, now) -> camera.playheadMoved(now));
        listen(transport.playingProperty(), (_, _, playing) -> camera.playingChanged(playing));
        listen(bySpeaker, (_, _, _) -> session.previewProperty().get().ifPresent(news));
    }

    private <T> void listen(ObservableValue<T> value, ChangeListener<? super T> listener) {
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

    /// How near and from where on it is seen.
    public Camera camera() {
        return camera;
    }

    /// What is selected.
    public Picking picking() {
        return picking;
    }

    /// Where things come to rest.
    public Snapping snapping() {
        return snapping;
    }

    /// What edits.
    public Editing editing() {
        return editing;
    }

    /// What edits fades, transitions, speed and markers.
    public Treating treating() {
        return treating;
    }

    /// What edits the user's tracks.
    public TrackEditing trackEditing() {
        return trackEditing;
    }

    /// What is seen of it.
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return camera.viewportProperty();
    }

    public Viewport viewport() {
        return camera.viewport();
    }

    /// Where the tracks stand.
    public ReadOnlyObjectProperty<TrackRows> rowsProperty() {
        return camera.rowsProperty();
    }

    public TrackRows rows() {
        return camera.rows();
    }

    /// The clip that has the keyboard; it stands for the selected element.
    public ReadOnlyObjectProperty<Optional<ClipId>> selectedProperty() {
        return picking.focusedProperty();
    }

    public Optional<Clip> selectedClip() {
        return picking.focused();
    }

    /// The element selected anywhere; its clips are outlined.
    public Optional<ElementId> selectedElement() {
        return session.selection().element();
    }

    public ObjectProperty<Hearing> hearingProperty() {
        return transport.hearingProperty();
    }

    /// Whether scrubbing and dragging snap.
    public BooleanProperty snapProperty() {
        return snapping.onProperty();
    }

    /// Whether the clips are shown as a table instead.
    public BooleanProperty clipListProperty() {
        return clipList;
    }

    /// Whether each speaker has a track.
    public BooleanProperty bySpeakerProperty() {
        return bySpeaker;
    }

    /// What the mouse does on clips.
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /// What is drawn while something is dragged.
    public ObjectProperty<Sketch> sketchProperty() {
        return sketch;
    }

    /// What the user is being asked.
    public ObjectProperty<Optional<Ask>> askProperty() {
        return ask;
    }

    /// What is to be remembered: give its [TimelineLook#json()] to `session.remember("timeline",
    /// ...)`. It changes after the user has rested, not with every step.
    public ReadOnlyObjectProperty<TimelineLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// Brings files of the user's into the bin.
    @FunctionalInterface
    public interface Importer {
        /// Brings them, which may take a while.
        ///
        /// @param then hears of those that are there then
        void bring(List<Path> files, Consumer<List<BinItem>> then);
    }

    /// Says who brings files into the bin that are dropped here.
    public void importWith(Importer bin) {
        importer = bin;
    }

    /// Says what is drawn of the user's files.
    public void drawWith(MediaArt files) {
        art = files;
        artArrived();
    }

    /// There is something new to draw of a file.
    public void artArrived() {
        artNews.set(artNews.get() + 1);
    }

    MediaArt art() {
        return art;
    }

    /// Changes when there is something new to draw.
    ReadOnlyIntegerProperty artNewsProperty() {
        return artNews.getReadOnlyProperty();
    }

    Importer importer() {
        return importer;
    }

    /// Puts files of the bin where the marks say, or at the playhead, one after the other.
    ///
    /// @param digests of the files
    public void placeMedia(List<String> digests, Editing.Placing mode) {
        new Incomings(this).place(digests, mode);
    }

    /// Puts what is chosen in the bin, else what was copied, on the timeline in the same way.
    public void place(Editing.Placing mode) {
        new Incomings(this).place(mode);
    }

    /// The transport it follows.
    public Transport transport() {
        return transport;
    }

    private void show(Tracks next) {
        tracks.set(next);
        camera.show(next);
        picking.laidOut();
        editing.laidOut();
    }

    /// The view has this much room for clips.
    ///
    /// @param width in whole pixels
    /// @param room height of the tracks' window in whole pixels
    public void resize(int width, int room) {
        camera.resize(width, room, !tracks().isEmpty());
    }

    /// Takes note of the look, to be remembered. Called when the user has rested a moment, because
    /// remembering each step of a scroll would keep the disk from what matters.
    public void rest() {
        if (!camera.hasShown()) {
            return;
        }
        Viewport view = viewport();
        double second = MediaTime.TICKS_PER_SECOND;
        look.set(
                new TimelineLook(
                        view.isFitted() ? 0 : second / view.ticksPerPixel(),
                        view.ticks(0) / second,
                        rows().scroll(),
                        camera.heights(),
                        camera.followProperty().get().mode(),
                        snapProperty().get(),
                        bySpeaker.get(),
                        hearing().muted(),
                        hearing().soloed()));
    }

    /// The selected clips, else the marked range, else the scene at the playhead.
    public void zoomSelection() {
        Optional<TimeRange> clips = pickedRange();
        clips.or(this::marked)
                .or(() -> tracks().sceneAt(transport.position()).map(SceneMark::range))
                .ifPresent(camera::show);
    }

    /// From the first start to the last end of the selected clips.
    Optional<TimeRange> pickedRange() {
        List<Clip> clips = new ArrayList<>(picking.clips());
        if (clips.isEmpty()) {
            selectedClip().ifPresent(clips::add);
        }
        if (clips.isEmpty()) {
            return Optional.empty();
        }
        long from = clips.stream().mapToLong(Clip::start).min().orElse(0);
        long to = clips.stream().mapToLong(Clip::end).max().orElse(0);
        return Optional.of(TimeRange.between(new MediaTime(from), new MediaTime(to)));
    }

    /// The range between the marks; empty unless both are set.
    Optional<TimeRange> marked() {
        Optional<MediaTime> in = transport.markInProperty().get();
        Optional<MediaTime> out = transport.markOutProperty().get();
        return in.isPresent() && out.isPresent()
                ? Optional.of(TimeRange.between(in.get(), out.get()))
                : Optional.empty();
    }

    /// Marks the range of the selected clips.
    public void markSelection() {
        pickedRange()
                .ifPresent(range -> {
                    MediaTime back = transport.position();
                    transport.clearMarks();
                    transport.seek(range.start());
                    transport.markIn();
                    transport.seek(range.end());
                    transport.markOut();
                    transport.seek(back);
                });
    }

    /// Goes to the frame at a pixel.
    public void seekAt(double x) {
        Viewport view = viewport();
        long ticks = Math.clamp(view.ticks(x), 0, view.durationTicks());
        transport.scrub(snapping.restOfPlayhead(ticks).time());
    }

    /// The user takes the playhead: only the places it comes to are heard until [#endScrub].
    public void beginScrub(double x) {
        playedBeforeScrub = transport.playingProperty().get();
        transport.pause();
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

    /// Goes to the next marker, or the one before.
    ///
    /// @param direction 1 or -1
    public void toMark(int direction) {
        long now = transport.position().ticks();
        tracks().marks().stream()
                .map(mark -> mark.range().start())
                .filter(at -> (at.ticks() - now) * direction > 0)
                .min((one, other) -> direction * one.compareTo(other))
                .ifPresent(this::jump);
    }

    private void jump(MediaTime time) {
        transport.seek(time);
        camera.reveal(time.ticks());
    }

    /// Asks about the marker nearest to the playhead.
    void askNearestMark() {
        nearestMark()
                .ifPresentOrElse(
                        mark -> ask.set(Optional.of(new Ask.OfMark(mark))),
                        () -> editing.say("no-mark"));
    }

    private Optional<Board.Mark> nearestMark() {
        long now = transport.position().ticks();
        return tracks().marks().stream()
                .min(Comparator.comparingLong(m -> Math.abs(m.range().start().ticks() - now)));
    }

    /// Moves the marker nearest to the playhead there.
    void moveNearestMark() {
        nearestMark()
                .ifPresentOrElse(
                        mark -> treating.moveMark(mark.marker(), transport.position()),
                        () -> editing.say("no-mark"));
    }

    /// Closes the gap under the playhead on the track of the clip that has the keyboard.
    void closeGap() {
        selectedClip()
                .flatMap(clip -> tracks().trackOf(clip.id()))
                .flatMap(track -> track.head().ref())
                .ifPresentOrElse(
                        track -> editing.closeGap(track, transport.position()),
                        () -> editing.delete(true));
    }

    /// Holds the frame at the playhead of the clip that has the keyboard.
    void freeze() {
        selectedClip().ifPresent(clip -> treating.freeze(clip, transport.position()));
    }

    /// Rolls the cut at the start of the clip that has the keyboard.
    void rollByFrames(long frames) {
        selectedClip()
                .ifPresent(clip -> {
                    Optional<Track> track = tracks().trackOf(clip.id());
                    int index = track.map(found -> found.indexOf(clip)).orElse(0);
                    if (track.isPresent() && index > 0) {
                        editing.roll(
                                track.get().clips().get(index - 1),
                                MediaTime.ofFrames(frames, PreviewState.RATE));
                    }
                });
    }

    public void select(Clip clip) {
        picking.pick(clip);
    }

    void choose(StripRef strip) {
        session.selection().stripProperty().set(Optional.of(strip));
    }

    /// Plays a clip from its start to its end.
    public void play(Clip clip) {
        transport.play(clip.range());
    }

    public void playSelected() {
        selectedClip().ifPresent(this::play);
    }

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
