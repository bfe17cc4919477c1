package studio.longplay.engine.render.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.FootageFacts;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

@Tag("media")
class FootageReaderTest {
    @TempDir private Path folder = Path.of("");
    private FootageRig rig;

    @BeforeEach
    void open() throws StudioFault {
        rig = new FootageRig(folder);
    }

    @AfterEach
    void close() throws StudioFault {
        rig.close();
    }

    private Path film(String name, int frames) throws StudioFault {
        return MadeFilm.into(folder.resolve(name), "mov").frames(frames, FrameRate.FPS_25).write();
    }

    @Test
    void aFilmIsKnownByItsContent() throws StudioFault {
        Path file = film("a.mov", 30);
        Footage footage = rig.look(file);
        assertThat(footage.digest()).isEqualTo(Digest.ofFile(file));
        assertThat(footage.kind()).isEqualTo(FootageFacts.Kind.VIDEO);
        assertThat(footage.duration()).isEqualTo(MediaTime.ofFrames(30, FrameRate.FPS_25));
        assertThat(footage.rate()).isEqualTo("25/1");
        assertThat(footage.width()).isEqualTo(160);
        assertThat(footage.facts().picture().orElseThrow().codec()).isEqualTo("h264");
        assertThat(footage.facts().picture().orElseThrow().keyFrames()).isEqualTo(3);
        assertThat(rig.look(file)).isEqualTo(footage);
        assertThat(rig.tally.madeBy("footage.facts")).isEqualTo(1);
    }

    @Test
    void whatIsNoMediaIsNamedWithARemedy() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.mp4"), "To be or not. ".repeat(900));
        assertThatThrownBy(() -> rig.look(text))
                .isInstanceOf(StudioFault.Media.class)
                .hasMessageContaining("notes.mp4");
        Path list =
                Files.writeString(
                        folder.resolve("list.avi"),
                        "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n");
        assertThatThrownBy(() -> rig.look(list)).isInstanceOf(StudioFault.Media.class);
        assertThatThrownBy(() -> rig.look(folder.resolve("none.mov")))
                .isInstanceOf(StudioFault.Input.class);
    }

    @Test
    void aFileThatKillsTheDecoderFailsAloneAndTheNextOneIsServed() throws StudioFault {
        Path bad = film("bad.mov", 400);
        Footage footage = rig.look(bad);
        AtomicInteger killed = new AtomicInteger();
        JobContext deadly =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {
                        if (progress.step().equals("Film") && progress.done() > 0) {
                            killed.incrementAndGet();
                            ProcessHandle.current()
                                    .children()
                                    .forEach(ProcessHandle::destroyForcibly);
                        }
                    }

                    @Override
                    public void checkCancelled() {}
                };
        FrameSize size = new FrameSize(640, 384);
        assertThatThrownBy(() -> rig.conform.film(footage, FrameRate.FPS_30, size, deadly))
                .isInstanceOfSatisfying(
                        StudioFault.Media.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("media.crashes-decoder");
                            assertThat(fault.sentence()).contains("bad.mov");
                            assertThat(fault.remedy()).isNotBlank();
                        });
        assertThat(killed.get()).isGreaterThanOrEqualTo(2);
        assertThat(rig.conform.madeFilm(footage, FrameRate.FPS_30, size)).isEmpty();
        Footage good = rig.look(film("good.mov", 20));
        FrameSize small = new FrameSize(80, 48);
        assertThat(rig.conform.film(good, FrameRate.FPS_25, small, JobContext.quiet()).file())
                .exists();
    }

    @Test
    void conformingStopsWhenItIsCancelled() throws StudioFault {
        Footage footage = rig.look(film("long.mov", 400));
        CancelToken token = new CancelToken();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {
                        token.cancel();
                    }

                    @Override
                    public void checkCancelled() {
                        token.check();
                    }
                };
        FrameSize size = new FrameSize(640, 384);
        assertThatThrownBy(() -> rig.conform.film(footage, FrameRate.FPS_30, size, context))
                .isInstanceOf(CancellationException.class);
        assertThat(rig.conform.madeFilm(footage, FrameRate.FPS_30, size)).isEmpty();
    }

    @Test
    void aMovedAndRenamedFileIsFoundByItsContent() throws StudioFault, IOException {
        Path one = film("one.mov", 10);
        Path other = film("other.mov", 12);
        Digest first = Digest.ofFile(one);
        Digest second = Digest.ofFile(other);
        Map<Digest, Long> missing =
                Map.of(first, Files.size(one), second, Files.size(other), Digest.of("never"), 77L);
        Path deep = Files.createDirectories(folder.resolve("media/2026/clips"));
        Files.move(one, deep.resolve("renamed.bin"));
        Files.move(other, folder.resolve("media/b.mov"));
        Files.copy(folder.resolve("media/b.mov"), folder.resolve("media/c.mov"));
        Files.write(deep.resolve("same size.mov"), new byte[(int) (long) missing.get(first)]);
        Files.createSymbolicLink(deep.resolve("loop"), folder.resolve("media"));
        Map<Digest, Path> found =
                Relink.search(missing, folder.resolve("media"), JobContext.quiet());
        assertThat(found)
                .containsOnly(
                        Map.entry(first, deep.resolve("renamed.bin")),
                        Map.entry(second, folder.resolve("media/b.mov")));
        assertThat(Relink.search(Map.of(first, 0L), folder.resolve("media"), JobContext.quiet()))
                .containsOnlyKeys(first);
        assertThatThrownBy(
                        () -> Relink.search(missing, folder.resolve("nowhere"), JobContext.quiet()))
                .isInstanceOf(StudioFault.Input.class);
    }
}
