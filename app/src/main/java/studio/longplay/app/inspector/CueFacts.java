package studio.longplay.app.inspector;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of one cue.
///
/// @param range in the programme; empty for what takes no time of its own
/// @param line whose words it stands in, or that a voice cue is for
/// @param song the notes of a song cue
record CueFacts(
        Cue cue,
        Optional<TimeRange> range,
        Optional<Line> line,
        List<Warning> warnings,
        Optional<SongFacts> song) {
    static CueFacts of(PreviewState state, Found found, Cue cue) {
        Optional<PreviewScene> scene = Scenes.of(state, found.scene().id());
        return new CueFacts(
                cue,
                scene.flatMap(it ->
                        range(it.layout(), cue.id()).map(range -> range.shiftedBy(it.start()))),
                found.line().or(() -> spokenBy(found, cue)),
                Warnings.of(state, cue),
                SongFacts.of(state, found, cue));
    }

    private static Optional<TimeRange> range(SceneLayout layout, ElementId cue) {
        Stream<Optional<TimeRange>> all =
                Stream.of(
                        layout.music().stream()
                                .filter(it -> it.cue().id().equals(cue))
                                .map(Placed::range)
                                .findFirst(),
                        layout.sounds().stream()
                                .filter(it -> it.cue().id().equals(cue))
                                .map(Placed::range)
                                .findFirst(),
                        layout.pictures().stream()
                                .filter(it -> it.cue().id().equals(cue))
                                .map(Placed::range)
                                .findFirst());
        return all.flatMap(Optional::stream).findFirst();
    }

    /// A voice cue between lines is for the next one.
    private static Optional<Line> spokenBy(Found found, Cue cue) {
        if (!(cue instanceof Cue.VoiceCue)) {
            return Optional.empty();
        }
        int at = found.scene().parts().indexOf(cue);
        return found.scene().parts().stream()
                .skip(Math.max(0, at))
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .findFirst();
    }
}
