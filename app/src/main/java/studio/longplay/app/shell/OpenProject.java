package studio.longplay.app.shell;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.util.Duration;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.bin.BinView;
import studio.longplay.app.bin.BinViewModel;
import studio.longplay.app.bin.StudioBinFiles;
import studio.longplay.app.bin.StudioBinModels;
import studio.longplay.app.cast.CastActions;
import studio.longplay.app.cast.CastView;
import studio.longplay.app.cast.CastViewModel;
import studio.longplay.app.cast.ChosenLexiconFiles;
import studio.longplay.app.controls.SplitLayout;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.inspector.InspectorTab;
import studio.longplay.app.inspector.InspectorView;
import studio.longplay.app.inspector.InspectorViewModel;
import studio.longplay.app.mixer.ConsoleView;
import studio.longplay.app.mixer.DeskViewModel;
import studio.longplay.app.mixer.HardLinesViewModel;
import studio.longplay.app.mixer.LevelsView;
import studio.longplay.app.mixer.MixerMemory;
import studio.longplay.app.mixer.MixerViewModel;
import studio.longplay.app.music.ImagineViewModel;
import studio.longplay.app.music.MusicView;
import studio.longplay.app.music.MusicViewModel;
import studio.longplay.app.music.StudioMusicModels;
import studio.longplay.app.preview.PreviewActions;
import studio.longplay.app.preview.PreviewView;
import studio.longplay.app.preview.PreviewViewModel;
import studio.longplay.app.preview.ProxyDesk;
import studio.longplay.app.preview.ProxyMaker;
import studio.longplay.app.record.Prompt;
import studio.longplay.app.script.SceneListView;
import studio.longplay.app.script.SceneListViewModel;
import studio.longplay.app.script.ScriptActions;
import studio.longplay.app.script.ScriptView;
import studio.longplay.app.script.ScriptViewModel;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.SpokenAuditions;
import studio.longplay.app.sounds.SoundsView;
import studio.longplay.app.sounds.SoundsViewModel;
import studio.longplay.app.sounds.StudioSounds;
import studio.longplay.app.status.FaultCount;
import studio.longplay.app.status.MachineBadge;
import studio.longplay.app.status.MachineWatch;
import studio.longplay.app.status.StatusBar;
import studio.longplay.app.status.StatusViewModel;
import studio.longplay.app.takes.StudioTakes;
import studio.longplay.app.takes.TakeActions;
import studio.longplay.app.takes.TakesView;
import studio.longplay.app.takes.TakesViewModel;
import studio.longplay.app.timeline.Editing;
import studio.longplay.app.timeline.MediaArt;
import studio.longplay.app.timeline.TimelineActions;
import studio.longplay.app.timeline.TimelineView;
import studio.longplay.app.timeline.TimelineViewModel;
import studio.longplay.app.welcome.RecentProject;
import studio.longplay.app.words.Words;
import studio.longplay.engine.Studio;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.media.play.Sinks;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.make.Soundfonts;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewPlayer;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.worker.decode.Decoders;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.speakers.SpeakerModels;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A project that is open in the window: its session, its panels, its actions; closed as one.
final class OpenProject {
    /// Its tabs, and what it says while nothing is selected.
    private static final double INSPECTOR_LEAST = 190;

    private static final Duration REMEMBER_AFTER = Duration.seconds(1);
    private static final long PROXY_QUIET_MILLIS = 2000;

    private final StudioWindow window;
    private final Session session;
    private final List<AutoCloseable> closed = new ArrayList<>();
    private final List<String> actionIds = new ArrayList<>();
    private final TopBarViewModel topBar;
    private final ProjectPage page;
    private final PauseTransition remembering = new PauseTransition(REMEMBER_AFTER);
    private Map<String, String> castKept = Map.of();
    private BiConsumer<List<Path>, Consumer<List<BinItem>>> importing = (_, _) -> {};

