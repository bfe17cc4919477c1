package studio.longplay.app.mixer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripPreset;
import studio.longplay.engine.project.desk.StripPresets;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.preview.PreviewState;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The desk behind the console: the strips of speakers, tracks, buses and the master, where sources
/// go, and the room they are sent to.
///
/// Every knob is an edit of the project; solo only changes what is heard here.
public final class DeskViewModel implements AutoCloseable {
    private final Session session;
    private final Words words = Words.of("mixer");
    private final ObservableList<Source> sources = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<Source> shown = FXCollections.unmodifiableObservableList(sources);
    private final ReadOnlyObjectWrapper<MixSettings> mix;
    private final ReadOnlyObjectWrapper<Set<StripRef>> soloed =
            new ReadOnlyObjectWrapper<>(this, "soloed", Set.of());
    private final StripReadings readings;
    private @Nullable Object listedScript;
    private @Nullable Object listedVoicing;
    private @Nullable Object listedTracks;
    private final ChangeListener<Project> edited = (_, _, now) -> followed(now);
    private final ChangeListener<Optional<PreviewState>> previewed = (_, _, _) -> list();
    private final ChangeListener<Session.Saved> saved = (_, _, now) -> refused(now);

    /// @param work reads what the strips of mixed scenes measure
    public DeskViewModel(Session session, Work work) {
        this.session = session;
        mix = new ReadOnlyObjectWrapper<>(this, "mix", session.project().mix());
        readings = new StripReadings(session, work);
        session.projectProperty().addListener(edited);
        session.previewProperty().addListener(previewed);
        session.savedProperty().addListener(saved);
        list();
    }

    private void followed(Project now) {
        mix.set(now.mix());
        list();
    }

    /// Knobs go back to where the project has them.
    private void refused(Session.Saved now) {
        if (now instanceof Session.Saved.Refused) {
            MixSettings same = session.project().mix();
            mix.set(same.withProgrammeGainDb(same.programmeGainDb()));
        }
    }

    /// States are published many times a second while lines are spoken; most change no name, and
    /// carry the very same values.
    @SuppressWarnings("ReferenceEquality")
    private void list() {
        Optional<PreviewState> state = session.previewProperty().get();
        Object script = state.map(PreviewState::script).orElse(null);
        Object voicing = state.map(known -> known.project().voicing()).orElse(null);
        Object tracks = session.project().arrangement().tracks();
        if (script == listedScript && voicing == listedVoicing && tracks == listedTracks) {
            return;
        }
        listedScript = script;
        listedVoicing = voicing;
        listedTracks = tracks;
        List<Source> now = Sources.of(session.project(), state, words);
        if (!now.equals(sources)) {
            sources.setAll(now);
        }
    }

    /// Speakers in the order of the script, the rows of its cues, then the user's tracks of sound.
    ObservableList<Source> sources() {
        return shown;
    }

    /// What the project says of its sound.
    ReadOnlyObjectProperty<MixSettings> mixProperty() {
        return mix.getReadOnlyProperty();
    }

    Strip strip(StripRef ref) {
        return mix.get().strip(ref);
    }

    /// Turns knobs of a strip, as one edit.
    void set(StripRef ref, Strip strip) {
        if (!strip.equals(strip(ref))) {
            session.apply(new Edit.SetStrip(ref, strip));
        }
    }

    /// The strip whose knobs are shown.
    ObjectProperty<Optional<StripRef>> chosenProperty() {
        return session.selection().stripProperty();
    }

    /// What a strip is called.
    String name(StripRef ref) {
        return switch (ref) {
            case StripRef.OfBus(StemName bus) -> words.get("stem." + bus.name());
            case StripRef.Master _ -> words.get("mix");
            case StripRef.OfRow(StripRef.Row row) -> words.get("row." + row.name());
            case StripRef.OfSpeaker _, StripRef.OfTrack _ ->
                    sources.stream()
                            .filter(source -> source.ref().equals(ref))
                            .map(Source::name)
                            .findFirst()
                            .orElse(ref.text());
        };
    }

    /// The presets there are.
    List<StripPreset> presets() {
        return StripPresets.all();
    }

    /// The preset a strip stands at; empty if its knobs were turned since.
    Optional<StripPreset> presetOf(StripRef ref) {
        Strip strip = strip(ref);
        return presets().stream().filter(preset -> preset.on(strip).equals(strip)).findFirst();
    }

    String presetName(StripPreset preset) {
        String key = "preset." + preset.key();
        return words.has(key) ? words.get(key) : preset.key();
    }

    /// How loud a source goes to a bus, in dB; empty if it does not go there.
    Optional<Double> routeDb(StripRef source, StemName bus) {
        Optional<Map<StemName, Double>> row = mix.get().desk().routing().row(source);
        if (row.isPresent()) {
            return Optional.ofNullable(row.get().get(bus));
        }
        return StripRef.usualBus(source) == bus ? Optional.of(0.0) : Optional.empty();
    }

    /// Whether a source goes where sources of its kind go.
    boolean isUsual(StripRef source) {
        return mix.get().desk().routing().row(source).isEmpty();
    }

    /// Sends a source to a bus, or no longer; the other buses stay as they are.
    void route(StripRef source, StemName bus, Optional<Double> gainDb) {
        Map<StemName, Double> row = new TreeMap<>();
        for (StemName each : StemName.values()) {
            routeDb(source, each).ifPresent(there -> row.put(each, there));
        }
        row.remove(bus);
        gainDb.ifPresent(there -> row.put(bus, there));
        Map<StemName, Double> usual = Map.of(StripRef.usualBus(source), 0.0);
        Optional<Map<StemName, Double>> after =
                row.equals(usual) ? Optional.empty() : Optional.of(row);
        if (!after.equals(mix.get().desk().routing().row(source))) {
            session.apply(new Edit.SetRoute(source, after));
        }
    }

    Room room() {
        return mix.get().desk().room();
    }

    void setRoom(Room room) {
        if (!room.equals(room())) {
            session.apply(new Edit.SetRoom(room));
        }
    }

    /// The sources that alone are heard; none for all.
    ReadOnlyObjectProperty<Set<StripRef>> soloedProperty() {
        return soloed.getReadOnlyProperty();
    }

    /// Hears a source with only others like it; the film keeps all.
    void solo(StripRef source, boolean on) {
        Set<StripRef> now = new HashSet<>(soloed.get());
        if (on ? now.add(source) : now.remove(source)) {
            soloed.set(Set.copyOf(now));
            session.preview().listenTo(soloed.get());
        }
    }

    /// How a strip's knobs move by themselves.
    LaneViewModel lane(StripRef ref) {
        return new LaneViewModel(session, this, ref);
    }

    /// What strips measure where the playhead is.
    StripReadings readings() {
        return readings;
    }

    @Override
    public void close() {
        session.projectProperty().removeListener(edited);
        session.previewProperty().removeListener(previewed);
        session.savedProperty().removeListener(saved);
        readings.close();
    }
}
