package studio.longplay.app.about;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.Capabilities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Name, versions and licences.
public final class AboutViewModel {
    private final Words words = Words.of("about");
    private final Licences licences;
    private final ObservableList<Fact> facts = FXCollections.observableArrayList();
    private final ObservableList<Fact> shown = FXCollections.unmodifiableObservableList(facts);
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());

    /// One version.
    public record Fact(String name, String value) {}

    /// What a machine with its natives knows of itself; it takes a moment.
    @FunctionalInterface
    public interface Asking {
        Capabilities look() throws StudioFault;
    }

    /// @param quiet asks FFmpeg and the voices, which takes a moment
    public AboutViewModel(Licences licences, Asking asking, Work quiet) {
        this.licences = licences;
        String version = AboutViewModel.class.getPackage().getImplementationVersion();
        add("version", version == null ? words.get("version.development") : version);
        add("java", Runtime.version() + " · " + System.getProperty("java.vendor", ""));
        add("javafx", System.getProperty("javafx.runtime.version", "–"));
        quiet.start(
                Job.of("Ask for versions", _ -> asking.look()),
                Work.Outcome.of(this::told, why -> fault.set(Optional.of(why))));
    }

    private void add(String key, String value) {
        facts.add(new Fact(words.get(key), value));
    }

    private void told(Capabilities machine) {
        add("ffmpeg", machine.ffmpeg());
        add("voices", words.get("voices.count", machine.voices()));
        version("de.dfki.mary:marytts-runtime").ifPresent(found -> add("marytts", found));
        add("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    private Optional<String> version(String artifact) {
        return licences.components().stream()
                .filter(component -> component.name().startsWith(artifact))
                .map(Component::version)
                .findFirst();
    }

    /// Versions; those that take a moment come later.
    public ObservableList<Fact> facts() {
        return shown;
    }

    /// Why FFmpeg could not say its version.
    public ReadOnlyObjectProperty<Optional<StudioFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What others wrote, with licences.
    public List<Component> components() {
        return licences.components();
    }

    /// All versions as text, for a message to somebody.
    public String asText() {
        List<String> lines = new ArrayList<>();
        lines.add(Words.of("application").get("application.name"));
        lines.addAll(facts.stream().map(fact -> fact.name() + ": " + fact.value()).toList());
        return String.join("\n", lines) + "\n";
    }
}
