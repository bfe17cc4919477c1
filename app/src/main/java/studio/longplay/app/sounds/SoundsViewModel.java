package studio.longplay.app.sounds;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.OneSound;
import studio.longplay.app.session.Running;
import studio.longplay.app.session.SentSound;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.ScriptChange;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.bank.IndexReport;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.sfx.bank.SoundQuery;
import studio.longplay.engine.sfx.bank.SoundsFound;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The sounds that can be had, one of them chosen and as it is wanted. To be used on the window's
/// thread.
public final class SoundsViewModel implements AutoCloseable {
    private final Surroundings around;
    private final Words words = Words.of("sounds");
    private final OneSound<String> player;
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty favourites = new SimpleBooleanProperty(this, "favourites");
    private final ReadOnlyObjectWrapper<SoundsFound> found =
            new ReadOnlyObjectWrapper<>(this, "found", new SoundsFound(List.of(), Map.of()));
    private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
            new ReadOnlyObjectWrapper<>(this, "wish", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HeardSound>> heard =
            new ReadOnlyObjectWrapper<>(this, "heard", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Running>> indexing =
            new ReadOnlyObjectWrapper<>(this, "indexing", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private SoundQuery query = SoundQuery.ALL;
    private @Nullable Running preparing;
    private long searched;
    private boolean playWhenReady;

    /// What is around the browser.
    ///
    /// @param sinks opens the device
    /// @param quiet does what nobody needs to see
    /// @param work does what shows in the status bar
    /// @param timeline puts files where the playhead is
    public record Surroundings(
            Session session,
            SoundsSource source,
            Supplier<SoundSink> sinks,
            Work quiet,
            Work work,
            Consumer<List<Path>> timeline) {}

    public SoundsViewModel(Surroundings around) {
        this.around = around;
        this.player = new OneSound<>(around.quiet());
        search.addListener(
                (_, _, now) -> ask(new SoundQuery(now, query.only(), query.favourites())));
        favourites.addListener((_, _, now) -> ask(query.onlyFavourites(now)));
        ask(query);
    }

    StringProperty searchProperty() {
        return search;
    }

    BooleanProperty favouritesProperty() {
        return favourites;
    }

    ReadOnlyObjectProperty<SoundsFound> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// The chosen sound, as it is wanted.
    ReadOnlyObjectProperty<Optional<Wish>> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /// The chosen sound, once it is made or read.
    ReadOnlyObjectProperty<Optional<HeardSound>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /// The reading of a folder that is going on.
    ReadOnlyObjectProperty<Optional<Running>> indexingProperty() {
        return indexing.getReadOnlyProperty();
    }

    /// What there is to say.
    ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    OneSound<String> player() {
        return player;
    }

    SoundQuery query() {
        return query;
    }

    void dismiss() {
        notice.set(Optional.empty());
    }

    /// Only sounds with this value of a field; empty for any.
    void only(SoundQuery.Field field, Optional<String> value) {
        ask(query.with(field, value.map(Set::of).orElse(Set.of())));
    }

    /// All sounds again.
    void showAll() {
        query = SoundQuery.ALL;
        favourites.set(false);
        search.set("");
        ask(SoundQuery.ALL);
    }

    private void ask(SoundQuery wanted) {
        query = wanted;
        long mine = ++searched;
        around.quiet()
                .start(
                        Job.of(words.get("job.search"), _ -> around.source().search(wanted)),
                        Work.Outcome.of(
                                answer -> {
                                    if (mine == searched) {
                                        found.set(answer);
                                    }
                                },
                                this::tell));
    }

    private void tell(StudioFault fault) {
        notice.set(Optional.of(fault.getMessage() + " " + fault.remedy()));
    }

    /// Chooses a sound, and has it made or read so that it can be heard at once.
    void choose(Optional<SoundItem> item) {
        if (item.map(SoundItem::id).equals(wish.get().map(now -> now.item().id()))) {
            return;
        }
        player.stop();
        playWhenReady = false;
        want(item.map(Wish::of));
    }

    private void want(Optional<Wish> wanted) {
        wish.set(wanted);
        heard.set(Optional.empty());
        if (preparing != null) {
            preparing.cancel();
        }
        wanted.ifPresent(now ->
                preparing =
                        around.quiet()
                                .start(
                                        Job.of(
                                                words.get("job.sound", now.item().title()),
                                                context -> around.source().sound(now, context)),
                                        Work.Outcome.of(sound -> ready(now, sound), this::tell)));
    }

    private void ready(Wish made, HeardSound sound) {
        if (wish.get().filter(made::equals).isPresent()) {
            heard.set(Optional.of(sound));
            if (playWhenReady) {
                playWhenReady = false;
                play(sound, made.item().id());
            }
        }
    }

    /// Sets a parameter of the chosen sound.
    void set(String parameter, double value) {
        wish.get()
                .filter(now -> now.values().getOrDefault(parameter, Double.NaN) != value)
                .ifPresent(now -> change(now.with(parameter, value)));
    }

    /// Another rendering of the chosen sound, which is then heard.
    void another() {
        wish.get()
                .ifPresent(now -> {
                    change(now.another());
                    playWhenReady = true;
                });
    }

    private void change(Wish changed) {
        boolean sounding = player.heardProperty().get().isPresent();
        player.stop();
        want(Optional.of(changed));
        playWhenReady = sounding;
    }

    /// Lets the chosen sound be heard, or ends it.
    void toggle() {
        if (player.heardProperty().get().isPresent()) {
            player.stop();
        } else if (heard.get().isPresent()) {
            play(heard.get().get(), wish.get().map(now -> now.item().id()).orElse(""));
        } else {
            playWhenReady = wish.get().isPresent();
        }
    }

    private void play(HeardSound sound, String id) {
        around.session().transport().pause();
        player.play(
                id,
                Job.of(
                        words.get("job.play"),
                        context ->
                                SentSound.send(
                                        around.sinks(),
                                        sink -> SoundPlayer.write(sound, sink, context))),
                this::tell);
    }

    /// Notes whether a sound is a favourite.
    void favour(SoundItem item) {
        around.quiet()
                .start(
                        Job.of(
                                words.get("job.favour"),
                                _ -> {
                                    around.source().favour(item, !item.favourite());
                                    return true;
                                }),
                        Work.Outcome.of(_ -> ask(query), this::tell));
    }

    /// The tags the user gave a sound, beside those of its kind.
    static List<String> ownTags(SoundItem item) {
        List<String> given = item.kind().map(SoundKind::tags).orElse(List.of());
        return item.tags().stream().filter(tag -> !given.contains(tag)).toList();
    }

    /// Notes the user's tags of a sound.
    ///
    /// @param written with commas between them
    void tag(SoundItem item, String written) {
        List<String> tags =
                Arrays.stream(written.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        if (Set.copyOf(tags).equals(Set.copyOf(ownTags(item)))) {
            return;
        }
        around.quiet()
                .start(
                        Job.of(
                                words.get("job.tag"),
                                _ -> {
                                    around.source().tag(item, tags);
                                    return true;
                                }),
                        Work.Outcome.of(_ -> ask(query), this::tell));
    }

    /// Notes under which licence a file may be used.
    ///
    /// @param written empty for what the file or its bank says
    void license(SoundItem item, String written) {
        if (item.file().isEmpty() || written.strip().equals(item.licence())) {
            return;
        }
        around.quiet()
                .start(
                        Job.of(
                                words.get("job.licence"),
                                _ -> {
                                    around.source().license(item, written);
                                    return true;
                                }),
                        Work.Outcome.of(_ -> ask(query), this::tell));
    }

    /// Reads a folder of sounds; it can be stopped, and nothing is then changed.
    void index(Path folder) {
        if (indexing.get().isPresent()) {
            return;
        }
        Running running =
                around.work()
                        .start(
                                Job.of(
                                        words.get("job.index", folder.getFileName()),
                                        context -> around.source().index(folder, context)),
                                new Work.Outcome<>(
                                        this::indexed,
                                        fault -> {
                                            indexing.set(Optional.empty());
                                            tell(fault);
                                        },
                                        () -> indexing.set(Optional.empty())));
        indexing.set(Optional.of(running));
    }

    private void indexed(IndexReport report) {
        indexing.set(Optional.empty());
        notice.set(
                Optional.of(
                        report.refused().isEmpty()
                                ? words.get("indexed", report.sounds())
                                : words.get(
                                        "indexed.some",
                                        report.sounds(),
                                        report.refused().size(),
                                        report.refused().getFirst().file(),
                                        report.refused().getFirst().why())));
        ask(query);
    }

    /// The bank that is shown alone, if it is one of the user's.
    Optional<String> shownBank() {
        return query.only().getOrDefault(SoundQuery.Field.BANK, Set.of()).stream()
                .filter(bank -> !bank.equals(SoundItem.MADE))
                .findFirst();
    }

    /// Forgets the bank that is shown alone; its files stay.
    void forget() {
        shownBank()
                .ifPresent(bank ->
                        around.quiet()
                                .start(
                                        Job.of(
                                                words.get("job.forget"),
                                                _ -> {
                                                    around.source().remove(bank);
                                                    return true;
                                                }),
                                        Work.Outcome.of(
                                                _ -> only(SoundQuery.Field.BANK, Optional.empty()),
                                                this::tell)));
    }

    /// Looks in a folder for sounds that were moved.
    void relink(Path folder) {
        around.work()
                .start(
                        Job.of(
                                words.get("job.relink"),
                                context -> around.source().relink(folder, context)),
                        Work.Outcome.of(
                                report -> {
                                    notice.set(
                                            Optional.of(
                                                    words.get(
                                                            "relinked",
                                                            report.found().size(),
                                                            report.missing())));
                                    ask(query);
                                },
                                this::tell));
    }

    /// Writes a cue for the chosen sound into the script, so that it is heard where the playhead
    /// is.
    void insert() {
        Session session = around.session();
        session.handOver();
        Optional<PreviewState> state = session.previewProperty().get();
        Optional<CuePlace> place =
                state.filter(now ->
                                now.project().scriptText().equals(session.project().scriptText()))
                        .flatMap(now -> CuePlace.at(now, session.transport().position()));
        if (wish.get().isEmpty()) {
            return;
        }
        if (place.isEmpty()) {
            notice.set(Optional.of(words.get("insert.nowhere")));
            return;
        }
        Wish now = wish.get().get();
        String note = now.note(around.source().name(now.item()), place.get().when());
        String before = session.project().scriptText();
        String after = place.get().inserted(before, note);
        session.apply(new Edit.ChangeScript(ScriptChange.between(before, after)));
        notice.set(Optional.of(words.get("inserted", note)));
    }

    /// Puts the chosen sound on the timeline where the playhead is.
    void place() {
        heard.get().ifPresent(sound -> around.timeline().accept(List.of(sound.file())));
    }

    @Override
    public void close() {
        player.close();
        if (preparing != null) {
            preparing.cancel();
        }
    }
}
