package studio.longplay.app.export;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

import studio.longplay.app.session.Session;
import studio.longplay.app.session.Transport;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The open project as a subject of exports.
final class SessionSubject implements ExportSubject {
    private final Session session;
    private final ObjectBinding<Optional<TimeRange>> marks;

    SessionSubject(Session session) {
        this.session = session;
        Transport transport = session.transport();
        this.marks =
                Bindings.createObjectBinding(
                        () ->
                                ExportSubject.between(
                                        transport.markInProperty().get(),
                                        transport.markOutProperty().get(),
                                        transport.durationProperty().get()),
                        transport.markInProperty(),
                        transport.markOutProperty(),
                        transport.durationProperty());
    }

    @Override
    public ObservableValue<Project> projectProperty() {
        return session.projectProperty();
    }

    @Override
    public Path folder() {
        return session.folder();
    }

    @Override
    public ObservableValue<Optional<TimeRange>> marksProperty() {
        return marks;
    }

    @Override
    public Map<String, String> cast() {
        Map<String, String> voices = new LinkedHashMap<>();
        session.previewProperty()
                .get()
                .ifPresent(
                        state -> state.cast().forEach((key, voice) -> voices.put(key, voice.id())));
        return voices;
    }

    @Override
    public void apply(Edit edit) {
        session.apply(edit);
    }

    @Override
    public void goTo(MediaTime time) {
        session.transport().pause();
        session.transport().seek(time);
    }

    @Override
    public void restPreview(boolean rest) {
        session.preview().pause(rest);
    }
}
