package studio.longplay.app.wizard;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.clone.ConsentForm;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.consent.Statement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person allows, as it is being filled in.
final class ConsentFields {
    private final StringProperty person = new SimpleStringProperty(this, "person", "");
    private final ObjectProperty<ConsentUse> use =
            new SimpleObjectProperty<>(this, "use", ConsentUse.PUBLISH);
    private final StringProperty languages = new SimpleStringProperty(this, "languages", "");
    private final ObjectProperty<LocalDate> givenOn;
    private final ObjectProperty<@Nullable LocalDate> until =
            new SimpleObjectProperty<>(this, "until", null);
    private final ObjectProperty<Statement.Kind> kind =
            new SimpleObjectProperty<>(this, "kind", Statement.Kind.SPOKEN);
    private final ObjectProperty<Optional<Path>> statement =
            new SimpleObjectProperty<>(this, "statement", Optional.empty());
    private final BooleanProperty without = new SimpleBooleanProperty(this, "without", false);

    ConsentFields(LocalDate today) {
        givenOn = new SimpleObjectProperty<>(this, "givenOn", today);
        givenOn.addListener((_, _, day) -> {
            if (day == null) {
                givenOn.set(today);
            }
        });
    }

    StringProperty personProperty() {
        return person;
    }

    ObjectProperty<ConsentUse> useProperty() {
        return use;
    }

    /// Language tags, between commas or spaces; empty for any.
    StringProperty languagesProperty() {
        return languages;
    }

    ObjectProperty<LocalDate> givenOnProperty() {
        return givenOn;
    }

    /// The last day on which it holds; null for no end.
    ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    ObjectProperty<Statement.Kind> kindProperty() {
        return kind;
    }

    /// The recording or document that shows it.
    ObjectProperty<Optional<Path>> statementProperty() {
        return statement;
    }

    /// Whether nobody was asked.
    BooleanProperty withoutProperty() {
        return without;
    }

    /// Has something done whenever any of it changes.
    ///
    /// @return takes the wish back
    Runnable follow(InvalidationListener listener) {
        List<Property<?>> all =
                List.of(person, use, languages, givenOn, until, kind, statement, without);
        all.forEach(field -> field.addListener(listener));
        return () -> all.forEach(field -> field.removeListener(listener));
    }

    ConsentForm form() {
        List<String> tags =
                Stream.of(languages.get().split("[,; ]+"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
        ConsentForm said =
                new ConsentForm(
                        person.get(),
                        use.get(),
                        tags,
                        givenOn.get(),
                        until.get(),
                        kind.get(),
                        statement.get().orElse(null),
                        "");
        return kind.get() == Statement.Kind.SPOKEN ? said.withWords(said.suggestedWords()) : said;
    }

    /// What is still missing; nothing where nobody was asked.
    Optional<StudioFault> missing() {
        if (without.get()) {
            return Optional.empty();
        }
        try {
            form().check();
            return Optional.empty();
        } catch (StudioFault fault) {
            return Optional.of(fault);
        }
    }

    /// Whether the person allows that money is made with it.
    boolean isCommercial() {
        return !without.get() && use.get() == ConsentUse.COMMERCIAL;
    }
}
