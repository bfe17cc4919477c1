package studio.longplay.app.voices;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the user looks for: words and facets.
final class VoiceFacets {
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableSet<String> tags = FXCollections.observableSet();
    private final ObservableSet<String> languages = FXCollections.observableSet();
    private final ObservableSet<String> providers = FXCollections.observableSet();
    private final BooleanProperty commercial = new SimpleBooleanProperty(this, "commercial");
    private final BooleanProperty used = new SimpleBooleanProperty(this, "used");
    private final BooleanProperty favourites = new SimpleBooleanProperty(this, "favourites");
    private final ObjectProperty<Optional<String>> collection =
            new SimpleObjectProperty<>(this, "collection", Optional.empty());

    StringProperty queryProperty() {
        return query;
    }

    /// All of which a voice must have.
    ObservableSet<String> tags() {
        return tags;
    }

    /// Of which a voice must speak one.
    ObservableSet<String> languages() {
        return languages;
    }

    /// Of which one must have brought a voice.
    ObservableSet<String> providers() {
        return providers;
    }

    /// Only voices that may be published for money.
    BooleanProperty commercialProperty() {
        return commercial;
    }

    /// Only voices that speak in the open project.
    BooleanProperty usedProperty() {
        return used;
    }

    /// Only favourites.
    BooleanProperty favouritesProperty() {
        return favourites;
    }

    /// Only voices of a collection, by its name.
    ObjectProperty<Optional<String>> collectionProperty() {
        return collection;
    }

    void follow(InvalidationListener changed) {
        query.addListener(changed);
        tags.addListener(changed);
        languages.addListener(changed);
        providers.addListener(changed);
        commercial.addListener(changed);
        used.addListener(changed);
        favourites.addListener(changed);
        collection.addListener(changed);
    }

    /// Asks for nothing any more.
    void clear() {
        query.set("");
        tags.clear();
        languages.clear();
        providers.clear();
        commercial.set(false);
        used.set(false);
        favourites.set(false);
        collection.set(Optional.empty());
    }

    /// Whether anything but words is asked for.
    boolean narrow() {
        return !tags.isEmpty()
                || !languages.isEmpty()
                || !providers.isEmpty()
                || commercial.get()
                || used.get()
                || favourites.get()
                || collection.get().isPresent();
    }

    VoiceQuestion question(VoicePicks picks, List<VoiceUse.Part> parts) {
        return new VoiceQuestion(
                VoiceQuestion.words(query.get()),
                tags,
                languages,
                providers,
                commercial.get(),
                among(picks, parts));
    }

    private Optional<Set<String>> among(VoicePicks picks, List<VoiceUse.Part> parts) {
        Optional<Set<String>> among = Optional.empty();
        if (used.get()) {
            among = both(among, parts.stream().map(VoiceUse.Part::personId).toList());
        }
        if (favourites.get()) {
            among = both(among, picks.favourites());
        }
        if (collection.get().isPresent()) {
            among = both(among, picks.collection(collection.get().get()));
        }
        return among;
    }

    private static Optional<Set<String>> both(Optional<Set<String>> known, List<String> ids) {
        return Optional.of(
                known.map(some -> some.stream().filter(ids::contains).collect(Collectors.toSet()))
                        .orElseGet(() -> new HashSet<>(ids)));
    }
}