    OpenProject(StudioWindow window, Studio studio, ProjectOpening opening) {
        this.window = window;
        Words words = window.words();
        session =
                new Session(
                        opening.folder(),
                        listener ->
                                new Preview(
                                        studio.bench(opening.folder().project()),
                                        studio.speech(),
                                        opening.earlierCast(),
                                        listener),
                        new PreviewPlayer(),
                        FxThread.INSTANCE);
        session.preview().goBefore(studio.exports().precedence());
        session.preview().warmUp(fault -> FxThread.INSTANCE.execute(() -> window.tell(fault)));
        topBar = new TopBarViewModel(session, words);
        ViewMemory memory = ViewMemory.of(opening.memory(ViewMemory.NAME));
        ProjectActions.register(this, window.actions(), actionIds);
        actionIds.add("project.translate");
        window.actions()
                .add("project.translate", () -> TranslatePart.show(window, studio, session));
        actionIds.add("queue.speak");
        window.actions().add("queue.speak", () -> SpeakAhead.queue(window, studio, session));
        ProjectParts parts = parts(studio, opening);
        TopBar top = new TopBar(topBar, window.actions(), words);
        page = new ProjectPage(parts, top, words, memory.panels());
        keep(new PlayPulse(session.transport()));
        restore(memory);
        follow();
    }

    private ProjectParts parts(Studio studio, ProjectOpening opening) {
        Actions actions = window.actions();
        TimelineViewModel timeline =
                keep(TimelineViewModel.of(session, opening.memory("timeline")));
        actionIds.addAll(TimelineActions.register(actions, timeline));
        timeline.lookProperty()
                .addListener((_, _, look) -> session.remember("timeline", look.json()));
        ScriptViewModel script = keep(ScriptViewModel.of(session, opening.memory("script")));
        actionIds.addAll(ScriptActions.register(actions, script));
        ScriptView scriptView = keep(new ScriptView(script, actions));
        SpokenAuditions auditions = keep(SpokenAuditions.of(studio, window.quiet()));
        CastViewModel cast = keep(new CastViewModel(session, auditions));
        Sheets sheets = new Sheets(window);
        cast.lexicon().keepIn(new ChosenLexiconFiles(window.choosers().lexicon(), window.quiet()));
        cast.browseWith(speaker -> sheets.voices(studio, Optional.of(speaker)));
        actionIds.addAll(CastActions.register(actions, cast, () -> page().showAndFocus("cast")));
        PreviewViewModel preview =
                keep(new PreviewViewModel(session, opening.memory("preview"), files(studio)));
        actionIds.addAll(PreviewActions.register(actions, preview));
        preview.lookProperty().addListener(_ -> session.remember("preview", preview.json()));
        MixerViewModel mixer = keep(new MixerViewModel(session));
        mixer.keepIn(
                window.settings()
                        .section(MixerMemory.SECTION, MixerMemory.class, MixerMemory.USUAL));
        ExportPart export = keep(new ExportPart(window, studio, session, actionIds));
        return new ProjectParts(
                scriptView,
                keep(new SceneListView(keep(new SceneListViewModel(session)))),
                keep(new CastView(cast)),
                media(studio, opening, timeline),
                sounds(studio, timeline),
                scriptView.faultsButton(),
                keep(new PreviewView(preview, actions)),
                inspector(studio, mixer, timeline),
                console(studio, mixer),
                export.panel(),
                keep(new TimelineView(timeline, actions)),
                statusBar());
    }

    private StatusBar statusBar() {
        Actions actions = window.actions();
        StatusViewModel status = keep(new StatusViewModel(session, window.work()));
        keep(new MachineWatch(window.machine().sampler(), FxThread.INSTANCE, status::seen));
        return new StatusBar(
                status, new FaultCount(status, actions), new MachineBadge(status, actions));
    }

    private ConsoleView console(Studio studio, MixerViewModel mixer) {
        DeskViewModel desk = keep(new DeskViewModel(session, window.quiet()));
        HardLinesViewModel clarity =
                keep(new HardLinesViewModel(session, studio::hardLines, window.work()));
        return keep(new ConsoleView(mixer, desk, clarity));
    }

    /// The user's files as the preview sees them: decoded in processes of their own.
    private PreviewViewModel.Files files(Studio studio) {
        Decoders decoders = keep(new Decoders(studio.home().logs()));
        return new PreviewViewModel.Files(proxies(studio), decoders, window::tell);
    }

