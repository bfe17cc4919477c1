package studio.longplay.app.voices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.library.Library;
import studio.longplay.engine.store.library.LibraryChange;
import studio.longplay.engine.store.library.LibraryVoice;
import studio.longplay.engine.store.library.VoiceCollection;
import studio.longplay.engine.store.library.VoiceQuery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Picks that the library keeps, beside what was done with each voice. Picks of earlier versions,
/// which the settings kept, are moved into the library the first time; whether voices are cards or
/// a list stays in the settings.
///
/// To be used on the window's thread. A change shows at once and is written in the background, one
/// after the other.
public final class LibraryPicks implements PickShelf {
    private final Source source;
    private final ObjectProperty<VoicePicks> settings;
    private final Work work;
    private final String title;
    private final Consumer<StudioFault> failed;
    private final ReadOnlyObjectWrapper<VoicePicks> picks;
    private final ReadOnlyObjectWrapper<Map<String, LibraryVoice.Use>> uses =
            new ReadOnlyObjectWrapper<>(this, "uses", Map.of());
    private VoicePicks kept = VoicePicks.NONE;
    private boolean read;
    private boolean writing;

    /// Where the library is; asked on a thread that may wait.
    @FunctionalInterface
    public interface Source {
        Library open(JobContext context) throws StudioFault;
    }

    private record Known(VoicePicks picks, Map<String, LibraryVoice.Use> uses) {}

    /// Begins to read.
    ///
    /// @param settings what earlier versions kept picks in
    /// @param work shows nowhere
    /// @param title of the work
    public LibraryPicks(
            Source source,
            ObjectProperty<VoicePicks> settings,
            Work work,
            String title,
            Consumer<StudioFault> failed) {
        this.source = source;
        this.settings = settings;
        this.work = work;
        this.title = title;
        this.failed = failed;
        picks = new ReadOnlyObjectWrapper<>(this, "picks", settings.get());
        VoicePicks old = settings.get();
        work.start(
                Job.of(title, context -> moved(source.open(context), old)),
                Work.Outcome.of(this::known, failed));
    }

    private static Known moved(Library library, VoicePicks old) throws StudioFault {
        Known before = look(library);
        VoicePicks both = before.picks;
        for (String voice : old.favourites()) {
            both = both.withFavourite(voice, true);
        }
        for (Map.Entry<String, List<String>> collection : old.collections().entrySet()) {
            for (String voice : collection.getValue()) {
                both = both.with(collection.getKey(), voice, true);
            }
        }
        List<LibraryChange.Wish> wishes = wishes(before.picks, both, library.collections());
        if (!wishes.isEmpty()) {
            library.apply(wishes);
        }
        return new Known(both, before.uses);
    }

    private static Known look(Library library) {
        List<String> favourites = new ArrayList<>();
        Map<String, LibraryVoice.Use> uses = new HashMap<>();
        for (LibraryVoice voice : library.voices(VoiceQuery.ALL).voices()) {
            uses.put(voice.facts().id(), voice.use());
            if (voice.favourite()) {
                favourites.add(voice.facts().id());
            }
        }
        Map<String, List<String>> collections = new LinkedHashMap<>();
        library.collections().forEach(one -> collections.put(one.name(), one.voices()));
        return new Known(new VoicePicks(favourites, collections, false), uses);
    }

    /// What makes some picks of others.
    private static List<LibraryChange.Wish> wishes(
            VoicePicks before, VoicePicks now, List<VoiceCollection> known) {
        List<LibraryChange.Wish> wishes = new ArrayList<>();
        favour(now.favourites(), before.favourites(), true, wishes);
        favour(before.favourites(), now.favourites(), false, wishes);
        now.collections()
                .forEach((name, voices) -> {
                    if (!voices.equals(before.collections().get(name))) {
                        String id =
                                idOf(name, known)
                                        .orElseGet(() -> VoiceCollection.of(name, voices).id());
                        wishes.add(
                                new LibraryChange.PutCollection(
                                        new VoiceCollection(id, name, voices)));
                    }
                });
        before.collections().keySet().stream()
                .filter(name -> !now.collections().containsKey(name))
                .forEach(name ->
                        idOf(name, known)
                                .map(LibraryChange.RemoveCollection::new)
                                .ifPresent(wishes::add));
        return wishes;
    }

    private static void favour(
            List<String> these,
            List<String> butNot,
            boolean favourite,
            List<LibraryChange.Wish> wishes) {
        List<String> changed = these.stream().filter(id -> !butNot.contains(id)).toList();
        if (!changed.isEmpty()) {
            wishes.add(new LibraryChange.Favour(changed, favourite));
        }
    }

    private static Optional<String> idOf(String name, List<VoiceCollection> known) {
        return known.stream()
                .filter(one -> one.name().equals(name))
                .map(VoiceCollection::id)
                .findFirst();
    }

    /// What was changed before it was known is done to what is known.
    private void known(Known now) {
        VoicePicks old = settings.get();
        VoicePicks shown = now.picks.shownAsList(old.asList());
        VoicePicks meanwhile = picks.get();
        for (LibraryChange.Wish wish : wishes(old, meanwhile, List.of())) {
            shown = done(shown, wish, meanwhile);
        }
        settings.set(new VoicePicks(List.of(), Map.of(), meanwhile.asList()));
        kept = now.picks;
        read = true;
        uses.set(now.uses);
        picks.set(shown.shownAsList(meanwhile.asList()));
        write();
    }

    private static VoicePicks done(
            VoicePicks picks, LibraryChange.Wish wish, VoicePicks meanwhile) {
        VoicePicks changed = picks;
        if (wish instanceof LibraryChange.Favour(List<String> voices, boolean favourite)) {
            for (String voice : voices) {
                changed = changed.withFavourite(voice, favourite);
            }
        } else if (wish instanceof LibraryChange.PutCollection(VoiceCollection collection)) {
            for (String voice : meanwhile.collection(collection.name())) {
                changed = changed.with(collection.name(), voice, true);
            }
        }
        return changed;
    }

    @Override
    public ReadOnlyObjectProperty<VoicePicks> picksProperty() {
        return picks.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Map<String, LibraryVoice.Use>> usesProperty() {
        return uses.getReadOnlyProperty();
    }

    @Override
    public void change(UnaryOperator<VoicePicks> change) {
        picks.set(change.apply(picks.get()));
        boolean asList = picks.get().asList();
        if (settings.get().asList() != asList) {
            settings.set(settings.get().shownAsList(asList));
        }
        write();
    }

    private void write() {
        VoicePicks before = kept;
        VoicePicks now = picks.get();
        boolean equal =
                before.favourites().equals(now.favourites())
                        && before.collections().equals(now.collections());
        if (!read || writing || equal) {
            return;
        }
        writing = true;
        work.start(
                Job.of(
                        title,
                        context -> {
                            Library library = source.open(context);
                            library.apply(wishes(before, now, library.collections()));
                            return now;
                        }),
                new Work.Outcome<>(this::wrote, this::refused, () -> writing = false));
    }

    private void wrote(VoicePicks now) {
        writing = false;
        kept = now;
        write();
    }

    /// What could not be kept is not shown as if it were.
    private void refused(StudioFault fault) {
        writing = false;
        picks.set(kept.shownAsList(picks.get().asList()));
        failed.accept(fault);
    }
}
