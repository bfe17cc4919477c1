package studio.longplay.app.preview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Transport;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.ProxyFinder;
import studio.longplay.engine.render.preview.Untreated;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What the picture and the transport bar show, and what can be done to them. On the window's
/// thread; painting is done on another.
public final class PreviewViewModel implements AutoCloseable {
    private static final double USUAL_WIDTH = 3840;

    private final Words words = Words.of("preview");
    private final Session session;
    private final Painters painters;
    private final Executor ui;
    private final Crew keeping = new Crew("preview-snapshot", 1);
    private final Transport transport;
    private final PictureFeed feed;
    private final Listening listening;
    private final List<Runnable> undone = new ArrayList<>();
    private final ReadOnlyStringWrapper timecode =
            new ReadOnlyStringWrapper(this, "timecode", FrameClock.text(MediaTime.ZERO));
    private final ReadOnlyStringWrapper duration = new ReadOnlyStringWrapper(this, "duration", "");
    private final ReadOnlyStringWrapper speed = new ReadOnlyStringWrapper(this, "speed", "");
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper(this, "figures", "");
    private final ReadOnlyBooleanWrapper programme = new ReadOnlyBooleanWrapper(this, "programme");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final ReadOnlyBooleanWrapper marked = new ReadOnlyBooleanWrapper(this, "marked");
    private final ReadOnlyObjectWrapper<List<PreviewScene>> scenes =
            new ReadOnlyObjectWrapper<>(this, "scenes", List.of());
    private final ReadOnlyObjectWrapper<Optional<PreviewNotice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private final BooleanProperty captions;
    private final BooleanProperty safeAreas;
    private final ReadOnlyObjectWrapper<PreviewLook> look;
    private final ObjectProperty<Quality> quality;
    private final ObjectProperty<PictureZoom> zoom =
            new SimpleObjectProperty<>(this, "zoom", PictureZoom.FIT);
    private final ObjectProperty<Onion> onion;
    private final OnionSkin onionSkin;
    private final BooleanProperty before = new SimpleBooleanProperty(this, "before");
    private boolean beforeHeld;
    private @Nullable Bare bare;
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");
    private final BooleanProperty otherScreen = new SimpleBooleanProperty(this, "otherScreen");
    private SnapshotPlace snapshotPlace = _ -> Optional.empty();
    private boolean stopHeld;
    private boolean silenceTold;

    /// A state, and the same with a scene as it was before the user's treatments.
    private record Bare(PreviewState treated, int scene, PreviewState untreated) {}

    /// Who paints.
    ///
    /// @param seen makes a painter of what is on the screen, on the thread that paints
    /// @param kept makes a painter of what is kept, which an export could have painted
    record Painters(Supplier<FramePainter> seen, Supplier<FramePainter> kept) {}

    /// A view model whose pictures are painted as an export paints them, but for films that have a
    /// stand-in.
    ///
    /// @param memory what `session.memory("preview")` gave
    public PreviewViewModel(Session session, Optional<String> memory, ProxyFinder proxies) {
        this(
                session,
                memory,
                new Painters(() -> FramePainter.ours(proxies), FramePainter::ours),
                FxThread.INSTANCE);
    }

    /// @param ui runs things on the window's thread
    PreviewViewModel(Session session, Optional<String> memory, Painters painters, Executor ui) {
        this.session = session;
        this.painters = painters;
        this.ui = ui;
        transport = session.transport();
        PreviewLook last = PreviewLook.of(memory);
        listening = new Listening(transport.deck(), last);
        captions = new SimpleBooleanProperty(this, "captions", last.captions());
        safeAreas = new SimpleBooleanProperty(this, "safeAreas", last.safeAreas());
        quality = new SimpleObjectProperty<>(this, "quality", new Quality(last.qualityLines()));
        onion =
                new SimpleObjectProperty<>(
                        this, "onion", new Onion(last.onionFrames(), last.onionAfter()));
        transport.scrubbedAloudProperty().set(!last.silentScrub());
        look = new ReadOnlyObjectWrapper<>(this, "look", last);
        feed = new PictureFeed(painters.seen(), ui);
        feed.ladder().choose(quality.get());
        onionSkin = new OnionSkin(painters.seen(), ui);
        onionSkin.choose(onion.get());
        listen(session.previewProperty(), (_, _, _) -> stateChanged());
        listen(transport.positionProperty(), (_, _, _) -> moved());
        listen(transport.durationProperty(), (_, _, now) -> duration.set(FrameClock.text(now)));
        listen(transport.playingProperty(), (_, _, _) -> playingChanged());
        listen(transport.speedProperty(), (_, _, now) -> speed.set(inWords(now.doubleValue())));
        listen(transport.markInProperty(), (_, _, _) -> marksChanged());
        listen(transport.markOutProperty(), (_, _, _) -> marksChanged());
        listen(captions, (_, _, _) -> lookChanged());
        listen(quality, (_, _, now) -> qualityChosen(now));
        listen(safeAreas, (_, _, _) -> lookChanged());
        listen(onion, (_, _, now) -> onionChosen(now));
        listen(before, (_, _, _) -> want());
        listen(transport.scrubbedAloudProperty(), (_, _, _) -> lookChanged());
        listen(listening.volumeDbProperty(), (_, _, _) -> lookChanged());
        listen(listening.mutedProperty(), (_, _, _) -> lookChanged());
        listen(feed.shownProperty(), (_, _, _) -> showFigures());
        stateChanged();
        moved();
        duration.set(FrameClock.text(transport.durationProperty().get()));
        noteSilence();
    }

