package studio.longplay.app.preview;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Transport;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.ProxyFinder;
import studio.longplay.engine.render.preview.Untreated;
import studio.longplay.engine.render.worker.decode.Decoders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the picture and the transport bar show, and what can be done to them. On the window's
/// thread; painting is done on another.
public final class PreviewViewModel implements AutoCloseable {
    private static final double USUAL_WIDTH = 3840;

    private final Words words = Words.of("preview");
    private final Session session;
    private final Transport transport;
    private final Painters painters;
    private final PictureFeed feed;
    private final Listening listening;
    private final PictureAids aids;
    private final Moving moving;
    private final Readout readout = new Readout();
    private final Snapshots snapshots;
    private final OnionSkin onionSkin;
    private final List<Runnable> undone = new ArrayList<>();
    private final ReadOnlyBooleanWrapper programme = new ReadOnlyBooleanWrapper(this, "programme");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final ReadOnlyBooleanWrapper marked = new ReadOnlyBooleanWrapper(this, "marked");
    private final ReadOnlyObjectWrapper<List<PreviewScene>> scenes =
            new ReadOnlyObjectWrapper<>(this, "scenes", List.of());
    private final ReadOnlyObjectWrapper<Optional<PreviewNotice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private final ReadOnlyObjectWrapper<PreviewLook> look;
    private @Nullable Bare bare;
    private boolean silenceTold;
    private Set<String> unshown = Set.of();

    /// A state, and the same with a scene as it was before the user's treatments.
    private record Bare(PreviewState treated, int scene, PreviewState untreated) {}

    /// Who paints.
    ///
    /// @param seen makes a painter of what is on the screen, on the thread that paints
    /// @param kept makes a painter of what is kept, which an export could have painted
    /// @param forgive has files tried again that could not be shown
    /// @param failed hears of such files
    record Painters(
            Supplier<FramePainter> seen,
            Supplier<FramePainter> kept,
            Runnable forgive,
            Consumer<StudioFault> failed) {
        /// Of pictures that never fail.
        Painters(Supplier<FramePainter> seen, Supplier<FramePainter> kept) {
            this(seen, kept, () -> {}, _ -> {});
        }
    }

    /// Where the pictures of the user's files come from.
    ///
    /// @param proxies small stand-ins of heavy films
    /// @param decoders stay open; whoever made them closes them, after this
    /// @param failed hears of files that cannot be shown
    public record Files(ProxyFinder proxies, Decoders decoders, Consumer<StudioFault> failed) {}

    /// A view model whose pictures are painted as an export paints them, but for films that have a
    /// stand-in.
    ///
    /// @param memory what `session.memory("preview")` gave
    public PreviewViewModel(Session session, Optional<String> memory, Files files) {
        this(
                session,
                memory,
                new Painters(
                        () -> FramePainter.ours(files.proxies, files.decoders),
                        () -> FramePainter.ours(files.decoders),
                        files.decoders::forgive,
                        files.failed),
                FxThread.INSTANCE);
    }

    /// @param ui runs things on the window's thread
    PreviewViewModel(Session session, Optional<String> memory, Painters painters, Executor ui) {
        this.session = session;
        transport = session.transport();
        PreviewLook last = PreviewLook.of(memory);
        listening = new Listening(transport.deck(), last);
        aids = new PictureAids(last);
        moving = new Moving(transport);
        transport.scrubbedAloudProperty().set(!last.silentScrub());
        look = new ReadOnlyObjectWrapper<>(this, "look", last);
        this.painters = painters;
        feed = new PictureFeed(painters.seen(), ui, this::cannotShow);
        feed.ladder().choose(aids.qualityProperty().get());
        onionSkin = new OnionSkin(painters.seen(), ui);
        onionSkin.choose(aids.onionProperty().get());
        snapshots =
                new Snapshots(
                        words,
                        new Snapshots.Surroundings(
                                painters.kept(), ui, this::frameToKeep, this::tell));
        followTransport();
        followLook();
        listen(session.previewProperty(), (_, _, _) -> stateChanged());
        listen(feed.shownProperty(), (_, _, _) -> showFigures());
        stateChanged();
        moved();
        readout.duration(transport.durationProperty().get());
        noteSilence();
    }

