package studio.longplay.app.cast;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import studio.longplay.app.session.VoiceAuditions;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.ShapeCharacter;
import studio.longplay.engine.voice.Voice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Choosing a voice for one speaker: the voices that fit what is searched, each to be heard saying
/// the speaker's own words.
public final class VoiceChooserViewModel {
    private final CastViewModel cast;
    private final VoicePool pool;
    private final String speakerKey;
    private final String ownWords;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final BooleanProperty variants = new SimpleBooleanProperty(this, "variants");
    private final ObservableSet<String> tags = FXCollections.observableSet();
    private final ObservableSet<String> characters = FXCollections.observableSet();
    private final ObservableList<VoiceRow> rows = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<VoiceRow> shown = FXCollections.unmodifiableObservableList(rows);

    VoiceChooserViewModel(CastViewModel cast, VoicePool pool, CastRow row) {
        this.cast = cast;
        this.pool = pool;
        this.speakerKey = row.key();
        this.ownWords = cast.wordsOf(row.key());
        row.voice().filter(VoicePool::isVariant).ifPresent(_ -> variants.set(true));
        InvalidationListener search = _ -> refresh();
        query.addListener(search);
        variants.addListener(search);
        tags.addListener(search);
        row.voice().ifPresent(voice -> characters.addAll(voice.characters()));
        characters.addListener(search);
        refresh();
    }

    /// The speaker as now known; empty once the script has them no more.
    Optional<CastRow> speaker() {
        return cast.row(speakerKey);
    }

    String speakerKey() {
        return speakerKey;
    }

    StringProperty queryProperty() {
        return query;
    }

    /// What the voices say; empty for the speaker's own words.
    StringProperty sentenceProperty() {
        return sentence;
    }

    /// The speaker's own words.
    String ownWords() {
        return ownWords;
    }

    /// Whether variants of voices are listed too.
    BooleanProperty variantsProperty() {
        return variants;
    }

    /// The tags a voice must have.
    ObservableSet<String> tags() {
        return tags;
    }

    /// What is done to the voices, of [Prosody#CHARACTERS]: they are heard and chosen so.
    ObservableSet<String> characters() {
        return characters;
    }

    private Voice inCharacter(Voice voice) {
        List<String> asked = Prosody.CHARACTERS.stream().filter(characters::contains).toList();
        return asked.isEmpty() ? voice : ShapeCharacter.of(voice, asked);
    }

    /// All tags there are.
    List<String> allTags() {
        return pool.tags();
    }

    /// Whether any voice is left if this tag is wanted as well.
    boolean leadsSomewhere(String tag) {
        Set<String> more = new HashSet<>(tags);
        more.add(tag);
        return !pool.find(query.get(), more, true).isEmpty();
    }

    ObservableList<VoiceRow> rows() {
        return shown;
    }

    ReadOnlyObjectProperty<Optional<VoiceAuditions.Heard>> heardProperty() {
        return cast.auditions().heardProperty();
    }

    /// The cast or the search changed.
    void refresh() {
        List<VoiceRow> now =
                pool.find(query.get(), tags, variants.get()).stream()
                        .map(this::inCharacter)
                        .map(this::row)
                        .toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    private VoiceRow row(Voice voice) {
        boolean current =
                speaker()
                        .flatMap(CastRow::voice)
                        .filter(own -> own.id().equals(voice.id()))
                        .isPresent();
        List<CastRow> users =
                cast.all().stream()
                        .filter(row -> !row.key().equals(speakerKey))
                        .filter(row ->
                                row.voice().filter(own -> own.id().equals(voice.id())).isPresent())
                        .toList();
        return new VoiceRow(
                voice,
                current,
                users.stream().map(row -> row.speaker().name()).toList(),
                users.stream()
                        .filter(row -> cast.meet(speakerKey, row.key()))
                        .map(row -> row.speaker().name())
                        .toList());
    }

    /// Has a voice say the sentence, or ends it if it is saying it.
    void hear(Voice voice) {
        String own = sentence.get().strip();
        cast.hear(voice, own.isEmpty() ? ownWords : own);
    }

    /// Gives the speaker a voice.
    void choose(Voice voice) {
        cast.recast(speakerKey, voice.id());
    }

    /// Leaves the speaker to the automatic casting.
    void chooseAutomatically() {
        cast.recast(speakerKey, "");
    }

    /// Shows all voices with all that is known of them.
    void browse() {
        cast.browse(speakerKey);
    }

    /// Goes back to the cast.
    void close() {
        cast.closeChooser();
    }
}
