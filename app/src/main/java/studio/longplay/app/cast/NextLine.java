package studio.longplay.app.cast;

import studio.longplay.app.session.Session;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// Finds which of a speaker's lines comes next, for hearing a voice say it.
final class NextLine {
    private NextLine() {}

    /// The selected line if it is the speaker's, else the first that ends after the playhead, else
    /// the speaker's first.
    static Line of(SpeakerPart part, Optional<ElementId> selected, Session session) {
        Optional<Line> chosen =
                part.lines().stream()
                        .filter(line -> selected.equals(Optional.of(line.id())))
                        .findFirst();
        return chosen.or(() -> fromPlayheadOn(part, session)).orElse(part.lines().getFirst());
    }

    private static Optional<Line> fromPlayheadOn(SpeakerPart part, Session session) {
        MediaTime now = session.transport().position();
        Optional<PreviewState> state = session.previewProperty().get();
        if (state.isEmpty()) {
            return Optional.empty();
        }
        for (PreviewScene scene : state.get().scenes()) {
            if (scene.end().isBefore(now)) {
                continue;
            }
            for (Placed.PlacedLine placed : scene.layout().lines()) {
                boolean own = placed.line().speaker().equals(part.speaker());
                if (own && scene.start().plus(placed.end()).isAfter(now)) {
                    return Optional.of(placed.line());
                }
            }
        }
        return Optional.empty();
    }
}