    private void followTransport() {
        listen(transport.positionProperty(), (_, _, _) -> moved());
        listen(transport.durationProperty(), (_, _, now) -> readout.duration(now));
        listen(transport.playingProperty(), (_, _, _) -> playingChanged());
        listen(transport.speedProperty(), (_, _, now) -> readout.speed(now.doubleValue()));
        listen(transport.markInProperty(), (_, _, _) -> marksChanged());
        listen(transport.markOutProperty(), (_, _, _) -> marksChanged());
    }

    private void followLook() {
        listen(aids.captionsProperty(), (_, _, _) -> lookChanged());
        listen(aids.qualityProperty(), (_, _, now) -> qualityChosen(now));
        listen(aids.safeAreasProperty(), (_, _, _) -> lookChanged());
        listen(aids.onionProperty(), (_, _, now) -> onionChosen(now));
        listen(aids.beforeProperty(), (_, _, _) -> want());
        listen(transport.scrubbedAloudProperty(), (_, _, _) -> lookChanged());
        listen(listening.volumeDbProperty(), (_, _, _) -> lookChanged());
        listen(listening.mutedProperty(), (_, _, _) -> lookChanged());
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
        state.ifPresent(this::forgive);
        want();
        noteSilence();
    }

    private void cannotShow(String digest, StudioFault fault) {
        session.preview().cannotShow(digest, fault);
        painters.failed().accept(fault);
    }

    /// What the preview has forgotten is tried again.
    private void forgive(PreviewState state) {
        Set<String> now = state.unshown().keySet();
        if (!now.containsAll(unshown)) {
            painters.forgive().run();
        }
        unshown = now;
    }

    private void moved() {
        readout.position(transport.position());
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
                        aids.captionsProperty().get(),
                        aids.safeAreasProperty().get(),
                        listening.volumeDbProperty().get(),
                        listening.mutedProperty().get(),
                        aids.qualityProperty().get().lines(),
                        !transport.scrubbedAloudProperty().get(),
                        aids.onionProperty().get().frames(),
                        aids.onionProperty().get().after()));
        want();
    }

    private void want() {
        Optional<PreviewState> state = session.previewProperty().get();
        if (state.isPresent() && programme.get()) {
            double pace = transport.playingProperty().get() ? transport.speedProperty().get() : 0;
            feed.want(
                    shown(state.get()), transport.position(), aids.captionsProperty().get(), pace);
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
        if (!aids.beforeProperty().get() || scene.isEmpty()) {
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
        readout.figures(feed.figures(words));
    }

    /// A machine without sound is told of once, as soon as that is known.
    private void noteSilence() {
        Optional<String> because = transport.deck().silentBecause();
        if (because.isPresent() && !silenceTold) {
            silenceTold = true;
            tell(
                    new PreviewNotice(
                            PreviewNotice.Kind.INFORMATION, words.get("silent", because.get())));
        }
    }

    void tell(PreviewNotice now) {
        notice.set(Optional.of(now));
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

    /// What stands beside the picture in figures.
    public Readout readout() {
        return readout;
    }

    /// How the picture is looked at.
    public PictureAids aids() {
        return aids;
    }

    /// Getting about by keys.
    public Moving moving() {
        return moving;
    }

    /// Frames kept as files.
    public Snapshots snapshots() {
        return snapshots;
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

    /// The neighbours of the frame at rest, as they are painted.
    OnionSkin onionSkin() {
        return onionSkin;
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

    /// Tries again what could not be made.
    public void retry() {
        session.preview().retry();
        feed.repeat();
    }

    private Optional<Snapshots.Wanted> frameToKeep() {
        Optional<PreviewState> state = session.previewProperty().get();
        if (state.isEmpty() || !programme.get()) {
            return Optional.empty();
        }
        String at = FrameClock.text(transport.position()).replace(':', '-');
        ExportPreset size = preset().orElse(ExportPreset.UHD);
        Snapshot frame =
                new Snapshot(
                        state.get(),
                        feed.frameAt(state.get(), transport.position()),
                        aids.captionsProperty().get(),
                        new PictureSize(size.width(), size.height()));
        String name = words.get("snapshot.file", session.project().title(), at);
        return Optional.of(new Snapshots.Wanted(frame, name));
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
        aids.fullScreenProperty().set(false);
        feed.close();
        onionSkin.close();
        snapshots.close();
    }
}
