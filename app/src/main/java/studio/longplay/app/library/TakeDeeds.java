package studio.longplay.app.library;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.library.TakeExport;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.Playlist;
import studio.longplay.engine.store.library.TakeFound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What can be done to the selected takes; all but removing for good can be undone.
final class TakeDeeds {
    private final LibraryViewModel model;
    private final LibraryViewModel.Surroundings around;
    private final Words words;
    private final LibraryDeeds deeds;

    TakeDeeds(LibraryViewModel model, LibraryViewModel.Surroundings around, Words words) {
        this.model = model;
        this.around = around;
        this.words = words;
        deeds =
                new LibraryDeeds(
                        around.source(),
                        around.work(),
                        words.get("job.change"),
                        new LibraryDeeds.Told(
                                deed -> changed(deed, true),
                                deed -> changed(deed, false),
                                model::tell));
    }

    LibraryDeeds history() {
        return deeds;
    }

    private void changed(LibraryDeeds.Deed deed, boolean done) {
        if (done) {
            model.say(new Notice(deed.says(), false, true, Optional.empty()));
        } else {
            model.say(Notice.told(words.get("undone", deed.says())));
        }
        model.search();
    }

    private void apply(String key, Function<List<Digest>, LibraryChange.Wish> wish) {
        applyTo(words.get(key, model.marks().count()), wish);
    }

    private void applyTo(String says, Function<List<Digest>, LibraryChange.Wish> wish) {
        model.selection()
                .ifPresent(
                        takes -> deeds.apply(says, takes, digests -> List.of(wish.apply(digests))));
    }

    /// Gives all that are selected a tag.
    void tag(String tag) {
        String name = tag.strip();
        if (!name.isEmpty()) {
            applyTo(
                    words.get("tagged", model.marks().count(), name),
                    takes -> new LibraryChange.Tag(takes, List.of(name), List.of()));
        }
    }

    /// Takes a tag from all that are selected.
    void untag(String tag) {
        applyTo(
                words.get("untagged", model.marks().count(), tag),
                takes -> new LibraryChange.Tag(takes, List.of(), List.of(tag)));
    }

    /// Stars all that are selected, or takes the star from all if all have one.
    void star() {
        boolean all = model.markedProperty().get().starred() >= model.marks().count();
        apply(all ? "unstarred" : "starred", takes -> new LibraryChange.Star(takes, !all));
    }

    /// Writes a note to the take that leads.
    void note(LibraryTake take, String note) {
        if (!take.note().equals(note)) {
            model.selection()
                    .ifPresent(takes ->
                            deeds.apply(
                                    words.get("noted"),
                                    takes,
                                    _ -> List.of(new LibraryChange.Note(take.digest(), note))));
        }
    }

    /// Deletes all that are selected; they can be restored until they are removed for good.
    void delete() {
        if (!model.sought().deletedProperty().get()) {
            apply("deleted", LibraryChange.Delete::new);
        }
    }

    void restore() {
        apply("restored", LibraryChange.Restore::new);
    }

    /// Removes all that was ever deleted from the disk; cannot be undone.
    void purge() {
        around.shownWork()
                .start(
                        Job.of(words.get("job.purge"), context -> around.source().purge(context)),
                        new Work.Outcome<>(
                                bytes -> {
                                    model.say(
                                            Notice.told(words.get("purged", TakeText.size(bytes))));
                                    model.search();
                                },
                                model::tell,
                                model::search));
    }

    private List<Playlist> playlists() {
        return model.answerProperty().get().map(TakesAnswer::playlists).orElse(List.of());
    }

    Optional<Playlist> playlist(String id) {
        return playlists().stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /// Puts all that are selected at the end of a playlist.
    void add(Playlist playlist) {
        applyTo(
                words.get("listed", model.marks().count(), playlist.name()),
                takes -> {
                    List<Digest> more = new ArrayList<>(playlist.takes());
                    more.addAll(takes);
                    return put(playlist, more);
                });
    }

    private static LibraryChange.PutPlaylist put(Playlist playlist, List<Digest> takes) {
        return new LibraryChange.PutPlaylist(new Playlist(playlist.id(), playlist.name(), takes));
    }

    /// Makes a playlist of all that are selected; where one has that name they are added to it.
    void addToNew(String name) {
        String called = name.strip();
        if (called.isEmpty()) {
            return;
        }
        Optional<Playlist> known =
                playlists().stream().filter(list -> list.name().equals(called)).findFirst();
        add(known.orElseGet(() -> Playlist.of(called, List.of())));
    }

    /// Takes all that are selected out of the playlist that is shown.
    void unlist() {
        shown().ifPresent(list ->
                applyTo(
                        words.get("unlisted", model.marks().count(), list.name()),
                        takes -> {
                            List<Digest> fewer = new ArrayList<>(list.takes());
                            fewer.removeAll(takes);
                            return put(list, fewer);
                        }));
    }

    private Optional<Playlist> shown() {
        return model.sought().playlistProperty().get().flatMap(this::playlist);
    }

    /// Moves the take that leads up or down in the playlist that is shown.
    ///
    /// @param by -1 or 1
    void move(int by) {
        Optional<Playlist> list = shown();
        Optional<LibraryTake> lead = model.leadProperty().get();
        if (list.isPresent() && lead.isPresent()) {
            List<Digest> takes = new ArrayList<>(list.get().takes());
            int from = takes.indexOf(lead.get().digest());
            if (from >= 0 && from + by >= 0 && from + by < takes.size()) {
                Collections.swap(takes, from, from + by);
                applyTo(words.get("moved", list.get().name()), _ -> put(list.get(), takes));
            }
        }
    }

    void rename(Playlist playlist, String name) {
        if (!name.isBlank()) {
            change(
                    words.get("renamed", name.strip()),
                    new LibraryChange.PutPlaylist(
                            new Playlist(playlist.id(), name.strip(), playlist.takes())));
        }
    }

    void remove(Playlist playlist) {
        if (model.sought().playlistProperty().get().equals(Optional.of(playlist.id()))) {
            model.sought().playlistProperty().set(Optional.empty());
        }
        change(
                words.get("removed", playlist.name()),
                new LibraryChange.RemovePlaylist(playlist.id()));
    }

    private void change(String says, LibraryChange.Wish wish) {
        model.rowsProperty()
                .get()
                .ifPresent(rows ->
                        deeds.apply(
                                says,
                                rows.found().only(new java.util.BitSet()),
                                _ -> List.of(wish)));
    }

    /// Writes all that are selected into the folder chosen.
    void export() {
        Optional<TakesAnswer> answer = model.answerProperty().get();
        Optional<TakeFound> takes = model.selection();
        if (answer.isPresent() && takes.isPresent()) {
            model.exporting()
                    .run(
                            words.get("job.export", takes.get().size()),
                            answer.get().library(),
                            takes.get(),
                            this::exported,
                            model::tell);
        }
    }

    private void exported(TakesExporting.Done done) {
        TakeExport.Written written = done.written();
        String says = words.get("exported", written.files().size(), done.folder().toString());
        String left =
                written.left().values().stream()
                        .findFirst()
                        .map(reason ->
                                " " + words.get("export.left", written.left().size(), reason))
                        .orElse("");
        model.say(new Notice(says + left, false, false, Optional.of(done.folder())));
    }

    /// Asks for the folder to export to.
    void chooseFolder() {
        String now = model.exporting().folderProperty().get();
        around.places()
                .choose()
                .apply(now.isBlank() ? Path.of(System.getProperty("user.home", "")) : Path.of(now))
                .ifPresent(path -> model.exporting().folderProperty().set(path.toString()));
    }
}
