package studio.longplay.app.export;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A project that is written nowhere.
final class FakeSubject implements ExportSubject {
    final ObjectProperty<Project> project;
    final ObjectProperty<Optional<TimeRange>> marks = new SimpleObjectProperty<>(Optional.empty());
    Map<String, String> cast = Map.of();
    Path folder = Path.of("/projects/lighthouse");
    final List<Edit> edits = new ArrayList<>();
    final List<MediaTime> places = new ArrayList<>();
    final List<Boolean> rests = new ArrayList<>();

    FakeSubject(Project project) {
        this.project = new SimpleObjectProperty<>(project);
    }

    @Override
    public ObjectProperty<Project> projectProperty() {
        return project;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public ObjectProperty<Optional<TimeRange>> marksProperty() {
        return marks;
    }

    @Override
    public Map<String, String> cast() {
        return cast;
    }

    @Override
    public void apply(Edit edit) {
        edits.add(edit);
        project.set(edit.applyTo(project.get()));
    }

    @Override
    public void goTo(MediaTime time) {
        places.add(time);
    }

    @Override
    public void restPreview(boolean rest) {
        rests.add(rest);
    }
}
