package studio.longplay.app.wizard;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.voice.clone.ConsentForm;
import studio.longplay.engine.voice.clone.MatchedVoice;
import studio.longplay.engine.voice.clone.VoiceDraft;
import studio.longplay.engine.voice.pack.ShelfVoice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the new voice is called, and the keeping and packing of it.
final class Finishing {
    private final CloningDesk desk;
    private final Work work;
    private final Words words;
    private final ConsentFields consent;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty tags = new SimpleStringProperty(this, "tags", "");
    private final StringProperty licence = new SimpleStringProperty(this, "licence", "");
    private final BooleanProperty commercial = new SimpleBooleanProperty(this, "commercial");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Optional<ShelfVoice.Verified>> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> packed =
            new ReadOnlyObjectWrapper<>(this, "packed", Optional.empty());

    Finishing(CloningDesk desk, Work work, Words words, ConsentFields consent) {
        this.desk = desk;
        this.work = work;
        this.words = words;
        this.consent = consent;
    }

    StringProperty nameProperty() {
        return name;
    }

    /// Between commas.
    StringProperty tagsProperty() {
        return tags;
    }

    /// Empty for the usual terms.
    StringProperty licenceProperty() {
        return licence;
    }

    BooleanProperty commercialProperty() {
        return commercial;
    }

    /// Whether the voice is being written.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The voice once it stands on the shelf.
    ReadOnlyObjectProperty<Optional<ShelfVoice.Verified>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// Where its pack was written last.
    ReadOnlyObjectProperty<Optional<Path>> packedProperty() {
        return packed.getReadOnlyProperty();
    }

    /// Fills in what can be guessed where the user wrote nothing.
    void suggest(MatchedVoice matched) {
        if (name.get().isBlank()) {
            name.set(consent.form().person());
        }
        if (tags.get().isBlank()) {
            tags.set(String.join(", ", matched.likelyTags()));
        }
        commercial.set(mayBeCommercial(matched));
    }

    boolean mayBeCommercial(MatchedVoice matched) {
        return consent.isCommercial() && matched.base().licence().commercial();
    }

    /// What is written down: how the consent reads is found on a thread of the work, since its
    /// statement is read for that.
    private record Written(
            String name,
            List<String> tags,
            String licence,
            boolean commercial,
            Optional<ConsentForm> consent) {
        VoiceDraft draft() throws StudioFault {
            return new VoiceDraft(
                    name,
                    tags,
                    licence,
                    commercial,
                    consent.isEmpty() ? Optional.empty() : Optional.of(consent.get().given()));
        }
    }

    private Written written(MatchedVoice matched) {
        return new Written(
                name.get(),
                List.of(tags.get().split(",")),
                licence.get(),
                commercial.get() && mayBeCommercial(matched),
                consent.withoutProperty().get() ? Optional.empty() : Optional.of(consent.form()));
    }

    /// Puts the voice among the others.
    void keep(MatchedVoice matched, Consumer<StudioFault> failed) {
        Written form = written(matched);
        begin(
                Job.of(words.get("job.keep"), context -> desk.keep(form.draft(), matched, context)),
                voice -> kept.set(Optional.of(voice)),
                failed);
    }

    /// Writes the voice into a pack.
    void pack(MatchedVoice matched, Path file, Consumer<StudioFault> failed) {
        Written form = written(matched);
        begin(
                Job.of(
                        words.get("job.pack"),
                        context -> {
                            desk.pack(form.draft(), matched, file, context);
                            return file;
                        }),
                written -> packed.set(Optional.of(written)),
                failed);
    }

    private <T> void begin(Job<T> job, Consumer<T> done, Consumer<StudioFault> failed) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        work.start(
                job,
                new Work.Outcome<>(
                        result -> {
                            busy.set(false);
                            done.accept(result);
                        },
                        fault -> {
                            busy.set(false);
                            failed.accept(fault);
                        },
                        () -> busy.set(false)));
    }
}