    /// Stand-ins of heavy films, made when the studio is quiet.
    private ProxyDesk proxies(Studio studio) {
        return keep(
                new ProxyDesk(
                        session,
                        ProxyMaker.ours(studio.footage()),
                        window.work(),
                        new ProxyDesk.Surroundings(
                                FxThread.INSTANCE, PROXY_QUIET_MILLIS, window::tell)));
    }

    /// The bin, which looks for its files again when the window comes to the front.
    private Node media(Studio studio, ProjectOpening opening, TimelineViewModel timeline) {
        Crew background = keep(new Crew("bin", 1));
        AtomicReference<Runnable> refresh = new AtomicReference<>(() -> {});
        StudioBinFiles files =
                keep(
                        new StudioBinFiles(
                                studio.footage(),
                                new SpeakerModels(studio.models(), studio.modelKeeper()),
                                background::run,
                                () -> FxThread.INSTANCE.execute(refresh.get())));
        BinViewModel bin =
                keep(
                        new BinViewModel(
                                session,
                                files,
                                window.work(),
                                window.quiet(),
                                opening.memory("bin")));
        refresh.set(() -> {
            bin.refresh();
            timeline.artArrived();
        });
        timeline.drawWith(MediaArt.of(files.art(), files::request));
        bin.placeWith(placing ->
                timeline.placeMedia(
                        placing.digests(), Editing.Placing.valueOf(placing.mode().name())));
        bin.makeWith(new StudioBinModels(studio, session.folder()));
        importing = (chosen, then) -> bin.importFiles(chosen, "", then);
        timeline.importWith(importing::accept);
        bin.memoryProperty().addListener((_, _, now) -> session.remember("bin", now.json()));
        keep(window.whenInFront(bin::lookForMissing));
        return keep(new BinView(bin, window.choosers()));
    }

    /// The browser of sounds; what is put on the timeline goes into the bin first.
    private Node sounds(Studio studio, TimelineViewModel timeline) {
        SoundsViewModel sounds =
                keep(
                        new SoundsViewModel(
                                new SoundsViewModel.Surroundings(
                                        session,
                                        new StudioSounds(studio),
                                        Sinks::open,
                                        window.quiet(),
                                        window.work(),
                                        files -> place(files, timeline))));
        return keep(new SoundsView(sounds, window.choosers()::folder));
    }

    private void place(List<Path> files, TimelineViewModel timeline) {
        importing.accept(
                files,
                items ->
                        timeline.placeMedia(
                                items.stream().map(BinItem::digest).toList(),
                                Editing.Placing.OVERWRITE));
    }

    /// The inspector with the levels under it, whose height is the user's.
    private Node inspector(Studio studio, MixerViewModel mixer, TimelineViewModel timeline) {
        InspectorViewModel viewModel = keep(new InspectorViewModel(session, FxThread.INSTANCE));
        InspectorView inspector = keep(new InspectorView(viewModel));
        inspector.whenWriteBack(() -> window.actions().get("timeline.write-back").runIfEnabled());
        inspector.showTakesIn(takes(studio, viewModel));
        inspector.showMusicIn(music(studio, viewModel, timeline));
        return new SplitLayout(Orientation.VERTICAL)
                .addGrowing("inspector", inspector, INSPECTOR_LEAST)
                .addFolding(
                        "levels",
                        keep(new LevelsView(mixer)),
                        LevelsView.LEAST_PIXELS,
                        150,
                        LevelsView.HEAD_PIXELS);
    }

    /// The selected music, written into the script by the inspector.
    private MusicView music(
            Studio studio, InspectorViewModel inspector, TimelineViewModel timeline) {
        MusicViewModel model =
                keep(
                        new MusicViewModel(
                                session,
                                window.quiet(),
                                Sinks::open,
                                new Soundfonts(studio.store().folder())));
        model.writeWith(inspector::changeMusic);
        MusicView view =
                keep(new MusicView(model, window.choosers()::folder, window.choosers()::soundfont));
        view.playWith(
                keep(
                        new ImagineViewModel(
                                new StudioMusicModels(studio, session.folder()),
                                (file, at) -> placeAt(file, at, timeline),
                                window.work(),
                                window.quiet())));
        return view;
    }

    private void placeAt(Path file, MediaTime at, TimelineViewModel timeline) {
        session.transport().seek(at);
        place(List.of(file), timeline);
    }

