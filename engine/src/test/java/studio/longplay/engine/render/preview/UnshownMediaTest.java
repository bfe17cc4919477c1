package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.voice.Speech;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A file that broke while it was painted is told of, and costs nothing but its picture.
class UnshownMediaTest {
    private static final String SCRIPT =
            """
            INT. ROOM - NIGHT

            [[picture: photo.png]]

            ANNA
            Who is there?

            INT. HALL - NIGHT

            ANNA
            Nobody.
            """;

    @TempDir Path folder;
    private final Speech speech = new Speech();
    private final LinkedBlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();
    private ArtifactStore store;
    private Preview preview;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("artifacts"));
        preview = new Preview(store, speech, Map.of(), states::add);
    }

    @AfterEach
    void close() throws StudioFault {
        preview.close();
        store.close();
        speech.close();
    }

    private PreviewState until(Predicate<PreviewState> wanted) throws InterruptedException {
        while (true) {
            PreviewState state = states.poll(60, TimeUnit.SECONDS);
            assertThat(state).isNotNull();
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    @Test
    void itsSceneIsMarkedUntilItIsTriedAgainAndItsSoundIsMade()
            throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            Files.write(
                    folder.resolve("photo.png"), PngFile.encode(Pixels.allocate(arena, 16, 16)));
        }
        preview.show(Project.of("Rooms", folder.resolve("rooms.fountain").toString(), SCRIPT));
        PreviewState first = until(_ -> true);
        String digest = first.pictures().filesByDigest().keySet().iterator().next();
        assertThat(first.unshown()).isEmpty();
        StudioFault fault = new StudioFault.Media("media.crashes-decoder", "It crashes.", "Go on.");
        preview.cannotShow(digest, fault);
        preview.cannotShow("of no file of this project", fault);
        PreviewState told = until(state -> !state.unshown().isEmpty());
        assertThat(told.unshown()).containsOnlyKeys(digest);
        assertThat(told.warnings()).extracting(Warning::code).contains("media.crashes-decoder");
        assertThat(told.unshownIn(told.scenes().get(0).layout())).contains(fault);
        assertThat(told.unshownIn(told.scenes().get(1).layout())).isEmpty();
        until(state ->
                !state.unshown().isEmpty()
                        && state.scenes().stream()
                                .allMatch(scene -> scene.state() == PreviewScene.State.READY));
        preview.retry();
        assertThat(until(state -> state.unshown().isEmpty()).warnings())
                .extracting(Warning::code)
                .doesNotContain("media.crashes-decoder");
    }
}
