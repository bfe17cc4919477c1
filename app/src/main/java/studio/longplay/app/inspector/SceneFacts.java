package studio.longplay.app.inspector;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Optional;

/// What is known of one scene.
///
/// @param heading as written, empty if the scene has none
/// @param number from 1
/// @param range in the programme
/// @param speakers in order of their first line in it
/// @param colours of all speakers of the script
/// @param cues all of it, in reading order
/// @param firstLine empty if nobody speaks
record SceneFacts(
        ElementId id,
        String heading,
        int number,
        int scenes,
        String chapter,
        Optional<TimeRange> range,
        int lines,
        int spoken,
        int failed,
        List<Speaker> speakers,
        SpeakerColours colours,
        List<Cue> cues,
        PreviewScene.State state,
        Optional<StudioFault> fault,
        Optional<Line> firstLine) {
    static SceneFacts of(PreviewState state, Found found) {
        Scene scene = found.scene();
        List<Line> lines = scene.lines();
        Optional<PreviewScene> made = Scenes.of(state, scene.id());
        return new SceneFacts(
                scene.id(),
                scene.heading(),
                found.sceneNumber() + 1,
                state.script().scenes().size(),
                found.chapter().title(),
                made.map(it -> new TimeRange(it.start(), it.layout().duration())),
                lines.size(),
                count(state, lines, PreviewLine.State.SPOKEN),
                count(state, lines, PreviewLine.State.FAILED),
                lines.stream().map(Line::speaker).distinct().toList(),
                SpeakerColours.of(state.script(), state.project().voicing()),
                CueList.of(List.of(scene), Cue.class),
                made.map(PreviewScene::state).orElse(PreviewScene.State.WAITING),
                made.flatMap(PreviewScene::fault),
                lines.stream().findFirst());
    }

    private static int count(PreviewState state, List<Line> lines, PreviewLine.State wanted) {
        int count = 0;
        for (Line line : lines) {
            PreviewLine made = state.lines().get(line.id());
            count += made != null && made.state() == wanted ? 1 : 0;
        }
        return count;
    }
}
