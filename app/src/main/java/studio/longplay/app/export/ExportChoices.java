package studio.longplay.app.export;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.project.CaptionPlace;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.StemWish;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.preset.WantedLeader;
import studio.longplay.engine.render.preset.WantedLength;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What the user asks of the film. Preset, captions and target are the project's own and kept in it
/// by edits; range and folder are of this machine and this moment, the stems are as they were last.
///
/// Where a preset wants captions or a loudness of its own, those are shown, and changing them
/// changes the preset's terms and not the project.
public final class ExportChoices {
    private final ExportSubject subject;
    private final ObjectProperty<ExportPreset> preset =
            new SimpleObjectProperty<>(this, "preset", ExportPreset.HD);
    private final ObjectProperty<CaptionPlace> captions =
            new SimpleObjectProperty<>(this, "captions", CaptionPlace.SOFT);
    private final ObjectProperty<LoudnessTarget> target =
            new SimpleObjectProperty<>(this, "target", LoudnessTarget.STREAMING);
    private final BooleanProperty markedOnly = new SimpleBooleanProperty(this, "markedOnly");
    private final ReadOnlyStringWrapper length = new ReadOnlyStringWrapper(this, "length", "");
    private final BooleanProperty leader = new SimpleBooleanProperty(this, "leader");
    private final ObjectProperty<StemWish> stems;
    private final ObjectProperty<Path> folder;
    private UnaryOperator<ExportPreset> basis = UnaryOperator.identity();
    private boolean following;

    /// @param memory keeps the stems
    ExportChoices(ExportSubject subject, Path folder, ObjectProperty<ExportMemory> memory) {
        this.subject = subject;
        stems = new SimpleObjectProperty<>(this, "stems", memory.get().stems());
        stems.addListener((_, _, now) -> memory.set(memory.get().withStems(now)));
        this.folder = new SimpleObjectProperty<>(this, "folder", folder);
        follow(project());
        preset.addListener((_, _, now) -> presetChanged(now));
        captions.addListener((_, _, now) -> captionsChanged(now));
        target.addListener((_, _, now) -> targetChanged(now));
        leader.addListener((_, _, now) -> leaderChanged(now));
    }

    /// The preset with whatever was changed of its terms.
    public ObjectProperty<ExportPreset> presetProperty() {
        return preset;
    }

    /// Takes a preset as it is, unless it is the one already taken.
    public void choose(ExportPreset chosen) {
        if (!chosen.name().equals(preset.get().name())) {
            preset.set(chosen);
        }
    }

    public ObjectProperty<CaptionPlace> captionsProperty() {
        return captions;
    }

    public ObjectProperty<LoudnessTarget> targetProperty() {
        return target;
    }

    /// How long the programme is to be, as it was written, for example `120m`; empty for as long as
    /// it takes.
    public ReadOnlyStringProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// Has the programme paced to a length.
    ///
    /// @param text as somebody writes it; blank for as long as it takes
    /// @return whether it is a length
    public boolean pace(String text) {
        String wanted = text.strip();
        if (!wanted.isEmpty() && !isLength(wanted)) {
            return false;
        }
        if (!wanted.equals(length.get())) {
            Map<String, String> terms = new TreeMap<>(project().export().terms());
            terms.remove(WantedLength.KEY);
            if (!wanted.isEmpty()) {
                terms.put(WantedLength.KEY, wanted);
            }
            length.set(wanted);
            subject.apply(new Edit.SetExport(preset.get().name(), terms));
        }
        return true;
    }

    /// Whether a leader of flashes and beeps stands in front of the film.
    public BooleanProperty leaderProperty() {
        return leader;
    }

    private void leaderChanged(boolean now) {
        if (following) {
            return;
        }
        Map<String, String> terms = new TreeMap<>(project().export().terms());
        terms.remove(WantedLeader.KEY);
        if (now) {
            terms.put(WantedLeader.KEY, WantedLeader.IN_FRONT);
        }
        subject.apply(new Edit.SetExport(preset.get().name(), terms));
    }

