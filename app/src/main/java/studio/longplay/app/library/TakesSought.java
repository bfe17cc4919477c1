package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import studio.longplay.engine.store.library.TakeField;
import studio.longplay.engine.store.library.TakeOrder;
import studio.longplay.engine.store.library.TakeQuery;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the user looks for: words, facets, figures, a playlist, and what comes first.
final class TakesSought {
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final Map<TakeField, ObservableSet<String>> any = new EnumMap<>(TakeField.class);
    private final ObservableSet<String> tags = FXCollections.observableSet();
    private final ObjectProperty<Band.Age> age =
            new SimpleObjectProperty<>(this, "age", Band.Age.ANY);
    private final ObjectProperty<Band.Length> length =
            new SimpleObjectProperty<>(this, "length", Band.Length.ANY);
    private final ObjectProperty<Band.Size> size =
            new SimpleObjectProperty<>(this, "size", Band.Size.ANY);
    private final ObjectProperty<Band.Grade> grade =
            new SimpleObjectProperty<>(this, "grade", Band.Grade.ANY);
    private final BooleanProperty starred = new SimpleBooleanProperty(this, "starred");
    private final BooleanProperty deleted = new SimpleBooleanProperty(this, "deleted");
    private final ObjectProperty<Optional<String>> playlist =
            new SimpleObjectProperty<>(this, "playlist", Optional.empty());
    private final ObjectProperty<TakeOrder> order =
            new SimpleObjectProperty<>(this, "order", TakeOrder.NEWEST);

    TakesSought() {
        for (TakeField field : TakeField.values()) {
            any.put(field, FXCollections.observableSet());
        }
    }

    StringProperty wordsProperty() {
        return words;
    }

    /// Values of which a take must have one.
    ObservableSet<String> any(TakeField field) {
        return Objects.requireNonNull(any.get(field));
    }

    /// All of which a take must have.
    ObservableSet<String> tags() {
        return tags;
    }

    ObjectProperty<Band.Age> ageProperty() {
        return age;
    }

    ObjectProperty<Band.Length> lengthProperty() {
        return length;
    }

    ObjectProperty<Band.Size> sizeProperty() {
        return size;
    }

    ObjectProperty<Band.Grade> gradeProperty() {
        return grade;
    }

    BooleanProperty starredProperty() {
        return starred;
    }

    /// The deleted ones instead of the others.
    BooleanProperty deletedProperty() {
        return deleted;
    }

    /// Id of the playlist that is shown.
    ObjectProperty<Optional<String>> playlistProperty() {
        return playlist;
    }

    /// What comes first; a playlist has its own order.
    ObjectProperty<TakeOrder> orderProperty() {
        return order;
    }

    /// Has something done whenever something else is looked for.
    void follow(InvalidationListener changed) {
        words.addListener(changed);
        any.values().forEach(values -> values.addListener(changed));
        tags.addListener(changed);
        age.addListener(changed);
        length.addListener(changed);
        size.addListener(changed);
        grade.addListener(changed);
        starred.addListener(changed);
        deleted.addListener(changed);
        playlist.addListener(changed);
        order.addListener(changed);
    }

    /// Asks for nothing any more; the order stays.
    void clear() {
        words.set("");
        any.values().forEach(ObservableSet::clear);
        tags.clear();
        age.set(Band.Age.ANY);
        length.set(Band.Length.ANY);
        size.set(Band.Size.ANY);
        grade.set(Band.Grade.ANY);
        starred.set(false);
        deleted.set(false);
        playlist.set(Optional.empty());
    }

    /// Whether anything is asked for.
    boolean narrow() {
        return !query(Instant.EPOCH).in(TakeOrder.NEWEST).equals(TakeQuery.ALL)
                || age.get() != Band.Age.ANY;
    }

    TakeQuery query(Instant now) {
        TakeQuery query = TakeQuery.of(words.get());
        for (TakeField field : TakeField.values()) {
            query = query.with(field, any(field));
        }
        TakeQuery.Bounds bounds =
                new TakeQuery.Bounds(
                        age.get().since(now),
                        Instant.MAX,
                        length.get().samples(),
                        size.get().bytes(),
                        grade.get().least());
        boolean listed = playlist.get().isPresent();
        return query.withTags(tags)
                .within(bounds)
                .on(new TakeQuery.Shelf(starred.get(), deleted.get(), playlist.get()))
                .in(listed ? TakeOrder.PLAYLIST : order.get());
    }
}
