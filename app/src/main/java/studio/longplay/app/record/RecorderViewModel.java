package studio.longplay.app.record;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.media.record.Recorded;
import studio.longplay.engine.media.record.Recorder;
import studio.longplay.engine.media.record.Recordings;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Records somebody: what is recorded is heard, and kept or made again.
///
/// To be used on the window's thread, where nothing waits. [#pulse] is to be called with every
/// frame while the recorder is seen. Nothing that was recorded is deleted unless the user says so
/// or has recorded it again.
public final class RecorderViewModel implements AutoCloseable {
    private final Surroundings surroundings;
    private final Consumer<Path> sink;
    private final Words words = Words.of("record");
    private final Listening listening;
    private final Playback playback;
    private final Countdown countdown;
    private final Outline outline = new Outline();
    private final ObjectProperty<Prompt> prompt;
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", Stage.LOOKING);
    private final ReadOnlyObjectWrapper<Optional<Recorded>> recorded =
            new ReadOnlyObjectWrapper<>(this, "recorded", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> drawings =
            new ReadOnlyObjectWrapper<>(this, "drawings", 0);
    private final ReadOnlyObjectWrapper<List<RecorderNotice>> notices =
            new ReadOnlyObjectWrapper<>(this, "notices", List.of());
    private final List<Path> recovered = new ArrayList<>();
    private int latencyMillis;
    private double seconds;
    private double peakDb = Double.NEGATIVE_INFINITY;
    private double rmsDb = Double.NEGATIVE_INFINITY;
    private boolean warned;

    /// What a recorder stands on.
    ///
    /// @param sinks opens the device that recordings are heard through
    /// @param folder of the recordings; made with the first
    /// @param ui runs things on the window's thread
    /// @param hush stops whatever else is heard, for a recording would have it in it
    public record Surroundings(
            SoundInputs inputs,
            Supplier<SoundSink> sinks,
            Path folder,
            Work work,
            Executor ui,
            ObjectProperty<RecorderHabits> habits,
            Runnable hush) {}

    /// A recorder that looks for inputs at once.
    ///
    /// @param sink takes what is kept: a WAV, mono, 48 kHz
    public RecorderViewModel(Surroundings surroundings, Prompt prompt, Consumer<Path> sink) {
        this.surroundings = surroundings;
        this.sink = sink;
        this.prompt = new SimpleObjectProperty<>(this, "prompt", prompt);
        countdown =
                new Countdown(surroundings.sinks(), surroundings.work(), words.get("job.count"));
        playback = new Playback(surroundings.sinks(), surroundings.work(), words.get("job.play"));
        listening =
                new Listening(
                        surroundings,
                        words,
                        new Listening.Told(this::opened, this::recorded, this::failed));
        playback.silentBecauseProperty().addListener((_, _, _) -> tell());
        recover();
        lookAgain();
    }

    /// What is to be read; another one when the next is to be recorded.
    public ObjectProperty<Prompt> promptProperty() {
        return prompt;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The recording that waits to be kept.
    public ReadOnlyObjectProperty<Optional<Recorded>> recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<SoundInput>> inputsProperty() {
        return listening.inputsProperty();
    }

    /// The input that is listened to, or was last; empty while there is none.
    ReadOnlyObjectProperty<Optional<SoundInput>> inputProperty() {
        return listening.inputProperty();
    }

    /// Seconds until the recording begins, while it counts.
    ReadOnlyObjectProperty<Integer> countProperty() {
        return countdown.leftProperty();
    }

    ReadOnlyObjectProperty<Optional<StudioFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<RecorderNotice>> noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    /// Changes when the outline was drawn anew.
    ReadOnlyObjectProperty<Integer> drawingsProperty() {
        return drawings.getReadOnlyProperty();
    }

    ObjectProperty<RecorderHabits> habitsProperty() {
        return surroundings.habits();
    }

    Playback playback() {
        return playback;
    }

    Outline outline() {
        return outline;
    }

    Words words() {
        return words;
    }

    /// Length of the recording so far, or of the one that was made.
    double seconds() {
        return seconds;
    }

    /// The highest peak since the pulse before, in dB full scale.
    double peakDb() {
        return peakDb;
    }

    double rmsDb() {
        return rmsDb;
    }

    /// How late the level is shown and sound is taken, in milliseconds, as far as the machine
    /// tells.
    int latencyMillis() {
        return latencyMillis;
    }

    private <T> void start(String words, Job.Work<T> job, Consumer<T> done) {
        Work.Outcome<T> outcome = Work.Outcome.of(done, this::problem);
        surroundings.work().start(Job.of(this.words.get(words), job), outcome);
    }

    /// Looks for what a crash broke off.
    private void recover() {
        Path folder = surroundings.folder();
        start(
                "job.recover",
                _ -> Recordings.recover(folder),
                found -> {
                    recovered.addAll(found);
                    tell();
                });
    }

    /// Takes up a recording that a crash had broken off.
    void useRecovered() {
        if (!recovered.isEmpty() && canTakeUp()) {
            Path file = recovered.removeFirst();
            start(
                    "job.recover",
                    _ -> Recordings.look(file),
                    whole -> {
                        if (canTakeUp()) {
                            recorded(whole);
                        } else {
                            recovered.add(file);
                        }
                    });
        }
    }

    private boolean canTakeUp() {
        return stage.get().isIdle() || stage.get() == Stage.WITHOUT_INPUT;
    }

    /// Looks what inputs there are, and listens to the one chosen last or the usual one.
    void lookAgain() {
        if (!stage.get().isRecording() && stage.get() != Stage.SAVING) {
            countdown.end();
            stage.set(Stage.LOOKING);
            fault.set(Optional.empty());
            tell();
            listening.look();
        }
    }

    /// Listens to another input from now on, and at the next start.
    void choose(SoundInput other) {
        boolean same = inputProperty().get().filter(other::equals).isPresent() && isListening();
        if (!same && !stage.get().isRecording() && stage.get() != Stage.SAVING) {
            habitsProperty().set(habitsProperty().get().withInput(other.id()));
            countdown.end();
            stage.set(Stage.LOOKING);
            fault.set(Optional.empty());
            tell();
            listening.listen(other);
        }
    }

    private boolean isListening() {
        return listening.recorder().isPresent();
    }

    private void opened(int millis) {
        latencyMillis = millis;
        rest();
    }

    /// A recording is whole: it takes the place of the one before.
    private void recorded(Recorded whole) {
        recorded.get()
                .map(Recorded::file)
                .filter(file -> !file.equals(whole.file()))
                .ifPresent(this::discard);
        recorded.set(Optional.of(whole));
        show(whole);
        warned = false;
        rest();
    }

    private void show(Recorded whole) {
        seconds = (double) whole.samples() / Recorded.RATE_HZ;
        start(
                "job.outline",
                _ -> Outline.of(whole.file()),
                drawn -> {
                    boolean shown = recorded.get().filter(whole::equals).isPresent();
                    if (shown && stage.get() == Stage.RECORDED) {
                        outline.become(drawn);
                        drawings.set(drawings.get() + 1);
                    }
                });
    }

    /// What went wrong beside listening and recording.
    private void problem(StudioFault told) {
        fault.set(Optional.of(told));
        tell();
    }

    private void failed(StudioFault told) {
        fault.set(Optional.of(told));
        listening.letGoIfSilent();
        rest();
    }

    /// What it does when nothing is going on.
    private void rest() {
        if (recorded.get().isPresent()) {
            stage.set(Stage.RECORDED);
        } else {
            stage.set(isListening() ? Stage.READY : Stage.WITHOUT_INPUT);
        }
        if (!isListening()) {
            peakDb = Double.NEGATIVE_INFINITY;
            rmsDb = Double.NEGATIVE_INFINITY;
        }
        tell();
    }

    /// Begins a recording, after the count; ends the count, or the recording.
    void toggle() {
        Stage now = stage.get();
        if (now.isRecording()) {
            stop();
        } else if (now == Stage.COUNTING) {
            countdown.end();
            rest();
        } else if (now.isIdle() && !isListening()) {
            lookAgain();
        } else if (now.isIdle()) {
            begin();
        }
    }

    private void begin() {
        playback.stop();
        surroundings.hush().run();
        fault.set(Optional.empty());
        warned = false;
        RecorderHabits habits = surroundings.habits().get();
        if (habits.countInSeconds() == 0) {
            record();
            return;
        }
        stage.set(Stage.COUNTING);
        countdown.begin(habits.countInSeconds(), habits.click());
        tell();
    }

    private void record() {
        countdown.end();
        String name = prompt.get().fileName();
        boolean begun =
                listening
                        .recorder()
                        .filter(now -> now.record(surroundings.folder(), name))
                        .isPresent();
        if (begun) {
            outline.clear();
            seconds = 0;
            stage.set(Stage.RECORDING);
            tell();
        } else {
            rest();
        }
    }

    private void stop() {
        stage.set(Stage.SAVING);
        listening.recorder().ifPresent(Recorder::stop);
    }

    /// Leaves out what is said, or records on.
    void pause() {
        if (stage.get() == Stage.RECORDING) {
            listening.recorder().ifPresent(Recorder::pause);
            stage.set(Stage.PAUSED);
        } else if (stage.get() == Stage.PAUSED) {
            listening.recorder().ifPresent(Recorder::goOn);
            stage.set(Stage.RECORDING);
        }
    }

    /// Plays what was recorded, or stops playing it.
    void play() {
        if (playback.playingProperty().get()) {
            playback.stop();
        } else if (stage.get() == Stage.RECORDED) {
            recorded.get()
                    .ifPresent(whole -> {
                        surroundings.hush().run();
                        playback.play(whole.file(), this::problem);
                    });
        }
    }

    /// Hands the recording on; the recorder is ready for the next.
    void keep() {
        if (stage.get() == Stage.RECORDED) {
            Optional<Recorded> whole = recorded.get();
            forget();
            whole.map(Recorded::file).ifPresent(sink);
        }
    }

    /// Throws away the recording that was not kept.
    void discard() {
        if (stage.get() == Stage.RECORDED) {
            Optional<Recorded> whole = recorded.get();
            forget();
            whole.map(Recorded::file).ifPresent(this::discard);
        }
    }

    private void forget() {
        playback.stop();
        recorded.set(Optional.empty());
        outline.clear();
        seconds = 0;
        warned = false;
        rest();
    }

    private void discard(Path file) {
        start(
                "job.discard",
                _ -> {
                    Recordings.discard(file);
                    return file;
                },
                _ -> {});
    }

    /// One step back: playing is stopped, a count or a recording is given up, and what was not kept
    /// is thrown away when it is asked for twice.
    ///
    /// @return whether there is nothing left to give up, so that the recorder may be left
    boolean cancel() {
        Stage now = stage.get();
        if (playback.playingProperty().get()) {
            playback.stop();
        } else if (now == Stage.COUNTING) {
            countdown.end();
            rest();
        } else if (now.isRecording()) {
            giveUp();
        } else if (now == Stage.RECORDED && !warned) {
            warned = true;
            tell();
        } else {
            discard();
            return now != Stage.SAVING;
        }
        return false;
    }

    private void giveUp() {
        listening.recorder().ifPresent(Recorder::cancel);
        outline.clear();
        recorded.get().ifPresent(this::show);
        rest();
    }

    /// Takes the levels, counts, and follows the recording.
    ///
    /// @param nowNanos of a clock that only goes forward
    void pulse(long nowNanos) {
        Optional<Recorder> open = listening.recorder();
        if (open.isEmpty()) {
            return;
        }
        Recorder now = open.get();
        peakDb = now.levels().takePeakDb();
        rmsDb = now.levels().rmsDb();
        if (stage.get() == Stage.COUNTING && countdown.pulse(nowNanos)) {
            record();
        } else if (stage.get() == Stage.RECORDING) {
            seconds = now.seconds();
            outline.add(seconds, Math.pow(10, peakDb / 20));
        }
    }

    private void tell() {
        RecorderNotices now =
                new RecorderNotices(
                        stage.get(),
                        fault.get(),
                        recorded.get(),
                        playback.silentBecauseProperty().get(),
                        warned,
                        recovered.stream().findFirst());
        notices.set(now.all(words));
    }

    void dismissFault() {
        fault.set(Optional.empty());
        tell();
    }

    /// Stops listening. What was recorded and not kept stays on the disk.
    @Override
    public void close() {
        playback.stop();
        countdown.end();
        listening.stop();
    }
}
