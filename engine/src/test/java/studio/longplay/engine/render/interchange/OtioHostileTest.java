package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;

final class OtioHostileTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"Timeline.1\"",
                "{}",
                "\u0000\u0001",
                "{\"OTIO_SCHEMA\":\"Clip.2\"}"
            })
    void whatIsNoTimelineIsRefusedInOneSentence(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("x.otio"), text);

        assertThatThrownBy(() -> OtioReader.read(file))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.code()).isIn("otio.damaged", "otio.foreign");
                            assertThat(fault.sentence()).endsWith(".").contains("x.otio");
                            assertThat(fault.remedy()).endsWith(".");
                        });
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> OtioReader.read(folder.resolve("none.otio")))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("otio.missing"));
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        String open = "{\"OTIO_SCHEMA\":\"Stack.1\",\"children\":[";
        Path file =
                Files.writeString(
                        folder.resolve("deep.otio"), open.repeat(20_000) + "]}".repeat(20_000));

        assertThatThrownBy(() -> OtioReader.read(file))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("otio.damaged"));
    }

    @Test
    void aHugeFileIsRefusedUnread() throws Exception {
        Path file = folder.resolve("huge.otio");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(OtioReader.MOST_BYTES + 1);
        }

        assertThatThrownBy(() -> OtioReader.read(file))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("otio.too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "-5", "1e-300", "0", "\"x\"", "null", "1e999", "{}"})
    void senselessTimesAreLeftOut(String value) throws Exception {
        String clip = OtioForeignTest.clip("c", "a.mov", 0, 7777).replace("7777.0", value);
        String json = OtioForeignTest.timeline(OtioForeignTest.track("V", "Video", clip));

        OtioReader.Read read =
                OtioReader.read(Files.writeString(folder.resolve("times.otio"), json));

        assertThat(read.timeline().duration().ticks()).isZero();
        assertThat(read.losses()).isNotEmpty();
    }

    @Test
    void timesThatAddUpBeyondMeasureAreRefused() throws Exception {
        String gap = OtioForeignTest.gap(24L * 3600 * 8000);
        String track = OtioForeignTest.track("V", "Video", (gap + ",").repeat(9_999) + gap);

        Path file = Files.writeString(folder.resolve("long.otio"), OtioForeignTest.timeline(track));

        assertThatThrownBy(() -> OtioReader.read(file))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("otio.damaged"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /// Whatever becomes of a file on its way, it is read or refused, and nothing else happens.
    @ParameterizedTest
    @MethodSource("seeds")
    void damageEverywhereIsReadOrRefused(long seed) throws Exception {
        Random random = new Random(seed);
        String whole =
                new OtioWriter(folder)
                        .write(new RandomTimeline(seed).next(), OtioRoundTripTest.arrangement());
        StringBuilder damaged = new StringBuilder(whole);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, (char) (32 + random.nextInt(90)));
                case 1 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
                default -> damaged.insert(at, random.nextInt(10));
            }
        }
        Path file = Files.writeString(folder.resolve("d.otio"), damaged);

        try {
            assertThat(OtioReader.read(file).timeline()).isNotNull();
        } catch (StudioFault.Input refused) {
            assertThat(refused.code()).startsWith("otio.");
        }
    }
}