    private <T> void listen(ObservableValue<T> value, ChangeListener<? super T> listener) {
        value.addListener(listener);
        undone.add(() -> value.removeListener(listener));
    }

    private void stateChanged() {
        Optional<PreviewState> state = session.previewProperty().get();
        scenes.set(state.map(PreviewState::scenes).orElse(List.of()));
        programme.set(!scenes.get().isEmpty());
        empty.set(state.isPresent() && scenes.get().isEmpty());
        want();
        noteSilence();
    }

    private void moved() {
        timecode.set(FrameClock.text(transport.position()));
        want();
    }

    private void playingChanged() {
        feed.playing(transport.playingProperty().get());
        want();
        noteSilence();
    }

    private void marksChanged() {
        marked.set(
                transport.markInProperty().get().isPresent()
                        || transport.markOutProperty().get().isPresent());
    }

    private void qualityChosen(Quality now) {
        feed.ladder().choose(now);
        lookChanged();
    }

    private void onionChosen(Onion now) {
        onionSkin.choose(now);
        lookChanged();
    }

    private void lookChanged() {
        look.set(
                new PreviewLook(
                        captions.get(),
                        safeAreas.get(),
                        listening.volumeDbProperty().get(),
                        listening.mutedProperty().get(),
                        quality.get().lines(),
                        !transport.scrubbedAloudProperty().get(),
                        onion.get().frames(),
                        onion.get().after()));
        want();
    }

    private void want() {
        Optional<PreviewState> state = session.previewProperty().get();
        if (state.isPresent() && programme.get()) {
            double pace = transport.playingProperty().get() ? transport.speedProperty().get() : 0;
            feed.want(shown(state.get()), transport.position(), captions.get(), pace);
            onionSkin.want(feed.resting());
        } else {
            onionSkin.want(Optional.empty());
        }
        showFigures();
    }

    /// The programme, without the treatments of the scene at the playhead if that is wanted.
    @SuppressWarnings(
            "ReferenceEquality") // Comparing whole states would take longer than painting.
    private PreviewState shown(PreviewState state) {
        Optional<PreviewScene> scene = state.sceneAt(transport.position());
        if (!before.get() || scene.isEmpty()) {
            bare = null;
            return state;
        }
        int number = scene.get().number();
        Bare had = bare;
        if (had == null || had.treated != state || had.scene != number) {
            had = new Bare(state, number, Untreated.of(state, number));
            bare = had;
        }
        return had.untreated;
    }

    private void showFigures() {
        figures.set(feed.figures(words));
    }

    /// A machine without sound is told of once, as soon as that is known.
    private void noteSilence() {
        Optional<String> because = transport.deck().silentBecause();
        if (because.isPresent() && !silenceTold) {
            silenceTold = true;
            tell(PreviewNotice.Kind.INFORMATION, words.get("silent", because.get()));
        }
    }

    void tell(PreviewNotice.Kind kind, String sentence) {
        notice.set(Optional.of(new PreviewNotice(kind, sentence)));
    }

    private String inWords(double pace) {
        return pace == 1
                ? ""
                : String.format(Locale.ROOT, pace == Math.rint(pace) ? "%.0f×" : "%.1f×", pace)
                        .replace('-', '\u2212');
    }

    /// The programme as it is known now.
    Optional<PreviewState> state() {
        return session.previewProperty().get();
    }

    /// Playing as the window sees it.
    public Transport transport() {
        return transport;
    }

    /// Frames as they are painted.
    PictureFeed feed() {
        return feed;
    }

    /// How loud it is listened to.
    Listening listening() {
        return listening;
    }

    /// Where the playhead is, as `00:03:41:12`.
    public ReadOnlyStringProperty timecodeProperty() {
        return timecode.getReadOnlyProperty();
    }

