package studio.longplay.engine.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.EncodeJPEGOptions;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Surface;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.easel.Easel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;

class StillDecoderTest {
    @TempDir private Path folder;

    @BeforeAll
    static void load() throws StudioFault {
        Easel.load();
    }

    @Test
    void readsAPicture() throws StudioFault, IOException {
        try (Image drawn = drawn(40, 30);
                Image read =
                        StillDecoder.read(file("a.png", EncoderPNG.encode(drawn).getBytes()))) {
            assertThat(read.getWidth()).isEqualTo(40);
            assertThat(read.getHeight()).isEqualTo(30);
            assertThat(colour(read, 2, 2)).isEqualTo(0xFFFF0000);
            assertThat(colour(read, 37, 27)).isEqualTo(0xFF0000FF);
        }
    }

    @Test
    void turnsAPictureUpright() throws StudioFault, IOException {
        try (Image drawn = drawn(40, 30)) {
            byte[] jpeg = EncoderJPEG.encode(drawn, EncodeJPEGOptions.DEFAULT).getBytes();
            try (Image read = StillDecoder.read(file("turned.jpg", withOrientation(jpeg, 6)))) {
                assertThat(read.getWidth()).isEqualTo(30);
                assertThat(read.getHeight()).isEqualTo(40);
                assertThat(colour(read, 27, 2) >> 16 & 255).isGreaterThan(200);
                assertThat(colour(read, 2, 37) & 255).isGreaterThan(200);
            }
        }
    }

    @Test
    void refusesJpegXlWithASentence() throws IOException {
        Path file = file("new.jxl", new byte[] {(byte) 0xFF, 0x0A, 1, 2, 3, 4, 5, 6, 7, 8});
        assertThatThrownBy(() -> StillDecoder.read(file))
                .isInstanceOf(StudioFault.Media.class)
                .hasMessageContaining("JPEG XL");
    }

    @Test
    void refusesRubbishAndMissingFiles() throws IOException {
        Path rubbish = file("rubbish.png", new byte[5_000]);
        assertThatThrownBy(() -> StillDecoder.read(rubbish)).isInstanceOf(StudioFault.Media.class);
        assertThatThrownBy(() -> StillDecoder.read(folder.resolve("none.png")))
                .isInstanceOf(StudioFault.Input.class);
    }

    @Test
    void refusesATruncatedPicture() throws IOException {
        try (Image drawn = drawn(400, 300)) {
            byte[] whole = EncoderPNG.encode(drawn).getBytes();
            Path file = file("cut.png", java.util.Arrays.copyOf(whole, whole.length / 2));
            assertThatThrownBy(() -> StillDecoder.read(file)).isInstanceOf(StudioFault.Media.class);
        }
    }

    @Test
    void refusesAPictureOfMoreThanAHundredMegapixels() throws IOException {
        try (Image drawn = drawn(40, 30)) {
            byte[] png = EncoderPNG.encode(drawn).getBytes();
            ByteBuffer header = ByteBuffer.wrap(png);
            header.putInt(16, 20_000).putInt(20, 20_000);
            CRC32 crc = new CRC32();
            crc.update(png, 12, 17);
            header.putInt(29, (int) crc.getValue());
            Path file = file("huge.png", png);
            assertThatThrownBy(() -> StillDecoder.read(file))
                    .isInstanceOf(StudioFault.Input.class)
                    .hasMessageContaining("100 megapixels");
        }
    }

    @Test
    void readsWhatThePainterCannotDecodeItself() throws StudioFault, IOException {
        try (Image read = StillDecoder.read(file("a.tif", tiff(40, 30, 1)))) {
            assertThat(read.getWidth()).isEqualTo(40);
            assertThat(read.getHeight()).isEqualTo(30);
            assertThat(colour(read, 2, 2)).isEqualTo(0xFFFF0000);
            assertThat(colour(read, 37, 27)).isEqualTo(0xFF0000FF);
        }
    }

    @Test
    void refusesABrokenTiff() throws IOException {
        byte[] whole = tiff(40, 30, 1);
        Path file = file("cut.tif", java.util.Arrays.copyOf(whole, whole.length - 40));
        assertThatThrownBy(() -> StillDecoder.read(file))
                .isInstanceOf(StudioFault.Media.class)
                .hasMessageContaining("cut.tif");
    }

