package studio.longplay.app.status;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.FakeDeck;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.preview.Preview;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// A session whose preview says what a test wants, and work that a test begins.
final class StatusDesk implements AutoCloseable {
    private static final String SCRIPT =
            "ANNA\nOne line.\n\nBERT\nAnother line.\n\nANNA\nAnd a third one.\n";

    final Session session;
    final Work work;
    private final ArtifactStore store;
    private final Speech speech = new Speech();
    private Preview.@Nullable Listener listener;

    StatusDesk(Path folder, Executor ui) throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        work = new Work(ui, _ -> {});
        session =
                new Session(
                        ProjectFolder.create(
                                folder.resolve("project"), Project.of("Test", "a.fountain", "")),
                        told -> {
                            listener = told;
                            return new Preview(store, speech, Map.of(), _ -> {});
                        },
                        new FakeDeck(),
                        ui);
    }

    /// The preview says how far it is.
    ///
    /// @param failed lines of three that could not be spoken
    /// @param warnings how much of the script was not understood
    void publish(PreviewWork making, int failed, int warnings) {
        publish(making, failed, Collections.nCopies(warnings, "script.cue-unknown"));
    }

    /// The same with warnings of these codes.
    void publish(PreviewWork making, int failed, List<String> codes) {
        if (listener != null) {
            listener.changed(state(making, failed, codes));
        }
    }

    private static PreviewState state(PreviewWork making, int failed, List<String> codes) {
        Script script = script();
        Programme programme =
                new Assembly(Pacing.DEFAULT, PreviewState.RATE).lay(script, new UsualLengths());
        Map<ElementId, PreviewLine> lines = new LinkedHashMap<>();
        script.lines().forEach(line -> lines.put(line.id(), line(line, lines.size() < failed)));
        List<Warning> odd = new ArrayList<>();
        for (String code : codes) {
            odd.add(new Warning(code, "Odd.", "Change it.", null));
        }
        return new PreviewState(
                1,
                Project.of("Test", "a.fountain", script.text()),
                script,
                Optional.empty(),
                odd,
                Map.of(),
                Map.of(),
                programme,
                List.of(),
                List.of(),
                lines,
                Pictures.none(),
                6,
                false,
                making);
    }

    private static PreviewLine line(Line line, boolean failed) {
        return new PreviewLine(
                line,
                VoiceRegistry.builtIn().voices().getFirst(),
                failed ? PreviewLine.State.FAILED : PreviewLine.State.SPOKEN,
                MediaTime.ofSeconds(2),
                Optional.empty(),
                failed
                        ? Optional.of(new StudioFault.Model("voice.broken", "It broke.", "Recast."))
                        : Optional.empty());
    }

    private static Script script() {
        try {
            return new ScriptParser().parse(SCRIPT, "a.fountain");
        } catch (StudioFault.Input e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws StudioFault {
        work.close();
        session.close(_ -> {});
        session.awaitClosed();
        store.close();
        speech.close();
    }
}
