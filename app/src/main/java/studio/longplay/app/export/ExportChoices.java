package studio.longplay.app.export;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.Optional;

/// What the user asks of the film. Preset, captions and target are the project's own and kept in it
/// by edits; range and folder are of this machine and this moment.
public final class ExportChoices {
    private final ExportSubject subject;
    private final ObjectProperty<ExportPreset> preset =
            new SimpleObjectProperty<>(this, "preset", ExportPreset.HD);
    private final ObjectProperty<CaptionPlace> captions =
            new SimpleObjectProperty<>(this, "captions", CaptionPlace.SOFT);
    private final ObjectProperty<LoudnessTarget> target =
            new SimpleObjectProperty<>(this, "target", LoudnessTarget.STREAMING);
    private final BooleanProperty markedOnly = new SimpleBooleanProperty(this, "markedOnly");
    private final ObjectProperty<Path> folder;
    private boolean following;

    ExportChoices(ExportSubject subject, Path folder) {
        this.subject = subject;
        this.folder = new SimpleObjectProperty<>(this, "folder", folder);
        follow(project());
        preset.addListener((_, _, now) -> decide(new Edit.SetPreset(now.name())));
        captions.addListener((_, _, now) -> decide(new Edit.SetCaptions(now)));
        target.addListener((_, _, now) -> decide(new Edit.SetLoudnessTarget(now.name())));
    }

    public ObjectProperty<ExportPreset> presetProperty() {
        return preset;
    }

    public ObjectProperty<CaptionPlace> captionsProperty() {
        return captions;
    }

    public ObjectProperty<LoudnessTarget> targetProperty() {
        return target;
    }

    /// Whether only what is between the marks is made.
    public BooleanProperty markedOnlyProperty() {
        return markedOnly;
    }

    /// Where it is delivered; absolute.
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    Project project() {
        return subject.projectProperty().getValue();
    }

    /// The range asked for; empty for the whole.
    Optional<TimeRange> range() {
        return markedOnly.get() ? subject.marksProperty().getValue() : Optional.empty();
    }

    /// Takes over what the project says, as after an undo.
    void follow(Project project) {
        following = true;
        ExportPreset.find(project.export().preset()).ifPresent(preset::set);
        captions.set(project.export().captions());
        LoudnessTarget.named(project.mix().loudnessTarget()).ifPresent(target::set);
        following = false;
    }

    private void decide(Edit edit) {
        if (!following) {
            subject.apply(edit);
        }
    }

    /// All of it, for the engine. What was just chosen counts, though the project may not have
    /// written it down yet.
    DeliverySettings settings() throws StudioFault {
        Project asked =
                project()
                        .withExport(
                                project()
                                        .export()
                                        .withPreset(preset.get().name())
                                        .withCaptions(captions.get()));
        return DeliverySettings.of(asked)
                .withTarget(target.get())
                .withCaptions(CaptionChoice.of(captions.get()))
                .withRange(range());
    }
}
