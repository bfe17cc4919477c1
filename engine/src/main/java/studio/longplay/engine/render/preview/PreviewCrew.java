package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.BinSounds;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.Music;
import studio.longplay.engine.render.make.RoomTails;
import studio.longplay.engine.render.make.SceneSound;
import studio.longplay.engine.render.make.SoundSettings;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.Stems;
import studio.longplay.engine.render.make.Surroundings;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Speaks and mixes for the preview, and counts. Speech has threads of its own: an edited line
/// never waits for a mix.
///
/// Belongs to the preview's thread; those who work report by `post`ing to it.
final class PreviewCrew implements AutoCloseable {
    private final Workbench bench;
    private final WorkerPool workers;
    private final Speech speech;
    private final Speaking speaking;
    private final Effects effects;
    private final Stems stems;
    private final Music music;
    private final Stock stock;
    private final Consumer<Runnable> post;
    private final int speakers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private final Crew speakingCrew = new Crew("preview-speak", speakers + 1);
    private final Crew mixingCrew = new Crew("preview-mix", 1);
    private final CancelToken closing = new CancelToken();
    private final Pace pace = new Pace();
    private int busySpeaking;
    private int hurrying;
    private int busyMixing;
    private boolean news;
    private String doing = "";

    PreviewCrew(Workbench bench, Speech speech, Stock stock, Consumer<Runnable> post) {
        this.bench = bench;
        this.workers = new WorkerPool(bench.store().folder().resolveSibling("logs"));
        this.speech = speech;
        this.speaking = new Speaking(bench, speech, Lexicon.empty());
        this.effects = new Effects(bench);
        this.stems = new Stems(bench);
        this.music = new Music(bench);
        this.stock = stock;
        this.post = post;
    }

    Speaking speaking() {
        return speaking;
    }

    boolean canSpeak() {
        return busySpeaking < speakers;
    }

    /// One more than all others can be begun when somebody waits for it, so that it need not wait
    /// for the end of what nobody waits for.
    boolean canHurry() {
        return busySpeaking <= speakers;
    }

    boolean canMix() {
        return busyMixing == 0;
    }

    /// Whether anything was finished since the last call.
    boolean takeNews() {
        boolean some = news;
        news = false;
        return some;
    }

    void warmUp(Consumer<StudioFault> failed) {
        Job<Boolean> job =
                Job.of(
                        "Load the voices",
                        _ -> {
                            speech.warmUp();
                            return true;
                        });
        speakingCrew.begin(job, context(), new Told<>(_ -> {}, failed, () -> {}));
    }

    /// Whether somebody waits for what is being made.
    boolean isHurrying() {
        return hurrying > 0;
    }

    /// @param bin the user's files, by digest
    void begin(Agenda.Piece piece, Map<String, BinItem> bin) {
        begin(piece, bin, () -> busySpeaking--);
    }

    /// Begins a piece that somebody waits for.
    void hurry(Agenda.Piece piece, Map<String, BinItem> bin) {
        hurrying++;
        begin(
                piece,
                bin,
                () -> {
                    busySpeaking--;
                    hurrying--;
                });
    }

    private void begin(Agenda.Piece piece, Map<String, BinItem> bin, Runnable free) {
        busySpeaking++;
        switch (piece) {
            case Agenda.Piece.Speak speak -> speak(speak, bin, free);
            case Agenda.Piece.Sound sound -> sound(sound, free);
        }
    }

    private void speak(Agenda.Piece.Speak piece, Map<String, BinItem> bin, Runnable free) {
        stock.begin(piece.key());
        doing = piece.order().line().speaker().name();
        Speaking recorded =
                piece.order().recorded().isEmpty()
                        ? speaking
                        : speaking.with(new BinSounds(bench, workers, bin));
        long start = System.nanoTime();
        speakingCrew.begin(
                Job.of("Speak a line", context -> recorded.speak(piece.order(), context)),
                context(),
                told(
                        piece.key(),
                        (SpokenLine take) -> {
                            pace.spoke(take.line(), System.nanoTime() - start);
                            stock.put(piece.key(), take);
                        },
                        free));
    }

    private void sound(Agenda.Piece.Sound piece, Runnable free) {
        stock.begin(piece.key());
        doing = piece.cue().sound();
        speakingCrew.begin(
                Job.of("Make an effect", context -> effect(piece.cue(), context)),
                context(),
                told(piece.key(), (Effects.Made made) -> stock.put(piece.key(), made), free));
    }

    private Effects.Made effect(Cue.SoundCue cue, JobContext context) throws StudioFault {
        return effects.make(List.of(cue), context).values().iterator().next();
    }

    /// What is heard of a scene.
    private record Part(
            SceneLayout layout,
            Map<ElementId, SpokenLine> takes,
            Map<ElementId, Effects.Made> sounds,
            Surroundings around) {}

    private Part part(Draft draft, int number, Reading reading) {
        PreviewScene scene = draft.scenes().get(number);
        Map<ElementId, SpokenLine> takes = new HashMap<>();
        Map<ElementId, Effects.Made> sounds = new HashMap<>();
        for (Placed.PlacedLine placed : scene.layout().lines()) {
            Speaking.Order order = reading.orders().get(placed.line().id());
            if (order != null) {
                stock.take(reading.take(order.line().id()), order.line())
                        .ifPresent(take -> takes.put(order.line().id(), take));
            }
        }
        for (Placed.PlacedSound placed : scene.layout().sounds()) {
            stock.effect(placed.cue()).ifPresent(made -> sounds.put(placed.cue().id(), made));
        }
        return new Part(onlySpoken(scene.layout(), takes), takes, sounds, draft.around(number));
    }