    @Test
    void refusesATiffOfMoreThanAHundredMegapixels() throws IOException {
        byte[] huge = tiff(40, 30, 1);
        ByteBuffer.wrap(huge).putInt(40 * 30 * 3 + 18, 20_000).putInt(40 * 30 * 3 + 30, 20_000);
        Path file = file("huge.tif", huge);
        assertThatThrownBy(() -> StillDecoder.read(file))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining("100 megapixels");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "2, 38, 1",
        "3, 38, 28",
        "4, 1, 28",
        "5, 1, 1",
        "6, 28, 1",
        "7, 28, 38",
        "8, 1, 38"
    })
    void everyExifOrientationIsHonoured(int orientation, int redX, int redY)
            throws StudioFault, IOException {
        try (Image drawn = drawn(40, 30)) {
            byte[] jpeg = EncoderJPEG.encode(drawn, EncodeJPEGOptions.DEFAULT).getBytes();
            Path file = file(orientation + ".jpg", withOrientation(jpeg, orientation));
            try (Image read = StillDecoder.read(file)) {
                assertThat(read.getWidth()).isEqualTo(orientation > 4 ? 30 : 40);
                assertThat(colour(read, redX, redY) >> 16 & 255).isGreaterThan(200);
                int acrossX = read.getWidth() - 1 - redX;
                int acrossY = read.getHeight() - 1 - redY;
                assertThat(colour(read, acrossX, acrossY) & 255).isGreaterThan(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "2, 38, 1",
        "3, 38, 28",
        "4, 1, 28",
        "5, 1, 1",
        "6, 28, 1",
        "7, 28, 38",
        "8, 1, 38"
    })
    void theOrientationOfATiffOrPngIsHonoured(int orientation, int redX, int redY)
            throws StudioFault, IOException {
        byte[] png;
        try (Image drawn = drawn(40, 30)) {
            png = withExifChunk(EncoderPNG.encode(drawn).getBytes(), orientation);
        }
        for (Path file :
                new Path[] {
                    file(orientation + ".tif", tiff(40, 30, orientation)),
                    file(orientation + ".png", png)
                }) {
            try (Image read = StillDecoder.read(file)) {
                assertThat(read.getWidth()).isEqualTo(orientation > 4 ? 30 : 40);
                assertThat(colour(read, redX, redY)).as(file.toString()).isEqualTo(0xFFFF0000);
            }
        }
    }

    /// Puts an `eXIf` chunk with nothing but the orientation behind the PNG's head.
    private static byte[] withExifChunk(byte[] png, int orientation) {
        byte[] exif =
                HexFormat.of()
                        .parseHex(
                                "65584966"
                                        + "49492a0008000000"
                                        + "0100120103000100000000000000"
                                        + "00000000");
        exif[22] = (byte) orientation;
        CRC32 crc = new CRC32();
        crc.update(exif);
        ByteBuffer out = ByteBuffer.allocate(png.length + exif.length + 8);
        out.put(png, 0, 33).putInt(exif.length - 4).put(exif).putInt((int) crc.getValue());
        return out.put(png, 33, png.length - 33).array();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /// Red above left of the diagonal's middle, blue below right.
    private static Image drawn(int width, int height) {
        try (Surface surface = Easel.surface(width, height, true);
                io.github.humbleui.skija.Paint red =
                        new io.github.humbleui.skija.Paint().setColor(0xFFFF0000)) {
            surface.getCanvas().clear(0xFF0000FF);
            surface.getCanvas()
                    .drawRect(io.github.humbleui.types.Rect.makeWH(width / 2f, height / 2f), red);
            return surface.makeImageSnapshot();
        }
    }

    private static int colour(Image image, int x, int y) {
        try (Bitmap bitmap = new Bitmap()) {
            bitmap.allocPixels(Easel.translucent(image.getWidth(), image.getHeight()));
            image.readPixels(bitmap);
            return bitmap.getColor(x, y);
        }
    }

    /// Puts an EXIF segment with nothing but the orientation behind the JPEG's start mark.
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif =
                HexFormat.of()
                        .parseHex(
                                "ffe10022457869660000"
                                        + "4d4d002a00000008"
                                        + "0001011200030000000100000000"
                                        + "00000000");
        exif[exif.length - 7] = (byte) orientation;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif, 0, exif.length);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /// An uncompressed big-endian RGB picture, drawn as [#drawn] does: its pixels, then its tags.
    private static byte[] tiff(int width, int height, int orientation) {
        int pixelBytes = width * height * 3;
        ByteBuffer out = ByteBuffer.allocate(8 + pixelBytes + 2 + 10 * 12 + 4 + 6);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8 + pixelBytes);
        for (int i = 0; i < width * height; i++) {
            boolean red = i % width < width / 2 && i / width < height / 2;
            out.put((byte) (red ? 255 : 0)).put((byte) 0).put((byte) (red ? 0 : 255));
        }
        int bitsAt = out.capacity() - 6;
        int[][] tags = {
            {256, 4, 1, width},
            {257, 4, 1, height},
            {258, 3, 3, bitsAt},
            {259, 3, 1, 1 << 16},
            {262, 3, 1, 2 << 16},
            {273, 4, 1, 8},
            {274, 3, 1, orientation << 16},
            {277, 3, 1, 3 << 16},
            {278, 4, 1, height},
            {279, 4, 1, pixelBytes}
        };
        out.putShort((short) tags.length);
        for (int[] tag : tags) {
            out.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
        }
        return out.putInt(0).putShort((short) 8).putShort((short) 8).putShort((short) 8).array();
    }
}