    private static boolean isLength(String text) {
        try {
            return WantedLength.read(text).isAfter(MediaTime.ZERO);
        } catch (StudioFault.Input none) {
            return false;
        }
    }

    /// Whether only what is between the marks is made.
    public BooleanProperty markedOnlyProperty() {
        return markedOnly;
    }

    /// Where it is delivered; absolute.
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /// How stems are written, and whether there is a file for each speaker.
    public ObjectProperty<StemWish> stemsProperty() {
        return stems;
    }

    Project project() {
        return subject.projectProperty().getValue();
    }

    /// The range asked for; empty for the whole.
    Optional<TimeRange> range() {
        return markedOnly.get() ? subject.marksProperty().getValue() : Optional.empty();
    }

    /// Says of which built-in preset one of the user's own is made.
    void basedOn(UnaryOperator<ExportPreset> basis) {
        this.basis = basis;
    }

    /// Takes over what the project says, as after an undo. A preset that there is not, or terms
    /// that say nothing, change nothing here.
    void follow(Project project) {
        following = true;
        asked(project).ifPresent(preset::set);
        length.set(project.export().terms().getOrDefault(WantedLength.KEY, ""));
        leader.set(WantedLeader.of(project.export()));
        showWanted(project);
        following = false;
    }

    private static Optional<ExportPreset> asked(Project project) {
        try {
            return PresetTerms.asked(project.export());
        } catch (StudioFault.Input senseless) {
            return ExportPreset.find(project.export().preset());
        }
    }

    /// What the preset wants stands before what the project says.
    private void showWanted(Project project) {
        captions.set(
                preset.get()
                        .delivery()
                        .captions()
                        .map(wanted -> CaptionPlace.valueOf(wanted.name()))
                        .orElse(project.export().captions()));
        preset.get()
                .sound()
                .loudness()
                .or(() -> LoudnessTarget.named(project.mix().loudnessTarget()))
                .ifPresent(target::set);
    }

    private void presetChanged(ExportPreset now) {
        if (following) {
            return;
        }
        ExportSettings kept = PresetTerms.keep(project().export(), basis.apply(now), now);
        subject.apply(
                kept.terms().isEmpty()
                        ? new Edit.SetPreset(now.name())
                        : new Edit.SetExport(now.name(), kept.terms()));
        following = true;
        showWanted(project());
        following = false;
    }

    private void captionsChanged(CaptionPlace now) {
        if (following) {
            return;
        }
        if (preset.get().delivery().captions().isPresent()) {
            preset.set(
                    preset.get()
                            .withDelivery(
                                    preset.get().delivery().withCaptions(CaptionChoice.of(now))));
        } else {
            subject.apply(new Edit.SetCaptions(now));
        }
    }

    private void targetChanged(LoudnessTarget now) {
        if (following) {
            return;
        }
        if (preset.get().sound().loudness().isPresent()) {
            preset.set(preset.get().withSound(preset.get().sound().withLoudness(now)));
        } else {
            subject.apply(new Edit.SetLoudnessTarget(now.name()));
        }
    }

    /// All of it, for the engine. What was just chosen counts, though the project may not have
    /// written it down yet.
    DeliverySettings settings() throws StudioFault {
        return asProjectSays()
                .withPreset(preset.get())
                .withTarget(target.get())
                .withCaptions(CaptionChoice.of(captions.get()))
                .withRange(range())
                .withStems(stems.get())
                .withLeader(leader.get());
    }

    /// A preset that the project names and nobody knows is no obstacle: another was chosen.
    private DeliverySettings asProjectSays() throws StudioFault {
        try {
            return DeliverySettings.of(project());
        } catch (StudioFault.Input unknown) {
            return DeliverySettings.of(project().withExport(ExportSettings.USUAL));
        }
    }
}
