package studio.longplay.app.cast;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Session;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.text.Pronunciation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How words are said in the open project: one that is being written, and all there are.
///
/// Every change is one edit; the lines that use the word are spoken again by themselves.
public final class LexiconViewModel {
    private final Session session;
    private final CastViewModel cast;
    private final Words words;
    private final StringProperty word = new SimpleStringProperty(this, "word", "");
    private final StringProperty said = new SimpleStringProperty(this, "said", "");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final ObservableList<WordRow> rows = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<WordRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Line> uses = FXCollections.observableArrayList();
    private final ObservableList<Line> shownUses = FXCollections.unmodifiableObservableList(uses);
    private Optional<LexiconFiles> files = Optional.empty();

    LexiconViewModel(Session session, CastViewModel cast, Words words) {
        this.session = session;
        this.cast = cast;
        this.words = words;
        word.addListener(_ -> findUses());
    }

    /// Says where pronunciations are read from and written to.
    public void keepIn(LexiconFiles where) {
        files = Optional.of(where);
    }

    boolean hasFiles() {
        return files.isPresent();
    }

    /// The word being written about, as the user writes it.
    StringProperty wordProperty() {
        return word;
    }

    /// How it is to be said.
    StringProperty saidProperty() {
        return said;
    }

    /// What the last act came to, as a sentence; empty if there is nothing to say.
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// The words there are, in order of the alphabet.
    ObservableList<WordRow> rows() {
        return shown;
    }

    /// The lines that use the word being written about, in the script's order.
    ObservableList<Line> uses() {
        return shownUses;
    }

    /// Begins with a word; one that is known with how it is said.
    void begin(String written) {
        told.set("");
        refresh();
        String key = Lexicon.wordOf(written);
        word.set(key);
        said.set(now().getOrDefault(key, ""));
    }

    /// Why what is written cannot be taken; empty if it can.
    Optional<String> problem() {
        String key = Lexicon.wordOf(word.get());
        if (key.isEmpty() || key.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of(words.get("words.problem.word"));
        }
        return Pronunciation.problem(said.get());
    }

    private Map<String, String> now() {
        return session.project().voicing().lexicon();
    }

    /// Has the word said so from now on.
    ///
    /// @return whether it was taken
    boolean take() {
        Optional<String> problem = problem();
        problem.ifPresent(told::set);
        if (problem.isPresent()) {
            return false;
        }
        String key = Lexicon.wordOf(word.get());
        Map<String, String> after = new TreeMap<>(now());
        after.put(key, said.get().strip());
        apply(words.get("edit.word", key), after);
        told.set(words.get("words.taken", uses.size()));
        return true;
    }

    /// Leaves a word to the voices again.
    void remove(String key) {
        Map<String, String> after = new TreeMap<>(now());
        after.remove(key);
        apply(words.get("edit.word.none", key), after);
        told.set("");
    }

    /// Lets the word be heard as it is written now, in the voice of who says it first.
    void hear() {
        String key = Lexicon.wordOf(word.get());
        if (key.isEmpty()) {
            told.set(words.get("words.problem.word"));
            return;
        }
        boolean sayable = Pronunciation.problem(said.get()).isEmpty();
        hear(key, sayable ? Map.of(key, said.get().strip()) : Map.of());
    }

    /// Lets a known word be heard.
    void hear(WordRow row) {
        hear(row.word(), Map.of(row.word(), row.said()));
    }

    private void hear(String key, Map<String, String> lexicon) {
        Optional<Voice> voice = voiceFor(key);
        if (voice.isPresent()) {
            session.transport().pause();
            cast.auditions().play(voice.get(), key, lexicon, fault -> tell(fault));
        }
    }

    /// Of the first line that uses it, else of the speaker chosen, else of anybody.
    private Optional<Voice> voiceFor(String key) {
        Optional<String> user =
                lines().stream()
                        .filter(line -> usesIt(line, key))
                        .findFirst()
                        .map(line -> line.speaker().key());
        return user.or(() -> cast.selectedProperty().get())
                .flatMap(cast::row)
                .or(() -> cast.all().stream().findFirst())
                .flatMap(CastRow::voice);
    }

    /// Selects a line everywhere.
    void show(ElementId line) {
        session.selection().select(line);
    }

    /// Reads words from a file of the user's; they overrule those there are.
    void importFile() {
        files.ifPresent(them ->
                them.read(
                        read -> {
                            Map<String, String> after = new TreeMap<>(now());
                            after.putAll(read);
                            apply(words.get("edit.words.import", read.size()), after);
                            told.set(words.get("words.imported", read.size()));
                        },
                        this::tell));
    }

    /// Writes the words there are to a file of the user's.
    void exportFile() {
        files.ifPresent(them ->
                them.write(now(), name -> told.set(words.get("words.exported", name)), this::tell));
    }

    private void tell(StudioFault fault) {
        told.set(fault.sentence() + " " + fault.remedy());
    }

    private void apply(String name, Map<String, String> after) {
        Voicing before = session.project().voicing();
        if (!after.equals(before.lexicon())) {
            session.apply(Edit.Voice.of(name, before, before.withLexicon(after)));
        }
    }

    /// The script or the words changed.
    void refresh() {
        Lexicon lexicon = Lexicon.of(now());
        Map<String, Integer> counts = new HashMap<>();
        for (Line line : lines()) {
            lexicon.entriesFor(line.text())
                    .keySet()
                    .forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        List<WordRow> fresh = new ArrayList<>();
        lexicon.entries()
                .forEach((key, how) ->
                        fresh.add(new WordRow(key, how, counts.getOrDefault(key, 0))));
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
        findUses();
    }

    private void findUses() {
        String key = Lexicon.wordOf(word.get());
        List<Line> found =
                key.isEmpty()
                        ? List.of()
                        : lines().stream().filter(line -> usesIt(line, key)).toList();
        if (!found.equals(uses)) {
            uses.setAll(found);
        }
    }

    private static boolean usesIt(Line line, String key) {
        return line.words().stream().anyMatch(written -> Lexicon.wordOf(written).equals(key));
    }

    private List<Line> lines() {
        return session.previewProperty()
                .get()
                .map(PreviewState::script)
                .map(script -> script.lines())
                .orElse(List.of());
    }
}
