package studio.longplay.app.wizard;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.voice.match.RecordingVerdict;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The recordings a voice is made from; each is looked at as it comes.
final class Samples implements AutoCloseable {
    private final CloningDesk desk;
    private final Work work;
    private final Words words;
    private final ObservableList<Sample> list = FXCollections.observableArrayList();
    private final ObservableList<Sample> shown = FXCollections.unmodifiableObservableList(list);
    private final Map<Path, Running> checks = new HashMap<>();

    Samples(CloningDesk desk, Work work, Words words) {
        this.desk = desk;
        this.work = work;
        this.words = words;
    }

    ObservableList<Sample> list() {
        return shown;
    }

    /// Takes files in; those that are there already are left where they are.
    void add(List<Path> files) {
        for (Path given : files) {
            Path file = given.toAbsolutePath().normalize();
            if (list.stream().noneMatch(sample -> sample.file().equals(file))) {
                list.add(Sample.unchecked(file));
                check(file);
            }
        }
    }

    private void check(Path file) {
        checks.put(
                file,
                work.start(
                        Job.of(
                                words.get("job.check", String.valueOf(file.getFileName())),
                                context -> desk.check(file, context)),
                        new Work.Outcome<>(
                                found -> change(file, new Sample.State.Checked(found)),
                                fault -> change(file, new Sample.State.Failed(fault)),
                                () -> {})));
    }

    private void change(Path file, Sample.State state) {
        checks.remove(file);
        replace(file, _ -> new Sample(file, state));
    }

    private void replace(Path file, UnaryOperator<Sample> change) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).file().equals(file)) {
                list.set(i, change.apply(list.get(i)));
                return;
            }
        }
    }

    /// Leaves a recording out; its file stays where it is.
    void remove(Sample sample) {
        Running check = checks.remove(sample.file());
        if (check != null) {
            check.cancel();
        }
        list.removeIf(one -> one.file().equals(sample.file()));
    }

    /// What the match found when it heard all together.
    ///
    /// @param verdicts of [#usable] as it was, in that order
    void judge(List<Path> files, List<RecordingVerdict> verdicts) {
        for (int i = 0; i < files.size(); i++) {
            RecordingVerdict verdict = verdicts.get(i);
            replace(files.get(i), sample -> sample.judged(verdict));
        }
    }

    boolean isChecking() {
        return list.stream().anyMatch(Sample::isChecking);
    }

    List<Path> usable() {
        return list.stream().filter(Sample::isUsable).map(Sample::file).toList();
    }

    /// Speech that can be used, of all together.
    double seconds() {
        return list.stream().mapToDouble(Sample::seconds).sum();
    }

    void clear() {
        List.copyOf(list).forEach(this::remove);
    }

    @Override
    public void close() {
        checks.values().forEach(Running::cancel);
        checks.clear();
    }
}
