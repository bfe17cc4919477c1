package studio.longplay.app.inspector;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.music.Composer;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.CueNote;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Melody;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.SoundParameter;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The selected cue: what it says, and its words in the script.
public final class CueViewModel {
    /// Of each group a sound has at most one.
    static final List<String> DISTANCES = List.of("near", "far", "distant", "muffled", "outside");

    static final List<String> SIDES = List.of("left", "centre", "right");
    static final List<String> LOUDNESSES = List.of("loud", "soft", "quiet");
    private static final Set<String> LOOPS =
            Set.of("loop", "looping", "looped", "continuous", "repeat");

    private final Session session;
    private final ScriptDesk desk;
    private final Refusals refusals;
    private final SoundBank bank = new SoundBank();
    private final SoundWords soundWords = new SoundWords(bank);
    private final ReadOnlyObjectWrapper<Optional<CueFacts>> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());

    CueViewModel(Session session, ScriptDesk desk, Refusals refusals) {
        this.session = session;
        this.desk = desk;
        this.refusals = refusals;
    }

    /// Empty while no cue is selected.
    ReadOnlyObjectProperty<Optional<CueFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    void show(PreviewState state, Optional<Found> found) {
        facts.set(
                found.flatMap(Found::cue).map(cue -> CueFacts.of(state, found.orElseThrow(), cue)));
    }

    /// The moods there are.
    List<String> moods() {
        return Composer.moods();
    }

    /// The sounds there are, by name.
    List<String> sounds() {
        return bank.kinds().stream().map(SoundKind::name).sorted().toList();
    }

    /// What can be set about a cue's sound; none of a sound of the user's.
    List<SoundParameter> parameters(Cue.SoundCue cue) {
        return isOwn(cue) ? List.of() : soundWords.parameters(cue);
    }

    double value(Cue.SoundCue cue, SoundParameter parameter) {
        return soundWords.value(cue, parameter);
    }

    /// Whether it asks for a sound of the user's.
    private boolean isOwn(Cue cue) {
        return cue instanceof Cue.SoundCue sound && session.sounds().own(sound.sound()).isPresent();
    }

    /// What would put the cue right.
    Optional<CueFix> fix() {
        return facts.get()
                .filter(now -> !isOwn(now.cue()))
                .flatMap(now -> CueFix.of(now.cue(), bank));
    }

    void applyFix() {
        fix().ifPresent(fix -> write("fix", fix.cue(), (writing, _) -> fix.change(writing)));
    }

    private interface Writing {
        Optional<ScriptChange> of(CueWriting writing, Cue cue);
    }

    /// Writes about a cue as the script has it when its turn comes.
    private void write(String kind, Cue known, Writing writing) {
        desk.write(
                kind + " " + known.id(),
                script ->
                        Found.in(script, known.id())
                                .flatMap(Found::cue)
                                .flatMap(cue -> writing.of(new CueWriting(script), cue)),
                () -> refusals.refuse("cue.refused"));
    }

    private <C extends Cue> void change(String what, Class<C> kind, UnaryOperator<C> changed) {
        facts.get()
                .map(CueFacts::cue)
                .filter(kind::isInstance)
                .ifPresent(known ->
                        write(
                                what,
                                known,
                                (writing, now) -> changed(writing, kind.cast(now), changed)));
    }

    private static <C extends Cue> Optional<ScriptChange> changed(
            CueWriting writing, C now, UnaryOperator<C> changed) {
        C wanted = changed.apply(now);
        return CueNote.text(wanted).equals(CueNote.text(now))
                ? Optional.of(ScriptDesk.NOTHING)
                : writing.replace(now, wanted);
    }

    void setMood(String mood, boolean wanted) {
        change(
                "mood " + mood,
                Cue.MusicCue.class,
                cue -> {
                    List<String> moods = new ArrayList<>(cue.moods());
                    moods.removeIf(it -> it.equalsIgnoreCase(mood));
                    if (wanted) {
                        moods.add(mood);
                    }
                    return music(cue, moods, cue.bpm(), cue.key(), cue.stops());
                });
    }

    /// @param bpm 0 to leave it to the mood
    void setTempo(double bpm) {
        change(
                "tempo",
                Cue.MusicCue.class,
                cue -> music(cue, cue.moods(), bpm, cue.key(), cue.stops()));
    }

    /// @param key as `D minor`; empty to leave it to the mood
    void setKey(String key) {
        change(
                "key",
                Cue.MusicCue.class,
                cue -> music(cue, cue.moods(), cue.bpm(), key, cue.stops()));
    }

    void setStops(boolean stops) {
        change(
                "stops",
                Cue.MusicCue.class,
                cue -> music(cue, cue.moods(), cue.bpm(), cue.key(), stops));
    }

    /// Has the selected music played in another manner.
    void changeManner(String what, UnaryOperator<List<String>> manner) {
        change(
                "manner " + what,
                Cue.MusicCue.class,
                cue -> cue.withManner(manner.apply(cue.manner())));
    }

    private static Cue.MusicCue music(
            Cue.MusicCue cue, List<String> moods, double bpm, String key, boolean stops) {
        return new Cue.MusicCue(cue.id(), cue.sourceLine(), moods, bpm, key, stops, cue.manner());
    }

    /// @param key as `F major`; empty to leave it to the mood
    void setSongKey(String key) {
        song("key", it -> SongChanges.key(it, key));
    }

    /// @param bpm 0 to leave it to the mood
    void setSongTempo(double bpm) {
        song("tempo", it -> SongChanges.tempo(it, bpm));
    }

    void setSongMetre(int beatsPerBar) {
        song("metre", it -> SongChanges.metre(it, beatsPerBar));
    }

    void setLegato(boolean legato) {
        song("words", it -> SongChanges.legato(it, legato));
    }

    void setMelody(Melody melody) {
        song("melody", it -> it.with(melody));
    }

    /// @param notes as a person writes them; empty to have them composed
    void setNotes(String notes) {
        try {
            setMelody(Melody.read(notes));
        } catch (IllegalArgumentException none) {
            refusals.refuse("song.refused");
        }
    }

    /// Has the melody composed: another one, if it was before.
    void composeAgain() {
        song("compose", SongChanges::composed);
    }

    /// Has another group sing, or the same one otherwise.
    void setEnsemble(String what, UnaryOperator<Cue.EnsembleCue> changed) {
        change("ensemble " + what, Cue.EnsembleCue.class, changed);
    }

    private void song(String what, UnaryOperator<Cue.SongCue> changed) {
        change("song " + what, Cue.SongCue.class, changed);
    }

    void setSound(String sound) {
        change(
                "sound",
                Cue.SoundCue.class,
                cue -> sound(cue, sound, cue.modifiers(), cue.length()));
    }

    /// Takes one of a group of modifiers in place of the others of it.
    ///
    /// @param modifier empty for none
    void setModifier(List<String> group, String modifier) {
        change(
                "modifier " + group,
                Cue.SoundCue.class,
                cue -> {
                    List<String> modifiers = new ArrayList<>(cue.modifiers());
                    modifiers.removeIf(it -> group.contains(it.toLowerCase(Locale.ROOT)));
                    if (!modifier.isEmpty()) {
                        modifiers.add(modifier);
                    }
                    return sound(cue, cue.sound(), modifiers, cue.length());
                });
    }

    void setParameter(SoundParameter parameter, double value) {
        sounding(parameter.name(), cue -> soundWords.with(cue, parameter, value));
    }

    /// @param take from 1
    void setTake(int take) {
        sounding("take", cue -> SoundWords.withTake(cue, take));
    }

    /// @param word it falls on when it is spoken; empty for where it stands
    void setOn(String word) {
        sounding("on", cue -> SoundWords.on(cue, word));
    }

    private void sounding(String what, Function<Cue.SoundCue, List<String>> modifiers) {
        change(
                "sound " + what,
                Cue.SoundCue.class,
                cue -> sound(cue, cue.sound(), modifiers.apply(cue), cue.length()));
    }

    /// Which of a group of modifiers a cue has; empty for none.
    static String modifier(Cue.SoundCue cue, List<String> group) {
        return cue.modifiers().stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(group::contains)
                .findFirst()
                .orElse("");
    }

    static boolean loops(Cue.SoundCue cue) {
        return cue.modifiers().stream().anyMatch(it -> LOOPS.contains(it.toLowerCase(Locale.ROOT)));
    }

    void setLoops(boolean loops) {
        change(
                "loops",
                Cue.SoundCue.class,
                cue -> {
                    List<String> modifiers = new ArrayList<>(cue.modifiers());
                    modifiers.removeIf(it -> LOOPS.contains(it.toLowerCase(Locale.ROOT)));
                    if (loops) {
                        modifiers.addFirst("loop");
                    }
                    return sound(cue, cue.sound(), modifiers, cue.length());
                });
    }

    /// @param seconds 0 for the sound's own length
    void setSoundLength(double seconds) {
        change(
                "length",
                Cue.SoundCue.class,
                cue -> sound(cue, cue.sound(), cue.modifiers(), time(seconds)));
    }

    private static Cue.SoundCue sound(
            Cue.SoundCue cue, String sound, List<String> modifiers, MediaTime length) {
        return new Cue.SoundCue(cue.id(), cue.sourceLine(), sound, modifiers, length);
    }

    void setSubject(String subject) {
        change("subject", Cue.PictureCue.class, cue -> picture(cue, subject.strip(), cue.move()));
    }

    void setMove(String move) {
        change("move", Cue.PictureCue.class, cue -> picture(cue, cue.subject(), move));
    }

    private static Cue.PictureCue picture(Cue.PictureCue cue, String subject, String move) {
        return new Cue.PictureCue(cue.id(), cue.sourceLine(), subject, move);
    }

    void setPause(double seconds) {
        change(
                "pause",
                Cue.PauseCue.class,
                cue -> new Cue.PauseCue(cue.id(), cue.sourceLine(), time(seconds)));
    }

    void setTitle(String title) {
        change(
                "title",
                Cue.ChapterCue.class,
                cue -> new Cue.ChapterCue(cue.id(), cue.sourceLine(), title.strip()));
    }

    private static MediaTime time(double seconds) {
        return MediaTime.ofMillis(Math.round(seconds * 1000));
    }

    /// Takes the cue out of the script.
    void remove() {
        facts.get()
                .map(CueFacts::cue)
                .ifPresent(known -> write("remove", known, CueWriting::remove));
    }

    /// Selects the line the cue is for.
    void showLine() {
        facts.get().flatMap(CueFacts::line).map(Line::id).ifPresent(session.selection()::select);
    }

    void play() {
        if (session.transport().playingProperty().get()) {
            session.transport().pause();
        } else {
            facts.get().flatMap(CueFacts::range).ifPresent(session.transport()::play);
        }
    }
}
