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
}
