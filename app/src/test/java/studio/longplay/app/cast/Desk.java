package studio.longplay.app.cast;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.Session;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.voice.Casting;
import studio.longplay.engine.voice.CastingResult;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// An open project whose preview reads, casts and lays out at once and speaks nothing.
public final class Desk implements AutoCloseable {
    public static final String PLAY =
            """
            Title: The Lighthouse
            Author: The Longplay authors

            INT. LIGHTHOUSE, THE STAIR - DUSK

            [[picture: sea at dusk | slow push in]]
            [[music: calm, 72 bpm, D minor]]
            [[sfx: ocean, loop, far]]

            NARRATOR
            For ninety years the lamp on Carrow Point had burned every night. Tonight, with the \
            mail boat still at sea, it was dark.

            TAM
            Mind the seventh step, Nell. It is the one that bites.

            [[sfx: thunder, far]]

            NELL
            You say that every night, Grandpa.

            TAM
            And every night you keep your toes.

            INT. LAMP ROOM - NIGHT

            [[picture: storm clouds over the sea | pan left]]
            [[music: tense, 92 bpm, D minor]]
            [[sfx: wind, loop, far]]
            [[sfx: harbour bel, near]]

            IDA
            (out of breath)
            The oil is gone, Father. There is a crack right along the tank.

            TAM
            Steady, now. Then we burn what we have.

            [[pause: 1.5s]]

            CROWD
            We have nothing! Bread, blankets, and a box of candle ends.

            NELL
            [[voice: rate 0.9, whisper]] How many candles make a lighthouse?

            EXT. CARROW POINT - DAWN

            [[chapter: The answer]]
            [[musik: hopeful]]
            [[picture: calm sea at dawn | still]]

            NARRATOR
            In the morning the boat lay in the bay, and nobody had to say anything at all.

            TAM
            Seventh step, Nell.
            """;

    public final Session session;
    public final FakeDeck deck = new FakeDeck();
    private final ArtifactStore store;
    private final Speech speech = new Speech();
    private final Executor ui;
    private Preview.@Nullable Listener listener;
    private @Nullable Script before;
    private Function<Line, PreviewLine.State> lines = _ -> PreviewLine.State.SPOKEN;
    private Function<PreviewScene, PreviewScene> scenes = scene -> scene;
    private long revision;

    public Desk(Path folder, String text, Executor ui) throws StudioFault {
        this.ui = ui;
        store = ArtifactStore.open(folder.resolve("artifacts"));
        ProjectFolder project =
                ProjectFolder.create(
                        folder.resolve("project"), Project.of("Test", "test.fountain", text));
        session =
                new Session(
                        project,
                        told -> {
                            listener = told;
                            return new Preview(store, speech, Map.of(), _ -> {});
                        },
                        deck,
                        ui);
        session.projectProperty().addListener(_ -> publish());
        publish();
    }

    /// Says how far each line has come, and publishes it.
    public void lines(Function<Line, PreviewLine.State> states) {
        lines = states;
        publish();
    }

    /// Says how far each scene has come, and publishes it.
    public void scenes(Function<PreviewScene, PreviewScene> made) {
        scenes = made;
        publish();
    }

    public void publish() {
        Preview.Listener told = listener;
        if (told != null) {
            told.changed(state());
        }
    }

    public PreviewState now() {
        return session.previewProperty().get().orElseThrow();
    }

    public Line line(String beginning) {
        return now().script().lines().stream()
                .filter(line -> line.text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    public String text() {
        return session.project().scriptText();
    }

    private PreviewState state() {
        Project project = session.project();
        Script script;
        Optional<StudioFault> unreadable = Optional.empty();
        CastingResult casting;
        try {
            script =
                    before == null
                            ? new ScriptParser().parse(project.scriptText(), project.scriptFile())
                            : new ScriptParser().reparse(before, project.scriptText());
            before = script;
            Map<String, String> wanted = new HashMap<>(project.cast().voiceBySpeaker());
            Script read = script;
            wanted.keySet()
                    .removeIf(key ->
                            read.linesBySpeaker().keySet().stream()
                                    .noneMatch(one -> one.key().equals(key)));
            casting =
                    new Casting(VoiceRegistry.builtIn())
                            .cast(script, wanted, Map.of(), project.voicing());
        } catch (StudioFault.Input fault) {
            unreadable = Optional.of(fault);
            script =
                    new Script(
                            "test.fountain",
                            studio.longplay.engine.script.ScriptFormat.FOUNTAIN,
                            Map.of(),
                            List.of(),
                            List.of());
            casting = new CastingResult(Map.of(), Map.of(), List.of());
        }
        return state(project, script, casting, unreadable);
    }

    private PreviewState state(
            Project project,
            Script script,
            CastingResult casting,
            Optional<StudioFault> unreadable) {
        Programme programme =
                new Assembly(Pacing.DEFAULT, PreviewState.RATE).lay(script, new UsualLengths());
        List<PreviewScene> made = new ArrayList<>();
        List<List<Caption>> captions = new ArrayList<>();
        for (int i = 0; i < programme.scenes().size(); i++) {
            made.add(
                    scenes.apply(
                            new PreviewScene(
                                    i,
                                    programme.starts().get(i),
                                    programme.scenes().get(i),
                                    PreviewScene.State.READY,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())));
            captions.add(List.of());
        }
        Map<ElementId, PreviewLine> spoken = new LinkedHashMap<>();
        for (Line line : script.lines()) {
            Voice voice = casting.voices().get(line.speaker().key());
            if (voice != null) {
                spoken.put(line.id(), line(line, voice));
            }
        }
        List<Warning> warnings =
                Studio.lint(
                        script, Path.of("test.fountain"), VoiceRegistry.builtIn(), SoundNames.MADE);
        return new PreviewState(
                ++revision,
                project,
                script,
                unreadable,
                warnings,
                casting.voices(),
                casting.reasons(),
                programme,
                made,
                captions,
                spoken,
                Pictures.none(),
                6,
                false,
                PreviewWork.NONE);
    }

    private PreviewLine line(Line line, Voice voice) {
        PreviewLine.State state = lines.apply(line);
        boolean failed = state == PreviewLine.State.FAILED;
        return new PreviewLine(
                line,
                voice,
                state,
                new UsualLengths().of(line),
                Optional.empty(),
                failed ? Optional.of(fault()) : Optional.empty());
    }

    public static StudioFault fault() {
        return new StudioFault.Model(
                "voice.broken", "The voice could not speak.", "Choose another.");
    }

    /// Runs things as the window's thread does.
    public Executor ui() {
        return ui;
    }

    @Override
    public void close() throws StudioFault {
        session.close(_ -> {});
        session.awaitClosed();
        store.close();
        speech.close();
    }
}