    private TakesView takes(Studio studio, InspectorViewModel inspector) {
        StudioTakes room = keep(StudioTakes.of(studio));
        TakesViewModel model = keep(TakesViewModel.of(session, room, window.quiet()));
        TakesView view = keep(new TakesView(model, window.choosers()::media));
        view.recordWith(line ->
                new Recorders(window)
                        .sheet(
                                session.folder().resolve(Recorders.FOLDER),
                                new Prompt(line.fileName(), line.speaker(), line.text()),
                                session.transport()::pause,
                                wav -> model.bringIn(line.id(), List.of(wav))));
        Runnable show =
                () -> {
                    page().open(ProjectPage.RIGHT);
                    inspector.tabProperty().set(InspectorTab.TAKES);
                    view.focusTakes();
                };
        actionIds.addAll(TakeActions.register(window.actions(), model, view, show));
        return view;
    }

    private <T extends AutoCloseable> T keep(T part) {
        closed.add(part);
        return part;
    }

    private void restore(ViewMemory memory) {
        for (Workspace workspace : Workspace.values()) {
            if (workspace.id().equals(memory.workspace())) {
                topBar.workspaceProperty().set(workspace);
            }
        }
        page.show(topBar.workspaceProperty().get());
        page.leftHead().select(memory.leftTab());
        // A time can be gone to only in a programme that is known to be as long.
        MediaTime position = new MediaTime(Math.max(0, memory.positionTicks()));
        ReadOnlyObjectProperty<MediaTime> duration = session.transport().durationProperty();
        duration.addListener(
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            ObservableValue<? extends MediaTime> length,
                            MediaTime before,
                            MediaTime now) {
                        duration.removeListener(this);
                        session.transport().seek(position);
                    }
                });
    }

    private void follow() {
        topBar.workspaceProperty()
                .addListener((_, _, now) -> {
                    page.show(now);
                    rememberSoon();
                });
        page.whenChanged(this::rememberSoon);
        page.leftHead().selectedProperty().addListener(_ -> rememberSoon());
        session.transport().positionProperty().addListener(_ -> rememberSoon());
        remembering.setOnFinished(_ -> remember());
        session.previewProperty().addListener((_, _, state) -> state.ifPresent(this::shown));
    }

    private void shown(PreviewState state) {
        Words words = window.words();
        page.leftHead().setWords("scenes", words.get("tab.scenes", state.scenes().size()));
        page.leftHead().setWords("cast", words.get("tab.cast", state.cast().size()));
        int files = state.project().arrangement().bin().size();
        page.leftHead().setWords("media", words.get("tab.media", files));
        keepCast(state);
    }

    /// Who speaks whom is kept, so that nobody's voice changes because a project was closed.
    private void keepCast(PreviewState state) {
        Map<String, String> cast = new HashMap<>();
        state.cast().forEach((speaker, voice) -> cast.put(speaker, voice.id()));
        if (!cast.isEmpty() && !cast.equals(castKept)) {
            castKept = cast;
            session.remember(ProjectOpening.CAST, ProjectOpening.castToJson(cast));
        }
    }

    private void rememberSoon() {
        remembering.playFromStart();
    }

    private void remember() {
        ViewMemory memory =
                new ViewMemory(
                        page.workspace().id(),
                        page.panels(),
                        session.transport().position().ticks(),
                        page.leftHead().selectedProperty().get(),
                        "line");
        session.remember(ViewMemory.NAME, memory.toJson());
    }

    private void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception bug) {
            window.bug(bug);
        }
    }

    /// How the list of recent projects knows it.
    RecentProject asRecent() {
        return RecentProject.of(
                session.folder(),
                session.project().title(),
                Instant.now(),
                session.transport().durationProperty().get().toMillisFloor());
    }

    Session session() {
        return session;
    }

    ProjectPage page() {
        return page;
    }

    TopBarViewModel topBar() {
        return topBar;
    }

    StudioWindow window() {
        return window;
    }

    /// Closes everything; what is on its way to the disk is written first.
    void close(Runnable then) {
        remembering.stop();
        remember();
        window.actions().removeAll(actionIds);
        for (AutoCloseable part : closed.reversed()) {
            quietly(part);
        }
        session.close(fault -> {
            fault.ifPresent(window::tell);
            then.run();
        });
    }
}
