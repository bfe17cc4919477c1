package studio.longplay.engine.render.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.NumberedFrames;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

@Tag("media")
class FootageArtTest {
    @TempDir private Path folder = Path.of("");
    private FootageRig rig;
    private FootageArt art;
    private final LinkedBlockingQueue<Digest> news = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() throws StudioFault {
        rig = new FootageRig(folder);
        art = new FootageArt(rig.bench, rig.workers, news::add);
    }

    @AfterEach
    void close() throws StudioFault {
        art.close();
        rig.close();
    }

    private static float[] noise(int length, long seed) {
        Random random = new Random(seed);
        float[] sound = new float[length];
        for (int i = 0; i < length; i++) {
            sound[i] = (float) (random.nextDouble() * 2 - 1) * ((i / 5_000) % 7) / 7;
        }
        return sound;
    }

    private Footage film() throws StudioFault {
        return rig.look(
                MadeFilm.into(folder.resolve("a.mov"), "mov")
                        .frames(150, FrameRate.FPS_25)
                        .sound(new float[][] {noise(288_000, 1), noise(288_000, 2)}, 48_000, 0)
                        .write());
    }

    private void await(Digest digest) throws InterruptedException {
        while (art.progress(digest).isPresent()) {
            assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo(digest);
        }
    }

    @Test
    void aFilmGetsItsWaveformAndThumbnailsInTheBackground()
            throws StudioFault, InterruptedException {
        Footage footage = film();
        Digest digest = footage.digest();
        assertThat(art.peaks(digest)).isEmpty();
        assertThat(art.thumbnails(digest)).isEmpty();
        art.request(footage);
        art.request(footage);
        await(digest);
        assertThat(art.fault(digest)).isEmpty();
        assertThat(art.peaks(digest).orElseThrow().duration()).isEqualTo(MediaTime.ofSeconds(6));
        Thumbnails thumbnails = art.thumbnails(digest).orElseThrow();
        assertThat(thumbnails.count()).isEqualTo(6);
        assertThat(thumbnails.width()).isEqualTo(150);
        assertThat(thumbnails.tileAt(MediaTime.ofMillis(2_999))).isEqualTo(2);
        assertThat(thumbnails.tileAt(MediaTime.ofSeconds(100))).isEqualTo(5);
        assertThat(rig.tally.madeBy("footage.tiles")).isEqualTo(1);
        for (int tile = 0; tile < 6; tile++) {
            int shown = number(thumbnails, tile);
            assertThat(shown).as("tile " + tile).isBetween(25 * tile - 12, 25 * tile);
        }
    }