    /// How long the programme is, in the same form.
    public ReadOnlyStringProperty durationTextProperty() {
        return duration.getReadOnlyProperty();
    }

    /// The speed, as `2×`; empty at the normal one.
    public ReadOnlyStringProperty speedTextProperty() {
        return speed.getReadOnlyProperty();
    }

    /// The size and the rate of the picture, and the frames missed, as `714×402 · 30 fps · 0
    /// dropped`.
    public ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Whether there is anything to show.
    public ReadOnlyBooleanProperty programmeProperty() {
        return programme.getReadOnlyProperty();
    }

    /// Whether it is known that there is nothing to show.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Whether a range is marked, or one end of it.
    ReadOnlyBooleanProperty markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /// The scenes of the programme.
    ReadOnlyObjectProperty<List<PreviewScene>> scenesProperty() {
        return scenes.getReadOnlyProperty();
    }

    /// Why there is no picture where there should be one.
    public ReadOnlyObjectProperty<Optional<StudioFault>> faultProperty() {
        return feed.faultProperty();
    }

    /// What is to be told over the picture.
    public ReadOnlyObjectProperty<Optional<PreviewNotice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    public BooleanProperty captionsProperty() {
        return captions;
    }

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

    /// The neighbours of the frame at rest, as they are painted.
    OnionSkin onionSkin() {
        return onionSkin;
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

    /// What is to be remembered with the project under `preview`: volume, captions, safe areas.
    public String json() {
        return look.get().json();
    }

    /// Changes when [#json()] does.
    public ReadOnlyObjectProperty<PreviewLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// How large the picture is beside the film, in percent.
    int percentOfFilm() {
        return (int) Math.round(100 * feed.size().width() / filmWidth());
    }

    private double filmWidth() {
        return preset().map(preset -> (double) preset.width()).orElse(USUAL_WIDTH);
    }

    private Optional<ExportPreset> preset() {
        return ExportPreset.find(session.project().export().preset());
    }

    /// Has the picture painted in another size from now on.
    void resize(PictureSize size) {
        feed.resize(size);
        want();
    }

    /// J: plays backwards, faster each time; one frame back while K is held.
    public void back() {
        shuttle(-1);
    }

    /// L: plays forwards, faster each time; one frame on while K is held.
    public void forward() {
        shuttle(1);
    }

    private void shuttle(int direction) {
        if (stopHeld) {
            transport.step(direction);
        } else {
            transport.shuttle(direction);
        }
    }

    /// K goes down, or comes up again.
    void holdStop(boolean held) {
        stopHeld = held;
    }

    /// Goes a second on, or back.
    public void skip(int seconds) {
        MediaTime by = MediaTime.ofSeconds(Math.abs(seconds));
        MediaTime now = transport.position();
        transport.seek(seconds < 0 ? now.minus(by) : now.plus(by));
    }

    /// Goes to a time somebody typed.
    ///
    /// @return false if it is no time
    boolean goTo(String typed) {
        Optional<MediaTime> time = FrameClock.read(typed, transport.position());
        time.ifPresent(transport::seek);
        return time.isPresent();
    }

    /// Tries again what could not be made.
    public void retry() {
        session.preview().retry();
        feed.repeat();
    }

    /// Says who asks where a frame is to be kept.
    void askWhereWith(SnapshotPlace place) {
        snapshotPlace = place;
    }

    /// Keeps the frame under the playhead as a picture of the film's size, after asking where.
    public void snapshot() {
        Optional<PreviewState> state = session.previewProperty().get();
        if (state.isEmpty() || !programme.get()) {
            return;
        }
        String at = FrameClock.text(transport.position()).replace(':', '-');
        ExportPreset size = preset().orElse(ExportPreset.UHD);
        Snapshot frame =
                new Snapshot(
                        state.get(),
                        feed.frameAt(state.get(), transport.position()),
                        captions.get(),
                        new PictureSize(size.width(), size.height()));
        snapshotPlace
                .choose(words.get("snapshot.file", session.project().title(), at))
                .ifPresent(file -> keeping.run(() -> keep(frame, file)));
    }

    private void keep(Snapshot frame, Path file) {
        try {
            frame.write(painters.kept(), file);
            ui.execute(() -> kept(file.toString()));
        } catch (StudioFault fault) {
            ui.execute(() -> snapshotFailed(fault));
        }
    }

    private void kept(String file) {
        tell(PreviewNotice.Kind.DONE, words.get("snapshot.done", file));
    }

    private void snapshotFailed(StudioFault fault) {
        tell(PreviewNotice.Kind.FAILED, fault.whole());
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
        fullScreen.set(false);
        feed.close();
        onionSkin.close();
        keeping.close();
    }
}
