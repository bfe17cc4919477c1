package studio.longplay.app.cast;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.AuditionText;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.VoiceAuditions;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.voice.Voice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Who speaks in the open project, in which voice, and what can be done about it.
public final class CastViewModel implements AutoCloseable {
    private final Session session;
    private final VoiceAuditions auditions;
    private final Words words = Words.of("cast");
    private final ObservableList<CastRow> rows = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<CastRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObjectProperty<CastOrder> order =
            new SimpleObjectProperty<>(this, "order", CastOrder.PART);
    private final ObjectProperty<Optional<String>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<VoiceChooserViewModel>> chooser =
            new ReadOnlyObjectWrapper<>(this, "chooser", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
            new ReadOnlyObjectWrapper<>(this, "asked", Optional.empty());
    private final CastVoicing voicing;
    private final LexiconViewModel lexicon;
    private final TurnsViewModel turns;
    private final ReadOnlyObjectWrapper<Page> page =
            new ReadOnlyObjectWrapper<>(this, "page", Page.SPEAKERS);
    private final ReadOnlyObjectWrapper<Optional<String>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private final ChangeListener<Optional<PreviewState>> previewed = (_, _, _) -> refresh();
    private final ChangeListener<Project> edited = (_, _, _) -> refresh();
    private final ChangeListener<Session.Saved> saved = (_, _, now) -> renameUnlessWriting(now);
    private final ChangeListener<Boolean> played;
    private final ChangeListener<Optional<ElementId>> elsewhere;
    private final ChangeListener<Optional<String>> silent;
    private List<CastRow> all = List.of();
    private List<SpeakerPart> parts = List.of();
    private @Nullable Script partsOf;
    private Consumer<String> browser = _ -> {};
    private Optional<Rename> wanted = Optional.empty();

    /// What the panel shows.
    enum Page {
        SPEAKERS,
        WORDS,
        TURNS
    }

    private record Rename(String speakerKey, String name) {}

    /// @param auditions closed with this
    public CastViewModel(Session session, VoiceAuditions auditions) {
        this.session = session;
        this.auditions = auditions;
        voicing = new CastVoicing(session, words);
        lexicon = new LexiconViewModel(session, this, words);
        turns = new TurnsViewModel(session, this, words);
        played = (_, _, playing) -> stopAuditionIf(playing);
        elsewhere = (_, _, element) -> element.ifPresent(this::selectSpeakerOf);
        silent = (_, _, why) -> why.ifPresent(this::tell);
        session.previewProperty().addListener(previewed);
        session.projectProperty().addListener(edited);
        session.savedProperty().addListener(saved);
        session.transport().playingProperty().addListener(played);
        session.selection().elementProperty().addListener(elsewhere);
        auditions.silentBecauseProperty().addListener(silent);
        query.addListener(_ -> list());
        order.addListener(_ -> list());
        refresh();
    }

    /// The speakers that fit the search, in the order chosen.
    ObservableList<CastRow> rows() {
        return shown;
    }

    /// All speakers in order of first appearance.
    List<CastRow> all() {
        return all;
    }

    Optional<CastRow> row(String speakerKey) {
        return all.stream().filter(row -> row.key().equals(speakerKey)).findFirst();
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<CastOrder> orderProperty() {
        return order;
    }

    /// The key of the speaker that actions are about.
    public ObjectProperty<Optional<String>> selectedProperty() {
        return selected;
    }

    /// Whether there is such a speaker.
    BooleanBinding isSelected() {
        return Bindings.createBooleanBinding(
                () -> selected.get().flatMap(this::row).isPresent(), selected, rows);
    }

    /// The choice of a voice that is going on.
    ReadOnlyObjectProperty<Optional<VoiceChooserViewModel>> chooserProperty() {
        return chooser.getReadOnlyProperty();
    }

    /// What is being asked for about a speaker: their name, who they are, their colour.
    ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// What is shown in place of the speakers, or they.
    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// How words are said.
    public LexiconViewModel lexicon() {
        return lexicon;
    }

    /// How long it is from line to line.
    TurnsViewModel turns() {
        return turns;
    }

    /// Shows how words are said, and the word that is meant now to be written about.
    public void openWords() {
        closeChooser();
        lexicon.begin(session.selection().word());
        page.set(Page.WORDS);
    }

    /// Shows how long it is from line to line.
    public void openTurns() {
        closeChooser();
        turns.refresh();
        page.set(Page.TURNS);
    }

    /// Goes back to the speakers.
    void openSpeakers() {
        auditions.stop();
        page.set(Page.SPEAKERS);
    }

    /// Who speakers really are, and their colours.
    CastVoicing voicing() {
        return voicing;
    }

    /// What could not be done, in a sentence.
    ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void dismissNotice() {
        notice.set(Optional.empty());
    }

    private void tell(String sentence) {
        notice.set(Optional.of(sentence));
    }

    private void tell(StudioFault fault) {
        tell(fault.sentence() + " " + fault.remedy());
    }

    VoiceAuditions auditions() {
        return auditions;
    }

    private void stopAuditionIf(boolean playing) {
        if (playing) {
            auditions.stop();
        }
    }

    private void selectSpeakerOf(ElementId element) {
        for (SpeakerPart part : parts) {
            for (Line line : part.lines()) {
                if (line.id().equals(element)) {
                    selected.set(Optional.of(part.speaker().key()));
                    return;
                }
            }
        }
    }

    private void refresh() {
        Optional<PreviewState> state = session.previewProperty().get();
        if (state.isEmpty()) {
            all = List.of();
        } else {
            readParts(state.get().script());
            all = new CastRows(state.get(), session.project(), parts).rows();
        }
        list();
        switch (page.get()) {
            case WORDS -> lexicon.refresh();
            case TURNS -> turns.refresh();
            case SPEAKERS -> {}
        }
        chooser.get().ifPresent(VoiceChooserViewModel::refresh);
        if (chooser.get().filter(open -> open.speaker().isEmpty()).isPresent()) {
            closeChooser();
        }
    }

    private void readParts(Script script) {
        if (!script.equals(partsOf)) {
            parts = SpeakerPart.of(script);
        }
        partsOf = script;
    }

    /// Rows that are the same stay the same, so that nothing flickers while lines are spoken.
    private void list() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        List<CastRow> now =
                all.stream()
                        .filter(row -> fits(row, wanted))
                        .sorted(order.get().comparator())
                        .toList();
        if (now.size() != rows.size()) {
            rows.setAll(now);
            return;
        }
        for (int at = 0; at < now.size(); at++) {
            if (!now.get(at).equals(rows.get(at))) {
                rows.set(at, now.get(at));
            }
        }
    }

    private static boolean fits(CastRow row, String wanted) {
        return row.speaker().name().toLowerCase(Locale.ROOT).contains(wanted)
                || row.voice()
                        .filter(voice ->
                                voice.name().toLowerCase(Locale.ROOT).contains(wanted)
                                        || voice.tags().contains(wanted))
                        .isPresent();
    }

    private Optional<SpeakerPart> part(String speakerKey) {
        return parts.stream().filter(part -> part.speaker().key().equals(speakerKey)).findFirst();
    }

    /// Whether two speak in the same scene.
    boolean meet(String speakerKey, String otherKey) {
        Optional<SpeakerPart> other = part(otherKey);
        return part(speakerKey)
                .filter(own -> other.filter(it -> own.meets(it) > 0).isPresent())
                .isPresent();
    }

    /// What the speaker says next: in the selected line, else from the playhead on, else first.
    String wordsOf(String speakerKey) {
        Optional<SpeakerPart> part = part(speakerKey);
        if (part.isEmpty()) {
            return "";
        }
        return AuditionText.of(
                NextLine.of(part.get(), session.selection().element(), session).text());
    }

    /// Lets the speaker's own words be heard in the speaker's voice, or ends it.
    void hear(CastRow row) {
        row.voice().ifPresent(voice -> hear(voice, wordsOf(row.key())));
    }

    void hear(Voice voice, String text) {
        Optional<VoiceAuditions.Heard> now = auditions.heardProperty().get();
        boolean same =
                now.filter(it -> it.voiceId().equals(voice.id()) && it.text().equals(text))
                        .isPresent();
        if (same) {
            auditions.stop();
        } else if (!text.isBlank()) {
            session.transport().pause();
            auditions.play(voice, text, this::tell);
        }
    }

    /// Opens the choice of a voice for a speaker.
    public void chooseVoice(String speakerKey) {
        row(speakerKey)
                .ifPresent(row -> {
                    selected.set(Optional.of(speakerKey));
                    page.set(Page.SPEAKERS);
                    chooser.set(
                            Optional.of(
                                    new VoiceChooserViewModel(
                                            this, VoicePool.of(session.voices()), row)));
                });
    }

    /// Says who shows all voices, for the speaker of a key.
    public void browseWith(Consumer<String> shows) {
        browser = shows;
    }

    /// Shows all voices for a speaker.
    void browse(String speakerKey) {
        auditions.stop();
        browser.accept(speakerKey);
    }

    void closeChooser() {
        auditions.stop();
        chooser.set(Optional.empty());
    }

    /// Gives a speaker a voice; an empty id leaves them to the automatic casting.
    void recast(String speakerKey, String voiceId) {
        String now = session.project().cast().voiceOf(speakerKey).orElse("");
        if (!now.equals(voiceId)) {
            session.apply(new Edit.Recast(speakerKey, voiceId));
        }
    }

    /// Begins to write another name for a speaker.
    public void beginRename(String speakerKey) {
        ask(Asked.What.NAME, speakerKey);
    }

    /// Asks for something about a speaker.
    void ask(Asked.What what, String speakerKey) {
        selected.set(Optional.of(speakerKey));
        page.set(Page.SPEAKERS);
        asked.set(row(speakerKey).map(row -> new Asked(what, row.key())));
    }

    void endAsking() {
        asked.set(Optional.empty());
    }

    /// Who a speaker may be by another name.
    List<CastRow> candidates(String speakerKey) {
        return all.stream().filter(row -> voicing.mayBe(speakerKey, row.key())).toList();
    }

    /// Gives a speaker another name throughout the script, and keeps the voice. The change is
    /// worked out from the whole text, so it waits for what is still on its way to the disk.
    void rename(String speakerKey, String name) {
        endAsking();
        session.handOver();
        wanted = Optional.of(new Rename(speakerKey, name));
        renameUnlessWriting(session.savedProperty().get());
    }

    private void renameUnlessWriting(Session.Saved now) {
        if (!(now instanceof Session.Saved.Writing)) {
            Optional<Rename> next = wanted;
            wanted = Optional.empty();
            next.ifPresent(it -> renameNow(it.speakerKey(), it.name()));
        }
    }

    private void renameNow(String speakerKey, String name) {
        Optional<CastRow> row = row(speakerKey);
        if (row.isEmpty() || name.strip().equals(row.get().speaker().name())) {
            return;
        }
        Optional<ScriptChange> change = changeFor(row.get(), name);
        if (change.isEmpty()) {
            tell(words.get("rename.refused", name.strip()));
            return;
        }
        String key = Speaker.of(name).key();
        if (row(key).isEmpty()) {
            row.get().voice().ifPresent(voice -> recast(key, voice.id()));
        }
        session.apply(new Edit.ChangeScript(change.get()));
        selected.set(Optional.of(key));
    }

    private Optional<ScriptChange> changeFor(CastRow row, String name) {
        Optional<PreviewState> state = session.previewProperty().get();
        return state.map(PreviewState::script)
                .flatMap(this::asWritten)
                .flatMap(script -> SpeakerRename.of(script, row.speaker(), name));
    }

    /// The script as the project has it now; the preview may be one keystroke behind.
    private Optional<Script> asWritten(Script known) {
        String text = session.project().scriptText();
        if (known.text().equals(text)) {
            return Optional.of(known);
        }
        try {
            return Optional.of(new ScriptParser().reparse(known, text));
        } catch (StudioFault.Input unreadable) {
            return Optional.empty();
        }
    }

    /// Selects the speaker's first line everywhere.
    void showFirstLine(String speakerKey) {
        part(speakerKey).ifPresent(part -> session.selection().select(part.firstLine()));
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(previewed);
        session.projectProperty().removeListener(edited);
        session.savedProperty().removeListener(saved);
        session.transport().playingProperty().removeListener(played);
        session.selection().elementProperty().removeListener(elsewhere);
        auditions.silentBecauseProperty().removeListener(silent);
        auditions.close();
    }
}
