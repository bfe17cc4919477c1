package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Loop;
import studio.longplay.engine.jobs.PauseGate;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Follows a project while it is edited: reads it again, speaks and mixes what changed, and says
/// what is known.
///
/// All methods return at once and may be called from any thread. Works from the playhead on: the
/// lines of a scene, then its mix, then the next scene; a line just edited comes before all.
///
/// One thread conducts: it alone reads, lays out and decides what is next; speaking and mixing are
/// done by others, who report to it.
public final class Preview implements AutoCloseable {
    private static final String HURRYING = "preview";
    private static final long PUBLISH_EVERY_NANOS = 80_000_000;

    private final Listener listener;
    private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Project> newest = new AtomicReference<>();
    private final Attention attention = new Attention();
    private final SoundNames sounds;
    private final ProjectReader reader;
    private final Stock stock = new Stock();
    private final Agenda agenda = new Agenda();
    private final PreviewCrew crew;
    private final Loop conductor;

    private final Tempos tempos;

    private @Nullable Reading reading;
    private Tempos.@Nullable Paced paced;
    private @Nullable Draft draft;
    private boolean changed;
    private boolean resting;
    private volatile @Nullable PauseGate exports;
    private long publishedNanos;
    private long revision;
    private Renames renamed = Renames.NONE;
    private Set<StripRef> alone = Set.of();
    private final Map<String, StudioFault> broken = new LinkedHashMap<>();

    /// Hears of every state, on a thread of the preview.
    @FunctionalInterface
    public interface Listener {
        void changed(PreviewState state);
    }

    /// Begins to follow; nothing is known before the first [#show(Project)].
    ///
    /// @param speech stays open; whoever made it closes it
    /// @param earlierCast voice id by speaker key, as the project was cast when last open: nobody's
    ///   voice changes because a project was closed
    public Preview(
            ArtifactStore store,
            Speech speech,
            Map<String, String> earlierCast,
            Listener listener) {
        this(new Workbench(store, new Tally()), speech, earlierCast, listener);
    }

    /// As the other, at a bench of the caller's.
    public Preview(
            Workbench bench, Speech speech, Map<String, String> earlierCast, Listener listener) {
        this.listener = listener;
        this.crew = new PreviewCrew(bench, speech, stock, inbox::add);
        this.sounds = new SoundNames(bench.own());
        this.reader = new ProjectReader(crew.speaking(), earlierCast, sounds);
        this.tempos = new Tempos(crew.speaking());
        this.conductor = Loop.begin("preview", this::step);
    }

    /// Has exports wait while somebody waits for a line or a sound: they rest at their next group
    /// of pictures.
    ///
    /// @param gate of the program's exports
    public void goBefore(PauseGate gate) {
        exports = gate;
    }

    /// The voices there are now.
    public VoiceRegistry voices() {
        return crew.speaking().registry();
    }

    /// The names of the sounds that the script may ask for.
    public SoundNames sounds() {
        return sounds;
    }

    /// Follows this value of the project from now on.
    public void show(Project project) {
        newest.set(project);
        inbox.add(() -> {});
    }

    /// What is near this time is made first. May be called with every frame of a playing playhead.
    public void attend(MediaTime playhead) {
        if (attention.offer(playhead)) {
            inbox.add(() -> attention.take(this::sceneAt).ifPresent(agenda::attend));
        }
    }

    private TimeRange sceneAt(MediaTime time) {
        Draft laid = draft;
        return laid == null ? new TimeRange(time, MediaTime.ZERO) : laid.sceneRangeAt(time);
    }

    /// Has only these sources heard: scenes are mixed with the others left out, the one at the
    /// playhead first. What is solo-safe stays heard, and speech that is left out makes room all
    /// the same. Nothing of it is in a delivery.
    ///
    /// @param sources speakers and tracks; none for everybody
    public void listenTo(Set<StripRef> sources) {
        Set<StripRef> heard = Set.copyOf(sources);
        inbox.add(() -> {
            changed |= !alone.equals(heard);
            alone = heard;
        });
    }

    /// Speaks this line before all others.
    public void speakNext(ElementId line) {
        inbox.add(() -> agenda.hurry(List.of(line)));
    }

