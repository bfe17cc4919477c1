package studio.longplay.app.mixer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;

import studio.longplay.app.session.Hearing;
import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.DuckingDepth;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.preview.Levels;

import java.util.List;
import java.util.Locale;

/// The mixer: what the project says of its sound, what is heard of it, and how loud that is.
///
/// A fader moves the film's sound too; mute and solo only what is heard here.
public final class MixerViewModel implements AutoCloseable {
    private final Session session;
    private final Words words = Words.of("mixer");
    private final Levels levels = new Levels();
    private final ReadOnlyObjectWrapper<MixSettings> mix;
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper(this, "figures", "");
    private final ChangeListener<Project> listener = (_, _, now) -> followed(now);

    public MixerViewModel(Session session) {
        this.session = session;
        mix = new ReadOnlyObjectWrapper<>(this, "mix", session.project().mix());
        session.projectProperty().addListener(listener);
    }

    private void followed(Project project) {
        mix.set(project.mix());
    }

    /// What the project says of its sound.
    public ReadOnlyObjectProperty<MixSettings> mixProperty() {
        return mix.getReadOnlyProperty();
    }

    /// The stems in the order of the console.
    public List<StemName> stems() {
        return List.of(StemName.values());
    }

    public double gainDb(StemName stem) {
        return mix.get().gainDb(stem);
    }

    /// Turns a stem up or down, in the film and in what is heard.
    public void setGainDb(StemName stem, double gainDb) {
        if (gainDb != gainDb(stem)) {
            session.apply(new Edit.SetStemGain(stem, gainDb));
        }
    }

    public void setDucking(double musicDb, double effectsDb) {
        DuckingDepth depth = new DuckingDepth(musicDb, effectsDb);
        if (!depth.equals(mix.get().ducking())) {
            session.apply(new Edit.SetDucking(depth));
        }
    }

    /// The names of the targets there are, ours first.
    public List<String> targets() {
        return LoudnessTarget.presets().stream().map(LoudnessTarget::name).toList();
    }

    /// What a target is called: its name and its loudness.
    public String targetWords(String name) {
        return LoudnessTarget.named(name)
                .map(target ->
                        words.get(
                                "target",
                                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                                Math.round(Math.abs(target.lufs()))))
                .orElse(name);
    }

    public void setTarget(String name) {
        if (!name.equals(mix.get().loudnessTarget())) {
            session.apply(new Edit.SetLoudnessTarget(name));
        }
    }

    public ObjectProperty<Hearing> hearingProperty() {
        return session.transport().hearingProperty();
    }

    public void mute(StemName stem, boolean mute) {
        hearingProperty().set(hearingProperty().get().withMute(stem(stem), mute));
    }

    public void solo(StemName stem, boolean solo) {
        hearingProperty().set(hearingProperty().get().withSolo(stem(stem), solo));
    }

    /// The stem that a fader is for.
    static Stem stem(StemName name) {
        return Stem.valueOf(name.name());
    }

    /// The levels of what is heard now; the same object every time, read anew.
    public Levels readLevels() {
        session.transport().deck().levels(levels);
        figures.set(
                levels.integratedLufs <= Levels.SILENT_DB
                        ? words.get("figures.silent")
                        : words.get(
                                "figures",
                                decibels(levels.integratedLufs),
                                decibels(levels.truePeakDbtp)));
        return levels;
    }

    private static String decibels(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '\u2212');
    }

    /// Loudness and true peak since playing began.
    public ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Whether anything plays: only then the meters are worth a look.
    public javafx.beans.value.ObservableBooleanValue playing() {
        return Bindings.createBooleanBinding(
                () -> session.transport().playingProperty().get(),
                session.transport().playingProperty());
    }

    @Override
    public void close() {
        session.projectProperty().removeListener(listener);
    }
}
