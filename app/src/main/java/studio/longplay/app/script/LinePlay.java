package studio.longplay.app.script;

import studio.longplay.app.session.Session;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;

import java.util.Optional;

/// Plays one line; one that is not spoken yet is spoken first and then heard.
final class LinePlay {
    private final Session session;
    private Optional<ElementId> awaited = Optional.empty();

    LinePlay(Session session) {
        this.session = session;
    }

    /// The line that will be heard as soon as it is spoken.
    Optional<ElementId> awaited() {
        return awaited;
    }

    void play(ElementId line) {
        awaited = Optional.of(line);
        session.previewProperty().get().ifPresent(this::previewed);
        if (awaited.isPresent()) {
            session.preview().speakNext(line);
        }
    }

    void previewed(PreviewState state) {
        if (awaited.isEmpty()) {
            return;
        }
        ElementId line = awaited.get();
        PreviewLine known = state.lines().get(line);
        if (known == null || known.state() == PreviewLine.State.FAILED) {
            awaited = Optional.empty();
        } else if (known.isSpoken()) {
            awaited = Optional.empty();
            HeardLine.range(line, state).ifPresent(session.transport()::play);
        }
    }
}
