package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.InflaterInputStream;

import javax.imageio.ImageIO;

@Tag("media")
class PictureReaderTest {
    private static final int RED = 0xFFD02010;
    private static final int BLUE = 0xFF1030C0;

    @TempDir Path folder;
    private final Arena arena = Arena.ofAuto();

    /// Wide, with a red left half and a blue right half; its top right corner is white.
    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(64, 32, type);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 64; x++) {
                boolean corner = x >= 48 && y < 16;
                image.setRGB(x, y, corner ? 0xFFFFFFFF : x < 32 ? RED : BLUE);
            }
        }
        return image;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static void assertClose(int found, int expected) {
        for (int shift = 0; shift < 32; shift += 8) {
            assertThat(found >> shift & 255)
                    .isBetween((expected >> shift & 255) - 6, (expected >> shift & 255) + 6);
        }
    }

    @Test
    void aPngKeepsItsColoursWhateverItIsCalled() throws StudioFault, IOException {
        Path file = write("no.txt", bytes(picture(BufferedImage.TYPE_INT_RGB), "png"));
        Pixels pixels = new PictureReader().read(file, arena, 10_000);
        assertThat(pixels.width()).isEqualTo(64);
        assertThat(MadeMedia.get(pixels, 3, 3)).isEqualTo(RED);
        assertThat(MadeMedia.get(pixels, 40, 20)).isEqualTo(BLUE);
    }

    @Test
    void alphaIsPremultiplied() throws StudioFault, IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(2, 2, 0x80FF8000);
        Path file = write("alpha.png", bytes(image, "png"));
        Pixels pixels = new PictureReader().read(file, arena, 10_000);
        assertThat(MadeMedia.get(pixels, 2, 2)).isEqualTo(0x80804000);
        assertThat(MadeMedia.get(pixels, 3, 3)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 60, 4",
        "2, 4, 4",
        "3, 4, 28",
        "4, 60, 28",
        "5, 4, 60",
        "6, 28, 60",
        "7, 28, 4",
        "8, 4, 4"
    })
    void aJpegStandsUpright(int orientation, int whiteX, int whiteY)
            throws StudioFault, IOException {
        byte[] jpeg = bytes(picture(BufferedImage.TYPE_INT_RGB), "jpg");
        Path file = write("turned.jpg", oriented(jpeg, orientation));
        Pixels pixels = new PictureReader().read(file, arena, 10_000);
        assertThat(pixels.width()).isEqualTo(orientation < 5 ? 64 : 32);
        assertThat(pixels.height()).isEqualTo(orientation < 5 ? 32 : 64);
        assertClose(MadeMedia.get(pixels, whiteX, whiteY), 0xFFFFFFFF);
    }

    private static byte[] oriented(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    void aPictureTooLargeIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] png = bytes(picture(BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        Path file = write("bomb.png", png);
        assertThatThrownBy(() -> new PictureReader().read(file, arena, 100_000_000))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("picture.too-large"));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        Path file =
                write(
                        "picture.png",
                        "#EXTM3U\nfile:///etc/passwd\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new PictureReader().read(file, arena, 10_000))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("picture.unreadable"));
    }

    @Test
    void aPictureCutOffIsRefusedOrWhole() throws IOException {
        byte[] png = bytes(picture(BufferedImage.TYPE_INT_RGB), "png");
        Path file = write("cut.png", java.util.Arrays.copyOf(png, 60));
        assertThatThrownBy(() -> new PictureReader().read(file, arena, 10_000))
                .isInstanceOf(StudioFault.Media.class);
    }

    /// Four tiles of 256x256 pixels (red, blue, green, yellow) for a picture of 500x480 that is to
    /// be turned left by a quarter; HEVC, which we cannot encode, deflated.
    private static final String TILES =
            """
            eNpjYGCQSCupLMhIzUxmAILczDRDCJuJOze1JJEBAhQzUnKKoGyGgszkEgY0wFeQWZILZrECcVhmTj7YOBcQ
            nxHIAGImbSAdysAE5TWAecxQ3lUgHcTAAuExq4PlWKG8GiDNAcTlmZl5aXA7RIGcVCaQCqCajLJkQwYUQSZs
            gszYBFkwBcE2pBdlpoCYCplFqWlQb4qkZOamAyVZwDYwgx38OLOgqABIb8osSM4H0pVA05wZmQvgYWPzgeHP
            3x8/GBj4mRWA+iQcGHkY//8HKWBmmAAigMhmF5ODIlBSx4mREU1mAQcHC+u0V56a6/JYWHg4QGIQwkEJqIHd
            hfFg0YYkB5DjMosLUiFWQoMcVewLED8AMjgzi/JLQLKamQW5sBgGRhNTIxMDE4hgBhEsIIKVibkFqCsxNyUR
            FOWBGozr+U5k+OqZNDOevP47Z+v//+myJ+rN/ydcU8s1KamMnHNR9V3MZAYGgQuLOXTuv2dg0GFgiGBgtQEK
            XWbgEAA6m5G9HeoxIOK2wDD0T+eR9/Vba///d6ptjpi55eLFp2nFLtN3FvkwMDg7EG+oH9jQeNMCkwMGsv//
            2wv+/39EyuFS+61UcXeWz2u2c5WAlE5uWPR3Q2oCA0NIA8N+BiGDyQyMAgw8CSATLZFM5L+B5swTq/8e3VP/
            /xP/fcW3uxzI9zsjI+MXxgcAo7G56g==
            """;

    @Test
    void aTelephonesPictureIsPutTogetherFromItsTiles() throws StudioFault, IOException {
        byte[] heic;
        try (InflaterInputStream in =
                new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(TILES)))) {
            heic = in.readAllBytes();
        }
        Path file = write("photo.heic", heic);
        Pixels pixels = new PictureReader().read(file, arena, 1_000_000);
        assertThat(pixels.width()).isEqualTo(480);
        assertThat(pixels.height()).isEqualTo(500);
        assertClose(MadeMedia.get(pixels, 5, 5), 0xFF1E3CC8);
        assertClose(MadeMedia.get(pixels, 474, 5), 0xFFF0F01E);
        assertClose(MadeMedia.get(pixels, 5, 494), 0xFFDC1E14);
        assertClose(MadeMedia.get(pixels, 474, 494), 0xFF14C828);
        assertThatThrownBy(() -> new PictureReader().read(file, arena, 100_000))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("picture.too-large"));
    }
}
