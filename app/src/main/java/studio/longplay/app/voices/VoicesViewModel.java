package studio.longplay.app.voices;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.VoiceAuditions;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.store.library.LibraryVoice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The voices there are, as the user looks through them.
///
/// Searching is done on a thread of the work, so that a key pressed costs the window nothing
/// however many voices there are; only the answer to the last question counts.
public final class VoicesViewModel implements AutoCloseable {
    private final Surroundings around;
    private final Words words = Words.of("voices");
    private final VoiceFacets facets = new VoiceFacets();
    private final VoiceListening listening;
    private final ReadOnlyObjectWrapper<VoiceStock> stock =
            new ReadOnlyObjectWrapper<>(this, "stock", VoiceStock.NONE);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
    private final ReadOnlyObjectWrapper<VoicesFound> found =
            new ReadOnlyObjectWrapper<>(this, "found", VoicesFound.NOTHING);
    private final ObjectProperty<Optional<VoiceEntry>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObjectProperty<Optional<String>> speaker =
            new SimpleObjectProperty<>(this, "speaker", Optional.empty());
    private final ReadOnlyObjectWrapper<List<VoiceUse.Part>> parts =
            new ReadOnlyObjectWrapper<>(this, "parts", List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private final InvalidationListener search = _ -> search();
    private final ChangeListener<Optional<String>> silent;
    private final Runnable unfollow;
    private Map<String, List<String>> users = Map.of();
    private @Nullable Running searching;
    private long turn;

    /// What the browser lives on.
    ///
    /// @param auditions closed with the browser
    /// @param work shows nowhere
    /// @param chance draws X in blind comparisons
    public record Surroundings(
            VoiceStock.Source stock,
            VoiceAuditions auditions,
            PickShelf picks,
            VoiceUse use,
            Work work,
            RandomGenerator chance) {}

    /// @param speakerKey for whom a voice is looked for, if for one
    public VoicesViewModel(Surroundings around, Optional<String> speakerKey) {
        this.around = around;
        listening = new VoiceListening(around, words.get("measuring"), this::tell);
        silent = (_, _, why) -> why.ifPresent(it -> notice.set(Optional.of(it)));
        around.auditions().silentBecauseProperty().addListener(silent);
        facets.follow(search);
        around.picks().picksProperty().addListener(search);
        speaker.addListener(_ -> {
            sayAsSpeaker();
            wearAsSpeaker();
        });
        selected.addListener((_, before, now) -> {
            if (!before.map(VoiceEntry::id).equals(now.map(VoiceEntry::id))) {
                listening.look(now);
            }
        });
        unfollow = around.use().follow(this::readParts);
        readParts();
        speaker.set(speakerKey.or(() -> parts.get().stream().findFirst().map(VoiceUse.Part::key)));
        sayAsSpeaker();
        wearAsSpeaker();
        look(false);
    }

    private void readParts() {
        List<VoiceUse.Part> now = around.use().parts();
        if (now.equals(parts.get())) {
            return;
        }
        Map<String, List<String>> byVoice = new HashMap<>();
        for (VoiceUse.Part part : now) {
            byVoice.merge(
                    part.personId(),
                    List.of(part.name()),
                    (some, one) ->
                            java.util.stream.Stream.concat(some.stream(), one.stream()).toList());
        }
        users = byVoice;
        parts.set(now);
        search();
    }

    private void sayAsSpeaker() {
        listening
                .usualProperty()
                .set(
                        part().map(VoiceUse.Part::words)
                                .filter(own -> !own.isBlank())
                                .orElse(words.get("sentence.usual")));
    }

    private void wearAsSpeaker() {
        part().ifPresent(part -> {
            listening.characters().retainAll(part.characters());
            listening.characters().addAll(part.characters());
        });
    }

    VoiceFacets facets() {
        return facets;
    }

    VoiceListening listening() {
        return listening;
    }

    ReadOnlyObjectProperty<VoiceStock> stockProperty() {
        return stock.getReadOnlyProperty();
    }

    /// Whether it is still being found out what voices there are.
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<VoicesFound> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<VoicePicks> picksProperty() {
        return around.picks().picksProperty();
    }

    /// The voice whose particulars are shown.
    ObjectProperty<Optional<VoiceEntry>> selectedProperty() {
        return selected;
    }

    /// The key of the speaker a voice is looked for.
    ObjectProperty<Optional<String>> speakerProperty() {
        return speaker;
    }

    /// The speakers of the open project.
    ReadOnlyObjectProperty<List<VoiceUse.Part>> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /// What could not be done, in a sentence.
    ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void dismissNotice() {
        notice.set(Optional.empty());
    }

    private void tell(StudioFault fault) {
        notice.set(Optional.of(fault.sentence() + " " + fault.remedy()));
    }

    /// Finds out what voices there are.
    ///
    /// @param again whether programs on the machine are asked anew
    void look(boolean again) {
        looking.set(true);
        around.work()
                .start(
                        Job.of(words.get("looking"), _ -> around.stock().look(again)),
                        new Work.Outcome<>(
                                now -> {
                                    looking.set(false);
                                    stock.set(now);
                                    search();
                                },
                                fault -> {
                                    looking.set(false);
                                    tell(fault);
                                },
                                () -> looking.set(false)));
    }

    private void search() {
        Running before = searching;
        if (before != null) {
            before.cancel();
        }
        long mine = ++turn;
        List<VoiceEntry> all = stock.get().voices();
        VoiceQuestion question = facets.question(picksProperty().get(), parts.get());
        searching =
                around.work()
                        .start(
                                Job.of(words.get("searching"), _ -> VoicesFound.of(all, question)),
                                Work.Outcome.of(now -> answer(now, mine), this::tell));
    }

    private void answer(VoicesFound now, long mine) {
        if (mine != turn) {
            return;
        }
        searching = null;
        found.set(now);
        Optional<VoiceEntry> still =
                selected.get()
                        .flatMap(old ->
                                now.voices().stream()
                                        .filter(one -> one.id().equals(old.id()))
                                        .findFirst());
        selected.set(still.or(() -> beginning(now)));
    }

    /// The speaker's own voice if it is among them, else the first.
    private Optional<VoiceEntry> beginning(VoicesFound now) {
        String own = part().map(VoiceUse.Part::personId).orElse("");
        return now.voices().stream()
                .filter(entry -> entry.id().equals(own))
                .findFirst()
                .or(() -> now.voices().stream().findFirst());
    }

    /// The speaker a voice is looked for.
    Optional<VoiceUse.Part> part() {
        return parts.get().stream()
                .filter(part -> Optional.of(part.key()).equals(speaker.get()))
                .findFirst();
    }

    /// Names of the speakers who have the voice.
    List<String> usersOf(VoiceEntry entry) {
        return users.getOrDefault(entry.id(), List.of());
    }

    /// Whether the speaker a voice is looked for has this one.
    boolean isTheirs(VoiceEntry entry) {
        return part().filter(part -> part.voiceId().equals(heardId(entry))).isPresent();
    }

    /// Lets a voice be heard, or ends it if it is.
    void hear(VoiceEntry entry) {
        around.use().hush();
        listening.hear(entry);
    }

    /// Lets X of the blind comparison be heard.
    void hearHidden() {
        around.use().hush();
        listening.hearHidden();
    }

    /// Gives the speaker the voice.
    void use(VoiceEntry entry) {
        String heard = heardId(entry);
        part().filter(part -> !part.voiceId().equals(heard))
                .ifPresent(part -> around.use().cast(part.key(), heard));
    }

    private String heardId(VoiceEntry entry) {
        return listening.inCharacter(entry.voice()).id();
    }

    /// Has the voices heard, and given, with something done to them, or without it again.
    ///
    /// @param character of [studio.longplay.engine.voice.Prosody#CHARACTERS]
    void wear(String character, boolean on) {
        if (on ? listening.characters().add(character) : listening.characters().remove(character)) {
            listening.look(selected.get());
        }
    }

    /// What was done with each voice in this home, by its id.
    ReadOnlyObjectProperty<Map<String, LibraryVoice.Use>> usesProperty() {
        return around.picks().usesProperty();
    }

    boolean isFavourite(VoiceEntry entry) {
        return picksProperty().get().isFavourite(entry.id());
    }

    void favour(VoiceEntry entry, boolean favourite) {
        around.picks().change(picks -> picks.withFavourite(entry.id(), favourite));
    }

    /// Puts a voice into a collection, which is made if need be, or takes it out.
    void collect(String collection, VoiceEntry entry, boolean in) {
        String name = collection.strip();
        if (!name.isEmpty()) {
            around.picks().change(picks -> picks.with(name, entry.id(), in));
        }
    }

    void removeCollection(String collection) {
        if (facets.collectionProperty().get().equals(Optional.of(collection))) {
            facets.collectionProperty().set(Optional.empty());
        }
        around.picks().change(picks -> picks.without(collection));
    }

    /// Shows voices as a list or as cards.
    void showAsList(boolean list) {
        around.picks().change(picks -> picks.shownAsList(list));
    }

    @Override
    public void close() {
        turn++;
        unfollow.run();
        around.picks().picksProperty().removeListener(search);
        around.auditions().silentBecauseProperty().removeListener(silent);
        listening.close();
    }
}
