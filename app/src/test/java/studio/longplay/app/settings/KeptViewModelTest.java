package studio.longplay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Work;
import studio.longplay.app.settings.KeptViewModel.Choice;
import studio.longplay.app.settings.KeptViewModel.State;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.purge.Purge;
import studio.longplay.engine.render.purge.PurgePlan;
import studio.longplay.engine.render.purge.StoredClass;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What is kept, chosen, tried out and removed, with the engine's own purge on a real folder.
class KeptViewModelTest {
    private static final Choice MODELS =
            new Choice(EnumSet.of(StoredClass.MODELS), Optional.empty(), Optional.empty(), 0);

    @TempDir private Path folder;

    private final BlockingQueue<Runnable> told = new LinkedBlockingQueue<>();
    private final Work work =
            new Work(
                    told::add,
                    bug -> {
                        throw new IllegalStateException(bug);
                    });
    private Path home;
    private boolean closed;
    private KeptViewModel model;

    @BeforeEach
    void fill() throws Exception {
        home = folder.resolve("home");
        for (String file : List.of("models/kokoro/model.onnx", "voices/ada/voice.txt")) {
            Path kept = home.resolve(file);
            Files.createDirectories(kept.getParent());
            Files.write(kept, new byte[2_000_000]);
        }
        Path play = folder.resolve("play");
        ProjectFolder.create(play, Project.of("A play", "a.fountain", "IDA: Now.\n")).close();
        model =
                new KeptViewModel(
                        new KeptViewModel.Surroundings(
                                new Purge(new Home(home)),
                                List.of(
                                        new KeptViewModel.Place("A play", play),
                                        new KeptViewModel.Place("Gone", folder.resolve("gone"))),
                                work,
                                (job, outcome, begun) -> {
                                    closed = true;
                                    begun.accept(work.start(job, outcome));
                                },
                                InstantSource.system()));
    }

    @AfterEach
    void close() {
        work.close();
    }

    private <S extends State> S await(Class<S> wanted) throws InterruptedException {
        while (!wanted.isInstance(model.stateProperty().get())) {
            Runnable next = told.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("something comes before %s", wanted).isNotNull();
            next.run();
        }
        return wanted.cast(model.stateProperty().get());
    }

    @Test
    void classesAndProjectsAreCountedAndAFolderThatIsGoneIsLeftOut() throws Exception {
        model.look();
        KeptViewModel.Kept kept = await(State.Choosing.class).kept();
        assertThat(kept.sums()).containsKeys(StoredClass.MODELS, StoredClass.VOICES);
        assertThat(kept.sums().get(StoredClass.MODELS).bytes()).isEqualTo(2_000_000);
        assertThat(kept.projects())
                .extracting(one -> one.place().title())
                .containsExactly("A play");
    }

    @Test
    void nothingGoesBeforeItWasTriedAndAgreedTo() throws Exception {
        model.look();
        await(State.Choosing.class);
        model.remove();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Choosing.class);
        model.tryOut(MODELS);
        PurgePlan plan = await(State.Tried.class).plan();
        assertThat(plan.total().bytes()).isEqualTo(2_000_000);
        assertThat(home.resolve("models/kokoro/model.onnx")).exists();
        assertThat(closed).isFalse();
        model.remove();
        assertThat(await(State.Gone.class).plan().total().bytes()).isEqualTo(2_000_000);
        assertThat(closed).isTrue();
        assertThat(home.resolve("models/kokoro")).doesNotExist();
        assertThat(home.resolve("voices/ada/voice.txt")).exists();
    }

    @Test
    void whatWasUsedLatelyStaysWhereOnlyTheUnusedIsToGo() throws Exception {
        model.look();
        await(State.Choosing.class);
        model.tryOut(
                new Choice(Set.of(StoredClass.MODELS), Optional.empty(), Optional.empty(), 30));
        assertThat(await(State.Tried.class).plan().isEmpty()).isTrue();
        model.remove();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Tried.class);
        model.back();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Choosing.class);
    }

    @Test
    void aVoiceIsListedAndGoesAlone() throws Exception {
        model.look();
        assertThat(await(State.Choosing.class).kept().voices())
                .extracting(KeptViewModel.OfVoice::id)
                .containsExactly("ada");
        model.tryOut(new Choice(Set.of(), Optional.of("ada"), Optional.empty(), 0));
        await(State.Tried.class);
        model.remove();
        await(State.Gone.class);
        assertThat(home.resolve("voices/ada")).doesNotExist();
        assertThat(home.resolve("models/kokoro/model.onnx")).exists();
    }
}