    /// Mixes a scene, and of the scenes before it what rings into it.
    void mix(Draft draft, int number, Reading reading) {
        busyMixing++;
        SceneKey key = draft.key(number);
        stock.begin(key);
        List<Part> parts = new ArrayList<>();
        for (int before = number - key.ringing().size(); before <= number; before++) {
            parts.add(part(draft, before, reading));
        }
        SoundSettings sound = SoundSettings.of(reading.project().mix());
        BinSounds own = new BinSounds(bench, workers, reading.project().arrangement().bin());
        SceneSound sceneSound = new SceneSound(stems, music, sound.ducking(), own);
        long start = System.nanoTime();
        double seconds = parts.getLast().layout().duration().toSecondsForDisplay();
        mixingCrew.begin(
                Job.of("Mix a scene", context -> mixed(sceneSound, parts, key, context)),
                context(),
                told(
                        key,
                        (Stock.Mixed mix) -> {
                            pace.mixed(seconds, System.nanoTime() - start);
                            stock.put(key, mix);
                        },
                        () -> busyMixing--));
    }

    /// A line that nobody could speak leaves its place silent.
    private static SceneLayout onlySpoken(SceneLayout layout, Map<ElementId, SpokenLine> takes) {
        return new SceneLayout(
                layout.scene(),
                layout.chapterTitle(),
                layout.duration(),
                layout.cards(),
                layout.lines().stream()
                        .filter(placed -> takes.containsKey(placed.line().id()))
                        .toList(),
                layout.music(),
                layout.sounds(),
                layout.pictures(),
                layout.scenery(),
                layout.userClips());
    }

    private Stock.Mixed mixed(
            SceneSound sceneSound, List<Part> parts, SceneKey key, JobContext context)
            throws StudioFault {
        List<SceneSound.Score> scores = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            SceneSound.Score score =
                    sceneSound.score(
                            part.layout(), part.takes(), part.sounds(), part.around(), context);
            int back = parts.size() - 1 - i;
            SceneConsole console = back == 0 ? key.desk() : key.ringing().get(back - 1).desk();
            scores.add(
                    console.alone()
                            .map(alone -> score.only(alone.sources(), alone.stems()))
                            .orElse(score));
        }
        SceneSound.Score last = scores.getLast();
        if (!key.followed()) {
            stems.watched(last.mix(), last.sources(), context);
        }
        RoomTails tails = new RoomTails(stems, scores, key.followed());
        Path heard = tails.heard(scores.size() - 1, context).file();
        return new Stock.Mixed(
                heard,
                StemPeaks.read(heard),
                stems.strips(last.mix(), last.sources(), context).file(),
                DuckCurve.of(last.mix()));
    }

    /// What becomes of a job is settled on the preview's thread.
    private <T> Crew.Outcome<T> told(Object key, Consumer<T> done, Runnable free) {
        return new Told<>(
                result -> settle(free, () -> done.accept(result)),
                fault -> settle(free, () -> stock.fail(key, fault)),
                () -> settle(free, () -> stock.abandon(key)));
    }

    private void settle(Runnable free, Runnable outcome) {
        post.accept(() -> {
            free.run();
            outcome.run();
            news = true;
        });
    }

    /// A bug counts as cancelled, so that the preview goes on, and is told where bugs are told.
    private record Told<T>(Consumer<T> whenDone, Consumer<StudioFault> whenFailed, Runnable ended)
            implements Crew.Outcome<T> {
        @Override
        public void done(T result) {
            whenDone.accept(result);
        }

        @Override
        public void failed(StudioFault fault) {
            whenFailed.accept(fault);
        }

        @Override
        public void cancelled() {
            ended.run();
        }

        @Override
        public void broken(Throwable bug) {
            whenFailed.accept(
                    new StudioFault.Resource(
                            "preview.bug",
                            "The preview stumbled over a fault of ours: " + bug + ".",
                            "Change the line or scene, or send us a report.",
                            bug));
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
        }
    }

    private JobContext context() {
        return new JobContext() {
            @Override
            public void progress(Progress progress) {}

            @Override
            public void checkCancelled() {
                closing.check();
            }
        };
    }

    PreviewWork work(Draft draft, boolean resting) {
        int lines = draft.lines().size();
        long unspokenWords = 0;
        int spoken = 0;
        for (PreviewLine line : draft.lines().values()) {
            if (line.isSpoken()) {
                spoken++;
            } else if (line.fault().isEmpty()) {
                unspokenWords += line.line().words().size();
            }
        }
        int mixed = 0;
        double unmixedSeconds = 0;
        for (PreviewScene scene : draft.scenes()) {
            switch (scene.state()) {
                case READY -> mixed++;
                case WAITING, MAKING ->
                        unmixedSeconds += scene.layout().duration().toSecondsForDisplay();
                case FAILED -> {}
            }
        }
        boolean busy = busySpeaking > 0 || busyMixing > 0;
        return new PreviewWork(
                spoken,
                lines,
                mixed,
                draft.scenes().size(),
                busy,
                resting,
                busy ? doing : "",
                pace.millisLeft(unspokenWords, speakers, unmixedSeconds));
    }

    @Override
    public void close() {
        closing.cancel();
        speakingCrew.close();
        mixingCrew.close();
        workers.close();
    }
}