    private static int number(Thumbnails thumbnails, int tile) {
        ByteBuffer pixels = thumbnails.tile(tile);
        int number = 0;
        for (int bit = 0; bit < 10; bit++) {
            int x = (2 * bit + 1) * thumbnails.width() / 20;
            int at = (thumbnails.height() * 3 / 4 * thumbnails.width() + x) * 4;
            number |= ((pixels.get(at) & 255) > 128 ? 1 : 0) << bit;
        }
        return number;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 10, 17, 40, 333, 2_000, 6_000})
    void anyZoomShowsWhatTheSamplesAre(long millisPerColumn) throws StudioFault {
        Footage footage = film();
        Peaks peaks = new ArtMaker(rig.bench, rig.workers).peaks(footage, JobContext.quiet());
        MediaTime perColumn = MediaTime.ofMillis(millisPerColumn);
        int count = (int) Math.min(500, 6_000 / millisPerColumn);
        Peaks.Columns columns = new Peaks.Columns(count);
        peaks.read(1, MediaTime.ZERO, perColumn, count, columns);
        float[] samples = noise(288_000, 2);
        for (int column = 0; column < count; column++) {
            // A column may take in up to one bucket of its level more at each side.
            int from = (int) (column * millisPerColumn * 48);
            int to = (int) (from + millisPerColumn * 48);
            int slack = (int) Math.max(120, millisPerColumn * 48);
            assertThat(columns.highest()[column])
                    .isGreaterThanOrEqualTo(highest(samples, from, to) - 1e-4f)
                    .isLessThanOrEqualTo(highest(samples, from - slack, to + slack) + 1e-4f);
            assertThat(columns.lowest()[column])
                    .isCloseTo(-columns.highest()[column], within(0.5f));
            assertThat(columns.rms()[column]).isLessThanOrEqualTo(columns.highest()[column] + 0.2f);
        }
    }

    private static float highest(float[] samples, int from, int to) {
        float highest = -1;
        for (int i = Math.max(0, from); i < Math.min(samples.length, to); i++) {
            highest = Math.max(highest, samples[i]);
        }
        return highest;
    }

    @Test
    void outsideOfTheSoundTheWaveformIsFlat() throws StudioFault {
        Peaks peaks = new ArtMaker(rig.bench, rig.workers).peaks(film(), JobContext.quiet());
        Peaks.Columns columns = new Peaks.Columns(4);
        java.util.Arrays.fill(columns.highest(), 9);
        peaks.read(0, MediaTime.ofSeconds(-1), MediaTime.ofMillis(20), 2, columns);
        assertThat(columns.highest()).startsWith(0, 0);
        peaks.read(0, MediaTime.ofSeconds(7), MediaTime.ofMillis(20), 4, columns);
        assertThat(columns.highest()).containsOnly(0);
    }

    @Test
    void aStillHasOneThumbnail() throws StudioFault, IOException, InterruptedException {
        BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 200; y++) {
                image.setRGB(x, y, x < 200 ? 0xFF0000 : 0x0000FF);
            }
        }
        Path file = folder.resolve("still.png");
        ImageIO.write(image, "png", file.toFile());
        Footage still = rig.look(file);
        art.request(still);
        await(still.digest());
        Thumbnails thumbnails = art.thumbnails(still.digest()).orElseThrow();
        assertThat(thumbnails.count()).isEqualTo(1);
        assertThat(thumbnails.width()).isEqualTo(180);
        assertThat(thumbnails.tile(0).get(2) & 255).isEqualTo(255);
        assertThat(thumbnails.tile(0).get(4 * 179) & 255).isEqualTo(255);
        assertThat(art.peaks(still.digest())).isEmpty();
    }

    @Test
    void aFileThatIsGoneFailsAloneAndCanBeAskedForAgain()
            throws StudioFault, IOException, InterruptedException {
        Footage footage = film();
        Path away = folder.resolve("away.mov");
        Files.move(footage.file(), away);
        art.request(footage);
        await(footage.digest());
        assertThat(art.fault(footage.digest()).orElseThrow().code()).isEqualTo("media.missing");
        art.request(footage.at(away));
        await(footage.digest());
        assertThat(art.fault(footage.digest())).isEmpty();
        assertThat(art.peaks(footage.digest())).isPresent();
    }

    @Test
    void aHeavyFilmGetsAStandInThatIsReadLikeTheFilm() throws StudioFault {
        Footage heavy =
                rig.look(
                        MadeFilm.into(folder.resolve("heavy.mov"), "mov")
                                .frames(70, FrameRate.FPS_25)
                                .gop(70)
                                .write());
        assertThat(Proxies.isHeavy(heavy)).isTrue();
        assertThat(Proxies.isHeavy(film())).isFalse();
        Proxies proxies = new Proxies(rig.conform);
        assertThat(proxies.find(heavy, FrameRate.FPS_30, 48)).isEmpty();
        Path standIn = proxies.make(heavy, FrameRate.FPS_30, 48, JobContext.quiet());
        assertThat(proxies.find(heavy, FrameRate.FPS_30, 48)).contains(standIn);
        Footage small = rig.look(standIn);
        assertThat(small.height()).isEqualTo(48);
        assertThat(small.facts().picture().orElseThrow().frames()).isEqualTo(70);
        assertThat(Proxies.isHeavy(small)).isFalse();
        try (Arena arena = Arena.ofConfined();
                VideoReader reader = VideoReader.open(standIn, 80, 48)) {
            Pixels picture = Pixels.allocate(arena, 80, 48);
            for (int frame : new int[] {0, 80, 41, 3, 83}) {
                assertThat(reader.frameAt(frame, FrameRate.FPS_30, picture)).isTrue();
                assertThat(NumberedFrames.read(picture)).isEqualTo(frame * 25 / 30);
            }
        }
    }
}
