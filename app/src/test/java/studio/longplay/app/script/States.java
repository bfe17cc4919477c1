package studio.longplay.app.script;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// States of a preview for tests: a project's script laid out with usual lengths, made as far as
/// wanted. Reads one project after the other, so that ids stay with their lines.
final class States {
    private final Voice voice = VoiceRegistry.builtIn().voices().getFirst();
    private Function<Line, PreviewLine.State> lines = _ -> PreviewLine.State.SPOKEN;
    private Function<Integer, PreviewScene.State> scenes = _ -> PreviewScene.State.READY;
    private Optional<Script> before = Optional.empty();
    private Arrangement arranged = Arrangement.NONE;
    private long revision;

    States lines(Function<Line, PreviewLine.State> states) {
        lines = states;
        return this;
    }

    States scenes(Function<Integer, PreviewScene.State> states) {
        scenes = states;
        return this;
    }

    States arranged(Arrangement wanted) {
        arranged = wanted;
        return this;
    }

    PreviewState of(Project plain) {
        Project project = plain.withArrangement(arranged);
        Script script = read(project);
        Programme programme =
                new Assembly(Pacing.DEFAULT, PreviewState.RATE).lay(script, new UsualLengths());
        List<MediaTime> starts = programme.starts();
        List<PreviewScene> made = new ArrayList<>();
        List<List<Caption>> captions = new ArrayList<>();
        for (int i = 0; i < programme.scenes().size(); i++) {
            made.add(
                    new PreviewScene(
                            i,
                            starts.get(i),
                            programme.scenes().get(i),
                            scenes.apply(i),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
            captions.add(List.of());
        }
        Map<ElementId, PreviewLine> spoken = new LinkedHashMap<>();
        script.lines().forEach(line -> spoken.put(line.id(), line(line)));
        return new PreviewState(
                ++revision,
                project,
                script,
                Optional.empty(),
                Studio.lint(
                        script,
                        Path.of(project.scriptFile()),
                        VoiceRegistry.builtIn(),
                        SoundNames.MADE),
                Map.of(),
                Map.of(),
                programme,
                made,
                captions,
                spoken,
                Pictures.none(),
                6,
                false,
                PreviewWork.NONE);
    }

    private Script read(Project project) {
        try {
            ScriptParser parser = new ScriptParser();
            String text = project.scriptText();
            Script script =
                    before.isEmpty()
                            ? parser.parse(text, project.scriptFile())
                            : parser.reparse(before.get(), text);
            before = Optional.of(script);
            return script;
        } catch (StudioFault.Input e) {
            throw new IllegalStateException(e);
        }
    }

    private PreviewLine line(Line line) {
        PreviewLine.State state = lines.apply(line);
        boolean failed = state == PreviewLine.State.FAILED;
        StudioFault fault =
                new StudioFault.Model("voice.broken", "The voice broke.", "Choose another.");
        return new PreviewLine(
                line,
                voice,
                state,
                new UsualLengths().of(line),
                Optional.empty(),
                failed ? Optional.of(fault) : Optional.empty());
    }
}