    /// Tries again what failed.
    public void retry() {
        inbox.add(() -> {
            stock.forgiveAll();
            broken.clear();
            changed = true;
        });
    }

    /// Takes note that a file could not be painted: it is told with every state until [#retry].
    ///
    /// @param digest of the file, in hex
    public void cannotShow(String digest, StudioFault fault) {
        inbox.add(() -> changed |= broken.putIfAbsent(digest, fault) == null);
    }

    /// Rests, or goes on: an export wants the machine for itself. A line just edited is spoken all
    /// the same.
    public void pause(boolean rest) {
        inbox.add(() -> {
            resting = rest;
            changed = true;
        });
    }

    private void step() throws InterruptedException {
        Runnable message = changed ? inbox.poll(untilDue(), TimeUnit.NANOSECONDS) : inbox.take();
        while (message != null) {
            message.run();
            message = inbox.poll();
        }
        changed |= crew.takeNews();
        boolean read = readNewest();
        if (changed || read) {
            lay();
        }
        if (handOut()) {
            lay();
            changed = true;
        }
        if (read || (changed && untilDue() <= 0)) {
            publish();
        }
    }

    private long untilDue() {
        return publishedNanos + PUBLISH_EVERY_NANOS - System.nanoTime();
    }

    private boolean readNewest() {
        Project project = newest.getAndSet(null);
        if (project == null) {
            return false;
        }
        Reading before = reading;
        Reading now = reader.read(project);
        reading = now;
        renamed = renamed.with(new Renames.Step(revision + 1, now.renamed()));
        if (before != null) {
            agenda.hurry(now.changedSince(before));
        }
        return true;
    }

    private void lay() {
        Reading now = reading;
        if (now != null) {
            Draft before = draft;
            SceneCaptions captions = before == null ? SceneCaptions.none() : before.captions();
            Tempos.Paced spoken = tempos.of(now, stock);
            paced = spoken;
            draft = Draft.of(spoken, stock, captions, alone);
            attention.forget();
        }
    }

    /// Gives work to whoever is free.
    private boolean handOut() {
        Tempos.Paced spoken = paced;
        Draft laid = draft;
        if (spoken == null || laid == null) {
            return false;
        }
        Reading now = spoken.reading();
        boolean some = false;
        while (crew.canHurry()) {
            var piece = agenda.nextUrgent(now, stock);
            if (piece.isEmpty()) {
                break;
            }
            crew.hurry(piece.get(), now.project().arrangement().bin());
            some = true;
        }
        haveExportsWait();
        while (crew.canSpeak() && !resting) {
            var piece = agenda.nextPiece(spoken, laid, stock);
            if (piece.isEmpty()) {
                break;
            }
            crew.begin(piece.get(), now.project().arrangement().bin());
            some = true;
        }
        while (crew.canMix() && !resting) {
            var scene = agenda.nextScene(now, laid, stock);
            if (scene.isEmpty()) {
                break;
            }
            int number = scene.get().number();
            crew.mix(laid, number, now);
            some = true;
        }
        return some;
    }

    private void haveExportsWait() {
        PauseGate gate = exports;
        if (gate != null && crew.isHurrying()) {
            gate.hold(HURRYING);
        } else if (gate != null) {
            gate.release(HURRYING);
        }
    }

    private void publish() {
        Reading now = reading;
        Draft laid = draft;
        changed = false;
        publishedNanos = System.nanoTime();
        if (now != null && laid != null) {
            revision++;
            PreviewWork work = crew.work(laid, resting);
            listener.changed(
                    Publication.of(
                            now, laid, new Publication.News(revision, work, renamed, broken)));
        }
    }

    /// Stops; what is finished is in the store.
    @Override
    public void close() {
        conductor.close();
        crew.close();
        PauseGate gate = exports;
        if (gate != null) {
            gate.release(HURRYING);
        }
    }

    /// Loads the voices in the background, so that the first line does not wait for them.
    ///
    /// @param failed hears why they cannot be loaded
    public void warmUp(java.util.function.Consumer<StudioFault> failed) {
        crew.warmUp(failed);
    }
}
