package studio.longplay.app.music;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.render.MusicFiles;
import studio.longplay.engine.render.make.Soundfonts;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The selected music: how it is played, what it becomes, and how it sounds. Every change of it is
/// a change of its cue's words in the script.
public final class MusicViewModel implements AutoCloseable {
    private final Session session;
    private final Work work;
    private final Words words = Words.of("music");
    private final MusicFiles files;
    private final MusicPlayer player;
    private final ReadOnlyObjectWrapper<Optional<MusicFacts>> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private final ObservableSet<MusicStem> soloed = FXCollections.observableSet();
    private final ChangeListener<Optional<PreviewState>> previewed = (_, _, _) -> refresh();
    private final ChangeListener<Optional<ElementId>> selected = (_, _, _) -> selected();
    private final Soundfonts brought;
    private final ObservableList<String> fonts = FXCollections.observableArrayList();
    // One view for all who ask: listeners of a view that nobody holds are lost with it.
    private final ObservableList<String> shownFonts =
            FXCollections.unmodifiableObservableList(fonts);
    private Optional<Running> composing = Optional.empty();
    private Writer writer = (_, _) -> {};

    /// Writes other words into the selected music cue.
    @FunctionalInterface
    public interface Writer {
        /// Writes what becomes of the cue's words.
        ///
        /// @param what is changed; of several changes of one kind that wait the last one counts
        void change(String what, UnaryOperator<List<String>> manner);
    }

    /// @param sinks opens the sound device
    /// @param soundfonts where the instruments are that users brought
    public MusicViewModel(
            Session session, Work work, Supplier<SoundSink> sinks, Soundfonts soundfonts) {
        this.session = session;
        this.work = work;
        this.brought = soundfonts;
        this.files = new MusicFiles(soundfonts);
        this.player = new MusicPlayer(sinks, soundfonts, work);
        session.previewProperty().addListener(previewed);
        session.selection().elementProperty().addListener(selected);
        refresh();
        work.start(
                Job.of(words.get("job.soundfonts"), _ -> brought.names()),
                Work.Outcome.of(fonts::setAll, this::failed));
    }

    /// Names of the soundfonts users brought.
    ObservableList<String> soundfonts() {
        return shownFonts;
    }

    /// Copies a soundfont in, so that cues can name it.
    void bringIn(Path file) {
        work.start(
                Job.of(
                        words.get("job.soundfonts"),
                        _ -> {
                            String name = brought.bringIn(file);
                            return new Brought(name, brought.names());
                        }),
                Work.Outcome.of(
                        done -> {
                            fonts.setAll(done.all());
                            notice.set(Optional.of(words.get("soundfont.brought", done.name())));
                        },
                        this::failed));
    }

    private record Brought(String name, List<String> all) {}

    /// Who writes into the script.
    public void writeWith(Writer scriptWriter) {
        writer = scriptWriter;
    }

    /// Empty while no music is selected that is heard.
    ReadOnlyObjectProperty<Optional<MusicFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// What was done or could not be done, in a sentence.
    ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// The music that is heard now.
    ReadOnlyObjectProperty<Optional<ElementId>> heardProperty() {
        return player.heardProperty();
    }

    ReadOnlyDoubleProperty fractionProperty() {
        return player.fractionProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> silentBecauseProperty() {
        return player.silentBecauseProperty();
    }

    /// Stems that are heard alone when the music is auditioned; the film keeps all.
    ObservableSet<MusicStem> soloed() {
        return FXCollections.unmodifiableObservableSet(soloed);
    }

    void solo(MusicStem stem, boolean alone) {
        if (alone) {
            soloed.add(stem);
        } else {
            soloed.remove(stem);
        }
        player.solo(Set.copyOf(soloed));
    }

    void change(String what, UnaryOperator<List<String>> manner) {
        facts.get().ifPresent(_ -> writer.change(what, manner));
    }

    private void selected() {
        player.stop();
        soloed.clear();
        player.solo(Set.of());
        notice.set(Optional.empty());
        refresh();
    }

    private void refresh() {
        Optional<MusicFacts> next =
                session.previewProperty()
                        .get()
                        .flatMap(state ->
                                session.selection()
                                        .element()
                                        .flatMap(id -> MusicFacts.of(state, id)));
        Optional<MusicRequest> before = facts.get().map(MusicFacts::request);
        Optional<Score> known = facts.get().flatMap(MusicFacts::score);
        boolean same = next.map(MusicFacts::request).equals(before);
        facts.set(next.map(found -> same && known.isPresent() ? found.with(known.get()) : found));
        if (!same || (composing.isEmpty() && known.isEmpty())) {
            compose();
        }
    }

    private void compose() {
        composing.ifPresent(Running::cancel);
        composing = Optional.empty();
        facts.get()
                .ifPresent(now -> {
                    MusicRequest wanted = now.request();
                    composing =
                            Optional.of(
                                    work.start(
                                            Job.of(
                                                    words.get("job.compose"),
                                                    _ -> new Composer().compose(wanted)),
                                            Work.Outcome.of(
                                                    score -> composed(wanted, score),
                                                    this::failed)));
                });
    }

    private void composed(MusicRequest wanted, Score score) {
        facts.get()
                .filter(now -> now.request().equals(wanted))
                .ifPresent(now -> facts.set(Optional.of(now.with(score))));
    }

    /// Plays the music alone, or stops it.
    void audition() {
        Optional<ElementId> heard = player.heardProperty().get();
        if (heard.isPresent()) {
            player.stop();
        } else {
            session.transport().pause();
            facts.get().ifPresent(now -> player.play(now.cue().id(), now.request(), this::failed));
        }
    }

    /// Writes mix, stems and clicks into a folder of the user's.
    void export(Path folder) {
        facts.get()
                .ifPresent(now ->
                        start(
                                context ->
                                        files.write(now.request(), folder, context).files().size(),
                                count -> words.get("exported", count, folder)));
    }

    /// Writes one stem into a folder of the user's.
    void export(MusicStem stem, Path folder) {
        Path file = folder.resolve(stem.word() + ".wav");
        facts.get()
                .ifPresent(now ->
                        start(
                                context -> {
                                    files.writeStem(now.request(), stem, file, context);
                                    return 1;
                                },
                                _ -> words.get("exported.stem", file)));
    }

    private void start(Job.Work<Integer> export, IntFunction<String> done) {
        work.start(
                Job.of(words.get("job.export"), export),
                Work.Outcome.of(files -> notice.set(Optional.of(done.apply(files))), this::failed));
    }

    private void failed(StudioFault fault) {
        notice.set(Optional.of(fault.sentence() + " " + fault.remedy()));
    }

    @Override
    public void close() {
        session.previewProperty().removeListener(previewed);
        session.selection().elementProperty().removeListener(selected);
        composing.ifPresent(Running::cancel);
        player.close();
    }
}
