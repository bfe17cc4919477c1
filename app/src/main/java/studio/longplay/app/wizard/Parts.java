package studio.longplay.app.wizard;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The speakers of the open project, who may be given the new voice.
public interface Parts {
    /// One who speaks.
    record Part(String key, String name) {}

    /// In order of first appearance; empty where no project is open.
    List<Part> all();

    /// Gives a speaker a voice.
    void cast(String speakerKey, String voiceId);

    /// A sound will be heard: what plays besides is to stop.
    void hush();

    /// Those of whatever project is open when somebody asks.
    static Parts of(Supplier<Optional<Session>> session) {
        return new Parts() {
            @Override
            public List<Part> all() {
                return session.get()
                        .flatMap(open -> open.previewProperty().get())
                        .map(state ->
                                state.script().linesBySpeaker().keySet().stream()
                                        .map(speaker -> new Part(speaker.key(), speaker.name()))
                                        .toList())
                        .orElse(List.of());
            }

            @Override
            public void cast(String speakerKey, String voiceId) {
                session.get().ifPresent(open -> open.apply(new Edit.Recast(speakerKey, voiceId)));
            }

            @Override
            public void hush() {
                session.get().ifPresent(open -> open.transport().pause());
            }
        };
    }
}
