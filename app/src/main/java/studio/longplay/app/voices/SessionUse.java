package studio.longplay.app.voices;

import javafx.beans.InvalidationListener;

import studio.longplay.app.session.AuditionText;
import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.voice.Voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The speakers of an open project, if one is open.
public final class SessionUse implements VoiceUse {
    private final Optional<Session> session;

    public SessionUse(Optional<Session> session) {
        this.session = session;
    }

    @Override
    public List<Part> parts() {
        return session.flatMap(open -> open.previewProperty().get())
                .map(SessionUse::parts)
                .orElse(List.of());
    }

    private static List<Part> parts(PreviewState state) {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<Speaker, List<Line>> part : state.script().linesBySpeaker().entrySet()) {
            Voice voice = state.cast().get(part.getKey().key());
            parts.add(
                    new Part(
                            part.getKey().key(),
                            part.getKey().name(),
                            voice == null ? "" : voice.id(),
                            AuditionText.of(part.getValue().getFirst().text())));
        }
        return parts;
    }

    @Override
    public void cast(String speakerKey, String voiceId) {
        session.ifPresent(open -> open.apply(new Edit.Recast(speakerKey, voiceId)));
    }

    @Override
    public void hush() {
        session.ifPresent(open -> open.transport().pause());
    }

    @Override
    public Runnable follow(Runnable changed) {
        if (session.isEmpty()) {
            return () -> {};
        }
        Session open = session.get();
        InvalidationListener listener = _ -> changed.run();
        open.previewProperty().addListener(listener);
        return () -> open.previewProperty().removeListener(listener);
    }
}
